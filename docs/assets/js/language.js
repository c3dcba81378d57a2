/* The link to the other language keeps the reader's place on the page. */
document.querySelectorAll(".cp-language").forEach(link => {
  link.addEventListener("click", () => { link.hash = location.hash; });
});

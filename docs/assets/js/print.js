/* Print buttons: `<button type="button" data-print hidden>`. */
document.querySelectorAll("button[data-print]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});

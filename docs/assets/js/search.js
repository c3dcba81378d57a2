/* The search button. What searches is loaded when the box is opened, nothing typed is stored, and no word comes into an address. */
const loadScript = address => new Promise((done, failed) => {
  const made = document.createElement("script");
  made.src = address;
  made.onload = done;
  made.onerror = failed;
  document.head.append(made);
});
(() => {
  const box = document.querySelector(".cp-search");
  if (!box) return;
  const button = box.querySelector(".cp-search__open"), panel = box.querySelector(".cp-search__panel"), input = box.querySelector("input");
  let loading, isAsked = false; // asked by Enter, before the script is there

  const load = () => loading ??= loadScript(box.dataset.src).then(() => {
    input.dispatchEvent(new Event("input"));
    if (isAsked) input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  }, () => {
    loading = undefined; // the next letter tries again
    box.querySelector("[role=status]").textContent = box.dataset.failed;
    box.querySelector(".cp-search__elsewhere").hidden = false;
  });
  const open = yes => {
    panel.hidden = !yes;
    button.setAttribute("aria-expanded", yes);
    if (yes) { load(); input.focus(); }
  };
  box.hidden = false;
  button.addEventListener("click", () => open(panel.hidden));
  input.addEventListener("input", load);
  document.addEventListener("click", event => { if (!box.contains(event.target)) open(false); });
  box.addEventListener("focusout", event => { if (event.relatedTarget && !box.contains(event.relatedTarget)) open(false); });
  box.addEventListener("keydown", event => {
    isAsked = event.key === "Enter" && event.target === input;
    if (event.key !== "Escape" || panel.hidden) return;
    open(false);
    button.focus();
  });
  const arrive = () => { if (location.hash === "#search") open(true); }; // from "Search in the other language"
  addEventListener("load", () => setTimeout(arrive)); // the browser moves the focus for a hash until then
  addEventListener("pagehide", () => { input.value = ""; open(false); }); // for the next person, and the page cache
})();

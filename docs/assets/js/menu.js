/* The menu on a phone: the browser opens it, closes it with Escape and gives the focus back; this says so aloud, moves the focus in and closes it behind. */
(() => {
  const menu = document.getElementById("menu"), button = document.getElementById("menu-button");
  if (!menu?.showPopover || !button) return;
  button.setAttribute("aria-expanded", false);
  menu.addEventListener("toggle", event => {
    const open = event.newState === "open";
    button.setAttribute("aria-expanded", open);
    if (open) (menu.querySelector("[aria-current]") ?? menu.querySelector("a")).focus();
  });
  document.addEventListener("focusin", event => {
    if (event.target !== button && !menu.contains(event.target) && menu.matches(":popover-open")) menu.hidePopover();
  });
  menu.addEventListener("click", event => { if (event.target.closest("a")) menu.hidePopover(); });
  matchMedia("(min-width: 76.25em)").addEventListener("change", () => menu.hidePopover());
})();

/* Exit site: cover the page at once, leave nothing behind, and make Back lead out again. The link alone works without this script. */
(() => {
  const link = document.getElementById("exit"), status = document.getElementById("exit-status");
  if (!link) return;

  const leave = () => {
    document.querySelectorAll("form").forEach(form => form.reset());
    const cover = document.createElement("div");
    cover.className = "cp-exit-cover";
    cover.textContent = document.title = link.dataset.leaving;
    document.body.replaceChildren(cover); // at once and for good: an opened term or menu would lie above anything that only covers
    try {
      for (const store of [localStorage, sessionStorage]) store.clear();
      sessionStorage.setItem("left", link.href); // this tab only: Back and Forward lead out again
    } catch { /* a browser that stores nothing has nothing to forget */ }
    location.replace(link.href);
  };
  link.addEventListener("click", event => {
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);
  link.addEventListener("keydown", event => { if (event.key === " ") { event.preventDefault(); leave(); } });

  /* The button never lies on what has the focus: browsers scroll only a field's first line into sight, whatever the page's scroll padding. */
  addEventListener("focusin", ({ target }) => requestAnimationFrame(() => {
    const here = target.getBoundingClientRect(), button = link.getBoundingClientRect();
    const below = here.bottom + 8 - button.top;
    if (!link.contains(target) && below > 0 && here.top < button.bottom && here.right > button.left && here.top > below) scrollBy({ top: below, behavior: "instant" });
  }));

  /* Shift three times within five seconds, with no other key between. */
  let presses = 0, timer, alone = false;
  const forget = words => { presses = 0; clearTimeout(timer); status.textContent = words; };
  addEventListener("keydown", event => {
    if (event.key === "Shift") alone = !event.repeat;
    else { alone = false; if (presses) forget(""); }
  }, true);
  addEventListener("keyup", event => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    presses += 1;
    if (presses === 3) return leave();
    if (presses === 1) timer = setTimeout(() => forget(link.dataset.cancelled), 5000);
    status.textContent = presses === 1 ? link.dataset.twice : link.dataset.once;
  }, true);
})();

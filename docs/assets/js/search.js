/* Search in the reader's language. Nothing is loaded before the panel is opened. */
(() => {
  const box = document.querySelector(".cp-search");
  if (!box) return;
  const button = box.querySelector("button"), panel = box.querySelector(".cp-search__panel");
  const input = panel.querySelector("input"), status = panel.querySelector("[role=status]"), list = panel.querySelector("ol");
  let pagefind;
  const load = () => pagefind ??= import(new URL(box.dataset.pagefind + "pagefind.js", location.href));

  const open = yes => {
    panel.hidden = !yes;
    button.setAttribute("aria-expanded", yes);
    if (yes) { load(); input.focus(); }
  };
  box.hidden = false;
  button.addEventListener("click", () => open(panel.hidden));
  box.addEventListener("keydown", event => {
    if (event.key === "Escape" && !panel.hidden) { open(false); button.focus(); }
  });
  box.addEventListener("focusout", event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) open(false);
  });
  document.addEventListener("click", event => { if (!box.contains(event.target)) open(false); });

  const entry = page => {
    const item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("p");
    link.href = page.url;
    link.textContent = page.meta.title;
    text.innerHTML = page.excerpt; // Pagefind escapes the page's text and adds only <mark>
    item.append(link, text);
    return item;
  };
  input.addEventListener("input", async () => {
    const found = await (await load()).debouncedSearch(input.value, {}, 200);
    if (!found) return; // a newer keystroke took over
    const pages = await Promise.all(found.results.slice(0, 8).map(result => result.data()));
    list.replaceChildren(...pages.map(entry));
    status.textContent = !input.value ? "" : pages.length ? box.dataset.count.replace("{count}", pages.length) : box.dataset.none;
  });
})();

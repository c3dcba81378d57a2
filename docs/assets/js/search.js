/* The search box. Nothing is loaded before it is opened, nothing typed is stored, and no word comes into an address. */
(() => {
  const box = document.querySelector(".cp-search");
  if (!box) return;
  const find = name => box.querySelector(name);
  const button = find(".cp-search__open"), panel = find(".cp-search__panel"), input = find("input");
  const status = find("[role=status]"), list = find("ol"), more = find(".cp-search__more"), elsewhere = find(".cp-search__elsewhere");
  const STEP = 8;
  let source, found, asked = 0, timer;

  const script = address => new Promise((done, failed) => { // an offline copy cannot ask for data, only for scripts
    const made = document.createElement("script");
    made.src = address;
    made.onload = done;
    made.onerror = failed;
    document.head.append(made);
  });
  const openSource = () => box.dataset.index ? script(box.dataset.index).then(() => offlineSource(box.dataset.index)) : pagefindSource(box.dataset.pagefind);
  const load = () => source ??= openSource().catch(error => {
    source = undefined; // the next letter tries again
    throw error;
  });
  const busy = yes => list.setAttribute("aria-busy", yes);
  const say = (words, isEmpty) => { status.textContent = words; elsewhere.hidden = !isEmpty; };
  const links = () => [...list.querySelectorAll("a")];

  const show = async () => {
    more.hidden = true;
    const from = list.children.length, mine = asked, until = Math.min(found.count, from + STEP);
    const pages = await Promise.all(Array.from({ length: until - from }, (_, index) => found.page(from + index)));
    if (mine !== asked) return;
    list.append(...pages.map(searchEntry));
    more.hidden = until >= found.count;
  };
  const tell = () => {
    const words = box.dataset, left = found.leftOut.length ? ` ${words.leftOut.replace("{words}", found.leftOut.join(", "))}` : "";
    if (!found.count) return say(words.none, true);
    say((found.isPartial ? words.some : words.count).replace("{count}", found.count) + left, false);
  };
  const ask = async () => {
    clearTimeout(timer);
    busy(true);
    const mine = ++asked, text = input.value.trim();
    const slow = setTimeout(() => { if (mine === asked) say(box.dataset.loading, false); }, 400);
    try {
      const answer = text ? await (await load())(text) : { count: 0 };
      if (mine !== asked) return; // a newer letter took over
      found = answer;
      list.replaceChildren();
      await show();
      if (mine !== asked) return;
      text ? tell() : say("", false);
    } catch {
      if (mine === asked) { list.replaceChildren(); more.hidden = true; say(box.dataset.failed, true); }
    } finally {
      clearTimeout(slow);
      if (mine === asked) busy(false);
    }
  };

  const open = yes => {
    panel.hidden = !yes;
    button.setAttribute("aria-expanded", yes);
    if (yes) { load().catch(() => {}); input.focus(); }
  };
  box.hidden = false;
  button.addEventListener("click", () => open(panel.hidden));
  document.addEventListener("click", event => { if (!box.contains(event.target)) open(false); });
  box.addEventListener("focusout", event => { if (event.relatedTarget && !box.contains(event.relatedTarget)) open(false); });
  input.addEventListener("input", () => { busy(true); clearTimeout(timer); timer = setTimeout(ask, 150); });
  more.addEventListener("click", async () => {
    const next = list.children.length;
    await show();
    list.children[next]?.querySelector("a").focus();
  });
  box.addEventListener("keydown", async event => {
    if (event.key === "Escape" && !panel.hidden) {
      open(false);
      button.focus();
    } else if (event.key === "Enter" && event.target === input) {
      await ask();
      links()[0]?.focus();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && (event.target === input || list.contains(event.target))) {
      const stops = [input, ...links()], next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
    }
  });
  const arrive = () => { if (location.hash === "#search") open(true); }; // from "Search in the other language"
  addEventListener("load", () => setTimeout(arrive)); // the browser moves the focus for a hash until then
  addEventListener("pagehide", () => { input.value = ""; list.replaceChildren(); open(false); }); // for the next person, and the page cache
})();

/* The search box: asks for each letter typed, shows what is found and says how much. js/search.js opens and closes it, and loads this. */
(() => {
  const box = document.querySelector(".cp-search"), find = name => box.querySelector(name), input = find("input");
  const status = find("[role=status]"), list = find("ol"), more = find(".cp-search__more"), elsewhere = find(".cp-search__elsewhere");
  const STEP = 8;
  let source, found, asked = 0, timer;

  /* An offline copy cannot ask for data, only for scripts. */
  const openSource = () => box.dataset.index ? loadScript(box.dataset.index).then(() => offlineSource(box.dataset.index)) : pagefindSource(box.dataset.pagefind);
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

  input.addEventListener("input", () => { busy(true); clearTimeout(timer); timer = setTimeout(ask, 150); });
  more.addEventListener("click", async () => {
    const next = list.children.length;
    await show();
    list.children[next]?.querySelector("a").focus();
  });
  box.addEventListener("keydown", async event => {
    if (event.key === "Enter" && event.target === input) {
      await ask();
      links()[0]?.focus();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && (event.target === input || list.contains(event.target))) {
      const stops = [input, ...links()], next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); next.focus(); }
    }
  });
  addEventListener("pagehide", ask); // for an input that js/search.js has emptied
  load().catch(() => {});
})();

/* What a search finds, as an entry of the list: the page, its best sections and the words around what was found. */
const searchWords = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
/* Plurals that change the stem, which no stemmer joins: midwife and midwives, woman and women, raíz and raíces. */
const searchOddForms = word => (document.documentElement.lang === "es"
  ? [[/ces$/, "z"], [/z$/, "ces"]]
  : [[/ves$/, "f"], [/ves$/, "fe"], [/fe?$/, "ves"], [/men$/, "man"], [/man$/, "men"], [/^children$/, "child"], [/^child$/, "children"]]
).filter(([ending]) => ending.test(word)).map(([ending, other]) => word.replace(ending, other));

const searchEntry = page => {
  const words = page.content.split(/\s+/), marked = new Set(page.places.map(([place]) => place));
  const heads = page.anchors.filter(anchor => /^(h2|h3|dt)$/.test(anchor.element) && anchor.text.trim());
  const starts = [{ location: 0 }, ...heads];
  const sections = starts.map((head, index) => {
    const end = starts[index + 1]?.location ?? words.length, places = page.places.filter(([place]) => place >= head.location && place < end);
    return { ...head, end, places, score: places.reduce((sum, [, score]) => sum + score, 0) };
  });
  const best = sections.filter(section => section.score).sort((one, other) => other.score - one.score).slice(0, 2);
  if (!best.length) best.push(sections[0]); // found by a word that the page does not show

  const make = (name, ...parts) => { const made = document.createElement(name); made.append(...parts); return made; };
  const link = (address, text) => { const made = make("a", text); made.href = address; return made; };
  const excerpt = section => {
    const head = section.text ?? page.title, skip = section.location + head.trim().split(/\s+/).length;
    const first = section.places.map(([place]) => place).find(place => place >= skip) ?? skip;
    const from = Math.max(skip, first - 8), to = Math.min(section.end, from + 26);
    if (from >= to) return "";
    const parts = words.slice(from, to).flatMap((word, index) => [marked.has(from + index) ? make("mark", word) : word, " "]);
    return make("p", from > skip ? "… " : "", ...parts, to < section.end ? "…" : "");
  };
  const entry = make("li", link(page.url, page.title));
  const own = best.find(section => !section.id), others = best.filter(section => section.id);
  if (own) entry.append(excerpt(own));
  if (others.length) entry.append(make("ul", ...others.map(section => make("li", link(`${page.url}#${section.id}`, section.text.trim()), excerpt(section)))));
  return entry;
};

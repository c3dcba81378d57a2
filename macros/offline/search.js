/* Search in an offline copy. It counts like the search on the web: exact words before other forms, headings before text. */
const offlineSource = async script => {
  const home = new URL("..", new URL(script, location.href));
  const { pages, stems, endings } = offlineIndex, stemOf = form => stems[form] ?? form;
  const found = new Map(), byStem = new Map(), lengths = []; // form → page → place → weight; stem → its forms
  const note = (form, page, place, weight) => {
    if (!found.has(form)) {
      found.set(form, new Map());
      byStem.set(stemOf(form), [...byStem.get(stemOf(form)) ?? [], form]);
    }
    const places = found.get(form).get(page) ?? new Map();
    found.get(form).set(page, places.set(place, Math.max(places.get(place) ?? 0, weight)));
  };
  pages.forEach((page, number) => {
    const words = page.content.split(/\s+/), weights = new Map();
    for (const anchor of page.anchors) anchor.text.split(/\s+/).forEach((_, index) => weights.set(anchor.location + index, anchor.weight));
    words.forEach((word, place) => searchWords(word).forEach(form => note(form, number, place, weights.get(place) ?? 1)));
    searchWords(page.also).forEach(form => note(form, number, -1, 5));
    lengths.push(words.length);
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / pages.length;

  /* A form that no page has, such as a plural, has no stem in the list: it is held against the others without its ending. */
  const ending = new RegExp(`(?<=...)(${endings})$`);
  const root = word => word.replace(ending, "");

  /* The forms that a word stands for, each with how close it is. */
  const formsOf = word => {
    const forms = new Map(), add = (list, closeness) => list.forEach(form => { if (!forms.has(form)) forms.set(form, closeness); });
    for (const form of [word, ...searchOddForms(word)]) if (found.has(form)) {
      add([form], 1);
      add(byStem.get(stemOf(form)), 0.8);
    }
    const known = [...found.keys()];
    if (word.length > 2) add(known.filter(form => form.startsWith(word)), 0.3);
    if (forms.size) return forms;
    const bare = root(word);
    if (found.has(bare)) return formsOf(bare); // "partnering", where only "partner" is written
    add(known.filter(form => root(form) === bare), 0.6);
    return forms;
  };
  const hits = forms => { // page → { score, places }
    const pagesHit = new Map();
    for (const [form, closeness] of forms) for (const [page, places] of found.get(form)) {
      const hit = pagesHit.get(page) ?? { sum: 0, places: [] };
      for (const [place, weight] of places) {
        hit.sum += closeness * weight;
        if (place >= 0) hit.places.push([place, closeness * weight]);
      }
      pagesHit.set(page, hit);
    }
    const rarity = Math.log(1 + pages.length / (pagesHit.size || 1));
    for (const [page, hit] of pagesHit) hit.score = rarity * hit.sum / (hit.sum + 8 * (0.4 + 0.6 * lengths[page] / average));
    return pagesHit;
  };

  return async text => {
    const known = [], leftOut = [];
    for (const word of searchWords(text)) {
      const forms = formsOf(word);
      forms.size ? known.push({ word, pages: hits(forms) }) : leftOut.push(word);
    }
    const telling = known.filter(({ word, pages: hit }) => /^\d|.../.test(word) && hit.size < 0.4 * pages.length); // not "how", "do", "the"
    const needed = telling.length ? telling : known;
    const scored = pages.map((page, number) => {
      const own = known.map(one => one.pages.get(number)).filter(Boolean);
      const matches = needed.filter(one => one.pages.has(number)).length;
      const inTitle = needed.every(one => one.pages.get(number)?.places.some(([place]) => place >= 0 && place < page.title.split(/\s+/).length));
      return { page, matches, score: own.reduce((sum, hit) => sum + hit.score, 0) * (inTitle ? 1.8 : 1), places: own.flatMap(hit => hit.places) };
    }).filter(one => one.matches).sort((one, other) => other.score - one.score);
    const complete = scored.filter(one => one.matches === needed.length), answer = complete.length ? complete : scored;
    return {
      count: answer.length, leftOut, isPartial: answer.length > 0 && !complete.length,
      page: async index => ({ ...answer[index].page, url: new URL(answer[index].page.url, home).href, places: answer[index].places }),
    };
  };
};

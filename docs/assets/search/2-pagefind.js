/* Search on the web, by Pagefind. It answers a word that no page has with a shorter one ("migrantes" with "mi"), so each
   word is first held against the pages; a word that no page has is left out, and the reader is told. */
const pagefindSource = async folder => {
  const pagefind = await import(new URL(folder + "pagefind.js", location.href));
  await pagefind.options({ ranking: { diacriticSimilarity: 0, termFrequency: 0.3 } });
  await pagefind.init();

  const results = async words => (await pagefind.search(words)).results;
  const begins = async word => { // some page has a longer word that begins with this one, as when it is still being typed
    const pages = await Promise.all((await results(word)).slice(0, 3).map(result => result.data()));
    return pages.some(page => {
      const words = page.content.split(/\s+/);
      return page.locations.some(place => searchWords(words[place] ?? "").some(other => other.startsWith(word)));
    });
  };
  const formsOnPages = async word => {
    const known = [];
    for (const form of [word, ...searchOddForms(word)]) if ((await results(`"${form}"`)).length) known.push(form);
    return known.length || !(await begins(word)) ? known : [word];
  };
  const merged = async (queries, add) => {
    const best = new Map();
    for (const words of queries) for (const result of await results(words)) {
      const other = best.get(result.id);
      best.set(result.id, { score: other ? add(other.score, result.score) : result.score, result: other?.result.score > result.score ? other.result : result });
    }
    return [...best.values()].sort((one, other) => other.score - one.score).map(page => page.result);
  };
  const together = async words => {
    const queries = words.reduce((queries, forms) => queries.flatMap(query => forms.map(form => [...query, form])), [[]]);
    return words.length ? merged(queries.map(query => query.join(" ")), Math.max) : [];
  };
  const withoutCommon = async words => { // "from" and "the" are on so many pages that they tell nothing
    const total = (await results(null)).length, counts = await Promise.all(words.map(async ([form]) => (await results(form)).length));
    const telling = words.filter((_, index) => counts[index] < 0.4 * total);
    return telling.length ? telling : words;
  };

  return async text => {
    const known = [], leftOut = [];
    for (const word of searchWords(text)) {
      const forms = await formsOnPages(word);
      forms.length ? known.push(forms) : leftOut.push(word);
    }
    const all = await together(known);
    const telling = all.length || known.length < 2 ? [] : await withoutCommon(known);
    const most = await together(telling);
    const some = all.length || most.length ? [] : await merged(telling.flat(), (one, other) => one + other);
    const pages = [all, most, some].find(found => found.length) ?? [];
    return {
      count: pages.length, leftOut, isPartial: pages !== all && pages.length > 0,
      page: async index => {
        const { url, meta, content, anchors, weighted_locations } = await pages[index].data();
        return { url, title: meta.title, content, anchors, places: weighted_locations.map(place => [place.location, place.balanced_score]) };
      },
    };
  };
};

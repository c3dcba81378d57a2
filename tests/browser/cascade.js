([ours, known]) => {
  const leaves = rules => [...rules].flatMap(rule =>
    rule instanceof CSSStyleRule ? [rule] : rule.cssRules ? leaves(rule.cssRules) : []);
  const parted = (text, mark) => {  // what stands between marks that are outside of brackets and quotes
    const parts = [""];
    let depth = 0, quote = "";
    for (const letter of text) {
      if (quote) quote = letter === quote ? "" : quote;
      else if (letter === '"' || letter === "'") quote = letter;
      else depth += "([".includes(letter) ? 1 : ")]".includes(letter) ? -1 : 0;
      if (letter === mark && !depth && !quote) parts.push(""); else parts[parts.length - 1] += letter;
    }
    return parts.map(part => part.trim()).filter(Boolean);
  };
  const conditions = rule => rule?.parentRule ? [...conditions(rule.parentRule), rule.parentRule] : [];

  /* What a reader does with a pointer or the keyboard, an attribute can do here: it weighs the same. */
  const everything = [...document.styleSheets].flatMap(sheet => leaves(sheet.cssRules));
  const acts = /:(hover|focus-visible|focus-within|focus|active|target|fullscreen)(?![\w-])/g;
  for (const rule of everything) {
    const acted = rule.selectorText.replace(acts, ":is(:$1, [data-acted~=$1])");
    if (acted !== rule.selectorText) { rule.was = rule.selectorText; rule.selectorText = acted; }
  }
  const alone = new CSSStyleSheet();
  alone.replaceSync(ours);
  const sheet = [...document.styleSheets].find(sheet => /assets\/(site|deck)\.css$/.test(sheet.href));
  const rules = leaves([...sheet.cssRules].slice(-alone.cssRules.length));

  const scratch = document.createElement("p").style, probe = new CSSStyleSheet();
  document.adoptedStyleSheets = [probe];
  const parts = rules.flatMap((rule, number) => {
    const trace = `--trace-${number}`;
    const said = parted(rule.style.cssText, ";").map(text => {
      const at = text.indexOf(":");
      return [text.slice(0, at), text.slice(at + 1).replace(/\s*!important$/, "").trim()];
    });
    const declarations = said.map(([name, value]) => {
      scratch.cssText = "";
      scratch.setProperty(name, value);
      return [name, value, [...scratch]];
    });
    const around = conditions(rule);
    const media = around.filter(one => one instanceof CSSMediaRule).map(one => one.media.mediaText);
    if (around.some(one => one instanceof CSSSupportsRule && !CSS.supports(one.conditionText))) return [];
    const contained = around.some(one => one instanceof CSSContainerRule);
    if (contained) {  // no script is told what a container's size decides: wherever the rule applies, it leaves a trace
      CSS.registerProperty({name: trace, syntax: "*", inherits: false});
      rule.style.setProperty(trace, "1");
    }
    const names = parted(rule.was ?? rule.selectorText, ",");
    return parted(rule.selectorText, ",").map((selector, at) => {
      const [, base, pseudo] = selector.match(/^(.*?)(::[\w-]+(?:\(.*\))?)?$/s);
      const name = [...around.map(one => one.cssText.split("{")[0].trim()), names[at]].join(" ");
      const pending = new Map(declarations.flatMap(([property, value, longhands]) => longhands.map(longhand =>
        [`${name} { ${property}: ${value} } ${longhand}`, [property, value, longhand]])));
      for (const key of pending.keys()) if (known[key]) pending.delete(key);
      const selected = {base: base || "*", pseudo: pseudo ?? null};
      return {name, media, trace: contained && trace, ...selected, pending, matched: false};
    });
  });

  /* What is tried: a part's declarations on an element, with more weight than anything.
     What changes by that had not held. */
  const read = ({part, element, wanted}) => {
    // the map asks for no layout
    const map = part.pseudo ? getComputedStyle(element, part.pseudo) : element.computedStyleMap();
    return wanted.map(([, [, , longhand]]) => part.pseudo ? map.getPropertyValue(longhand) : `${map.get(longhand)}`);
  };
  const ruleFor = ({part, wanted}, n) => {
    const weighty = wanted.map(([, [name, value]]) => `${name}: ${value} !important`).join("; ");
    return part.pseudo ? `[data-probe="${n}"]:not(#a#b#c)${part.pseudo} { ${weighty} }` : "";
  };
  const tryAll = trials => {
    const before = trials.map(read), kept = trials.map(({element}) => element.style.cssText);
    probe.replaceSync(trials.map(ruleFor).join(" "));
    trials.forEach(({part, element, wanted}, n) => {
      if (part.pseudo) element.dataset.probe = n;
      else for (const [, [name, value]] of wanted) element.style.setProperty(name, value, "important");
    });
    const after = trials.map(read);
    trials.forEach(({element}, n) => { delete element.dataset.probe; element.style.cssText = kept[n]; });
    trials.forEach(({part, element, wanted}, n) => wanted.forEach(([key], at) => {
      if (before[n][at] === after[n][at]) { part.pending.delete(key); held.push(key); }
      else losses[key] = `is ${before[n][at]}, would be ${after[n][at]} at ${element.outerHTML.slice(0, 80)}`;
    }));
  };
  const sort = element =>
    [element, element.parentElement].map(one => one && `${one.tagName}.${one.className}`).join(" in ");
  const trialsFor = part => {
    const met = {};
    return [...document.querySelectorAll(part.base)].filter(element => {
      const already = met[sort(element)] = (met[sort(element)] ?? 0) + 1;
      if (already > 2) return false;  // a third of the same sort would say the same
      return !part.trace || getComputedStyle(element, part.pseudo).getPropertyValue(part.trace) === "1";
    }).map(element => ({part, element}));
  };
  const losses = {}, held = [];
  const state = /:is\(:[\w-]+, \[data-acted~="?[\w-]+"?\]\)|\[data-md-color-scheme[^\]]*\]/g;
  const anyhow = base => base.replaceAll(state, ":nth-child(n)");
  const isThere = base => /:not\(.*data-acted/.test(base) || document.querySelector(anyhow(base)) !== null;
  const open = () => parts.filter(part => (!part.matched || part.pending.size) && isThere(part.base));
  const wants = part => {
    if (part.name.includes("forced-colors")) return ["forced"];
    const acted = part.base.match(/data-acted~="?(hover|focus|target|fullscreen)/);
    if (acted) return [acted[1], "wide"];
    if (part.name.includes("@media print")) return ["print"];
    if (part.base.includes("data-md-color-scheme")) return ["wide", "dark"];
    const isOfScreens = part.name.includes("@container") || part.media.some(media => media.includes("width"));
    return isOfScreens ? ["wide", "narrow"] : ["wide", "narrow", "print"];
  };
  window.whatCascadeWants = () => [...new Set(open().flatMap(wants))];
  window.lookAtCascade = (scheme, acted, only) => {
    const asked = open().filter(part =>
      part.name.includes(only)
      && (!acted || part.base.includes("data-acted"))
      && part.media.every(media => matchMedia(media).matches));
    if (!asked.length) return;
    if (document.body.dataset.mdColorScheme) document.body.dataset.mdColorScheme = scheme;
    for (const element of document.querySelectorAll("*")) {
      if (acted) element.dataset.acted = acted === "focus" ? "focus focus-visible" : acted;
      else delete element.dataset.acted;
    }
    const waiting = asked.map(part => {
      const trials = trialsFor(part);
      part.matched ||= trials.length > 0;
      return trials;
    });
    const stillWanted = ({part, only}) => (only ?? [...part.pending]).filter(([key]) => part.pending.has(key));
    // at once whatever concerns different elements: one new look of the page for all of them
    while (waiting.some(trials => trials.length)) {
      const busy = new Set(), round = [];
      for (const trials of waiting) {
        while (trials.length && !(trials[0].wanted = stillWanted(trials[0])).length) trials.shift();
        if (!trials.length || busy.has(trials[0].element)) continue;
        busy.add(trials[0].element);
        round.push(trials[0]);
        const {part, element, wanted} = trials.shift();
        // those that did not hold together, one by one
        if (wanted.length > 1 && !trials.single) trials.unshift(...wanted.map(one => ({part, element, only: [one]})));
        trials.single = true;
      }
      if (round.length) tryAll(round);
    }
  };
  window.whatCascadeShowed = () => ({
    rules: parts.map(part => part.name),
    matched: parts.filter(part => part.matched).map(part => part.name),
    held,
    lost: parts.filter(part => part.matched).flatMap(part => [...part.pending.keys()].map(key => [key, losses[key]])),
  });
}

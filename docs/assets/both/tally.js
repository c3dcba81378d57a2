/* A show of hands: `.cp-tally` with a list of answers gets a counter. Its words are in the data attributes that
   `macros/components/poll/answers.html` writes. Counts live in these variables only; leaving the page forgets them. */
(() => {
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };
  const step = (by, name) => {
    const button = make("button", "cp-tally__step", by > 0 ? "+" : "\u2212");
    button.type = "button";
    button.dataset.by = by;
    button.setAttribute("aria-label", name);
    return button;
  };

  document.querySelectorAll(".cp-tally").forEach(tally => {
    const words = tally.dataset, answers = [...tally.querySelectorAll(".cp-answers > li")], letter = n => String.fromCharCode(65 + n);
    const toggle = tally.querySelector("[data-act=count]"), again = tally.querySelector("[data-act=again]");
    const total = tally.querySelector(".cp-tally__total"), hint = tally.querySelector(".cp-tally__hint"), said = tally.querySelector("[data-tally=said]");
    let counts = [];
    const sum = () => counts.reduce((one, other) => one + other, 0);
    const show = () => {
      answers.forEach((answer, n) => {
        const percent = sum() ? Math.round(100 * counts[n] / sum()) : 0;
        answer.querySelector(".cp-tally__hands").textContent = fill(words.hands, { count: counts[n], percent });
        answer.querySelector(".cp-tally__bar > span").style.width = `${percent}%`;
        answer.querySelector("[data-by='-1']").setAttribute("aria-disabled", counts[n] === 0);
      });
      total.textContent = sum() ? fill(words.total, { total: sum() }) : words.none;
    };
    const start = () => { counts = answers.map(() => 0); show(); };
    const set = open => {
      tally.querySelectorAll(".cp-tally__row").forEach(row => row.remove());
      toggle.textContent = open ? words.close : words.count;
      toggle.setAttribute("aria-expanded", open);
      again.hidden = hint.hidden = !open;
      total.textContent = said.textContent = "";
      counts = [];
      if (!open) return;
      answers.forEach((answer, n) => {
        const values = { letter: letter(n), answer: answer.textContent.trim() };
        const bar = make("span", "cp-tally__bar", make("span", ""));
        bar.setAttribute("aria-hidden", "true");
        answer.append(make("div", "cp-tally__row", step(-1, fill(words.fewer, values)), make("span", "cp-tally__hands"), step(1, fill(words.more, values)), bar));
      });
      start();
    };
    tally.addEventListener("click", event => {
      const button = event.target.closest("button");
      if (button === toggle) set(!counts.length);
      if (button === again) { start(); said.textContent = words.none; }
      if (!button?.dataset.by) return;
      const n = answers.indexOf(button.closest("li"));
      counts[n] = Math.max(0, counts[n] + Number(button.dataset.by));
      show();
      said.textContent = fill(words.said, { letter: letter(n), count: counts[n], total: sum() });
    });
    /* Before the browser keeps the page for its Back button, and once more in case it kept one. */
    addEventListener("pagehide", () => set(false));
    addEventListener("pageshow", event => { if (event.persisted) set(false); });
    toggle.hidden = false;
  });
})();

/* Where the session stands: the slide, the clock, the plan. It lives in this window's address and in the other window, and is stored nowhere. */
const session = (() => {
  const slides = [...document.querySelectorAll(".cp-slide")];
  const query = new URLSearchParams(location.search);
  const now = () => Date.now() / 1000;
  const number = name => query.get(name) && Number.isFinite(+query.get(name)) ? +query.get(name) : null;
  const inAddress = () => { const n = +(location.hash.match(/^#slide-(\d+)$/)?.[1] ?? 0); return n >= 1 && n <= slides.length ? n - 1 : null; };
  const isToday = start => start !== null && Math.abs(now() - start) < 43200;
  const listeners = [];

  /* Seconds: `start` is when the clock read 0, `held` what it reads while paused, `since` and `entered` what it read when the slide and its module came up. */
  const state = {
    slide: inAddress() ?? 0,
    start: isToday(number("start")) ? number("start") : null,
    held: number("held"),
    since: number("since") ?? 0,
    entered: number("entered") ?? 0,
    late: query.has("late"),
    stamp: 0,
  };
  /* What a window was opened with counts less than what somebody did since; between two new windows, the one that knows more counts. */
  state.stamp = (state.start !== null || state.held !== null) * 4 + (inAddress() !== null) * 2 + document.body.classList.contains("is-slides");

  const isRunning = () => state.held === null && state.start !== null;
  const elapsed = () => state.held ?? (state.start === null ? 0 : now() - state.start);
  const seconds = n => +slides[n].dataset[state.late ? "lateSeconds" : "seconds"];
  const moduleOf = n => slides[n].dataset.module;

  const write = () => {
    const address = new URL(location);
    const keep = { start: isRunning() ? state.start : null, held: state.held, since: state.since || null, entered: state.entered || null, late: state.late ? "yes" : null, notes: document.body.classList.contains("has-notes") ? "yes" : null };
    for (const [name, value] of Object.entries(keep)) value === null ? address.searchParams.delete(name) : address.searchParams.set(name, typeof value === "number" ? Math.round(value) : value);
    address.hash = `slide-${state.slide + 1}`;
    history.replaceState(null, "", address);
  };
  const tell = (isOurs, moved) => { write(); listeners.forEach(listen => listen(isOurs, moved)); };
  const change = changes => {
    const moved = "slide" in changes && changes.slide !== state.slide;
    Object.assign(state, changes, { stamp: Date.now() });
    tell(true, moved);
  };

  return {
    slides, state, elapsed, isRunning, seconds, moduleOf, write,
    isPresenter: document.body.classList.contains("is-presenter"),
    onChange: listen => listeners.push(listen),
    begin: () => tell(true, true),
    adopt(other) {
      if (other.stamp <= state.stamp || !slides[other.slide]) return;
      const moved = other.slide !== state.slide;
      Object.assign(state, other);
      tell(false, moved);
    },
    go(n) {
      const slide = Math.max(0, Math.min(slides.length - 1, n));
      if (slide !== state.slide) change({ slide, since: elapsed(), entered: moduleOf(slide) === moduleOf(state.slide) ? state.entered : elapsed() });
    },
    goToAddress() { const slide = inAddress(); if (slide !== null) this.go(slide); },
    run: () => change(isRunning() ? { held: elapsed(), start: null } : { start: now() - elapsed(), held: null }),
    reset: () => change({ start: null, held: null, since: 0, entered: 0 }),
    startedAt(moment) {
      const start = moment / 1000, shift = now() - start - elapsed();
      change({ start, held: null, since: Math.max(0, state.since + shift), entered: Math.max(0, state.entered + shift) });
    },
    beLate: late => change({ late }),
    /* By how many seconds the slide shown is later (or, below zero, earlier) than planned. */
    behind() {
      const begins = slides.slice(0, state.slide).reduce((sum, _, n) => sum + seconds(n), 0), ends = begins + seconds(state.slide);
      return Math.max(0, elapsed() - ends) || Math.min(0, elapsed() - begins);
    },
    leftForSlide: () => seconds(state.slide) - (Math.max(0, elapsed()) - state.since),
    leftForModule: () => slides.reduce((sum, _, n) => sum + (moduleOf(n) === moduleOf(state.slide) ? seconds(n) : 0), 0) - (Math.max(0, elapsed()) - state.entered),
  };
})();

/* One slide at a time: shown, named in the title, fitted to the screen; the keys that move it. */
const slideShow = (() => {
  const { slides, state, isPresenter } = session;
  const base = document.title, after = document.querySelector(".cp-stage__next"), place = document.querySelector(".cp-bar__place");
  const headingOf = slide => slide.querySelector("h1, h2");
  const SMALLEST = .6;

  /* The words become smaller in steps until all of the slide is seen, never below `SMALLEST`, which is 24 px on 1280x720; after that, the margins give way. */
  const isWhole = slide => {
    const heading = headingOf(slide), body = slide.querySelector(".cp-slide__body");
    if (slide.dataset.kind === "title") return heading.offsetHeight + body.offsetHeight <= .72 * slide.clientHeight;
    return body.scrollHeight <= body.clientHeight + 1 && [heading, body].every(part => part.scrollWidth <= part.clientWidth + 1);
  };
  const fit = slide => {
    slide.classList.remove("is-full");
    for (let size = 1; size > SMALLEST - .01; size -= .05) {
      slide.style.setProperty("--fit", size.toFixed(2));
      if (isWhole(slide)) return;
    }
    slide.classList.add("is-full");
  };

  const show = (isOurs, moved) => {
    slides.forEach((slide, n) => {
      slide.classList.toggle("is-now", n === state.slide);
      slide.classList.toggle("is-next", isPresenter && n === state.slide + 1);
      slide.inert = n !== state.slide;
      headingOf(slide).ariaLevel = n === state.slide ? 1 : 2; // the page is about the slide it shows
    });
    const heading = headingOf(slides[state.slide]), last = state.slide === slides.length - 1;
    place.textContent = place.dataset.place.replace("{number}", state.slide + 1).replace("{total}", slides.length);
    document.title = `${heading.textContent} (${state.slide + 1}/${slides.length}) – ${base}`;
    document.querySelector("[data-go='-1']").ariaDisabled = state.slide === 0;
    document.querySelector("[data-go='1']").ariaDisabled = last;
    after.hidden = !isPresenter;
    after.textContent = last ? after.dataset.last : after.dataset.next;
    document.documentElement.style.setProperty("--done", state.slide / (slides.length - 1 || 1));
    refit();
    if (moved && !isPresenter) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  };
  const refit = () => document.querySelectorAll(".cp-slide:is(.is-now, .is-next)").forEach(fit);

  const keys = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === " " && event.target.closest("button, a, summary")) return;
    const goal = { ArrowRight: state.slide + 1, PageDown: state.slide + 1, " ": state.slide + (event.shiftKey ? -1 : 1), ArrowLeft: state.slide - 1, PageUp: state.slide - 1, Home: 0, End: slides.length - 1 }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    session.go(goal);
  };

  document.body.classList.add("is-live");
  session.onChange(show);
  addEventListener("keydown", keys);
  addEventListener("resize", refit);
  document.addEventListener("click", event => { if (event.target.closest(".cp-tally")) refit(); }); // a count of hands needs room
  addEventListener("hashchange", () => session.goToAddress());
  document.querySelectorAll("[data-go]").forEach(button => button.addEventListener("click", () => session.go(state.slide + +button.dataset.go)));

  const full = document.querySelector("[data-full]");
  full.hidden = !document.fullscreenEnabled;
  full.addEventListener("click", () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  addEventListener("fullscreenchange", () => { full.textContent = document.fullscreenElement ? full.dataset.leave : full.dataset.enter; refit(); });

  /* While nobody moves the mouse or uses the buttons, a full screen shows only the slide. */
  let still;
  const stir = () => {
    document.body.classList.remove("is-still");
    clearTimeout(still);
    still = setTimeout(() => document.body.classList.add("is-still"), 3000);
  };
  addEventListener("pointermove", stir);
  addEventListener("fullscreenchange", stir);
  return { refit };
})();

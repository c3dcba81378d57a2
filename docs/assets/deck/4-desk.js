/* The trainer's desk: clock, plan, notes and the words to copy. */
(() => {
  const { slides, state, isPresenter } = session;
  const find = selector => document.querySelector(selector);
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const desk = find(".cp-desk"), clock = find(".cp-clock"), notes = find(".cp-desk__notes"), late = find(".cp-desk__late"), copy = find(".cp-desk__copy");
  const run = find("[data-run]"), reset = find("[data-reset]"), latePlan = find("[data-late-plan]"), started = find("[data-started]"), said = find("#said"), toggle = find("[data-notes]");
  const times = Object.fromEntries([...clock.querySelectorAll("[data-clock]")].map(box => [box.dataset.clock, box.querySelector("dd")]));

  const length = seconds => {
    const whole = Math.abs(seconds < 0 ? Math.ceil(seconds) : Math.floor(seconds));
    return `${seconds <= -1 ? "−" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  };
  const hour = date => `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
  const set = (name, words, isOver = false) => {
    if (times[name].textContent !== words) times[name].textContent = words;
    times[name].parentElement.classList.toggle("is-over", isOver);
  };

  const isStarted = () => state.start !== null || state.held !== null;
  const plan = () => {
    const words = times.plan.dataset, minutes = Math.floor(Math.abs(session.behind()) / 60), way = session.behind() > 0 ? "Behind" : "Ahead";
    if (!isStarted()) return words.notStarted;
    if (session.elapsed() < 0) return words.soon;
    return minutes === 0 ? words.onPlan : minutes === 1 ? words[`one${way}`] : fill(words[`many${way}`], { count: minutes });
  };
  const tick = () => {
    const elapsed = session.elapsed(), left = clock.dataset[state.late ? "lateMinutes" : "minutes"] * 60 - elapsed;
    set("now", hour(new Date()));
    set("elapsed", length(elapsed));
    set("slide", session.seconds(state.slide) ? length(session.leftForSlide()) : "–", session.leftForSlide() < 0 && session.seconds(state.slide) > 0);
    set("module", length(session.leftForModule()), session.leftForModule() < 0);
    set("plan", plan(), isStarted() && session.behind() >= 60);
    set("ends", isStarted() ? hour(new Date(Date.now() + left * 1000)) : "–");
    joined.show();
  };

  const showNotes = () => {
    const slide = slides[state.slide], copied = slide.querySelector(".cp-notes").cloneNode(true);
    if (!("first" in slide.dataset) && slide.dataset.kind !== "title") copied.querySelector(".cp-notes__care")?.remove();
    notes.replaceChildren(...copied.childNodes);
    notes.scrollTop = 0;
    late.hidden = !(state.late && slide.dataset.late);
    late.textContent = slide.dataset.late ?? "";
    const prompts = Object.fromEntries([...slide.querySelectorAll(".cp-slide__prompt")].map(words => [words.lang, words.textContent]));
    const here = document.documentElement.lang, others = Object.keys(prompts).filter(other => other !== here);
    const texts = { ...prompts, all: [here, ...others].map(each => prompts[each]).join("\n\n") };
    copy.hidden = slide.dataset.kind !== "chat-prompt";
    copy.querySelectorAll("button").forEach(button => { button.dataset.copy = texts[button.dataset.prompt] ?? ""; button.nextElementSibling.textContent = ""; });
  };

  session.onChange((isOurs, moved) => {
    run.textContent = session.isRunning() ? run.dataset.pause : isStarted() ? run.dataset.goOn : run.dataset.start;
    reset.disabled = state.held === null;
    latePlan.checked = state.late;
    showNotes();
    tick();
    if (moved && isPresenter && isOurs) {
      const words = find(".cp-bar__place").dataset.said, title = slides[state.slide].querySelector("h1, h2").textContent;
      said.textContent = fill(words, { number: state.slide + 1, total: slides.length, title, plan: plan() });
    }
  });
  run.addEventListener("click", session.run);
  reset.addEventListener("click", () => { session.reset(); run.focus(); });
  latePlan.addEventListener("change", () => session.beLate(latePlan.checked));
  find("[data-set-time]").addEventListener("click", () => {
    const [hours, minutes] = started.value.split(":").map(Number);
    if (!started.value) return;
    const moment = new Date().setHours(hours, minutes, 0, 0);
    session.startedAt(moment - Date.now() > 43200000 ? moment - 86400000 : moment);
  });

  const plans = find(".cp-bar__plan");
  addEventListener("keydown", event => { if (event.key === "Escape" && plans.open) { plans.open = false; plans.querySelector("summary").focus(); } });
  addEventListener("pointerdown", event => { if (!plans.contains(event.target)) plans.open = false; });

  /* With one screen, the notes stand under the slide; the address remembers it. */
  const arrange = isHere => {
    document.body.classList.toggle("has-notes", isHere && !isPresenter);
    toggle.textContent = isHere ? toggle.dataset.hide : toggle.dataset.show;
    desk.hidden = clock.hidden = !isHere;
    session.write();
    slideShow.refit();
  };
  toggle.addEventListener("click", () => arrange(desk.hidden));
  find(".cp-bar").hidden = false;
  arrange(isPresenter || new URLSearchParams(location.search).has("notes"));
  session.begin();
  said.textContent = "";
  joined.ask();
  setInterval(() => { tick(); if (isPresenter) joined.ask(); }, 1000);
})();

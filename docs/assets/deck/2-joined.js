/* The slides and the presenter window change together: over a BroadcastChannel, or from a folder on disk, where there is none, from window to window. */
const joined = (() => {
  const isFile = location.protocol === "file:";
  const links = Object.fromEntries([...document.querySelectorAll("a[data-open]")].map(link => {
    if (isFile) link.href = new URL("index.html", link.href);
    return [link.dataset.open, link];
  }));
  const name = `cp${new URL(links.slides.href).pathname}`.replace(/\W+/g, "-");
  const channel = !isFile && "BroadcastChannel" in window ? new BroadcastChannel(name) : null;
  const others = new Set(window.opener ? [window.opener] : []);
  let heard = 0;

  const say = (isQuestion, to = others) => {
    const message = { about: name, isQuestion, isPresenter: session.isPresenter, state: { ...session.state } };
    if (channel) channel.postMessage(message);
    else for (const other of to) try { other.postMessage(message, "*"); } catch { others.delete(other); }
  };
  const hear = event => {
    const message = event.data;
    if (message?.about !== name) return;
    if (event.source && event.source !== window) others.add(event.source);
    if (message.isPresenter !== session.isPresenter) heard = Date.now();
    if (message.isQuestion) say(false);
    session.adopt(message.state);
  };
  if (channel) channel.onmessage = hear; else addEventListener("message", hear);
  session.onChange(isOurs => { if (isOurs) say(false); });

  /* Each link opens a window of its own that knows this one; with a click of another kind it is an ordinary link. */
  const notice = document.querySelector(".cp-bar__joined");
  for (const [frame, link] of Object.entries(links)) {
    link.target = `${name}-${frame}`;
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const made = window.open(link.href, link.target, "popup,width=1100,height=750");
      notice.textContent = made ? "" : notice.dataset.blocked;
      if (made) others.add(made);
    });
  }
  return {
    ask: () => say(true),
    /* In the presenter window, whether the slides still answer. */
    show() {
      if (!session.isPresenter) return;
      const words = Date.now() - heard < 3500 ? notice.dataset.joined : notice.dataset.alone;
      if (notice.textContent !== words && !(words === notice.dataset.alone && notice.textContent === notice.dataset.blocked)) notice.textContent = words;
      notice.classList.toggle("is-alone", words === notice.dataset.alone);
    },
  };
})();

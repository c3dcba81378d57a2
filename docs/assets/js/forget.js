/* What readers type stays on the page until they leave it: not after Back, not after a reload, not in the browser's page cache. */
(() => {
  const forget = () => document.querySelectorAll("form[autocomplete=off]").forEach(form => form.reset());
  addEventListener("pagehide", forget);
  addEventListener("pageshow", forget);
})();

/* A worksheet keeps nothing: not after Back, not after a reload, not in the browser's page cache. */
(() => {
  const forms = [...document.querySelectorAll("form.cp-form")];
  if (!forms.length) return;
  const forget = () => forms.forEach(form => form.reset());
  addEventListener("pagehide", forget);
  addEventListener("pageshow", forget);

  const printOne = card => {
    card.classList.add("cp-print-this");
    document.documentElement.classList.add("cp-printing-one");
    addEventListener("afterprint", () => {
      card.classList.remove("cp-print-this");
      document.documentElement.classList.remove("cp-printing-one");
    }, { once: true });
    print();
  };

  for (const form of forms) {
    form.addEventListener("submit", event => event.preventDefault());
    form.querySelector(".cp-actions").hidden = false;
    form.addEventListener("click", event => {
      const act = event.target.closest("[data-act]")?.dataset.act;
      if (act === "print") printOne(form.closest(".cp-worksheet"));
      if (act === "clear") {
        form.reset();
        form.querySelector("input, textarea").focus();
        form.querySelector("[role=status]").textContent = form.dataset.cleared;
      }
    });
    form.addEventListener("input", () => { form.querySelector("[role=status]").textContent = ""; });
  }
})();

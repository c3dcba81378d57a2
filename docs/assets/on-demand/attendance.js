/* The certificate of attendance follows its form; forget.js empties both. */
(() => {
  const form = document.querySelector("form.cp-attendance");
  if (!form) return;
  const status = form.querySelector("[role=status]"), language = document.documentElement.lang;
  const { part, hours, name } = form.elements;
  const inWords = {
    date: value => new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(value)),
    hours: value => Number(value).toLocaleString(language),
  };
  const show = () => document.querySelectorAll("[data-shows]").forEach(place => {
    const field = form.elements[place.dataset.shows], value = field.value.trim();
    place.classList.toggle("cp-is-long", value.length > 50);
    place.textContent = !value ? "" : inWords[field.name]?.(value) ?? value;
  });
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", event => {
    if (event.target === part) hours.value = part.selectedOptions[0].dataset.hours ?? "";
    status.textContent = "";
    show();
  });
  form.addEventListener("reset", () => setTimeout(show)); // the fields are empty only after the event
  form.querySelector("[type=reset]").addEventListener("click", () => { name.focus(); status.textContent = form.dataset.cleared; });
  show();
})();

/* A choice that shows only some entries of a list, and says how many. */
document.querySelectorAll(".cp-filtered").forEach(box => {
  const choice = box.querySelector("select"), status = box.querySelector("[role=status]"), entries = [...box.querySelectorAll("[data-tags]")];
  const show = () => {
    for (const entry of entries) entry.hidden = choice.value && !entry.dataset.tags.split(" ").includes(choice.value);
    const count = entries.filter(entry => !entry.hidden).length;
    status.textContent = box.dataset.shown.replace("{count}", count).replace("{total}", entries.length);
  };
  box.querySelector(".cp-filter").hidden = false;
  choice.addEventListener("change", show);
  show();
});

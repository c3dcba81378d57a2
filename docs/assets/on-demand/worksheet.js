/* A worksheet keeps nothing (see forget.js). What readers keep, they keep by a button. */
(() => {
  const form = document.querySelector("form[data-worksheet]");
  if (!form) return;
  const status = form.querySelector("[role=status]"), chooser = form.querySelector("input[type=file]");
  const blanks = () => [...form.elements].filter(blank => blank.name);
  const say = words => { status.textContent = words; };

  /* The text of each field stands behind it too, and makes room for itself on the screen and on paper. */
  const grow = () => form.querySelectorAll(".cp-write > textarea").forEach(blank => { blank.parentElement.dataset.text = blank.value; });
  grow();

  const isFilled = blank => blank.matches("[type=checkbox], [type=radio]") ? blank.checked : blank.value !== "";
  const answers = () => Object.fromEntries(blanks().filter(isFilled).map(blank => [blank.name, blank.value]));
  addEventListener("beforeunload", event => { if (Object.keys(answers()).length) event.preventDefault(); });

  const save = () => {
    const names = [...new Set(blanks().map(blank => blank.name))];
    const text = JSON.stringify({ kind: "worksheet", worksheet: form.dataset.worksheet, names, answers: answers() }, null, 2);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "notes.json"; // a name that says nothing about what is in it
    link.click();
    const forgetFile = () => URL.revokeObjectURL(link.href);
    setTimeout(forgetFile, 1000);
    form.addEventListener("reset", forgetFile, { once: true }); // as on leaving the page
  };

  /* What is wrong with a saved file, or nothing. The names of the blanks are the same in both languages. */
  const fault = saved => {
    const isText = value => typeof value === "string";
    if (saved?.kind !== "worksheet" || !Array.isArray(saved.names) || !saved.names.every(isText) || Object.prototype.toString.call(saved.answers) !== "[object Object]" || !Object.values(saved.answers).every(isText)) return "unreadable";
    if (saved.worksheet !== form.dataset.worksheet) return "otherWorksheet";
    const names = new Set(blanks().map(blank => blank.name));
    const values = blank => blank.matches("[type=checkbox], [type=radio]");
    const fits = ([name, value]) => names.has(name) && (!blanks().some(blank => blank.name === name && values(blank)) || blanks().some(blank => blank.name === name && blank.value === value));
    return saved.names.length === names.size && saved.names.every(name => names.has(name)) && Object.entries(saved.answers).every(fits) ? null : "otherEdition";
  };

  const open = async file => {
    let saved = null;
    try { saved = JSON.parse(await file.text()); } catch { /* said below: the file cannot be read */ }
    const wrong = fault(saved);
    if (wrong) return say(form.dataset[wrong]);
    form.reset();
    for (const blank of blanks()) {
      if (!(blank.name in saved.answers)) continue;
      if (blank.matches("[type=checkbox], [type=radio]")) blank.checked = blank.value === saved.answers[blank.name];
      else blank.value = saved.answers[blank.name];
    }
    grow();
    say(form.dataset.opened);
  };

  const acts = {
    print: () => print(),
    save,
    open: () => { chooser.value = ""; chooser.click(); },
    clear: () => { form.reset(); blanks()[0].focus(); say(form.dataset.cleared); },
  };
  form.querySelector(".cp-actions").hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("click", event => acts[event.target.closest("[data-act]")?.dataset.act]?.());
  form.addEventListener("input", () => { say(""); grow(); });
  form.addEventListener("reset", () => form.querySelectorAll(".cp-write").forEach(place => { place.dataset.text = ""; })); // at once: the fields themselves are emptied after this
  chooser.addEventListener("change", () => { if (chooser.files[0]) open(chooser.files[0]); });
})();

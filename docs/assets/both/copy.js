/* Copy buttons: `<button type="button" data-copy="words" data-copied="Copied." data-not-copied="…" hidden>` and a `[role=status]` right after it. */
(() => {
  /* Without the clipboard's permission, as on pages opened from a folder, the old way still works. */
  const write = async text => {
    try { return await navigator.clipboard.writeText(text); } catch { /* fall through to the old way */ }
    const field = document.createElement("textarea"), before = document.activeElement;
    field.value = text;
    field.className = "cp-unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    before?.focus();
    if (!done) throw new Error("the browser allows no copying");
  };
  document.querySelectorAll("button[data-copy]").forEach(button => { button.hidden = false; });
  document.addEventListener("click", async event => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    const status = button.nextElementSibling;
    status.textContent = "";
    try {
      await write(button.dataset.copy);
      status.textContent = button.dataset.copied;
    } catch {
      status.textContent = button.dataset.notCopied;
    }
  });
})();

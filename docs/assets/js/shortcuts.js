/* The theme moves to another page when a bare letter is pressed, which loses a half-filled worksheet (WCAG 2.1.4). Stop it. */
addEventListener("keydown", event => {
  const bare = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (bare && !event.target.closest("input, textarea")) event.stopImmediatePropagation();
}, true);

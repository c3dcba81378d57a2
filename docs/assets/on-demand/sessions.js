/* A calendar file (RFC 5545) for up to three sessions, made on the reader's device. Hours are written in UTC, so that every calendar shows the right one. */
(() => {
  const form = document.querySelector("form.cp-sessions");
  if (!form) return;
  const status = form.querySelector("[role=status]"), blank = name => form.elements[name];
  const MINUTE = 60000;

  /* What the clocks of a zone show at an instant, as if it were UTC. */
  const shown = (instant, zone) => {
    const options = { timeZone: zone || undefined, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
    const part = Object.fromEntries(new Intl.DateTimeFormat("en-US", options).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
  };
  /* The instant at which the clocks of a zone show a day and hour; null if they skip it. */
  const instant = (day, start, zone) => {
    const wanted = Date.parse(`${day}T${start}Z`);
    for (const hours of [0, -24, 24]) { // the offset just before and after a change of the clocks
      const near = wanted + hours * 60 * MINUTE, found = wanted - (shown(near, zone) - near);
      if (shown(found, zone) === wanted) return found;
    }
    return null;
  };

  const stamp = moment => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, "");
  const escape = text => text.replace(/[\\;,]/g, "\\$&");
  const id = () => [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
  /* No line is longer than 75 bytes, and no letter is cut in two. */
  const fold = line => {
    let made = "", length = 0;
    for (const letter of line) {
      const size = new TextEncoder().encode(letter).length;
      if (length + size > 75) { made += "\r\n "; length = 1; }
      made += letter;
      length += size;
    }
    return made;
  };
  const event = (begins, minutes, title, link) => [
    "BEGIN:VEVENT", `UID:${id()}`, `DTSTAMP:${stamp(Date.now())}`, `DTSTART:${stamp(begins)}`, `DTEND:${stamp(begins + minutes * MINUTE)}`,
    `SUMMARY:${escape(title)}`, ...(link ? [`LOCATION:${escape(link)}`, `URL:${link}`] : []), "CLASS:PRIVATE", "END:VEVENT",
  ];

  /* An address as browsers write it; null if it cannot be used. */
  const secure = link => {
    try { return /^https:/i.test(link) ? new URL(link).href : null; } catch { return null; }
  };

  const say = words => { status.textContent = words; };
  const refuse = (name, words, session = "") => {
    blank(name).setAttribute("aria-invalid", "true");
    blank(name).focus();
    say(words.replace("{session}", session));
  };
  const make = () => {
    for (const field of form.elements) field.removeAttribute("aria-invalid");
    const minutes = Number(blank("minutes").value), title = blank("title").value.trim(), link = blank("link").value.trim(), begin = [];
    for (const [n, group] of form.querySelectorAll("fieldset").entries()) {
      const day = blank(`day-${n + 1}`), start = blank(`start-${n + 1}`), session = group.querySelector("legend").firstChild.textContent.trim();
      const isEmpty = ![day, start].some(field => field.value || field.validity.badInput);
      if (isEmpty && n) continue;
      if (!day.value) return refuse(day.name, form.dataset.wrongDay, session);
      if (!start.value) return refuse(start.name, form.dataset.wrongStart, session);
      begin.push(instant(day.value, start.value, blank("zone").value));
      if (begin.at(-1) === null) return refuse(start.name, form.dataset.wrongHour, session);
    }
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 600) return refuse("minutes", form.dataset.wrongMinutes);
    if (!title) return refuse("title", form.dataset.wrongTitle);
    const address = link && secure(link);
    if (address === null) return refuse("link", form.dataset.wrongLink);
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${blank("title").defaultValue}//${form.dataset.locale.toUpperCase()}`, ...begin.flatMap(moment => event(moment, minutes, title, address)), "END:VCALENDAR"];
    const file = document.createElement("a");
    file.href = URL.createObjectURL(new Blob([lines.map(line => fold(line) + "\r\n").join("")], { type: "text/calendar" }));
    file.download = "session.ics"; // a name that says nothing about the session
    file.click();
    const forgetFile = () => URL.revokeObjectURL(file.href);
    setTimeout(forgetFile, 1000);
    form.addEventListener("reset", forgetFile, { once: true }); // as on leaving the page
    say(form.dataset.made);
  };
  form.hidden = false;
  form.addEventListener("submit", submitted => { submitted.preventDefault(); make(); });
  form.addEventListener("input", () => say(""));
})();

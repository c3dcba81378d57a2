/* The run sheet in clock time: another start moves every hour, and a late start applies the late plan, as schedule.py does. */
document.querySelectorAll(".cp-run-sheet").forEach(sheet => {
  const form = sheet.querySelector("form"), { start, late } = form.elements, says = form.querySelector("[role=status]");
  const words = sheet.dataset, plan = Number(words.plan), rows = [...sheet.querySelectorAll("tbody tr")], language = document.documentElement.lang;
  const hasTwelveHours = new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions().hour12;
  const heading = sheet.querySelector("thead .cp-late");
  const sum = numbers => numbers.reduce((total, number) => total + number, 0);
  const planned = rows.map(row => Number(row.dataset.minutes)), shorter = rows.map(row => Number(row.dataset.late));

  /* In rows an hour is as short as it can be; in sentences it says morning or evening. */
  const clock = minute => {
    const hour = Math.floor(minute / 60) % 24;
    return `${hasTwelveHours ? (hour + 11) % 12 + 1 : hour}:${String(minute % 60).padStart(2, "0")}`;
  };
  const inWords = minute => new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(minute * 60000);
  const count = minutes => minutes === 1 ? words.oneMinute : words.manyMinutes.replace("{count}", minutes);

  const left = delay => {
    let owed = delay < plan ? delay : Infinity;
    return planned.map((minutes, n) => {
      if (owed <= 0) return minutes;
      owed -= minutes - shorter[n];
      return shorter[n];
    });
  };
  const hours = (begin, minutes) => minutes.map(length => length ? `${clock(begin)}–${clock(begin += length)}` : "–");
  const write = (name, texts) => sheet.querySelectorAll(name).forEach((place, n) => { place.textContent = texts[n]; });

  const show = () => {
    if (!start.value) return; // half typed
    const [hour, minute] = start.value.split(":").map(Number), begin = hour * 60 + minute;
    const delay = Math.min(90, Math.max(0, Math.floor(Number(late.value)) || 0)), now = left(delay);
    const end = begin + delay + sum(now), over = end - begin - sum(planned);
    sheet.classList.add("cp-is-set");
    sheet.classList.toggle("cp-is-late", delay > 0);
    write(".cp-when", hours(begin + delay, now));
    write("tbody .cp-late__when", hours(begin + plan, left(plan)));
    write(".cp-late-end", [clock(begin + plan + sum(left(plan)))]);
    write(".cp-minutes", now.map((minutes, n) => minutes === planned[n] ? minutes : words.insteadOf.replace("{minutes}", minutes).replace("{planned}", planned[n])));
    write(".cp-end", [clock(end)]);
    write(".cp-total", [sum(now)]);
    write("caption b", [clock(begin + delay)]);
    rows.forEach((row, n) => row.classList.toggle("cp-is-cut", now[n] < planned[n]));
    heading.textContent = delay ? words.whatToDo : words.ifLate;
    sheet.querySelectorAll("td.cp-late").forEach(cell => { cell.dataset.column = heading.textContent; });
    const ends = over > 0 ? words.endsOver : over < 0 ? words.endsEarly : words.endsOnTime;
    says.textContent = [
      delay ? words.beginLate.replace("{start}", inWords(begin + delay)).replace("{minutes}", count(delay)) : "",
      ends.replace("{end}", inWords(end)).replace("{minutes}", count(Math.abs(over))),
    ].join(" ").trim();
  };
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show)); // the fields have their first values only after the event
  show();
});

"""Rules about the data files: ids are written once, everything is used, sessions do not overlap unnoticed."""

from collections.abc import Iterator
from itertools import combinations

from macros.curriculum import Curriculum
from macros.problems import Problem


def repeated_ids(curriculum: Curriculum) -> Iterator[Problem]:
    """An id names one thing."""
    series = curriculum.series
    lists = [("series.yml", ("roles",), series.roles), ("series.yml", ("parts",), series.parts)]
    lists += [("series.yml", ("parts", n, "modules"), part.modules) for n, part in enumerate(series.parts)]
    for path, key in (("glossary.yml", "terms"), ("sources.yml", "sources")):
        file = curriculum.files[path]
        yield from _repeated(file, (key,), [entry["id"] for entry in file.value[key]])
    for path, steps, entries in lists:
        yield from _repeated(curriculum.files[path], steps, [entry.id for entry in entries])


def _repeated(file, steps: tuple, ids: list[str]) -> Iterator[Problem]:
    for n, id in enumerate(ids):
        if id in ids[:n]:
            first = file.at(*steps, ids.index(id), "id").line
            yield Problem(file.at(*steps, n, "id"), f"the id `{id}` is already used in line {first}.", "Give this entry an id of its own, or delete it.")


def unused_data(curriculum: Curriculum) -> Iterator[Problem]:
    """What is written is shown somewhere: each record is called by a page of each language tree's outline."""
    registers = [
        ("worksheet", {id: f"worksheets/{id}.yml" for id in curriculum.worksheets}),
        ("poll", {id: f"polls/{id}.yml" for id in curriculum.polls}),
        ("chat_prompt", {id: f"chat-prompts/{id}.yml" for id in curriculum.chat_prompts}),
    ]
    for macro, paths in registers:
        used = {call.arguments[0] for _, call in curriculum.calls(macro) if call.arguments}
        for id in sorted(paths.keys() - used):
            what = f"no page uses this {macro.replace('_', ' ')}."
            yield Problem(curriculum.files[paths[id]].at(), what, f'Write {{{{ {macro}("{id}") }}}} on a page, or delete the file.')
    for macro, path, key in (("source", "sources.yml", "sources"),):
        used = {call.arguments[0] for _, call in curriculum.calls(macro) if call.arguments}
        for n, entry in enumerate(curriculum.files[path].value[key]):
            if entry["id"] not in used:
                place = curriculum.files[path].at(key, n, "id")
                yield Problem(place, f"no page uses the {macro} `{entry['id']}`.", f'Write {{{{ {macro}("{entry["id"]}") }}}} on a page, or delete the entry.')


def overlapping_sessions(curriculum: Curriculum) -> Iterator[Problem]:
    """Two sessions in one language at one hour are a slip of the pen, unless an editor's note on both says that it was announced so."""
    file, known = curriculum.files["series.yml"], {part.id for part in curriculum.series.parts}
    sessions = list(enumerate(curriculum.series.sessions))
    for n, session in sessions:
        if session.part not in known:
            yield Problem(file.at("sessions", n, "part"), f"there is no part `{session.part}`.", f"Write one of: {', '.join(sorted(known))}.")
    for (n, first), (m, second) in combinations(sessions, 2):
        if first.locale == second.locale and first.overlaps(second) and not (first.overlap_note and second.overlap_note):
            what = f"sessions[{m}] overlaps sessions[{n}] (line {file.at('sessions', n).line}): both take place on {second.start:%Y-%m-%d} at {second.start:%H:%M}."
            yield Problem(file.at("sessions", m), what, "Correct one of the two, or explain it in an `overlap_note:` on both if they were announced so.")

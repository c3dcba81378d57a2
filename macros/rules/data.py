"""Rules about the data files: ids are written once, everything is used, sessions do not overlap unnoticed."""

from collections.abc import Container, Iterator
from itertools import combinations

from macros.components.curriculum import Curriculum
from macros.components.delivery.model import Session
from macros.components.views import MACROS
from macros.rules.pages import misread_calls
from macros.source.files import DataFile
from macros.source.localized import LOCALES
from macros.source.problems import Problem, sentence, suggestion


def repeated_ids(curriculum: Curriculum) -> Iterator[Problem]:
    """An id names one thing."""
    for file in curriculum.files.values():
        for key, entries in file.value.items():
            if isinstance(entries, tuple) and all(isinstance(entry, dict) and "id" in entry for entry in entries):
                yield from _repeated(file, (key,), [entry["id"] for entry in entries])
    file = curriculum.files["series.yml"]
    for n, part in enumerate(curriculum.series.parts):
        yield from _repeated(file, ("parts", n, "modules"), [module.id for module in part.modules])


def unknown_ids(curriculum: Curriculum) -> Iterator[Problem]:
    """Where one data file names an entry of another, the entry exists."""
    parts = {part.id for part in curriculum.series.parts}
    for id, delivery in curriculum.deliveries.items():
        file = curriculum.files[f"deliveries/{id}.yml"]
        yield from _unknown(file, ("time_zone",), "time zone", delivery.time_zone, curriculum.time_zones)
        for n, session in enumerate(delivery.sessions):
            yield from _unknown(file, ("sessions", n, "part"), "part", session.part, parts)
    file = curriculum.files["resources.yml"]
    for n, resource in enumerate(curriculum.resources.resources):
        yield from _unknown(file, ("resources", n, "source"), "source", resource.source, curriculum.sources)
        for m, sector in enumerate(resource.sectors):
            yield from _unknown(file, ("resources", n, "sectors", m), "sector", sector, curriculum.sectors)
    for id, sector in curriculum.sectors.items():
        for m, source in enumerate(sector.sources):
            yield from _unknown(
                curriculum.files[f"sectors/{id}.yml"], ("sources", m), "source", source, curriculum.sources
            )


def _unknown(file: DataFile, steps: tuple, kind: str, id: str, known: Container[str]) -> Iterator[Problem]:
    if id not in known:
        yield Problem(file.at(*steps), f"there is no {kind} `{id}`.", sentence(suggestion(id, known)))


def _repeated(file: DataFile, steps: tuple, ids: list[str]) -> Iterator[Problem]:
    for n, id in enumerate(ids):
        if id in ids[:n]:
            first = file.at(*steps, ids.index(id), "id").line
            yield Problem(
                file.at(*steps, n, "id"),
                f"the id `{id}` is already used in line {first}.",
                "Give this entry an id of its own, or delete it.",
            )


def unused_data(curriculum: Curriculum) -> Iterator[Problem]:
    """What is written is shown on some page."""
    entries = [("worksheet", id, curriculum.files[f"worksheets/{id}.yml"].at()) for id in curriculum.worksheets]
    entries += [("poll", id, curriculum.files[f"polls/{id}.yml"].at()) for id in curriculum.polls]
    entries += [("chat_prompt", id, curriculum.files[f"chat-prompts/{id}.yml"].at()) for id in curriculum.chat_prompts]
    entries += [
        ("source", id, curriculum.files["sources.yml"].at("sources", n, "id"))
        for n, id in enumerate(curriculum.sources)
    ]
    misread = {call.name if call.name in MACROS else "" for _, call in misread_calls(curriculum)}
    used = {
        (call.name, argument)
        for macro in MACROS
        for _, call in curriculum.calls(macro)
        for argument in call.arguments[:1]
    }
    for macro, id, place in entries:
        if (macro, id) not in used and not misread & {macro, ""}:
            yield Problem(
                place,
                f"no page uses the {macro.replace('_', ' ')} `{id}`.",
                f'Write {{{{ {macro}("{id}") }}}} on a page in both languages, or delete it.',
            )


def taken_file_names(curriculum: Curriculum) -> Iterator[Problem]:
    """No worksheet's files have the name of a packet's, a guide's or a deck's: the one would cover the other."""
    parts = [part.id for part in curriculum.series.parts]
    taken = {"series", *parts, *(f"{kind}-{part}" for kind in ("guide", "slides") for part in parts)}
    for id in curriculum.worksheets:
        if id.removesuffix("-large-print") in taken:
            yield Problem(
                curriculum.files[f"worksheets/{id}.yml"].at(),
                f"no worksheet can be called `{id}`: the site has another file to download of that name.",
                "Rename this file, and write the new id in each macro that names it.",
            )


def written_ways_out(curriculum: Curriculum) -> Iterator[Problem]:
    """The answer that every poll gets from the labels is not written a second time."""
    for id, poll in curriculum.polls.items():
        for n, option in enumerate(poll.options):
            for locale in LOCALES:
                if option[locale].casefold() == curriculum.labels.poll.abstain[locale].casefold():
                    yield Problem(
                        curriculum.files[f"polls/{id}.yml"].at("options", n, locale),
                        f"every poll ends with “{option[locale]}” already.",
                        "Remove this answer.",
                    )


def overlapping_sessions(curriculum: Curriculum) -> Iterator[Problem]:
    """Two sessions of a delivery in one language at one hour are a slip of the pen, unless an editor's note on both says that it was announced so."""
    for id, delivery in curriculum.deliveries.items():
        file = curriculum.files[f"deliveries/{id}.yml"]
        for (n, first), (m, second) in combinations(enumerate(delivery.sessions), 2):
            if (
                first.locale == second.locale
                and first.overlaps(second)
                and not (first.overlap_note and second.overlap_note)
            ):
                what = f"sessions[{m}] ({_hours(second)}) overlaps sessions[{n}] in line {file.at('sessions', n).line} ({_hours(first)})."
                yield Problem(
                    file.at("sessions", m),
                    what,
                    "Correct one of the two, or explain it in an `overlap_note:` on both if they were announced so.",
                )


def _hours(session: Session) -> str:
    return f"{session.start:%Y-%m-%d %H:%M} to {session.end:%H:%M}"

"""Rules about the data files: ids are written once, everything is used, sessions do not overlap unnoticed."""

import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches
from itertools import combinations

from macros.components.component import kind_of
from macros.components.curriculum import DATA_FILES, Curriculum
from macros.components.delivery.model import Delivery, Session
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.components.register import COMPONENTS
from macros.components.series.model import Part
from macros.components.views import MACROS
from macros.components.worksheet.model import Worksheet
from macros.rules.calls import misread_calls
from macros.source.data_file import DataFile, Steps, Value
from macros.source.languages import LOCALES
from macros.source.localized import Record
from macros.source.page import Call
from macros.source.problems import Problem, sentence, suggestion
from macros.source.references import references


def repeated_ids(curriculum: Curriculum) -> Iterator[Problem]:
    """In a list, an id names one thing."""
    for file in curriculum.files.values():
        yield from _repeated(file, (), file.value)


def _repeated(file: DataFile, steps: Steps, value: Value) -> Iterator[Problem]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _repeated(file, (*steps, key), inner)
    elif isinstance(value, tuple):
        ids = [entry.get("id") if isinstance(entry, dict) else None for entry in value]
        for n, (id, entry) in enumerate(zip(ids, value)):
            if id is not None and id in ids[:n]:
                first = file.at(*steps, ids.index(id), "id").line
                yield Problem(
                    file.at(*steps, n, "id"),
                    f"the id `{id}` is already used in line {first}.",
                    "Give this entry an id of its own, or delete it.",
                )
            yield from _repeated(file, (*steps, n), entry)


def unknown_ids(curriculum: Curriculum) -> Iterator[Problem]:
    """Where one data file names an entry of another, the entry exists."""
    for file, record in _records(curriculum):
        for steps, kind, id in references(record):
            if not curriculum.may_have(kind, id):
                what = f"there is no {kind_of(kind)} `{id}`."
                yield Problem(file.at(*steps), what, sentence(suggestion(id, curriculum.all(kind))))


def _records(curriculum: Curriculum) -> Iterator[tuple[DataFile, Record]]:
    """What each data file holds."""
    for data in DATA_FILES:
        for id, record in curriculum.all(data.model).items():
            yield curriculum.files[data.file_of(id)], record


def unused_data(curriculum: Curriculum) -> Iterator[Problem]:
    """What a macro shows one of is shown on some page."""
    unsure = _Unsure(curriculum)
    for name, component in COMPONENTS.items():
        if name not in MACROS or not component.data or component.data.record not in MACROS[name].arguments:
            continue
        shown = {call.arguments[0] for _, call in curriculum.calls(name) if call.arguments}
        kind, data = component.data.record, component.data
        for n, id in enumerate(curriculum.all(kind)):
            if id not in shown and not unsure.may_show(name, id, curriculum.all(kind)):
                file = curriculum.files[data.file_of(id)]
                yield Problem(
                    file.at() if data.is_folder else file.at(data.list_name, n, "id"),
                    f"no page uses the {kind_of(kind)} `{id}`.",
                    f'Write {{{{ {name}("{id}") }}}} on a page in both languages, or delete it.',
                )


class _Unsure:
    """What pages may show once their own mistakes are mended."""

    def __init__(self, curriculum: Curriculum):
        pages = [page for pages in curriculum.pages.values() for page in pages.values()]
        self._misread = [call for _, call in misread_calls(curriculum)]
        self._texts = [page.text for page in pages if page.problems]
        self._is_lost = any(path.endswith(".md") and not _has_twin(path, curriculum) for path in curriculum.lost)

    def may_show(self, macro: str, id: str, known: Collection[str]) -> bool:
        """Whether a macro may show something: if its call cannot be read, or names what it may have meant."""
        word = re.compile(rf"(?<![\w-]){re.escape(id)}(?![\w-])")
        calls = (call for call in self._misread if call.name == macro or call.name not in MACROS)
        is_meant = any(_may_mean(call, id, known) for call in calls)
        return self._is_lost or is_meant or any(word.search(text) for text in self._texts)


def _may_mean(call: Call, id: str, known: Collection[str]) -> bool:
    near = get_close_matches(call.arguments[0], known, n=1) if call.arguments else []
    return not near or id in near


def _has_twin(path: str, curriculum: Curriculum) -> bool:
    """Whether a page that is lost can be read in another language, which shows the same."""
    below = path.split("/", 2)[-1]
    return any(below in pages for pages in curriculum.pages.values())


def taken_file_names(curriculum: Curriculum) -> Iterator[Problem]:
    """No worksheet's files have the name of a packet's, a guide's or a deck's: the one would cover the other."""
    parts = list(curriculum.all(Part))
    taken = {"series", *parts, *(f"{kind}-{part}" for kind in ("guide", "slides") for part in parts)}
    for id in curriculum.all(Worksheet):
        if id.removesuffix("-large-print") in taken:
            yield Problem(
                curriculum.files[f"worksheets/{id}.yml"].at(),
                f"no worksheet can be called `{id}`: the site has another file to download of that name.",
                "Rename this file, and write the new id in each macro that names it.",
            )


def written_ways_out(curriculum: Curriculum) -> Iterator[Problem]:
    """The answer that every poll gets from the labels is not written a second time."""
    for id, poll in curriculum.all(Poll).items():
        for n, option in enumerate(poll.options):
            for locale in LOCALES:
                if option[locale].casefold() == curriculum.the(PollWords).abstain[locale].casefold():
                    yield Problem(
                        curriculum.files[f"polls/{id}.yml"].at("options", n, locale),
                        f"every poll ends with “{option[locale]}” already.",
                        "Remove this answer.",
                    )


def overlapping_sessions(curriculum: Curriculum) -> Iterator[Problem]:
    """Two sessions of a delivery in one language at one hour are a slip of the pen.

    Unless an editor's note on both says that it was announced so.
    """
    for id, delivery in curriculum.all(Delivery).items():
        file = curriculum.files[f"deliveries/{id}.yml"]
        for (n, first), (m, second) in combinations(enumerate(delivery.sessions), 2):
            if (
                first.locale == second.locale
                and first.overlaps(second)
                and not (first.overlap_note and second.overlap_note)
            ):
                line = file.at("sessions", n).line
                what = f"sessions[{m}] ({_hours(second)}) overlaps sessions[{n}] in line {line} ({_hours(first)})."
                yield Problem(
                    file.at("sessions", m),
                    what,
                    "Correct one of the two, or explain it in an `overlap_note:` on both if they were announced so.",
                )


def _hours(session: Session) -> str:
    return f"{session.start:%Y-%m-%d %H:%M} to {session.end:%H:%M}"

"""Rules about macro calls: the macro exists, is told what it needs, and names things that exist."""

from collections.abc import Iterator
from posixpath import basename

from macros.components.component import kind_of
from macros.components.curriculum import Curriculum
from macros.components.macro import Macro
from macros.components.views import MACROS
from macros.source.localized import Record
from macros.source.page import Block, Call, Page
from macros.source.problems import Problem, sentence, suggestion


def wrong_calls(curriculum: Curriculum) -> Iterator[Problem]:
    """What a page made from data calls is told where the data are."""
    made_pages = set(curriculum.made_pages)
    for page, problem in _wrong_calls(curriculum):
        if page.path not in made_pages:
            yield problem


def _wrong_calls(curriculum: Curriculum) -> Iterator[tuple[Page, Problem]]:
    for pages in curriculum.pages.values():
        for page in pages.values():
            for call in page.all(Call):
                if (macro := MACROS.get(call.name)) is None:
                    what = f"there is no macro `{call.name}`."
                    yield page, Problem(page.at(call), what, sentence(suggestion(call.name, MACROS)))
                else:
                    yield from ((page, problem) for problem in _wrong_call(curriculum, page, call, macro))


def _wrong_call(curriculum: Curriculum, page: Page, call: Call, macro: Macro) -> Iterator[Problem]:
    """What is wrong with the call of a macro that there is."""
    place, count, most = page.at(call), len(call.arguments), len(macro.arguments)
    least = most - macro.optional
    if not macro.takes(count):
        takes = f"{least} or {_texts(most)}" if macro.optional else _texts(most)
        what = f"the macro `{call.name}` has {_texts(count)} in its brackets and takes {takes}."
        yield Problem(place, what, f"Write it like {macro.example(call.name)}.")
        return
    if not is_shown(page, call):
        yield Problem(
            place,
            f"the macro `{call.name}` stands where only words are shown.",
            "Write the words themselves: a description and a block's title hold no macro.",
        )
    elif not macro.inline and not call.stands_alone:
        yield Problem(
            place,
            f"the macro `{call.name}` does not stand alone.",
            "Put it on a line of its own, at the left margin, with empty lines around it.",
        )
    if macro.only_on and basename(page.path) not in macro.only_on:
        yield Problem(
            place,
            f"the macro `{call.name}` shows facilitator notes, and everybody reads this page.",
            f"Call it only on {' and '.join(macro.only_on)}.",
        )
    for kind, argument in zip(macro.arguments, call.arguments):
        if issubclass(kind, Record) and not curriculum.may_have(kind, argument):
            what = f"there is no {kind_of(kind)} `{argument}`."
            yield Problem(place, what, sentence(suggestion(argument, curriculum.all(kind))))


def is_shown(page: Page, call: Call) -> bool:
    """Whether it stands where Markdown is read: what a page says of itself, and a block's title, are words only."""
    return call.line >= page.first_line and call.line not in {block.line for block in page.all(Block)}


def _texts(count: int) -> str:
    return {0: "nothing", 1: "1 text"}.get(count, f"{count} texts")


def misread_calls(curriculum: Curriculum) -> Iterator[tuple[Page, Call]]:
    """The calls that `wrong_calls` speaks of: other rules do not count on what they were meant to show."""
    wrong = {(problem.place.path, problem.place.line) for _, problem in _wrong_calls(curriculum)}
    for page in (page for pages in curriculum.pages.values() for page in pages.values()):
        for call in page.all(Call):
            if (page.file, call.line) in wrong:
                yield page, call

"""The facilitator guide: somebody who never saw the session can teach it from this page alone."""

import re
from html import unescape

import pytest

from macros.components.block.model import Words as BlockWords
from macros.components.chat_prompt.model import ChatPrompt
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.components.run_sheet.model import Words as RunSheetWords
from macros.components.series.guide import QUESTIONS
from macros.components.worksheet.model import Words as WorksheetWords
from macros.components.worksheet.model import Worksheet
from macros.source.languages import LOCALES
from macros.source.page import Block, Heading
from tests.published import published


@pytest.fixture(scope="module")
def modules(site, curriculum) -> list[tuple]:
    """Each module of each guide: its part, its language, itself, its page, and the words that the guide has of it."""
    found = []
    for part in curriculum.parts:
        for locale in LOCALES:
            html = published(site, locale, f"{part.id}/facilitator-guide/index.html").read_text(encoding="utf-8")
            starts = [html.index(f'<h3 id="{module.id}">') for module in part.modules]
            assert starts == sorted(starts), (part.id, locale)
            for module, start, end in zip(part.modules, starts, [*starts[1:], len(html)], strict=True):
                found.append(
                    (part, locale, module, curriculum.module_page(part, module, locale), words(html[start:end]))
                )
    return found


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def in_order(said: str, texts: list[str]) -> None:
    start = 0
    for text in texts:
        assert words(text) in said[start:], (text, said)
        start = said.index(words(text), start) + len(words(text))


def test_each_module_says_when_it_is_and_how_long(modules):
    starts = {}
    for part, locale, module, _, said in modules:
        start = starts.get((part.id, locale), 600)
        end = starts[part.id, locale] = start + module.minutes
        assert f"{start // 60}:{start % 60:02}–{end // 60}:{end % 60:02}" in said[:120], (
            part.id,
            locale,
            module.id,
            said[:120],
        )


def test_polls_are_there_with_the_question_and_all_answers(modules, curriculum):
    for _, locale, _, page, said in modules:
        for id in page.calls("poll"):
            poll = curriculum.all(Poll)[id]
            how = curriculum.the(PollWords).multiple if poll.kind == "multiple" else curriculum.the(PollWords).single
            assert how[locale] in said
            in_order(
                said,
                [
                    poll.question[locale],
                    *(option[locale] for option in poll.options),
                    curriculum.the(PollWords).abstain[locale],
                ],
            )


def test_prompts_are_there_word_for_word_and_worksheets_with_their_purpose_and_minutes(modules, curriculum):
    for _, locale, _, page, said in modules:
        for id in page.calls("chat_prompt"):
            in_order(said, [curriculum.all(ChatPrompt)[id].prompt[locale]])
        for id in page.calls("worksheet"):
            sheet = curriculum.all(Worksheet)[id]
            in_order(
                said,
                [
                    sheet.title[locale],
                    sheet.purpose[locale],
                    curriculum.the(WorksheetWords).minutes[locale].replace("{count}", str(sheet.minutes)),
                ],
            )


def test_a_module_that_is_shortened_or_skipped_says_how(modules, curriculum):
    for part, locale, module, _, said in modules:
        late = curriculum.the(RunSheetWords).if_late[locale].replace("{count}", str(part.late_start))
        assert (late in said) == bool(module.when_late), (part.id, locale, module.id)
        if module.when_late:
            in_order(said, [late, module.when_late.how[locale]])


def test_slides_questions_and_notes_come_in_the_order_of_the_page(modules, curriculum):
    labels = curriculum.the(BlockWords)
    for _, locale, _, page, said in modules:
        names = []
        for item in page.items:
            if isinstance(item, Block):
                names.append(f"{getattr(labels, item.name.replace('-', '_'))[locale]} {item.title}".strip())
            elif isinstance(item, Heading) and item.anchor == QUESTIONS:
                names.append(labels.questions[locale])
        in_order(said, names)

"""The facilitator guide: somebody who never saw the session can teach it from this page alone."""

import re
from html import unescape

import pytest

from macros.components.series.guide import QUESTIONS
from macros.loading import load_curriculum
from macros.localized import LOCALES
from macros.pages import Block, Heading
from tests.conftest import ROOT

CURRICULUM = load_curriculum(ROOT)


@pytest.fixture(scope="module", params=[(part.id, locale) for part in CURRICULUM.series.parts for locale in LOCALES])
def guide(request, site):
    """Each guide: its part, its language, and the words of each module on it."""
    part, locale = request.param
    html = (site / ("" if locale == "en" else locale) / part / "facilitator-guide/index.html").read_text(encoding="utf-8")
    starts = [html.index(f'<h3 id="{module.id}">') for module in CURRICULUM.part(part).modules]
    return CURRICULUM.part(part), locale, [words(html[start:end]) for start, end in zip(starts, [*starts[1:], len(html)], strict=True)]


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def in_order(said: str, texts: list[str]) -> None:
    start = 0
    for text in texts:
        assert words(text) in said[start:], (text, said)
        start = said.index(words(text), start)


def test_polls_are_there_with_the_question_and_all_answers(guide):
    part, locale, modules = guide
    for module, said in zip(part.modules, modules, strict=True):
        for id in CURRICULUM.module_page(part, module, locale).calls("poll"):
            poll = CURRICULUM.polls[id]
            in_order(said, [poll.question[locale], *(option[locale] for option in poll.options), CURRICULUM.labels.poll.abstain[locale]])


def test_prompts_are_there_word_for_word_and_worksheets_with_their_purpose_and_minutes(guide):
    part, locale, modules = guide
    for module, said in zip(part.modules, modules, strict=True):
        page = CURRICULUM.module_page(part, module, locale)
        for id in page.calls("chat_prompt"):
            in_order(said, [CURRICULUM.chat_prompts[id].prompt[locale]])
        for id in page.calls("worksheet"):
            sheet = CURRICULUM.worksheets[id]
            in_order(said, [sheet.title[locale], sheet.purpose[locale], CURRICULUM.labels.worksheet.minutes[locale].format(count=sheet.minutes)])


def test_a_module_that_is_shortened_or_skipped_says_how(guide):
    part, locale, modules = guide
    for module, said in zip(part.modules, modules, strict=True):
        late = CURRICULUM.labels.run_sheet.if_late[locale].format(count=part.late_start)
        assert (late in said) == bool(module.when_late)
        if module.when_late:
            in_order(said, [late, module.when_late.how[locale]])


def test_slides_questions_and_notes_come_in_the_order_of_the_page(guide):
    part, locale, modules = guide
    labels = CURRICULUM.labels.block
    for module, said in zip(part.modules, modules, strict=True):
        names = []
        for item in CURRICULUM.module_page(part, module, locale).items:
            if isinstance(item, Block):
                names.append(f"{getattr(labels, item.name.replace('-', '_'))[locale]} {item.title}".strip())
            elif isinstance(item, Heading) and item.anchor == QUESTIONS:
                names.append(labels.questions[locale])
        in_order(said, names)

"""Copying in one press: polls and prompts from their cards, from the run sheet and from the trainer's desk.

Also where the browser refuses.
"""

import pytest

from macros.components.chat_prompt.model import ChatPrompt
from macros.components.copying.model import Words as CopyingWords
from macros.components.decks import all_decks
from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.components.run_sheet.model import Words as RunSheetWords
from macros.components.slide.model import Words as SlideWords
from tests.browser.kinds import folder
from tests.browser.presenting import deck_path, presenter_path
from tests.browser.visit import wait_until

REFUSED = "Promise.reject(new DOMException('not allowed', 'NotAllowedError'))"
BROWSERS = {
    "allows it": "window.write ??= navigator.clipboard.writeText.bind(navigator.clipboard)",
    "refuses the clipboard": f"navigator.clipboard.writeText = () => {REFUSED}",
    "refuses all copying": "document.execCommand = () => false",
}
"""What a page does to have a browser that says so, one after the other; the second is as for pages from a folder."""


def on_paper(poll, words, locale: str) -> str:
    """A poll as people read it in a chat."""
    texts = [*(option[locale] for option in poll.options), words.abstain[locale]]
    lines = [f"{letter}. {text}" for letter, text in zip("ABCDEFGHIJ", texts)]
    how = words.chat_multiple if poll.kind == "multiple" else words.chat_single
    return "\n".join([poll.question[locale], *lines, how[locale].format(last=lines[-1][0])])


def cards(curriculum, locale: str, name: str):
    """The pages of one language that have a card of a kind: their addresses, and the id of the record."""
    found = []
    for page, call in curriculum.calls(name):
        if page.locale == locale and page.path.startswith("part-"):
            found.append((f"{folder(locale)}{page.path.removesuffix('.md')}/", call.arguments[0]))
    return found


PASTE = """async button => {
    const status = button.nextElementSibling, end = performance.now() + 20000;
    while (!status.textContent && performance.now() < end) await new Promise(resolve => setTimeout(resolve, 10));
    return [
        await navigator.clipboard.readText(),
        status.textContent,
        status.role ?? status.getAttribute('role'),
        button === document.activeElement,
        document.querySelectorAll('textarea.cp-unseen').length,
    ];
}"""
"""What is in the clipboard once a button has answered, what it says and as what, who has the focus, what is left."""


def check(page, words, locale: str, wanted: list[tuple]) -> None:
    """Press buttons and paste, in each browser.

    The text or none comes out, the answer is said, and the focus stays on the button.
    """
    wrong = []
    for browser, script in BROWSERS.items():
        page.evaluate(f"() => {{ {script}; }}")
        for button, text in wanted:
            page.evaluate("window.write('nothing')")
            button.click()
            seen = button.evaluate(PASTE)
            is_copied = browser != "refuses all copying"
            pasted, said = (text, words.copied) if is_copied else ("nothing", words.not_copied)
            right = [pasted, said[locale], "status", True, 0]
            wrong += [(browser, button.inner_text(), seen, right)] if seen != right else []
    assert wrong == []


@pytest.fixture
def reader(visit):
    """A visit that may look into the clipboard."""
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return visit


@pytest.mark.parametrize("locale", ["en", "es"])
def test_polls_and_prompts_are_copied_from_their_cards(reader, curriculum, locale):
    copying, poll_words = curriculum.the(CopyingWords), curriculum.the(PollWords)
    other = {"en": "es", "es": "en"}[locale]
    path, id = cards(curriculum, locale, "poll")[0]
    page = reader.open(path)
    button = page.get_by_role("button", name=poll_words.copy_poll[locale])
    check(page, copying, locale, [(button, on_paper(curriculum.all(Poll)[id], poll_words, locale))])
    path, id = cards(curriculum, locale, "chat_prompt")[0]
    page, prompt = reader.open(path), curriculum.all(ChatPrompt)[id].prompt
    buttons = page.locator(".cp-chat button[data-copy]:visible")
    assert buttons.count() == 2
    both = f"{prompt[locale]}\n\n{prompt[other]}"
    check(page, copying, locale, [(buttons.nth(0), prompt[locale]), (buttons.nth(1), both)])


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_run_sheet_copies_what_goes_into_the_chat(reader, curriculum, locale):
    """That each of its buttons has the right words is asked in test_run_sheet.py."""
    page = reader.open(f"{folder(locale)}{curriculum.parts[0].id}/run-sheet/")
    button = page.locator("button[data-copy]:visible").first
    check(page, curriculum.the(RunSheetWords), locale, [(button, button.get_attribute("data-copy"))])


@pytest.mark.parametrize("locale", ["en", "es"])
def test_the_desk_copies_a_prompt_in_either_language_or_both(reader, curriculum, locale):
    part, words, other = curriculum.parts[0], curriculum.the(SlideWords), {"en": "es", "es": "en"}[locale]
    deck = all_decks(curriculum)[locale, part.id]
    number, slide = next((n, slide) for n, slide in enumerate(deck, 1) if slide.kind == "chat-prompt")
    prompt = curriculum.all(ChatPrompt)[slide.id].prompt
    called = {"en": {"en": "English", "es": "inglés"}, "es": {"en": "Spanish", "es": "español"}}
    names = {words.copy_in[locale].replace("{language}", called[each][locale]): prompt[each] for each in called}
    names[words.copy_both[locale]] = f"{prompt[locale]}\n\n{prompt[other]}"
    for path in (presenter_path(part, locale), f"{deck_path(part, locale)}?notes=yes"):
        page = reader.open(f"{path}#slide-{number}")
        buttons = [(page.get_by_role("button", name=name, exact=True), text) for name, text in names.items()]
        check(page, words, locale, buttons)
        page.get_by_role("button", name=words.next[locale], exact=True).click()
        assert page.locator(".cp-desk__copy").is_hidden()
        statuses = "[...document.querySelectorAll('.cp-desk__copy [role=status]')]"
        wait_until(page, f"!{statuses}.some(status => status.textContent)")

"""Polls and prompts as files: every tool shows what our data say, whatever the letters."""

import pytest

from macros.components.poll.model import Poll
from macros.components.poll.model import Words as PollWords
from macros.export.meeting_files import small_files
from macros.export.polls.gift import gift
from macros.export.polls.google_forms import google_forms
from macros.export.polls.question import Question
from macros.export.polls.zoom import zoom
from tests.asked import nasty_questions, parts_of, words
from tests.poll_formats import NotInTheFormatError, Shown, form_shows, read_form_script, read_gift, read_zoom
from tests.published import published


def shown(asked: list[Question]) -> list[Shown]:
    return [Shown(q.title, q.text, q.is_multiple, q.answers) for q in asked]


def as_told(poll, words, locale: str) -> Shown:
    """What a tool must show of a poll of our data."""
    answers = (*(option[locale] for option in poll.options), words.abstain[locale])
    return Shown(poll.title[locale], poll.question[locale], poll.kind == "multiple", answers)


def test_every_tool_shows_the_polls_of_the_data_in_teaching_order(site, curriculum):
    words = curriculum.the(PollWords)
    for part, locale, calls in parts_of(curriculum):
        polls = [curriculum.all(Poll)[call.arguments[0]] for call in calls if call.name == "poll"]
        expected = [as_told(poll, words, locale) for poll in polls]
        read = {
            ending: published(site, locale, f"files/polls-{part.id}.{ending}").read_bytes().decode()
            for ending in ("zoom.json", "gift.txt", "google-forms.txt")
        }
        assert expected and read_zoom(read["zoom.json"]) == expected, (part.id, locale)
        assert read_gift(read["gift.txt"]) == expected, (part.id, locale)
        data = read_form_script(read["google-forms.txt"])
        assert form_shows(data) == [(poll.text, poll.is_multiple, poll.answers) for poll in expected], (part.id, locale)
        helps = [(words.multiple if poll.is_multiple else words.single)[locale] for poll in expected]
        assert [item["help"] for item in data["questions"]] == helps, (part.id, locale)
        assert data["title"] == words.form_title[locale].replace("{part}", part.name[locale])
        assert data["description"] == words.anonymous[locale]


def test_what_is_published_is_what_the_data_give_every_time(site, curriculum):
    files = small_files(curriculum)
    differing = [key for key, content in files.items() if published(site, *key).read_bytes() != content]
    assert files and differing == []


def test_no_letter_is_lost_or_changed():
    asked = nasty_questions()
    assert read_zoom(zoom(list(asked))) == shown(asked)
    assert read_gift(gift(asked, "A note\nof two lines")) == shown(asked)
    form = read_form_script(google_forms(asked, words()))
    assert form_shows(form) == [(q.text, q.is_multiple, q.answers) for q in asked]


@pytest.mark.parametrize("count", range(2, 11))
def test_moodle_takes_every_number_of_answers(count):
    asked = [
        Question("any", "Title", "Text", is_multiple, tuple(f"Answer {n}" for n in range(count)))
        for is_multiple in (False, True)
    ]
    assert read_gift(gift(asked, "Note")) == shown(asked)


@pytest.mark.parametrize(
    "text",
    [
        "::a::b {=c}",
        "::a::b {~c ~d}",
        "::a::b {=c ~d}",
        "::a::b:c {=d ~%100%e}",
        "a {=c ~%100%d}",
        "::a::b {=c ~%100%d",
        "\ufeff::a::b {=c ~%100%d}",
    ],
)
def test_the_reader_of_gift_refuses_what_moodle_would_take_otherwise(text):
    with pytest.raises((NotInTheFormatError, StopIteration)):
        read_gift(text)


def test_files_to_read_open_rightly_in_every_notepad(curriculum):
    for (_, path), content in small_files(curriculum).items():
        if path.endswith(".ics"):
            continue  # a calendar's lines end as RFC 5545 wants them
        is_read = path.startswith("files/chat-") or path.endswith(".google-forms.txt")
        assert content.startswith(b"\xef\xbb\xbf") == is_read, path
        assert (content.count(b"\n") == content.count(b"\r\n")) == is_read, path

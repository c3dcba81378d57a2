"""Readers of the files for meeting tools, written from the tools' documents.

They know nothing of what writes those files.
Each returns what the tool would then show: title, question, whether several answers may be picked, answers.
"""

import json
import re
from typing import NamedTuple


class Shown(NamedTuple):
    title: str
    text: str
    is_multiple: bool
    answers: tuple[str, ...]


class NotInTheFormatError(Exception):
    """The tool would refuse the file, or take it for something else."""


def need(condition: object, why: str) -> None:
    if not condition:
        raise NotInTheFormatError(why)


def read_zoom(text: str) -> list[Shown]:
    """A list of `MeetingAndWebinarPollingObject2`: properties, types and limits as its documents give them."""
    polls = json.loads(text)
    need(isinstance(polls, list), "not a list")
    shown = []
    for poll in polls:
        need(set(poll) <= {"title", "anonymous", "poll_type", "questions"}, "an unknown property of a poll")
        need(isinstance(poll["title"], str) and 1 <= len(poll["title"]) <= 64, "a title has up to 64 characters")
        need(poll["anonymous"] is True, "our polls are anonymous, and the default is that they are not")
        need(poll["poll_type"] == 1, "2 and 3 must be enabled in the account")
        need(len(poll["questions"]) == 1, "one question a poll")
        for question in poll["questions"]:
            known, name = {"name", "type", "answers", "answer_required"}, question["name"]
            need(set(question) <= known, "a property for another type of question")
            need(isinstance(name, str) and 1 <= len(name) <= 255, "a question has up to 255 characters")
            need(question["type"] in ("single", "multiple"), "another type of question")
            need(question["answer_required"] is False, "nobody has to answer, and the default is that everybody has")
            answers = question["answers"]
            need(2 <= len(answers) <= 10, "2 to 10 answers")
            need(all(isinstance(answer, str) and answer for answer in answers), "an answer without words")
            shown.append(Shown(poll["title"], name, question["type"] == "multiple", tuple(answers)))
    return shown


MARKS = "~=#{}:\\"


def tokens(text: str) -> list[tuple[str, bool]]:
    """GIFT text as characters, each with whether it stands for itself: `\\{` is a brace, `\\n` a line break."""
    made, characters = [], iter(text)
    for character in characters:
        if character == "\\":
            following = next(characters, "")
            need(following and following in MARKS + "n", f"a backslash before {following!r}")
            made.append(("\n" if following == "n" else following, True))
        else:
            made.append((character, False))
    return made


def untokened(text: list[tuple[str, bool]]) -> str:
    """GIFT text again, without the empty space around it."""
    made = [(f"\\{letter}" if letter in MARKS else "\\n") if literal else letter for letter, literal in text]
    return "".join(made).strip(" \t")


def split(text: list[tuple[str, bool]], mark: str) -> list[list[tuple[str, bool]]]:
    parts = [[]]
    for token in text:
        parts.append([]) if token == (mark, False) else parts[-1].append(token)
    return parts


def words(text: list[tuple[str, bool]], format_allowed: bool = True) -> str:
    for mark in MARKS:
        need((mark, False) not in text, f"a {mark} that is not escaped")
    plain = "".join(character for character, _ in text).strip(" \t")
    if format_allowed and plain.startswith("["):
        name, _, rest = plain[1:].partition("]")
        return rest if name in ("html", "moodle", "plain", "markdown") else plain
    return plain


def read_gift(text: str) -> list[Shown]:
    """Multiple choice questions of Moodle's GIFT, parted by empty lines.

    One is `::name::question {=right ~%50%partly ~wrong}`.
    """
    need(not text.startswith("\ufeff"), "a byte order mark")
    lines = ["" if line.lstrip().startswith("//") else line for line in text.split("\n")]
    blocks = [block for block in re.split(r"\n[ \t]*\n", "\n".join(lines)) if block.strip()]
    return [_read_gift_question(block.strip("\n")) for block in blocks]


def _read_gift_question(block: str) -> Shown:
    need(block.startswith("::"), "no name")
    whole = tokens(block)[2:]
    end = next(n for n in range(len(whole) - 1) if whole[n] == whole[n + 1] == (":", False))
    title = words(whole[:end], format_allowed=False)
    rest = [token for token in whole[end + 2 :] if token != ("\n", False)]
    need(rest[-1] == ("}", False), "no closing brace at the end")
    stem, inside = split(rest[:-1], "{")
    text = words(stem)
    need((("~", False)) in inside, "without ~ this is a short answer, not a choice")
    is_single = ("=", False) in inside
    apart = [token for mark in inside for token in ([("~", False), mark] if mark == ("=", False) else [mark])]
    found = [_read_gift_answer(answer) for answer in map(untokened, split(apart, "~")) if answer]
    answers, worths = [answer for answer, _ in found], [worth for _, worth in found]
    if is_single:
        need(all(worth == 100 for worth in worths), "an answer of a poll is not right")
    else:
        need(abs(sum(worths) - 100) < 0.01 and len(set(worths)) == 1, "the worths do not add up to 100 %")
    return Shown(title, text, not is_single, tuple(answers))


def _read_gift_answer(text: str) -> tuple[str, float]:
    """An answer and what it is worth in percent."""
    if text.startswith("="):
        return words(tokens(text[1:])), 100
    if weight := re.match(r"%(-?\d{1,2}\.?\d*)%", text):
        return words(tokens(text[weight.end() :])), float(weight[1])
    return words(tokens(text)), 0


FORM_METHODS = {
    "FormApp": {"create"},
    "form": {"setDescription", "setCollectEmail", "addCheckboxItem", "addMultipleChoiceItem", "getEditUrl"},
    "item": {"setTitle"},
    ")": {"setHelpText", "setChoiceValues", "setRequired"},
    "Logger": {"log"},
}
"""What the script may call, by what stands before the dot; all of it is in Google's Apps Script reference."""


def read_form_script(text: str) -> dict:
    """The data of a script for Google Apps Script, if the rest of it calls only what is documented."""
    before, _, rest = text.replace("\r\n", "\n").partition("const DATA = ")
    lines = before.lstrip("\ufeff").split("\n")
    need(all(not line or line.startswith("//") for line in lines), "something before the data")
    data, end = json.JSONDecoder().raw_decode(rest)
    code = rest[end:]
    for owner, method in re.findall(r"(\w+|\))\.(\w+)\(", code):
        need(method in FORM_METHODS.get(owner, ()), f"{owner}.{method} is not documented")
    need("form.setCollectEmail(false)" in code, "it could ask for e-mail addresses")
    return data


def form_shows(data: dict) -> list[tuple[str, bool, tuple[str, ...]]]:
    """The questions of a form, with whether several answers may be picked, and the answers."""
    return [(item["title"], item["multiple"], tuple(item["answers"])) for item in data["questions"]]

"""What is asked in meetings: the polls and prompts of the curriculum, and questions of nasty letters."""

from macros.export.polls.google_forms import FormWords
from macros.export.polls.question import Question
from macros.source.languages import LOCALES

NASTY = [
    "Plain",
    "Quotes: \"double\", 'single', «comillas», `back`",
    "{braces} and {{more}} = {x: 1}",
    "a:b::c::d",
    "~tilde~ #hash ####feedback",
    "=equals -> arrow",
    "%50%half and 100%",
    "[html]brackets [plain]",
    "back\\slash \\n \\{ \\\\",
    "// not a comment",
    "two\nlines",
    "ñ Ñ á ü ¿? ¡!",
    "emoji 🙂 👩🏽‍🦽",
    "<b>bold</b> & </script>",
    "comma, semicolon; tab\there",
    "line\u2028separator",
]


def nasty_questions() -> list[Question]:
    """Each nasty text once as a title, a question and an answer, in both kinds."""
    return [
        Question("nasty", text.replace("\n", " "), text, n % 2 == 0, (text, "Other", NASTY[n - 1]))
        for n, text in enumerate(NASTY)
    ]


def words() -> FormWords:
    """The words of a form around its questions."""
    return FormWords('A "title"', "About", "One", "Several", "How\nto")


def parts_of(curriculum):
    """Each part in each language, with what its modules' pages call: polls and prompts in teaching order."""
    for part in curriculum.parts:
        for locale in LOCALES:
            pages = [curriculum.module_page(part, module, locale) for module in part.modules]
            items = [item for page in pages for item in page.items]
            yield part, locale, [item for item in items if getattr(item, "name", "") in ("poll", "chat_prompt")]

"""A sector's own page, made from its data: the same headings and anchors in both languages."""

from macros.components.curriculum import Curriculum
from macros.components.made_page import MadePages, Texts
from macros.components.sector.model import Sector, Words
from macros.source.escape import plain, quoted
from macros.source.page import Page

PATH = "sectors/{id}.md"
"""Where a sector's page lives, below the language's folder."""

_LISTS = ("common_ground", "first_questions", "they_offer", "you_offer", "look_for", "cross_training", "cautions")


def _texts(curriculum: Curriculum, locale: str) -> Texts:
    words, first_step = curriculum.the(Words), _directory(curriculum.pages[locale])
    sectors = curriculum.all(Sector).items()
    return {PATH.format(id=id): _text(sector, words, locale, first_step) for id, sector in sectors}


def _directory(pages: dict[str, Page]) -> str:
    """The page that lists the sectors, at its worksheet for a first contact if it has one."""
    page = next((page for page in pages.values() if page.calls_any("sectors")), pages["index.md"])
    return page.path + "".join(f"#worksheet-{id}" for id in page.calls("worksheet")[:1])


def _text(sector: Sector, words: Words, locale: str, first_step: str) -> str:
    """As an author would have written it; `first_step` is where its last link leads, from the language's folder."""
    issues = ", ".join(words.issue.of(issue)[locale] for issue in sector.issues)
    pieces = [
        f"---\ndescription: {quoted(sector.summary[locale])}\n---",
        f"# {plain(sector.name[locale])}",
        plain(sector.summary[locale]),
        f"**{plain(words.issues[locale])}:** {plain(issues)}",
        f"/// content-note\n{plain(words.content_note[locale])}\n///",
    ]
    for name in ("who", "meeting_point"):
        pieces += [_heading(name, words, locale), plain(getattr(sector, name)[locale])]
    for name in _LISTS:
        pieces += [
            _heading(name, words, locale),
            "\n".join(f"- {plain(item[locale])}" for item in getattr(sector, name)),
        ]
    pieces += [_heading("first_step", words, locale), f"[{plain(words.first_step_link[locale])}](../{first_step})"]
    pieces += [_heading("sources", words, locale), *(f'{{{{ source("{id}") }}}}' for id in sector.sources)]
    return "\n\n".join(pieces) + "\n"


def _heading(name: str, words: Words, locale: str) -> str:
    return f"## {plain(getattr(words, name)[locale])} {{ #{name.replace('_', '-')} }}"


PAGES = MadePages(_texts, listed_by="sectors")

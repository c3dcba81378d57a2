"""A sector's own page, made from its data: the same headings and anchors in both languages."""

from macros.components.sector.model import Sector, Words
from macros.source.escape import plain, quoted

PATH = "sectors/{id}.md"
"""Where a sector's page lives, below the language's folder."""

_LISTS = ("common_ground", "first_questions", "they_offer", "you_offer", "look_for", "cross_training", "cautions")


def page_text(sector: Sector, words: Words, locale: str, first_step: str) -> str:
    """The page as an author would have written it, front matter included; `first_step` is where its last link leads, from the language's folder."""
    issues = ", ".join(words.issue[issue][locale] for issue in sector.issues)
    made = [
        f"---\ndescription: {quoted(sector.summary[locale])}\n---",
        f"# {plain(sector.name[locale])}",
        plain(sector.summary[locale]),
        f"**{words.issues[locale]}:** {plain(issues)}",
        f"/// content-note\n{words.content_note[locale]}\n///",
    ]
    for name in ("who", "meeting_point"):
        made += [_heading(name, words, locale), plain(getattr(sector, name)[locale])]
    for name in _LISTS:
        made += [_heading(name, words, locale), "\n".join(f"- {plain(item[locale])}" for item in getattr(sector, name))]
    made += [_heading("first_step", words, locale), f"[{words.first_step_link[locale]}](../{first_step})"]
    made += [_heading("sources", words, locale), *(f'{{{{ source("{id}") }}}}' for id in sector.sources)]
    return "\n\n".join(made) + "\n"


def _heading(name: str, words: Words, locale: str) -> str:
    return f"## {getattr(words, name)[locale]} {{ #{name.replace('_', '-')} }}"

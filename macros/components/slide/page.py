"""The two pages of a part's slides, made from its modules: the slides themselves, and the window that only the trainer sees."""

from macros.components.series.model import Part
from macros.components.slide.model import Words
from macros.source.escape import quoted

PATHS = {"deck": "{id}/present.md", "presenter": "{id}/presenter.md"}
"""Where they live, below the language's folder. Each has a frame of its own: `macros/theme/<name>.html`."""


def page_texts(part: Part, words: Words, locale: str) -> dict[str, str]:
    """Both pages by their path, as an author would have written them, front matter included."""
    said = {"deck": (words.deck, words.deck_about), "presenter": (words.presenter, words.presenter_about)}
    made = {}
    for name, path in PATHS.items():
        title, about = (quoted(label[locale].format(part=part.name[locale])) for label in said[name])
        made[path.format(id=part.id)] = (
            f'---\ntitle: {title}\ndescription: {about}\ntemplate: {name}.html\n---\n\n{{{{ deck("{part.id}") }}}}\n'
        )
    return made

"""The two pages of a part's slides, made from its modules.

The slides themselves, and the window that only the trainer sees.
"""

from macros.components.curriculum import Curriculum
from macros.components.made_page import MadePages, Texts
from macros.components.slide.model import Words
from macros.source.escape import quoted

PATHS = {"deck": "{id}/present.md", "presenter": "{id}/presenter.md"}
"""Where they live, below the language's folder. Each has a frame of its own: `macros/theme/<name>.html`."""


def _texts(curriculum: Curriculum, locale: str) -> Texts:
    words = curriculum.the(Words)
    said = {"deck": (words.deck, words.deck_about), "presenter": (words.presenter, words.presenter_about)}
    texts = {}
    for part in curriculum.parts:
        for name, path in PATHS.items():
            title, about = (quoted(label[locale].format(part=part.name[locale])) for label in said[name])
            front = f"---\ntitle: {title}\ndescription: {about}\ntemplate: {name}.html\n---"
            texts[path.format(id=part.id)] = f'{front}\n\n{{{{ deck("{part.id}") }}}}\n'
    return texts


PAGES = MadePages(_texts, is_public=False)

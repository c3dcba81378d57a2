"""One small page in two languages, what a person declared equal, and what then needs a person."""

from datetime import date

from macros.source.data_file import parse_yaml
from macros.source.page import parse_page
from macros.translations.accepting import accept
from macros.translations.comparing import compare

EN = ["One stands here.", "Two stands there.", "Three goes far away."]
ES = ["Uno está aquí.", "Dos está allá.", "Tres se va muy lejos."]
DAY = date(2026, 11, 22)


def pages(en, es, path="part-1/a.md"):
    """One page in both languages; a text is a list of paragraphs, or Markdown."""
    made = {}
    for locale, body in {"en": en, "es": es}.items():
        paragraphs = body if isinstance(body, str) else "\n\n".join(body)
        text = f"---\ndescription: D\n---\n\n# T\n\n## A {{ #a }}\n\n{paragraphs}\n"
        made[locale] = {path: parse_page(text, locale, path, f"docs/{locale}/")}
    return made


def files(text: str, path="polls/ready.yml"):
    """One data file."""
    return {path: parse_yaml(text, f"docs/data/{path}")}


def locked(pages, files=None, before=()):
    """The entries of the lock when a person has declared all of it equal."""
    return list(accept(compare(pages, files or {}, list(before)), before, ["docs"], DAY).entries)


LOCK = locked(pages(EN, ES))


def standing(now, lock=LOCK, files=None):
    """What needs a person: name, state, languages."""
    return [(pair.name, pair.state.value, "".join(pair.behind)) for pair in compare(now, files or {}, lock).open]


def changed(texts, **new):
    """The same texts, but `_2="…"` for the second."""
    return [new.get(f"_{n}", text) for n, text in enumerate(texts, 1)]

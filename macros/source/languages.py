"""The languages of the site, named here once. All of them are equals; the first one stands at the top of the site."""

from dataclasses import dataclass

from babel import Locale


@dataclass(frozen=True)
class Language:
    """A language that every text is written in.

    Attributes:
        id: Its tag: the folder of its pages, `docs/es/`, and the key of its texts in data files.
        name: As error messages say it.
        region: Its tag with the region whose spelling and dates it follows.
        stemmer: Who finds the stems of its words for the search: an algorithm of Snowball.
        to_be_written: What stands before a text that nobody has written yet; no page may show it.
        endings: A pattern of what a word may end in, without accents. The offline search holds a form that no page has
            against the others without it.
        common: Its commonest words that no other language here has: a text that holds none of them, and some of another
            language, was never translated.
    """

    id: str
    name: str
    region: str
    stemmer: str
    to_be_written: str
    endings: str
    common: str = ""


LANGUAGES = {
    language.id: language
    for language in (
        Language(
            "en",
            "English",
            region="en-US",
            stemmer="english",
            to_be_written="(to be written)",
            endings="ations?|ating|at(?:e[ds]?|ors?)|ments?|ings?|ed|ers?|ors?|ions?|ies|y|e?s|ly|e",
            common="the and of with you your we our they their what how this that these is are was not to for from by "
            "on in it its at be or when who which where do does have has had will would can could should as an "
            "if but than there more about",
        ),
        Language(
            "es",
            "Spanish",
            region="es-US",
            stemmer="spanish",
            to_be_written="(por escribir)",
            endings="(?:[aiu]cion|[ai]dor[ae]?|[ai]mient[oa]|mente|idad|[ai]d[oa]|ando|iendo|aron|ieron|[aá]bamos|aban?"
            "|ian?|an|en|[aei]r|as?|os?|e)?(?:e?s)?",
            common="el la los las de del que y con para por su sus una uno un en es son qué cómo cuándo quién se lo "
            "al como más si está están ha han ser pero sin sobre entre este esta estos estas ese esa cada les "
            "le nos ustedes hay muy ya",
        ),
    )
}
"""By their tag. A new one needs its pages, its texts in every data file, and its lines in `mkdocs.yml`."""

LOCALES = tuple(LANGUAGES)


def others(locale: str) -> tuple[str, ...]:
    """Every language but one."""
    return tuple(other for other in LOCALES if other != locale)


def folder(locale: str) -> str:
    """Where a language's pages lie, from the top of the site: nothing, or `es/`."""
    return "" if locale == LOCALES[0] else f"{locale}/"


def language_name(locale: str, here: str) -> str:
    """What a language is called in another one: Spanish is `español` in itself, `Spanish` in English."""
    return str(Locale(locale).get_display_name(here))

"""No poll and no chat prompt asks about violence in a person's own life.

And none is refused for speaking of the work.
"""

import pytest

from macros.components.poll.model import Poll
from macros.rules.words import texts_of_data
from macros.source.data_file import parse_yaml
from macros.source.disclosure import asks_for_disclosure
from macros.source.disclosure.phrases import phrases_by_language, read_phrases
from macros.source.languages import LOCALES
from macros.source.problems import CurriculumError

REFUSED = {
    "en": [
        "Were you abused as a child?",
        "Have you personally experienced sexual violence?",
        "Have any of you lived through domestic violence?",
        "Has anyone here been harassed?",
        "Who here has been hurt by someone they knew?",
        "Are you a survivor?",
        "Is anyone here a survivor?",
        "Does your own trauma get in the way of your work?",
        "Yes, it happened to me",
        "I was raped",
        "I've been stalked",
        "HAVE YOU EVER\nBEEN ASSAULTED?",
        "How many of us have been assaulted?",
        "Has your partner ever hit you?",
        "Have you or someone close to you experienced domestic violence?",
        "My partner hit me",
        "Who among you has been harassed?",
        "I grew up with violence",
    ],
    "es": [
        "¿Han vivido ustedes alguna situación de abuso?",
        "¿Ha sido usted agredida?",
        "¿Le ha pasado a usted?",
        "¿Quién de ustedes ha sido víctima?",
        "¿Fue víctima de violencia doméstica?",
        "Sí, me pasó a mí",
        "Soy sobreviviente",
        "Fui agredida",
        "Como sobreviviente, ¿qué necesita?",
        "¿Su pareja la golpeó alguna vez?",
        "Mi pareja me pegaba",
        "¿Alguien le ha hecho daño?",
        "¿Alguna de ustedes fue violada?",
        "Creció con violencia en su hogar",
    ],
}

ALLOWED = {
    "en": [
        "Does your sexual assault program work with survivors?",
        "Have you offered sexual assault services in rural towns?",
        "Are your trauma-informed practices written down?",
        "How are survivors part of your decisions?",
        "We have a survivor leadership group",
        "Have you ever been to a meeting of a partner?",
        "Has your agency been hurt by budget cuts?",
        "Who speaks with people who have been assaulted?",
        "Your partner",
        "Alternatives to criminalization, and re-entry",
        "Do people with lived experience of violence help you plan?",
        "Did the training get you in touch with new partners?",
    ],
    "es": [
        "¿Trabaja su programa de asalto sexual con personas sobrevivientes?",
        "¿Qué cambios ha vivido su organización?",
        "¿Ha sufrido recortes su programa?",
        "¿Qué les ha servido al acercarse a una aliada?",
        "Equipos de respuesta al asalto sexual",
        "Las personas sobrevivientes deciden con nosotras",
        "¿Ha tenido su equipo capacitación sobre violencia sexual?",
        "¿Cómo son sus reuniones?",
        "Su experiencia con otras alianzas",
    ],
}
"""More sentences than the two that stand beside each phrase in `macros/source/disclosure/`."""


@pytest.mark.parametrize("locale", LOCALES)
def test_the_two_examples_of_each_phrase_are_right(locale):
    wrong = []
    for n, phrase in enumerate(phrases_by_language()[locale], 1):
        place = f"macros/source/disclosure/{locale}.yml, phrase {n}"
        if not phrase.finds.search(phrase.catches):
            wrong.append(f"{place} does not catch “{phrase.catches}”")
        if found := asks_for_disclosure(phrase.spares, locale):
            wrong.append(f"{place}: “{phrase.spares}” is not spared, for “{found}”")
    assert wrong == []


@pytest.mark.parametrize("locale", REFUSED)
def test_a_question_about_a_persons_own_life_is_refused(locale):
    assert [text for text in REFUSED[locale] if not asks_for_disclosure(text, locale)] == []


@pytest.mark.parametrize("locale", ALLOWED)
def test_a_question_about_the_work_is_allowed(locale):
    assert [text for text in ALLOWED[locale] if asks_for_disclosure(text, locale)] == []


def test_no_worksheet_of_ours_asks_for_it_either(curriculum):
    asking = [
        f"{place}: {found}"
        for locale in curriculum.pages
        for place, text in texts_of_data(curriculum, locale)
        if place.path.startswith(("docs/data/worksheets/", "docs/data/polls/", "docs/data/chat-prompts/"))
        and (found := asks_for_disclosure(text, locale))
    ]
    assert asking == []


def test_every_text_of_a_poll_is_held_to_the_rule():
    good = {
        "title": {"en": "Ready", "es": "Preparación"},
        "question": {"en": "Ready?", "es": "¿Todo listo?"},
        "kind": "single",
        "options": ({"en": "Yes", "es": "Sí"}, {"en": "No", "es": "No"}),
    }
    bad = {"en": "As a survivor", "es": "Sí"}
    Poll.model_validate(good)
    for change in ({"title": bad}, {"question": bad}, {"options": (*good["options"], bad)}):
        with pytest.raises(ValueError, match="As a survivor"):
            Poll.model_validate({**good, **change})


def test_every_language_has_its_phrases():
    assert sorted(phrases_by_language()) == sorted(LOCALES)


FILE = """
words:
  harm: |
    rain | snow  # not {hail}
  harms: |
    {harm}s?[ ]{0,2}
phrases:
  - pattern: |
      in[ ]the  # at any time
      [ ]{harms} \\b
    catches: in the rains
    spares: in the train
"""


def test_a_pattern_is_put_together_from_words_and_spaces_of_its_own():
    (phrase,) = read_phrases(parse_yaml(FILE, "en.yml"))
    assert phrase.finds.search("Sit in the SNOWS ")
    assert not phrase.finds.search("within the rain")
    assert not phrase.finds.search("in therain")


@pytest.mark.parametrize(
    "old, new, told",
    [
        ("{harms}", "{ham}", "en.yml:8:5\n  no word above is called `ham`.\n  Fix: Did you mean `harm`?"),
        ("{harm}s?", "{harms}", "en.yml:5:3\n  no word above is called `harms`."),
        ("[ ]{harms}", "({harms}", "en.yml:8:5\n  the pattern cannot be read: missing ), unterminated subpattern."),
        ("    spares: in the train\n", "", "en.yml:8:5\n  phrases[0].spares: this is missing."),
    ],
    ids=["unknown", "below", "brackets", "spares"],
)
def test_a_mistake_in_a_file_of_phrases_is_told_with_its_place(old, new, told):
    assert FILE.count(old) == 1
    with pytest.raises(CurriculumError) as error:
        read_phrases(parse_yaml(FILE.replace(old, new), "en.yml"))
    assert told in str(error.value)

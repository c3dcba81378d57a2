"""No poll and no chat prompt asks about violence in a person's own life.

And none is refused for speaking of the work.
"""

import pytest

from macros.components.poll.model import Poll
from macros.rules.words import texts_of_data
from macros.source.disclosure import asks_for_disclosure

REFUSED = {
    "en": [
        "Have you ever been assaulted?",
        "Were you abused as a child?",
        "Have you personally experienced sexual violence?",
        "Have any of you lived through domestic violence?",
        "Has anyone here been harassed?",
        "Who here has been hurt by someone they knew?",
        "Are you a survivor?",
        "Is anyone here a survivor?",
        "What did your abuser do next?",
        "Does your own trauma get in the way of your work?",
        "Tell us about your experience with sexual violence.",
        "What would have helped when it happened to you?",
        "Yes, it happened to me",
        "I was raped",
        "I've been stalked",
        "As a survivor, what do you need?",
        "HAVE YOU EVER\nBEEN ASSAULTED?",
        "How many of us have been assaulted?",
        "Has someone you love been raped?",
        "Do you know someone who was assaulted?",
        "Tell us about a time you felt unsafe at home",
        "Who hurt you?",
        "Has your partner ever hit you?",
        "Share your survivor story",
        "Have you or someone close to you experienced domestic violence?",
        "My partner hit me",
        "I survived abuse",
        "What kind of violence have you lived through?",
        "Do you have personal experience of violence?",
        "How has trauma affected you personally?",
        "Have you ever called a hotline for yourself?",
        "Have you ever been touched without your consent?",
        "Are you in an abusive relationship?",
        "Have you ever had an unwanted sexual experience?",
        "Who among you has been harassed?",
        "I grew up with violence",
    ],
    "es": [
        "¿Ha sufrido violencia sexual?",
        "¿Han vivido ustedes alguna situación de abuso?",
        "¿Alguna vez ha sido víctima de un delito?",
        "¿Ha sido usted agredida?",
        "¿Le ha pasado a usted?",
        "¿Qué les pasó?",
        "¿Conocía a su agresor?",
        "¿Quién de ustedes ha sido víctima?",
        "¿Es usted una persona sobreviviente?",
        "¿Fue víctima de violencia doméstica?",
        "Cuenten su experiencia de violencia.",
        "Sí, me pasó a mí",
        "Soy sobreviviente",
        "Fui agredida",
        "Como sobreviviente, ¿qué necesita?",
        "¿Abusaron de usted?",
        "¿Quiénes de ustedes son sobrevivientes?",
        "¿Le han pegado alguna vez?",
        "¿Su pareja la golpeó alguna vez?",
        "¿Sufrió abuso en la infancia?",
        "Cuenten su historia de sobrevivencia",
        "¿Qué tipo de violencia ha vivido?",
        "Mi pareja me pegaba",
        "¿Alguien le ha hecho daño?",
        "¿La han tocado sin su consentimiento?",
        "¿Ha tenido experiencias sexuales no deseadas?",
        "¿Está en una relación violenta?",
        "¿Se siente segura en su casa?",
        "¿Han tenido una experiencia personal con la violencia?",
        "¿Alguna de ustedes fue violada?",
        "¿Conoce a alguien que fue agredida?",
        "Creció con violencia en su hogar",
    ],
}

ALLOWED = {
    "en": [
        "Does your sexual assault program work with survivors?",
        "Have you offered sexual assault services in rural towns?",
        "Have you had sexual assault training this year?",
        "Are your trauma-informed practices written down?",
        "Is your violence prevention team part of the coalition?",
        "How are survivors part of your decisions?",
        "We have a survivor leadership group",
        "Have you ever been to a meeting of a partner?",
        "Has your agency been hurt by budget cuts?",
        "What has happened to your plan since Part 1?",
        "Do you work as a survivor advocate?",
        "Who speaks with people who have been assaulted?",
        "Your partner",
        "Alternatives to criminalization, and re-entry",
        "Do your partners ask before they tell a story, or tell it without consent?",
        "Do people with lived experience of violence help you plan?",
        "Which barriers to violence prevention have you faced?",
        "Did the training get you in touch with new partners?",
    ],
    "es": [
        "¿Trabaja su programa de asalto sexual con personas sobrevivientes?",
        "¿Qué cambios ha vivido su organización?",
        "¿Ha sufrido recortes su programa?",
        "¿Cómo participan las personas que han sido víctimas?",
        "¿Qué les ha servido al acercarse a una aliada?",
        "Equipos de respuesta al asalto sexual",
        "Las personas sobrevivientes deciden con nosotras",
        "¿Ha tenido su equipo capacitación sobre violencia sexual?",
        "¿Cómo son sus reuniones?",
        "Su experiencia con otras alianzas",
        "¿Qué ha pasado con su plan?",
        "¿Son sobrevivientes quienes dirigen su programa?",
        "¿Se cuenta la historia de alguien sin su consentimiento?",
        "¿Participan personas que vivieron violencia en su planificación?",
        "¿Qué formas de acoso han enfrentado las comunidades con las que trabajan?",
        "¿Nos ha tocado cambiar de plan?",
    ],
}


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

"""What nobody is asked in front of others: what has been done to them.

Polls and chat prompts ask about the work of organizations, not about lives. Sources: the curriculum's page on
trauma-informed facilitation ("Work, not lives"; "Never ask 'Who here has been through this?'") and its rule that nobody
is asked to disclose.
The phrases below catch the usual ways of asking, and of answering; they cannot catch all of them, so people still read
each new question with this in mind.
"""

import re

from pydantic import AfterValidator

from macros.source.localized import LANGUAGES, Localized

_WORK = r"(?!-|['’]s|(?: and| or| \w+)? (?:programs?|cent(?:er|re)s?|services?|teams?|agenc\w+|advoca\w+|prevention|coalitions?|hotlines?|work\w*|training|response|support|groups?|informed|data)\b)"
_HARM = rf"(?:rape|assault|abuse|violence|harassment|stalking|incest|trauma|trafficking|victimi[sz]ation)\b{_WORK}"
_HARMED = r"(?:raped|assaulted|abused|attacked|harassed|stalked|molested|beaten|hurt|harmed|threatened|forced|victimi[sz]ed|violated|trafficked|traumati[sz]ed)\b"
_WHO = r"(?:(?:have|has|had|were|was|are|is|did) (?:you|any of you|anyone|anybody|someone)(?: here)?|who here (?:has|have|is|was|were)|(?:of|among) (?:you|us)(?: here)? (?:have|has|are|is|were|was)|i was|i am|i'm|i have|i've|you(?: have|'ve|'re| were| are))"
_THEN = r"(?: (?:ever|also|yourself|personally|once|been|being|a|an|the|any|experience|experienced|suffer|suffered|survive|survived|lived|gone|through|witnessed|faced|had|kind|form|type|of|by|sexual|sexually|physical|physically|domestic|partner|family|intimate|gender-based|childhood|your|own|life|in))*"
_SOMEONE = r"(?:some|any)(?:one|body) (?:(?:that |who )?you (?:love|know)|close to (?:you|me)|in (?:your|my) (?:family|home|life))"
_SUFFER = r"(?:experienced?|suffer(?:ed)?|survived?|faced?|(?:lived?|go|gone|went|been) (?:through|with)|gr[eo]wn? up (?:with|in|around))"
_DID = r"(?:hit|hurt|beat|(?:harm|touch|abus|assault|rap|attack|harass|molest|stalk|threaten)(?:e|ed|es|s)?)"

_HARM_ES = r"(?:violencia|agresi[oó]n(?:es)?|abusos?|asaltos?|acoso|violaci[oó]n(?:es)?|maltratos?|traumas?|incesto)\b"
_HARMED_ES = r"(?:v[ií]ctimas?|(?:agredid|violad|abusad|acosad|golpead|maltratad|lastimad|amenazad)(?:[oae]s?|x)|sobrevivientes?)\b"
_THEN_ES = r"(?: (?:usted|ustedes|alguna|algún|alguien|vez|un|una|la|el|persona|personas|tipo|forma|situación|situaciones|de|en|por|su|vida|infancia|sexual|sexuales|física|doméstica|familiar))*"
_SUFFERED_ES = r"(?:(?:sufr|viv|padec|sobreviv)(?:ió|ieron|iste|í)|(?:experiment|enfrent)(?:ó|aron|aste|é)|pas(?:ó|aron|aste|é) por|crec(?:ió|ieron|iste|í) (?:con|en))"
_DID_ES = r"(?:(?:violar|golpear|pegar|acosar|maltratar|lastimar|amenazar)on|(?:viol|golpe|peg|acos|maltrat|lastim|amenaz)ó|agred(?:ió|ieron)|(?:peg|golpe|maltrat)aban?|hizo daño|hicieron daño|ha[ns]? (?:pegado|golpeado|violado|agredido|acosado|maltratado|lastimado|amenazado|hecho daño))"
_WHO_ES = r"(?:qui[eé]n(?:es)?|cu[aá]nt[ao]s(?: personas)?|alguien|algun[ao]s?(?: persona)?|algún)(?: aquí| de ustedes| de nosotr[ao]s| entre ustedes)+"

PHRASES = {
    "en": (
        rf"{_WHO}{_THEN} (?:{_HARMED}|{_HARM}|(?:survivor|victim)s?\b(?! (?:advoca\w+|leaders?|services?)))",
        rf"(?:your|my) (?:own )?(?:sexual |childhood )?(?:abuser|attacker|assailant|rapist|perpetrator|{_HARM})",
        rf"(?:your|my) (?:own |personal )?experiences? (?:of|with){_THEN} {_HARM}",
        r"(?:happened|happen|done|did) to (?:you|me)\b",
        r"as a (?:survivor|victim)\b(?! (?:advoca\w+|leader))",
        rf"{_SOMEONE}\b[^.?!]{{0,30}} (?:{_HARMED}|{_HARM})",
        rf"know (?:some|any)(?:one|body) (?:who|that) (?:was|is|has|had|were){_THEN} (?:{_HARMED}|(?:survivor|victim)s?\b(?! (?:advoca\w+|leaders?)))",
        rf"{_DID} (?:you|me)\b",
        rf"(?:i|did you|have you)(?: have| ever)? {_SUFFER}{_THEN} {_HARM}",
        rf"{_HARM} (?:have|did) you(?: ever| personally)? {_SUFFER}",
        rf"{_HARM}(?: has| have)?(?: ever)? (?:affect|touch|chang)(?:e|ed|es|s)? (?:you|me|(?:your|my) (?:own )?(?:life|family|home))\b",
        rf"(?:do you have|have you had|i have)(?: any| a)? (?:personal |lived |direct )?experiences? (?:of|with){_THEN} {_HARM}",
        r"(?:your|my) (?:own )?(?:surviv(?:or|al) stor|stor(?:y|ies) of surviv)",
        r"(?:you|i)(?: am| are| were| was|'m|'re)?(?: now| ever)?(?: been)? in an? (?:abusive|violent) (?:relationship|home|marriage|family)",
        r"(?:you|i) (?:ever )?fe(?:el|lt) (?:(?:un)?safe (?:at home|with (?:your|my))|unsafe|threatened)",
        r"(?:touch|kiss|film|forc)\w*(?: \w+)? without (?:your |my )?consent|unwanted (?:sexual|touch)|hotline (?:for|about) (?:yourself|your own)",
    ),
    "es": (
        rf"(?<!que )(?:ha|han|has|he|hemos){_THEN_ES} (?:sufrido|vivido|sobrevivido|experimentado|padecido|enfrentado|pasado){_THEN_ES} {_HARM_ES}",
        rf"(?<!que )(?:ha|han|has|he|hemos){_THEN_ES} sido{_THEN_ES} {_HARMED_ES}",
        r"(?:le|les|te|me|nos) (?:ha |han |haya |hayan )?(?:pas(?:ado|ó)|suced(?:ido|ió)|ocurr(?:ido|ió))\b",
        rf"(?:le|les|te|me|la|las|lo|los|nos) {_DID_ES}\b",
        r"abus(?:aron|ó) de (?:usted|ustedes|ti|mí)\b",
        r"(?:su|sus|tu|tus|mi|mis) (?:propi[oa]s? )?(?:agresor(?:a|es|as)?|violador(?:es)?|abusador(?:a|es|as)?|victimari[oa]s?|agresi[oó]n|abuso|violaci[oó]n|trauma)\b",
        rf"(?:su|sus|tu|tus|mi|mis) (?:propias? )?(?:experiencias?|vivencias?|historias?) (?:de|con){_THEN_ES} {_HARM_ES}",
        rf"(?:¿(?:es|son|fue|fueron)|es usted|son ustedes|fue usted|fueron ustedes|eres|soy|fui|fuiste|somos|como){_THEN_ES} {_HARMED_ES}(?! quienes)",
        rf"{_WHO_ES} (?:es|son|somos|ha(?:n|s)? sido|hemos sido|fue|fueron){_THEN_ES} {_HARMED_ES}",
        rf"(?<!que )(?<!quienes ){_SUFFERED_ES}{_THEN_ES} {_HARM_ES}",
        rf"{_HARM_ES}{_THEN_ES} (?:ha|han|has|he|hemos) (?:sufrido|vivido|experimentado|padecido|enfrentado)\b(?! (?:la|las|el|los|su|sus)\b)",
        rf"(?:tiene|tienen|tienes|tenido|tengo)(?: usted| ustedes| alguna| una)* experiencias? (?:personal(?:es)? |propias? )?(?:de|con){_THEN_ES} {_HARM_ES}",
        rf"conoce[ns]? a (?:alguien|alguna persona|una persona) que (?:es|sea|fue|ha sido|haya sido){_THEN_ES} {_HARMED_ES}",
        r"(?:su|sus|tu|tus|mi|mis) (?:propias? )?historias? (?:de|como) (?:sobreviv|superviv)\w+",
        r"(?<!que )(?:está|están|estás|estoy|vive|viven|vives|vivo) en una (?:relación|casa|familia) (?:violenta|abusiva|de violencia|de abuso)",
        r"(?:se sienten?|te sientes) (?:in)?segur(?:[oae]s?|x) (?:en (?:su|tu) (?:casa|hogar|relación)|con (?:su|tu))",
        r"(?:toc|bes|grab|forz)\w* sin (?:su|tu|mi) consentimiento|experiencias? sexual(?:es)? no desead\w+",
    ),
}
"""For each language, patterns of a question about, or an answer from, a person's own experience of violence."""

_FOUND = {
    locale: re.compile("|".join(rf"(?<!\w)(?:{phrase})" for phrase in phrases), re.IGNORECASE)
    for locale, phrases in PHRASES.items()
}


def asks_for_disclosure(text: str, locale: str) -> str:
    """The words that speak of what a person has lived through; empty if there are none."""
    found = _FOUND[locale].search(" ".join(text.replace("’", "'").split()))
    return found[0] if found else ""


def _work_not_lives(text: Localized) -> Localized:
    for locale, language in LANGUAGES.items():
        if found := asks_for_disclosure(text[locale], locale):
            raise ValueError(
                f"speaks in {language} of violence in a person's own life: “{found}”|Ask about the organization's work instead. Nobody is asked here what has happened to them."
            )
    return text


work_not_lives = AfterValidator(_work_not_lives)
"""Holds a text of a poll or a chat prompt to the rule."""

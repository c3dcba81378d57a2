"""Titles that others gave. They keep the words that they were published with, in their own language."""

from macros.components.curriculum import Curriculum
from macros.components.delivery.model import Delivery
from macros.components.resource.model import Resource
from macros.components.source.model import Source


def published_titles(curriculum: Curriculum, locale: str) -> set[str]:
    """Of documents, resources, parts and sessions, in one language."""
    sessions = [session for delivery in curriculum.all(Delivery).values() for session in delivery.sessions]
    titles = {source.title for source in curriculum.all(Source).values() if source.locale == locale}
    titles |= {resource.name for resource in curriculum.all(Resource).values() if resource.languages[0] == locale}
    titles |= {session.title for session in sessions if session.locale == locale}
    return titles | {part.title[locale] for part in curriculum.parts}

"""A delivery on other days."""

from datetime import timedelta

from macros.components.delivery.model import Delivery


def moved(delivery: Delivery, days: int) -> Delivery:
    """The same delivery so many days later."""
    later = timedelta(days=days)
    sessions = tuple(
        session.model_copy(update={"start": session.start + later, "end": session.end + later})
        for session in delivery.sessions
    )
    return delivery.model_copy(update={"sessions": sessions})

"""A date in a data file, and in words, as people of a language write it."""

from datetime import date
from typing import Annotated, Any

from babel.dates import format_date
from pydantic import BeforeValidator


def _date(text: Any) -> Any:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        raise ValueError(f"`{text}` is not a day that exists|Write the year, month and day like 2022-09-07.") from None


Day = Annotated[date, BeforeValidator(_date)]
"""A day, written like 2022-09-07."""


def day(when: date, locale: str) -> str:
    """`June 8, 2022` or `8 de junio de 2022`."""
    return format_date(when, "long", locale)

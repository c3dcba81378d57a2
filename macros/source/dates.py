"""A date in words, as people of a language write it."""

from datetime import date

from babel.dates import format_date


def day(when: date, locale: str) -> str:
    """`June 8, 2022` or `8 de junio de 2022`."""
    return format_date(when, "long", locale)

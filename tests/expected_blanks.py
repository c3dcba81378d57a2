"""What each blank of a worksheet must be called.

It is read from the worksheet's own data: the exports' code has no say in it.
"""

from typing import NamedTuple


class Expected(NamedTuple):
    """A blank: on the page, in PDF, in Word and in a saved file.

    Attributes:
        name: The field's id, and for its parts their numbers from 1.
        kind: `line`, `lines`, `tick`, `choice` (one of several answers), or `rating` (1 to 5).
        label: What people hear who do not see it.
        options: For each value that can be stored, from "1" on, the words of the answer.
    """

    name: str
    kind: str
    label: str
    options: dict[str, str]


def expected_blanks(worksheet, labels, locale: str) -> list[Expected]:
    """The blanks in reading order; `labels` are the labels of worksheets."""
    found = []
    for field in worksheet.fields:
        label = field.label[locale]
        if field.kind in ("short", "long"):
            found.append(Expected(field.id, {"short": "line", "long": "lines"}[field.kind], label, {}))
        elif field.kind in ("checklist", "choices"):
            things = field.items if field.kind == "checklist" else field.options
            found += [
                Expected(f"{field.id}-{number}", "tick", f"{label}: {words}", {})
                for number, words in _numbered(things, locale)
            ]
        elif field.kind == "choice":
            found.append(
                Expected(
                    field.id,
                    "choice",
                    label,
                    {str(number): words for number, words in _numbered(field.options, locale)},
                )
            )
        elif field.kind == "scale":
            steps = {"1": f"1, {field.low[locale]}", "2": "2", "3": "3", "4": "4", "5": f"5, {field.high[locale]}"}
            found += [
                Expected(f"{field.id}-{number}", "rating", words, steps)
                for number, words in _numbered(field.statements, locale)
            ]
        elif field.kind == "table":
            for row, name in enumerate(row_names(field, labels, locale), 1):
                to_fill_in = [
                    (column, words)
                    for column, words in _numbered(field.columns, locale)
                    if column > 1 or not field.rows
                ]
                found += [
                    Expected(f"{field.id}-{row}-{column}", "lines", f"{words}: {name}", {})
                    for column, words in to_fill_in
                ]
        else:
            raise AssertionError(f"a new kind of field, {field.kind}: say here what is expected of it")
    return found


def row_names(table, labels, locale: str) -> list[str]:
    """The names of a table's rows: its own, or Row 1, Row 2 and so on."""
    if table.rows:
        return [name[locale] for name in table.rows]
    return [labels.row[locale].replace("{number}", str(number)) for number in range(1, table.blank_rows + 1)]


def _numbered(texts, locale: str) -> list[tuple[int, str]]:
    return [(number, text[locale]) for number, text in enumerate(texts, 1)]

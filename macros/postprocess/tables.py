"""Tables that authors write in Markdown.

Like those of the components, they become one card a row where their room is narrow.
"""

import re
from html import escape, unescape


def as_cards(page: str) -> str:
    """A page's text with each plain table dressed like the others, each cell knowing the heading of its column."""
    return re.sub(r"<table>(.*?)</table>", _dressed, page, flags=re.DOTALL)


def _dressed(table: re.Match[str]) -> str:
    columns = [
        escape(unescape(re.sub(r"<[^>]*>", "", heading)).strip())
        for heading in re.findall(r"<th[^>]*>(.*?)</th>", table[1], re.DOTALL)
    ]
    inside = table[1].replace("<th>", '<th scope="col">')
    rows = re.sub(r"<tr>.*?</tr>", lambda row: _row(row[0], columns), inside, flags=re.DOTALL)
    return f'<table class="cp-table">{rows}</table>'


def _row(row: str, columns: list[str]) -> str:
    left = iter(columns)
    return re.sub(r"<td>", lambda _: f'<td data-column="{next(left)}">', row)

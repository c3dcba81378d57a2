"""What comes out of the printer, as text; and a few worksheets that have every kind of field."""

import io
from unicodedata import normalize

import pypdf

from macros.components.worksheet.model import Worksheet


def on_paper(page) -> list[str]:
    """The text of each sheet of a printed page, letter by letter, without spaces: where a line ends is no matter."""
    return [squeezed(sheet.extract_text()) for sheet in pypdf.PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages]


def squeezed(text: str) -> str:
    return "".join(normalize("NFKC", text).split())


def worksheets_of_all_kinds(curriculum) -> list[str]:
    """The ids of a few worksheets that together have every kind of field that any has."""
    kinds = {id: {field.kind for field in worksheet.fields} for id, worksheet in curriculum.all(Worksheet).items()}
    left, chosen = set.union(*kinds.values()), []
    while left:
        chosen.append(max(kinds, key=lambda id: (len(kinds[id] & left), -len(curriculum.all(Worksheet)[id].fields))))
        left -= kinds[chosen[-1]]
    return chosen

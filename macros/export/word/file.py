"""The finished Word file: what it says about itself, and the same bytes for the same worksheet."""

from io import BytesIO

from docx.document import Document

from macros.export.word.paper import language
from macros.export.zipped import DAY, with_fixed_dates

LEFTOVERS = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties")
"""What the library's own empty document brings along and ours is not.

Old styles, a picture of another page, another program's name.
"""


def file_bytes(document: Document, title: str, locale: str) -> bytes:
    """The .docx of a document."""
    _introduce(document, title, language(locale))
    for relations in (document.part.rels, document.part.package.rels):
        for id in [id for id, relation in relations.items() if relation.reltype.endswith(LEFTOVERS)]:
            del relations[id]
    saved = BytesIO()
    document.save(saved)
    return with_fixed_dates(saved)


def _introduce(document: Document, title: str, language: str) -> None:
    """The file's properties: its title and language, and no person's name."""
    properties = document.core_properties
    properties.title, properties.language = title, language
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = DAY

"""Which pages there are, and one of each kind.

They are found in the curriculum, so that a new component is looked at without a word here.
"""

from macros.components.curriculum import Curriculum
from macros.components.worksheet.model import Worksheet
from macros.source.languages import LOCALES
from macros.source.page import Block, Call, Page, Table

HOME = ""
NOWHERE = "nowhere/"
"""An address at which there is no page."""


def folder(locale: str) -> str:
    """Where a language's pages begin, below the site's address."""
    return "" if locale == LOCALES[0] else f"{locale}/"


def address_of(path: str, locale: str = LOCALES[0]) -> str:
    """A page's address below the site's home, by its Markdown path: `part-1/welcome.md` is at `es/part-1/welcome/`."""
    name = path.removesuffix(".md").removesuffix("index").rstrip("/")
    return folder(locale) + (f"{name}/" if name else "")


def every_address(curriculum: Curriculum) -> list[str]:
    """Every page of the site, in all languages."""
    return [address_of(path, locale) for locale, pages in curriculum.pages.items() for path in pages]


def kinds(curriculum: Curriculum) -> list[str]:
    """Few pages that have, together, each thing that a page can have; by their addresses in the first language."""
    having = {address_of(path): _things(page, curriculum) for path, page in curriculum.pages[LOCALES[0]].items()}
    chosen, missing = [HOME], set().union(*having.values()) - having[HOME]
    while missing:
        chosen.append(max(having, key=lambda address: len(having[address] & missing)))
        missing -= having[chosen[-1]]
    return chosen


def _things(page: Page, curriculum: Curriculum) -> set[str]:
    """What makes a page look and work as it does: frame, components, blocks, tables, and fields of its worksheet."""
    calls = page.all(Call)
    forms = [curriculum.all(Worksheet)[call.arguments[0]] for call in calls if call.name == "worksheet_form"]
    names = (
        {f"macro {call.name}" for call in calls}
        | {f"block {block.name}" for block in page.all(Block)}
        | {f"field {field.kind}" for form in forms for field in form.fields}
    )
    part, _, name = page.path.rpartition("/")
    is_of_a_part = page.path in curriculum.made_pages and part in [each.id for each in curriculum.parts]
    return names | {"table" for _ in page.all(Table)} | {f"page of {part}"} | ({name} if is_of_a_part else set())

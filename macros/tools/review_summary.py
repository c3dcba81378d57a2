"""What a change does, for whoever reviews it.

Minutes per part before and after, pages behind, documents to print anew. Markdown.
"""

import json

from macros.components.curriculum import Curriculum
from macros.export.pdf.booklet import template_data
from macros.export.worksheet_files import downloads
from macros.source.languages import LANGUAGES

NOTHING_BEFORE = "The version before this change does not fit today's rules, so there is nothing to compare with.\n"


def to_summary(before: Curriculum | None, after: Curriculum, behind: dict[str, int]) -> str:
    """The summary of a change.

    Args:
        before: The curriculum without the change; None if today's rules cannot read it.
        after: The curriculum with the change.
        behind: For each page or data file that has texts behind their twin, how many.
    """
    lines = [
        "## Minutes per part",
        *_minutes(before, after),
        "",
        "## Texts behind their twin",
        *_behind(behind),
        "",
        "## Documents that change",
        *_documents(before, after),
    ]
    if before is None:
        lines.insert(0, NOTHING_BEFORE)
    return "\n".join(lines) + "\n"


def _minutes(before: Curriculum | None, after: Curriculum) -> list[str]:
    """A table of the parts, then the modules whose minutes are new."""
    old = _modules(before) if before else {}
    rows = ["| part | before | after |", "| --- | ---: | ---: |"]
    for part in after.parts:
        was = sum(minutes for (id, _), minutes in old.items() if id == part.id)
        rows.append(f"| {part.id} | {was or '–'} | {sum(module.minutes for module in part.modules)} |")
    new = _modules(after)
    changed = [
        f"- {part}/{id}: {old.get((part, id), 0)} → {new.get((part, id), 0)}"
        for part, id in sorted(old.keys() | new.keys())
        if old.get((part, id)) != new.get((part, id))
    ]
    return [*rows, *(["", *changed] if before and changed else [])]


def _modules(curriculum: Curriculum) -> dict[tuple[str, str], int]:
    return {(part.id, module.id): module.minutes for part in curriculum.parts for module in part.modules}


def _behind(behind: dict[str, int]) -> list[str]:
    return [f"- {path}: {count}" for path, count in sorted(behind.items())] or [
        "None: both languages say the same everywhere."
    ]


def _documents(before: Curriculum | None, after: Curriculum) -> list[str]:
    """The files whose words are new, each part's slides and guide among them."""
    if before is None:
        return ["All of them."]
    old, new = _contents(before), _contents(after)
    return [f"- {name}" for name in sorted(new) if old.get(name) != new[name]] + [
        f"- {name} (gone)" for name in sorted(old.keys() - new.keys())
    ] or ["None."]


def _contents(curriculum: Curriculum) -> dict[str, str]:
    """What each document is made from."""
    documents = {
        f"{item.booklet.locale}/{item.path}": json.dumps(template_data(item.booklet, curriculum, ""), sort_keys=True)
        for item in downloads(curriculum)
    }
    for locale in LANGUAGES:
        for part in curriculum.parts:
            pages = {
                path: page.text for path, page in curriculum.pages[locale].items() if path.startswith(f"{part.id}/")
            }
            documents[f"{locale}: slides and guide of {part.id}"] = json.dumps(
                [pages, part.model_dump_json()], sort_keys=True
            )
    return documents

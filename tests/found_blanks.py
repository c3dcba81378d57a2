"""What blanks a page, a PDF and a Word file have, read from the finished files alone."""

from pathlib import Path

import pikepdf
from docx.oxml.ns import qn
from lxml import html

from tests.expected_blanks import Expected, expected_blanks
from tests.word_rules import part

MULTILINE, RADIO = 1 << 12, 1 << 15


def differences(found: list, expected: list) -> list[str]:
    """Where two lists of blanks begin to differ."""
    if found == expected:
        return []
    if len(found) != len(expected):
        return [f"{len(found)} blanks instead of {len(expected)}"]
    return [f"{one} instead of {other}" for one, other in zip(found, expected) if one != other][:2]


def on_page(path: Path) -> list[Expected]:
    """The fields of the form, as the browser has them."""
    form = html.parse(str(path)).find(".//form[@data-worksheet]")
    labels = {label.get("for"): _words(label) for label in form.iter("label") if label.get("for")}
    found: dict[str, Expected] = {}
    for control in form.iter("input", "textarea"):
        name, kind = control.get("name"), control.get("type", control.tag)
        if not name:
            continue  # the button that opens a saved file
        if kind == "textarea":
            label = control.get("aria-label") or labels[control.get("id")]
            found[name] = Expected(name, "line" if control.get("rows") == "1" else "lines", label, {})
            continue
        asked = _words(next(control.iterancestors("fieldset")).find("legend"))
        words = _words(next(control.iterancestors("label")))
        if kind == "checkbox":
            found[name] = Expected(name, "tick", f"{asked}: {words}", {})
        else:
            found.setdefault(name, Expected(name, "choice", asked, {})).options[control.get("value")] = words
    return list(found.values())


def in_pdf(path: Path) -> list[Expected]:
    """The fields as a person meets them, page by page; what a choice's answers are called begins with its question."""
    found: dict[str, Expected] = {}
    with pikepdf.open(path) as document:
        marks = [mark for sheet in document.pages for mark in sheet.get("/Annots", [])]
        for field in (mark for mark in marks if mark.get("/Subtype") == "/Widget"):
            if "/Parent" in field:
                group = field.Parent
                known = found.setdefault(str(group.T), Expected(str(group.T), "choice", str(group.TU), {}))
                value = next(state for state in dict(field.AP.N) if state != "/Off")
                known.options[value.removeprefix("/")] = str(field.TU)
            elif field.FT == "/Btn":
                found[str(field.T)] = Expected(str(field.T), "tick", str(field.TU), {})
            else:
                kind = "lines" if int(field.get("/Ff", 0)) & MULTILINE else "line"
                found[str(field.T)] = Expected(str(field.T), kind, str(field.TU), {})
            is_unanswered = str(field.get("/AS", "/Off")) == "/Off" == str(field.get("/V", "/Off"))
            assert is_unanswered, (path, field)
            if "/Parent" in field:  # one answer excludes the others
                assert int(field.Parent.Ff) & RADIO and str(field.Parent.V) == "/Off", (path, field)
        asked = [str(field.T) for field in document.Root.AcroForm.Fields]
        assert asked == list(found), path  # the form's own list, which programs that fill it in go through
    return list(found.values())


def in_word(file: bytes) -> list[tuple[str, str, dict[str, str]]]:
    """Each control with its name, its kind, and its answers by the value that is stored."""
    found = []
    for properties in part(file, "word/document.xml").iter(qn("w:sdtPr")):
        kind = properties[-1].tag.rpartition("}")[2]
        if kind == "text" and properties[-1].get(qn("w:multiLine")) == "1":
            kind = "richText"  # both take several lines
        assert kind != "checkbox" or properties[-1][0].values() == ["0"], "a box is ticked already"
        items = properties[-1] if kind == "dropDownList" else ()
        options = {item.get(qn("w:value")): item.get(qn("w:displayText")) for item in items}
        found.append((properties.find(qn("w:tag")).get(qn("w:val")), kind, options))
    return found


def of_word(worksheet, labels, locale: str) -> list[tuple[str, str, dict[str, str]]]:
    """What Word must have: each blank's name, kind of control, and answers by the value that is stored."""
    kinds = {
        "line": "text",
        "lines": "richText",
        "tick": "checkbox",
        "choice": "dropDownList",
        "rating": "dropDownList",
    }
    return [(blank.name, kinds[blank.kind], blank.options) for blank in expected_blanks(worksheet, labels, locale)]


def _words(element) -> str:
    return " ".join(element.text_content().split())

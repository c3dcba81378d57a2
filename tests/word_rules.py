"""What makes Word offer to repair a file.

These are the rules of ISO/IEC 29500-1 (wml.xsd) that a program that writes XML can break.
"""

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from posixpath import dirname, join, normpath
from zipfile import ZIP_DEFLATED, ZipFile

from docx.oxml.ns import qn
from lxml import etree

ORDER = {
    "sdt": "sdtPr sdtEndPr sdtContent",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex "
    "richText text checkbox dropDownList",
    "p": "pPr *",
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr",
    "r": "rPr *",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u effect "
    "bdr shd vertAlign lang",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook "
    "tblCaption tblDescription",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
}
"""The schema's sequences, as far as worksheets go; `*` is anything else.

What is not named here does not belong there.
"""

WRITTEN = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/header1.xml",
    "word/footer1.xml",
)


def part(file: bytes, name: str) -> etree._Element:
    return etree.fromstring(ZipFile(BytesIO(file)).read(name))


def changed(file: bytes, name: str, change: Callable[[etree._Element], object]) -> bytes:
    """The same file with one of its parts changed."""
    root, copy = part(file, name), BytesIO()
    change(root)
    with ZipFile(BytesIO(file)) as old, ZipFile(copy, "w", ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, etree.tostring(root) if entry == name else old.read(entry))
    return copy.getvalue()


def languages(file: bytes) -> set[str]:
    """Every language that any part names."""
    names = [name for name in ZipFile(BytesIO(file)).namelist() if name.endswith(".xml")]
    found = [element for name in names for element in part(file, name).iter(qn("w:lang"), qn("w:themeFontLang"))]
    return {value for element in found for value in element.values()}


def removed(element: etree._Element) -> None:
    element.getparent().remove(element)


def last_first(root: etree._Element, tag: str) -> None:
    """The last child of the first such element becomes its first."""
    parent = next(element for element in root.iter(qn(tag)) if len(element) > 1)
    parent.insert(0, parent[-1])


def faults(file: bytes) -> list[str]:
    """Everything that breaks a rule."""
    document = part(file, "word/document.xml")
    disorder = [
        fault for name in WRITTEN for element in part(file, name).iter(etree.Element) for fault in _disorder(element)
    ]
    return (
        disorder
        + _faults_of_controls(document)
        + _faults_of_tables(document)
        + _dead_references(file, document)
        + _missing_parts(file)
    )


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _disorder(element: etree._Element) -> list[str]:
    order = ORDER.get(_name(element), "").split()
    if not order:
        return []
    places = {name: place for place, name in enumerate(order)}
    found = [_name(child) for child in element.iterchildren(etree.Element)]
    strangers = [
        f"{_name(element)}: {name} does not belong here" for name in found if name not in places and "*" not in places
    ]
    known = [(name, places.get(name, len(order))) for name in found]
    return strangers + [
        f"{_name(element)}: {later} after {earlier}"
        for (earlier, before), (later, after) in pairwise(known)
        if after < before
    ]


def _faults_of_controls(document: etree._Element) -> list[str]:
    numbers = Counter(id.get(qn("w:val")) for id in document.iter(qn("w:id")))
    twice = [f"two controls have the number {number}" for number, count in numbers.items() if count > 1]
    return twice + [
        f"sdt has no {child}"
        for control in document.iter(qn("w:sdt"))
        for child in ("sdtPr", "sdtContent")
        if control.find(qn(f"w:{child}")) is None
    ]


def _faults_of_tables(document: etree._Element) -> list[str]:
    """Word takes no cell that does not end in a paragraph, and no row with more or fewer cells than columns."""
    open_cells = [
        "a cell without a paragraph at its end" for cell in document.iter(qn("w:tc")) if _name(cell[-1]) != "p"
    ]
    uneven = [
        "a row with more or fewer cells than columns"
        for table in document.iter(qn("w:tbl"))
        for row in table.findall(qn("w:tr"))
        if len(row.findall(qn("w:tc"))) != len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
    ]
    return open_cells + uneven


def _dead_references(file: bytes, document: etree._Element) -> list[str]:
    styles = {style.get(qn("w:styleId")) for style in part(file, "word/styles.xml").iter(qn("w:style"))}
    lists = {number.get(qn("w:numId")) for number in part(file, "word/numbering.xml").iter(qn("w:num"))}
    used = {style.get(qn("w:val")) for style in document.iter(qn("w:pStyle"), qn("w:tblStyle"))}
    counted = {
        number.get(qn("w:val"))
        for root in (document, part(file, "word/styles.xml"))
        for number in root.iter(qn("w:numId"))
    }
    return [f"no style {name}" for name in used - styles] + [f"no list {number}" for number in counted - lists]


def _missing_parts(file: bytes) -> list[str]:
    """Parts that a relation leads to and that are not there, and parts of a kind that the file does not declare."""
    there, missing = set(ZipFile(BytesIO(file)).namelist()), []
    for name in [name for name in there if name.endswith(".rels")]:
        folder = dirname(dirname(name))
        targets = [relation.get("Target") for relation in part(file, name) if relation.get("TargetMode") != "External"]
        paths = [normpath(join(folder, target)).lstrip("/") for target in targets]
        missing += [path for path in paths if path not in there]
    types = part(file, "[Content_Types].xml")
    by_ending = {kind.get("Extension") for kind in types}
    declared = {"[Content_Types].xml", *(kind.get("PartName", "").lstrip("/") for kind in types)}
    declared |= {name for name in there if name.rpartition(".")[2] in by_ending}
    strange = [f"{name} has no declared kind" for name in there - declared]
    return [f"{path} is missing" for path in missing] + strange

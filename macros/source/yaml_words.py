"""What a YAML parser finds wrong with a file, in the words of people who edit it.

By hand, for the parser speaks of tokens and streams, and an author needs to know what to write instead.
"""

import re

from ruamel.yaml.error import MarkedYAMLError

_QUOTES = 'Put the whole text in quotation marks: "…".'
_LINES = (
    "Look at this line and the one above: a colon, a quotation mark or the indentation is off. "
    "A text with a colon in it needs quotation marks."
)

_MEANINGS = [
    (r"mapping values are not allowed", "here stands a colon that YAML takes for the end of a key.", _LINES),
    (r"could not find expected ':'", "this line has no colon after its key, or the one above is not finished.", _LINES),
    (
        r"found character '(.*)' that cannot start",
        "no text can begin with this letter unless it is in quotation marks.",
        _QUOTES,
    ),
    (
        r"found unexpected (end of stream|document separator)",
        "a quotation mark opens here and is never closed.",
        "Close it at the end of the text. A quotation mark inside the text needs the other kind around it.",
    ),
    (
        r"found unknown escape|escape sequence",
        "the backslash in this text means nothing.",
        "Write two backslashes, or put the text in single quotation marks.",
    ),
    (
        r"undefined alias|expected alphabetic or numeric character|undefined tag handle",
        "a text that begins with `*`, `&` or `!` means something else to YAML.",
        _QUOTES,
    ),
    (
        r"expected chomping or indentation|expected a comment or a line break",
        "after `|` or `>` nothing else may stand on the line.",
        "Write the text on the lines below, indented by two spaces; or put it in quotation marks.",
    ),
    (
        r"expected ',' or '[\]}]'",
        "a list in [ ] or a group in { } goes wrong here.",
        "Put a comma between its entries, and close it. A text with a comma, a colon, a bracket or ` #` in it needs "
        "quotation marks.",
    ),
    (
        r"found '?<stream end>",
        "the file ends before a list in [ ] or a group in { } is closed.",
        "Close it: each `[` needs its `]`, and each `{` its `}`.",
    ),
    (r"incompatible YAML|directive", "this line is an order to YAML, and no file here needs one.", "Remove it."),
    (r"expected <block end>", "this does not belong to what stands before it.", _LINES),
    (
        r"sequence entries are not allowed",
        "here begins an entry of a list, where none can stand.",
        "Begin each entry on a line of its own with a hyphen and a space: `- `.",
    ),
    (
        r"another document|<document start>",
        "the file ends above this line, and then something else begins.",
        "Remove the line with three hyphens or dots, and what does not belong to the file.",
    ),
]


def in_words(error: MarkedYAMLError) -> tuple[str, str, tuple[int, int]]:
    """What is wrong, how to mend it, and where: the line and column from 0."""
    said = str(error.problem)
    what, fix = next(
        ((what, fix) for pattern, what, fix in _MEANINGS if re.search(pattern, said)),
        ("from here on the file cannot be read.", _LINES),
    )
    begins_earlier = "end of stream" in said or "document separator" in said
    mark = error.context_mark if begins_earlier and error.context_mark else error.problem_mark or error.context_mark
    return what, fix, (mark.line, mark.column) if mark else (0, 0)

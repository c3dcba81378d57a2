"""What a page's outline promises to the rules, to the facilitator guide and to parity."""

import pytest

from macros.source.inline import Link
from macros.source.page import Block, Call, Code, Heading, Table, parse_page

TEXT = """---
description: A page
---

# Title

See [the plan](plan.md#goal) and {{ term("partner", "partners") }}.

## Why { #why }

/// slide | A title
- One
///

```
## Not a heading
/// not-a-block
```

| A | B | C |
|---|---|---|
| 1 | 2 | 3 |

{{ poll("ready") }}
"""


def outline(text: str):
    return parse_page(text, "en", "part-1/a.md", "docs/en/")


def test_things_come_in_order_with_the_line_of_the_file():
    assert outline(TEXT).items == (
        Heading(5, 1, "Title", None),
        Link(7, "plan.md#goal"),
        Call(7, "term", ("partner", "partners"), stands_alone=False),
        Heading(9, 2, "Why", "why"),
        Block(11, 13, "slide", "A title", "- One"),
        Code(15, 18),
        Table(20, 3),
        Call(24, "poll", ("ready",), stands_alone=True),
    )


def test_code_is_left_alone():
    assert not outline(TEXT).problems
    assert [block.name for block in outline(TEXT).all(Block)] == ["slide"]


def test_a_page_without_front_matter_is_read_from_line_1():
    assert outline("# Title\n").items == (Heading(1, 1, "Title", None),)


def test_a_raw_example_of_a_macro_is_not_a_call():
    assert outline('# T\n\n{% raw %}{{ poll("x") }}{% endraw %}\n').all(Call) == []


@pytest.mark.parametrize(
    "text, items",
    [
        ("[a](b.md 'words') [c][d]\n\n[d]: <https://e.org>", [Link(1, "b.md"), Link(3, "https://e.org")]),
        (
            "[a\nb](c.md#d_(e)) <https://f.org/?g=h> <i@j.org>",
            [Link(1, "c.md#d_(e)"), Link(2, "https://f.org/?g=h"), Link(2, "mailto:i@j.org")],
        ),
        ("[![a b](c.png){ width=1 height=2 }](d.md)", [Link(1, "d.md")]),
        ("\\[a](b.md) and \\`[c](d.md)\\`", [Link(1, "d.md")]),
    ],
)
def test_links_are_seen_wherever_markdown_sees_them(text, items):
    assert sorted(outline(text).items, key=str) == sorted(items, key=str)


@pytest.mark.parametrize("code", ["```\n{}\n```", "~~~ html\n{}\n~~~", "`{}`", "`` ` {} ``", "a `{}` b `{}`"])
def test_an_example_in_code_is_not_taken_for_the_thing_itself(code):
    example = (
        '<script src="https://a.org/b.js"></script> <b style="c" onclick="d"> '
        '[e](https://f.org) ![](g.png) <https://h.org> *i*{ style="j" }'
    )
    assert [item for item in outline(code.replace("{}", example)).items if not isinstance(item, Code)] == []

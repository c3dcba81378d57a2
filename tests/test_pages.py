"""What a page's outline promises to the rules, to the facilitator guide and to parity."""

from macros.pages import Block, Call, Heading, Link, Table, parse_page

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

"""The menu: home, each part with its overview, modules, run sheet and guide, then what the series names.

It is the same in both languages.
"""

import pytest

from macros.rules.load import load_curriculum
from macros.site.nav import menu
from tests.test_errors import spoil

PRINT_ROOM = [
    {
        "file": "docs/data/series.yml",
        "old": "pages: [glossary.md]",
        "new": "pages: [glossary.md]\n  - title: {en: Print, es: Imprimir}\n    pages: [print.md]",
    },
    *(
        {"file": f"docs/{locale}/print.md", "text": "---\ndescription: Print\n---\n\n# Print\n\n{{ print_room() }}\n"}
        for locale in ("en", "es")
    ),
]


@pytest.mark.parametrize(
    "locale, home, part, finish, glossary, print_",
    [
        ("en", "Home", "Part 1", "Finish", "Glossary", "Print"),
        ("es", "Inicio", "Parte 1", "Terminar", "Glosario", "Imprimir"),
    ],
)
def test_the_menu_leads_to_every_page_in_the_order_of_the_series(sample, locale, home, part, finish, glossary, print_):
    spoil(sample, PRINT_ROOM)
    assert menu(load_curriculum(sample), locale) == [
        {home: "index.md"},
        {
            part: [
                "part-1/index.md",
                "part-1/begin.md",
                {finish: ["part-1/finish.md", "sectors/media.md"]},
                "part-1/run-sheet.md",
                "part-1/facilitator-guide.md",
            ]
        },
        {glossary: "glossary.md"},
        {print_: ["print.md", "worksheets/first-talk.md"]},
    ]

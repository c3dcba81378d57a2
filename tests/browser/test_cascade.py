"""What our style sheets say is what the browser does.

No rule of ours is always overruled by another, or for something that is on no page.
"""

from tests.browser.cascade import Comparison
from tests.conftest import ROOT


def search(page):
    page.evaluate("document.querySelector('.cp-search__open').click()")
    page.keyboard.type("clinic")
    page.locator(".cp-search li li").first.wait_for(state="attached")


def script(text: str):
    """An act that a few lines of script do."""
    return lambda page: page.evaluate(f"() => {{ {text} }}")


def typed(name: str, value: str):
    """An act that fills a field as somebody who types."""
    return script(f"""
        const field = document.querySelector('[name={name}]');
        field.value = '{value}';
        field.dispatchEvent(new Event('input', {{bubbles: true}}));
    """)


SEARCHED_IN_VAIN = script("document.querySelector('.cp-search__elsewhere').hidden = false")
BEFORE_SCRIPTS = script("""
    const parts = '.cp-search, .cp-actions, .cp-filter, .cp-form, .cp-tile, .cp-copy, .md-tabs';
    document.querySelectorAll(parts).forEach(part => { part.hidden = true; });
""")
LEAVING = script("document.body.append(Object.assign(document.createElement('div'), {className: 'cp-exit-cover'}))")
OLDER = script("""
    document.querySelector('article').insertAdjacentHTML('beforeend', '<p class=cp-twin><a href=.>newer</a></p>');
    document.querySelectorAll('.md-nav__link').forEach(link => link.classList.add('md-nav__link--active'));
""")
COUNTED = script("""
    document.querySelector('.is-now [data-act=count], article [data-act=count]').click();
    document.querySelectorAll('.cp-copy__said').forEach(said => { said.textContent = 'copied'; });
""")
CHOSEN = script("""
    for (const kind of ['checkbox', 'radio']) document.querySelector(`.cp-form [type=${kind}]`).checked = true;
""")
LATE = typed("late", "1")
UNSET = script("document.querySelector('.cp-is-set').classList.remove('cp-is-set')")
WRONG = script("document.querySelector('.cp-form input').setAttribute('aria-invalid', true)")
LONG_NAME = typed("name", "name " * 15)
ALL_AT_ONCE = script("""
    document.querySelector('.cp-desk__copy').hidden = false;
    document.querySelector('.is-now .cp-slide__body').insertAdjacentHTML('beforeend', '<table><tr><th>a<td>b</table>');
    document.querySelector('.cp-clock dl').insertAdjacentHTML('beforeend', '<div class=is-over><dd>0');
    document.body.classList.add('is-still');
    document.querySelectorAll('.cp-slide').forEach(slide => slide.classList.add('is-full'));
""")
POLLED = script("""
    const isPoll = slide => slide.querySelector('.cp-tally') !== null;
    document.querySelectorAll('.cp-slide').forEach(slide => slide.classList.toggle('is-now', isPoll(slide)));
    document.querySelector('.is-now [data-act=count]').click();
""")
NOTES = script("document.querySelector('[data-notes]').click()")
WITHOUT_SCRIPTS = script("document.body.classList.remove('is-live')")

PAGES = {
    "": [search, SEARCHED_IN_VAIN, BEFORE_SCRIPTS, LEAVING],
    "part-1/": [],
    "part-1/step-04-connect/": [OLDER],
    "part-1/facilitator-guide/": [],
    "part-1/run-sheet/": [UNSET, LATE, BEFORE_SCRIPTS],
    "part-1/what-why-how/": [COUNTED],
    "part-2/marginalization-to-ownership/": [],
    "part-3/sector-directory/": [BEFORE_SCRIPTS],
    "part-3/resources/": [],
    "worksheets/sustainability-check/": [BEFORE_SCRIPTS],
    "worksheets/partner-map/": [],
    "print-room/": [],
    "glossary/": [],
    "for-trainers/certificate/": [LONG_NAME],
    "for-trainers/calendar/": [WRONG],
    "contributing/gallery/": [CHOSEN],
    "part-1/present/": [ALL_AT_ONCE, NOTES, POLLED],
    "part-1/presenter/": [ALL_AT_ONCE, POLLED, WITHOUT_SCRIPTS],
}
"""One page of each kind, and what happens on it; what only authors can bring about is put in by script.

A new component is a line here.
"""


def compared(visit, pages: dict) -> Comparison:
    seen = Comparison(ROOT / "docs/assets")
    for path, acts in pages.items():
        page = visit.open(path)
        seen.begin(page)
        seen.look(page)
        for act in acts:
            act(page)
            seen.look(page)
        seen.end(page)
    return seen


def test_every_rule_is_for_something_and_every_declaration_holds_somewhere(visit):
    seen = compared(visit, PAGES)
    assert "\n".join(seen.dead()) == ""
    assert "\n".join(seen.unmatched()) == ""


def test_what_loses_is_named_with_its_place(visit):
    page = visit.open("glossary/")
    stronger = "article.md-typeset.md-content__inner .cp-glossary dt { font-weight: 300 }"
    page.evaluate("rule => document.querySelector('link[rel=stylesheet]').sheet.insertRule(rule, 0)", stronger)
    seen = Comparison(ROOT / "docs/assets")
    seen.begin(page)
    seen.look(page)
    seen.end(page)
    assert [lost.split(" at <dt")[0] for lost in seen.dead() if "cp-glossary" in lost] == [
        ".md-typeset .cp-glossary dt { font-weight: 700 } font-weight: is 300, would be 700"
    ]

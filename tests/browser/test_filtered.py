"""The lists that can be narrowed down: each choice leaves what the data say and tells how many are left."""

import pytest

from macros.components.resource.model import Resource
from macros.components.resource.model import Words as ResourceWords
from macros.components.sector.model import Sector
from macros.components.sector.model import Words as SectorWords
from tests.browser.kinds import address_of

CHOOSE = """() => {
  const box = document.querySelector('.cp-filtered'), choice = box.querySelector('select');
  return Object.fromEntries([...choice.options].map(option => {
    choice.value = option.value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    const seen = [...box.querySelectorAll('.cp-tile')].filter(entry => entry.checkVisibility());
    const names = seen.map(entry => entry.querySelector('a, cite').textContent).sort();
    return [option.value, [names, box.querySelector('.cp-filter [role=status]').textContent]];
  }));
}"""


@pytest.mark.parametrize("locale", ["en", "es"])
def test_each_choice_leaves_what_fits_and_says_how_many(visit, curriculum, locale):
    by_issue = {sector.name[locale]: sector.issues for sector in curriculum.all(Sector).values()}
    for_sector = {
        resource.name: resource.sectors or tuple(curriculum.all(Sector))
        for resource in curriculum.all(Resource).values()
    }
    for macro, entries, words in (
        ("sectors", by_issue, curriculum.the(SectorWords)),
        ("resources", for_sector, curriculum.the(ResourceWords)),
    ):
        path = next(page.path for page, _ in curriculum.calls(macro))
        seen = visit.open(address_of(path, locale)).evaluate(CHOOSE)
        right = {}
        for choice in seen:
            fits = sorted(name for name, tags in entries.items() if not choice or choice in tags)
            right[choice] = [fits, words.shown[locale].format(count=len(fits), total=len(entries))]
        assert seen == right, path
        assert set(seen) - {""} <= {tag for tags in entries.values() for tag in tags} and len(seen) > 2


def test_without_scripts_the_list_is_whole_and_there_is_no_dead_choice(without_scripts, curriculum):
    page = without_scripts(address_of(next(page.path for page, _ in curriculum.calls("sectors"))))
    assert page.locator(".cp-tile:visible").count() == len(curriculum.all(Sector))
    assert page.locator(".cp-filter").is_hidden()

"""The lists that can be narrowed down: each choice leaves what the data say and tells how many are left."""

import pytest

from tests.browser.presenting import folder

CHOOSE = """() => {
  const box = document.querySelector('.cp-filtered'), choice = box.querySelector('select');
  return Object.fromEntries([...choice.options].map(option => {
    choice.value = option.value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    const seen = [...box.querySelectorAll('.cp-tile')].filter(entry => entry.checkVisibility());
    return [option.value, [seen.map(entry => entry.querySelector('a, cite').textContent).sort(), box.querySelector('.cp-filter [role=status]').textContent]];
  }));
}"""


@pytest.mark.parametrize("locale", ["en", "es"])
def test_each_choice_leaves_what_fits_and_says_how_many(visit, curriculum, locale):
    by_issue = {sector.name[locale]: sector.issues for sector in curriculum.sectors.values()}
    for_sector = {resource.name: resource.sectors or tuple(curriculum.sectors) for resource in curriculum.resources.resources}
    for macro, entries, words in (("sectors", by_issue, curriculum.labels.sector), ("resources", for_sector, curriculum.labels.resource)):
        path = next(page.path for page, _ in curriculum.calls(macro)).removesuffix(".md")
        seen = visit.open(f"{folder(locale)}{path}/").evaluate(CHOOSE)
        right = {}
        for choice in seen:
            fits = sorted(name for name, tags in entries.items() if not choice or choice in tags)
            right[choice] = [fits, words.shown[locale].format(count=len(fits), total=len(entries))]
        assert seen == right, path
        assert set(seen) - {""} <= {tag for tags in entries.values() for tag in tags} and len(seen) > 2

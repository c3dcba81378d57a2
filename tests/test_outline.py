"""What screen readers move by, on every page: one first heading, levels in order, landmarks, a way past the menu."""

from itertools import pairwise

import pytest

from tests.markup import built_pages

LANDMARKS = "ancestor::header or ancestor::main or ancestor::footer or ancestor::nav or ancestor::*[@role='region']"
SKIP_LINK = "ancestor::a[@class='md-skip']"


@pytest.fixture(scope="module")
def pages(site):
    """All pages but the presenter's, which have no frame around them."""
    return [
        (path, page) for path, page in built_pages(site) if not page.body.xpath("self::*[contains(@class, 'cp-deck')]")
    ]


def test_every_page_has_one_first_heading_and_no_level_is_skipped(pages):
    wrong = []
    for path, page in pages:
        levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        skips = any(after - before > 1 for before, after in pairwise(levels))
        if levels.count(1) != 1 or levels[0] != 1 or skips:
            wrong.append(f"{path}: {levels}")
    assert wrong == []


def test_everything_but_the_skip_link_stands_in_a_landmark(pages):
    for path, page in pages:
        for name in ("header", "main", "footer"):
            assert len(page.body.xpath(f".//{name}[not(ancestor::article)]")) == 1, (path, name)
        outside = page.body.xpath(
            f".//text()[normalize-space() and not(ancestor::script or {LANDMARKS} or {SKIP_LINK})]"
        )
        assert outside == [], path


def test_landmarks_of_one_kind_have_names_of_their_own(pages):
    for path, page in pages:
        names = page.body.xpath(".//nav/@aria-label")
        assert len(names) == len(set(names)) == len(page.body.xpath(".//nav")), path


def test_the_first_link_leads_past_the_menu_to_the_first_heading(pages):
    for path, page in pages:
        first = page.body.xpath(".//a | .//button")[0]
        assert first.get("class") == "md-skip", path
        assert page.get_element_by_id(first.get("href").removeprefix("#")).tag == "h1", path


def test_every_page_says_its_language_and_no_picture_lacks_words(pages):
    for path, page in pages:
        assert page.get("lang") == ("es" if path.startswith("es/") else "en"), path
        assert page.body.xpath(".//img[not(@alt)]") == [], path

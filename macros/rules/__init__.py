"""The rules that look across files: what one file promises, another one keeps."""

from collections.abc import Iterator
from contextlib import suppress

from macros.components.curriculum import Curriculum, LostError
from macros.rules import (
    blanks,
    calls,
    chat,
    data,
    hours,
    links,
    markdown,
    pages,
    paper,
    pasted,
    safety,
    series_pages,
    words,
)
from macros.rules.parity import unequal_pages
from macros.rules.rendered import odd_html
from macros.rules.slides import undrawable_texts
from macros.source.page import Pages
from macros.source.problems import Problem, at_most
from macros.source.usable import STAND_IN

PAGE_RULES = [pages.wrong_front_matter, pages.wrong_headings, pages.wrong_blocks, unequal_pages, *markdown.RULES]
CURRICULUM_RULES = [
    data.repeated_ids,
    data.unknown_ids,
    data.unused_data,
    data.taken_file_names,
    data.overlapping_sessions,
    data.written_ways_out,
    hours.skipped_hours,
    blanks.needless_blanks,
    series_pages.missing_and_stray_pages,
    series_pages.modules_without_a_slide,
    calls.wrong_calls,
    links.broken_links,
    safety.links_to_strangers,
    odd_html,
    undrawable_texts,
    words.avoided_words,
    words.unwritten_texts,
    pasted.pasted_texts,
    chat.too_long_for_the_chat,
    paper.unprintable_texts,
]


def broken_page_rules(trees: Pages) -> list[Problem]:
    """What is wrong with the pages, whatever the data say."""
    return [problem for rule in PAGE_RULES for problem in at_most(rule(trees))]


def broken_curriculum_rules(curriculum: Curriculum) -> list[Problem]:
    """What is wrong between pages and data, as far as they can be understood."""
    return [problem for rule in CURRICULUM_RULES for problem in told(rule(curriculum))]


def told(problems: Iterator[Problem]) -> Iterator[Problem]:
    """The problems of a rule, until it asks for what is lost, and but for those of what only stands in for a text."""
    with suppress(LostError):
        yield from at_most(problem for problem in problems if STAND_IN not in problem.what + problem.fix)

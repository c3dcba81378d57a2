"""The rules that look across files: what one file promises, another one keeps."""

from macros.components.curriculum import Curriculum
from macros.rules import calls, chat, data, links, pages, paper, safety, series_pages, words
from macros.rules.parity import unequal_pages
from macros.rules.rendered import odd_html
from macros.rules.slides import undrawable_texts
from macros.source.page import Pages
from macros.source.problems import Problem

PAGE_RULES = [pages.wrong_front_matter, pages.wrong_headings, pages.wrong_blocks, unequal_pages]
CURRICULUM_RULES = [
    data.repeated_ids,
    data.unknown_ids,
    data.unused_data,
    data.taken_file_names,
    data.overlapping_sessions,
    data.written_ways_out,
    series_pages.missing_and_stray_pages,
    series_pages.modules_without_a_slide,
    calls.wrong_calls,
    links.broken_links,
    safety.links_to_strangers,
    odd_html,
    undrawable_texts,
    words.avoided_words,
    words.unwritten_texts,
    chat.too_long_for_the_chat,
    paper.unprintable_texts,
]


def broken_page_rules(trees: Pages) -> list[Problem]:
    """What is wrong with the pages, whatever the data say."""
    return [problem for rule in PAGE_RULES for problem in rule(trees)]


def broken_curriculum_rules(curriculum: Curriculum) -> list[Problem]:
    """What is wrong between pages and data."""
    return [problem for rule in CURRICULUM_RULES for problem in rule(curriculum)]

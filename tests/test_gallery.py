"""The gallery of components: what it shows an author is what the example below it was made from."""

import pytest

from macros.components.examples import WITH_EXAMPLES, shelf
from macros.components.register import COMPONENTS
from macros.source.data_file import parse_yaml
from macros.source.validate import check_record


@pytest.mark.parametrize("component", WITH_EXAMPLES)
def test_what_an_author_reads_in_the_gallery_makes_the_example_that_stands_below_it(component):
    for example in shelf(component).examples:
        assert check_record(COMPONENTS[component].example, parse_yaml(example.text, example.id)) == (example.record, [])

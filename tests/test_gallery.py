"""The gallery of components: what it shows an author is what the example below it was made from."""

import pytest

from macros.components.examples import MODELS, examples
from macros.source.files import parse_yaml
from macros.source.validate import check_record


@pytest.mark.parametrize("component", MODELS)
def test_what_an_author_reads_in_the_gallery_makes_the_example_that_stands_below_it(component):
    for example in examples(component):
        assert check_record(MODELS[component], parse_yaml(example.text, example.id)) == (example.record, [])

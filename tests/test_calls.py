"""What a page may call: our macros, with words; whatever else a template could do does nothing here, or is an error."""

import pytest
from jinja2 import TemplateError

from macros.components.calls import Calls

SECRET = "do not show"


@pytest.mark.parametrize(
    "text",
    [
        "{{ config }}",
        "{{ environment.user }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ range(9) }}",
        "{{ ''.__class__ }}",
        "{{ hello.__globals__ }}",
        "{{ hello('a') | upper }}",
        "{% include 'mkdocs.yml' %}",
        "{% import 'os' as os %}",
        "{{ self._TemplateReference__context }}",
    ],
)
def test_a_template_reaches_nothing_but_the_macros(text):
    calls = Calls({"hello": lambda name: f"Hello, {name}!"})
    try:
        shown = calls.from_string(text).render(config=SECRET, environment={"user": SECRET}, os=SECRET)
    except (TemplateError, TypeError):
        return
    assert shown == ""


def test_a_call_shows_what_its_macro_returns():
    calls = Calls({"hello": lambda name: f"Hello, {name}!"})
    assert calls.expand('{{ hello("Ana") }} {% raw %}{{ hello }}{% endraw %} {') == "Hello, Ana! {{ hello }} {"

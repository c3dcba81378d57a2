"""A finished page taken apart: odd HTML as browsers read it, and every page as Python's own reader reads it."""

from html.parser import HTMLParser

import pytest

from macros.postprocess.tokens import Token, classes, end_tag, rest_of, serialize, start_tag, tokenize

Told = tuple[str, str, dict[str, str]]


def told(html: str) -> list[Told]:
    """What each token is, without its letters."""
    return [(token.kind, token.name, dict(token.attributes)) for token in tokenize(html)]


TEXT: Told = ("text", "", {})
OTHER: Told = ("other", "", {})


def start(name: str, **attributes: str) -> Told:
    return ("start", name, attributes)


def end(name: str) -> Told:
    return ("end", name, {})


ODD = {
    "a bracket in quotes": ("<a title=\"1 > 2\" id='<p>'>x</a>", [start("a", title="1 > 2", id="<p>"), TEXT, end("a")]),
    "quotes in other quotes": ("""<a title='say "id="'>""", [start("a", title='say "id="')]),
    "no quotes": ("<a href=/x/?a=b id=it's>y", [start("a", href="/x/?a=b", id="it's"), TEXT]),
    "spaces around the sign": ('<a id = "1 > 2"\nlang\t=es>', [start("a", id="1 > 2", lang="es")]),
    "no value": ("<p hidden><a download id=x>", [start("p", hidden=""), start("a", download="", id="x")]),
    "entities": ('<a id="a&#10;&amp;b">&lt;p&gt;', [start("a", id="a\n&b"), TEXT]),
    "an attribute twice": ("<p id=first ID=second>", [start("p", id="first")]),
    "nothing inside": ("<br><br/><path d='M0'/>", [start("br"), start("br"), start("path", d="M0")]),
    "capitals": ('<SVG viewBox="0 0"></SVG>', [start("svg", viewbox="0 0"), end("svg")]),
    "tags in a comment": ("<!-- <p>'\" --><b>", [("comment", "<p>'\"", {}), start("b")]),
    "comments of nothing": ("<!--><p><!----><!---->", [OTHER, start("p"), *[("comment", "", {})] * 2]),
    "tags in a script": ("<script>a = '</p><b>' < 2</script >b", [start("script"), TEXT, end("script"), TEXT]),
    "a script of nothing": ("<script src=x></script>", [start("script", src="x"), end("script")]),
    "another name that begins alike": ("<style>a</styles></STYLE>", [start("style"), TEXT, end("style")]),
    "a tag in a title": ("<title>The <p></title>", [start("title"), TEXT, end("title")]),
    "letters as they are in a picture": ("<svg><![CDATA[ <p> ]]></svg>", [start("svg"), OTHER, end("svg")]),
    "a doctype": ("<!doctype html>\n<p>", [OTHER, TEXT, start("p")]),
    "signs that begin no tag": ("1 < 2 <3 <\n<p", [TEXT]),
    "no end of a script": ("<script>1 <p>", [start("script"), TEXT]),
    "nothing": ("", []),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_html_is_read_as_browsers_read_it_and_kept_letter_for_letter(name):
    html, expected = ODD[name]
    assert told(html) == expected
    assert serialize(tokenize(html)) == html


class Reader(HTMLParser):
    """Python's own reader, which tells the same in its own way."""

    def __init__(self, html: str):
        super().__init__()
        self.told: list[Told] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.told.append(("start", tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        self.told.append(end(tag))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_data(self, data):
        self.told += [TEXT] if self.told[-1:] != [TEXT] else []

    def handle_comment(self, data):
        self.told.append(("comment", data.strip(), {}))

    def handle_decl(self, decl):
        self.told.append(OTHER)


@pytest.mark.parametrize(
    "step", [pytest.param(8, id="every eighth"), pytest.param(1, id="all", marks=pytest.mark.exhaustive)]
)
def test_pages_are_read_as_pythons_own_reader_reads_them(site, step):
    different = []
    for path in sorted(site.rglob("*.html"))[::step]:
        html = path.read_text(encoding="utf-8")
        if serialize(tokenize(html)) != html or told(html) != Reader(html).told:
            different.append(path.relative_to(site).as_posix())
    assert different == []


def test_an_element_ends_with_its_own_end_tag_and_one_that_holds_nothing_at_once():
    tokens = iter(tokenize("<div>a<div>b</div><br>c</div>d<br>e"))
    assert serialize(rest_of(next(tokens).name, tokens)) == "a<div>b</div><br>c</div>"
    assert next(tokens).source == "d"
    assert rest_of(next(tokens).name, tokens) == []
    assert next(tokens).source == "e"


def test_a_new_value_changes_its_attribute_alone():
    (tag,) = tokenize("""<A title='href="x"' href = "x" data-href=x hidden>""")
    changed = tag.with_attribute("href", "a&b")
    assert changed.source == """<A title='href="x"' href="a&amp;b" data-href=x hidden>"""
    assert [changed] == tokenize(changed.source)
    renamed = tag.with_attribute("hidden", "y", called="data-y")
    assert renamed.source == """<A title='href="x"' href = "x" data-href=x data-y="y">"""
    assert [renamed] == tokenize(renamed.source)


def test_a_new_tag_is_read_as_it_was_meant():
    tags = [start_tag("a", {"title": 'say "<b>" & go', "hidden": ""}), Token("x"), end_tag("a")]
    assert serialize(tags) == '<a title="say &quot;&lt;b&gt;&quot; &amp; go" hidden>x</a>'
    assert tokenize(serialize(tags)) == tags


def test_classes_are_those_of_elements_alone():
    assert classes(tokenize('<p class="a  b"><script>"<p class=c>"</script><i data-class=d class=e>')) == {
        "a",
        "b",
        "e",
    }

"""Tables written in Markdown, as the page shows them."""

from macros.postprocess.tables import as_cards
from macros.postprocess.tokens import serialize, tokenize
from tests.markup import built_pages

AS_MARKDOWN_GIVES_IT = """<table>
<thead>
<tr>
<th>Line &amp; <b>name</b></th>
<th>Number</th>
</tr>
</thead>
<tbody>
<tr>
<td>988</td>
<td>9</td>
</tr>
</tbody>
</table>"""

AS_THE_PAGE_SHOWS_IT = """<table class="cp-table">
<thead>
<tr>
<th scope="col">Line &amp; <b>name</b></th>
<th scope="col">Number</th>
</tr>
</thead>
<tbody>
<tr>
<td data-column="Line &amp; name">988</td>
<td data-column="Number">9</td>
</tr>
</tbody>
</table>"""


def test_each_cell_knows_its_column():
    assert serialize(as_cards(tokenize(AS_MARKDOWN_GIVES_IT))) == AS_THE_PAGE_SHOWS_IT
    assert serialize(as_cards(tokenize(AS_THE_PAGE_SHOWS_IT))) == AS_THE_PAGE_SHOWS_IT


def test_every_table_has_column_headings_and_can_become_cards(site):
    for path, page in built_pages(site):
        for table in page.body.iter("table"):
            assert table.get("class") and table.xpath(".//thead//th[@scope='col']"), path

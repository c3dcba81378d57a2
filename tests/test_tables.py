"""Tables written in Markdown, as the page shows them."""

from macros.postprocess.tables import as_cards
from tests.markup import built_pages


def test_each_cell_knows_its_column():
    table = "<table>\n<thead>\n<tr>\n<th>Line &amp; <b>name</b></th>\n<th>Number</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>988</td>\n<td>9</td>\n</tr>\n</tbody>\n</table>"
    assert (
        as_cards(table)
        == '<table class="cp-table">\n<thead>\n<tr>\n<th scope="col">Line &amp; <b>name</b></th>\n<th scope="col">Number</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td data-column="Line &amp; name">988</td>\n<td data-column="Number">9</td>\n</tr>\n</tbody>\n</table>'
    )


def test_every_table_has_column_headings_and_can_become_cards(site):
    for path, page in built_pages(site):
        for table in page.body.iter("table"):
            assert table.get("class") and table.xpath(".//thead//th[@scope='col']"), path

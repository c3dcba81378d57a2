"""The offline copies to download, on the page that tells how to use them."""

from macros.components.context import Showing
from macros.source.localized import LOCALES


def offline_copies(showing: Showing) -> str:
    """The copy in the page's language and the one in both. Their sizes are filled in once they are made."""
    home = showing.url("index.md") + ("" if showing.locale == LOCALES[0] else "../")
    return showing.html("offline/files.html", folder=f"{home}offline/")

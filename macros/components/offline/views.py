"""The offline copies to download, on the page that tells how to use them."""

from macros.components.context import Context
from macros.components.macro import Macro
from macros.source.localized import LOCALES


def offline_copies(context: Context) -> str:
    """The copy in the page's language and the one in both. Their sizes are filled in once they are made."""
    home = context.url("index.md") + ("" if context.locale == LOCALES[0] else "../")
    return context.html("offline/files.html", folder=f"{home}offline/")


MACROS = {"offline_copies": Macro(offline_copies)}

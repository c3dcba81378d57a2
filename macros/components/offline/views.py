"""The offline copies to download, on the page that tells how to use them."""

from macros.components.context import Context
from macros.components.macro import Macro, on_screen_only
from macros.source.languages import LOCALES, folder


def offline_copies(context: Context) -> str:
    """The copy in the page's language, and the one in all of them if there are several.

    Their sizes are filled in once they are made.
    """
    home = context.url("index.md") + ("../" if folder(context.locale) else "")
    return context.html("offline/files.html", folder=f"{home}offline/", several=len(LOCALES) > 1)


MACROS = {"offline_copies": Macro(offline_copies, shapes=on_screen_only)}

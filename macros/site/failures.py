"""What stops a build, in words: MkDocs shows a `PluginError` as one message, and anything else as lines of code."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import CalledProcessError

from mkdocs.exceptions import PluginError

from macros.export.pdf.engine import PrintingError
from macros.export.pdf.form import DrawingError
from macros.export.powerpoint.fit import SlideError
from macros.postprocess.leaked_notes import LeakedNoteError
from macros.postprocess.theme_scripts import StrangeScriptError
from macros.shapes.elements import UnreadableError
from macros.site.filling import HalfwayError, TakenError
from macros.source.problems import CurriculumError, sentence

LAST_OUTPUT_STAYS = "Nothing was built; the last good output stays."


@contextmanager
def told_in_words(what: str) -> Iterator[None]:
    """Whatever fails here stops the build with a sentence.

    Args:
        what: What is not done if a document cannot be made.

    Raises:
        PluginError: It says why, and what there is now.
    """
    try:
        yield
    except CurriculumError as error:
        raise PluginError(str(error)) from None
    except (UnreadableError, SlideError, PrintingError, DrawingError) as error:
        raise PluginError(f"{what}: {error}. {LAST_OUTPUT_STAYS}") from None
    except StrangeScriptError as error:
        raise PluginError(f"{error}. {LAST_OUTPUT_STAYS}") from None
    except LeakedNoteError as error:
        raise PluginError(f"{error}. Say it in other words in one of the two. {LAST_OUTPUT_STAYS}") from None
    except CalledProcessError:
        why = "Pagefind, which makes the search index, has failed; the disk may be full"
        raise PluginError(f"{why}. {LAST_OUTPUT_STAYS}") from None
    except TakenError as error:
        raise PluginError(f"{error}. Rename or delete it, and build again. {LAST_OUTPUT_STAYS}") from None
    except HalfwayError as error:
        why = _why(error.cause)
        raise PluginError(
            f"{why}. A part of the new site is in its place; build again, and the rest follows."
        ) from None
    except OSError as error:
        raise PluginError(f"{_why(error)}. {LAST_OUTPUT_STAYS}") from None


def _why(error: OSError) -> str:
    """Why a file cannot be read or written."""
    where = f": {os.fsdecode(error.filename)}" if isinstance(error.filename, str | bytes) else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full{where}"
    if error.errno == errno.EROFS:
        return f"The disk can only be read{where}"
    return f"{sentence(error.strerror or str(error) or 'A file cannot be read or written')}{where}"

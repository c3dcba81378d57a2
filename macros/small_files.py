"""The small files beside the pages, such as polls for a meeting tool: made in a moment, so they are written anew with every build."""

from macros.curriculum import Curriculum


def small_files(curriculum: Curriculum) -> dict[tuple[str, str], bytes]:
    """Each file's content, by language and path below the language's folder."""
    return {}

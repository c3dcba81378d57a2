"""The theme's own search, of which only its place in the header is ours: Pagefind makes the index."""

from mkdocs.config.defaults import MkDocsConfig


def without_index(config: MkDocsConfig) -> None:
    """The theme's search stays for its place in the header; the index that it would make of every page is not ours."""
    search = config.plugins.get("material/search")
    for event in ("page_context", "post_build"):
        methods = config.plugins.events[event]
        methods[:] = [method for method in methods if getattr(method, "__self__", None) is not search]

"""The words that a reader finds on a finished page, read without the reader that the files are made with."""

import re
from html.parser import HTMLParser

NO_END = {"br", "img", "input", "hr", "wbr", "link", "meta"}
IN_A_SENTENCE = {"a", "abbr", "b", "button", "cite", "code", "em", "i", "small", "span", "strong", "sub", "sup", "time"}
HIDDEN_CLASSES = {"headerlink", "cp-meaning", "cp-screen", "cp-twin", "cp-run-sheet__links", "cp-desk"}


class _Words(HTMLParser):
    """Collects text inside the wanted elements and outside the hidden ones."""

    def __init__(self, wanted):
        super().__init__()
        self.wanted, self.open, self.said = wanted, [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = set((attributes.get("class") or "").split())
        is_button = tag in ("button", "script", "style") and "cp-term" not in classes
        if tag not in NO_END:
            self.open.append(
                (
                    tag,
                    self.wanted(tag, classes),
                    bool(classes & HIDDEN_CLASSES) or "hidden" in attributes or is_button,
                    "cp-crew" in classes,
                )
            )
        if tag not in IN_A_SENTENCE or any(inside[3] for inside in self.open):
            self.said.append(" ")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        if tag not in IN_A_SENTENCE:
            self.said.append(" ")

    def handle_data(self, data):
        if any(wanted for _, wanted, *_ in self.open) and not any(hidden for _, _, hidden, _ in self.open):
            self.said.append(data)


def words_in(html: str, wanted) -> list[str]:
    """The words inside the elements for which `wanted(tag, classes)` holds."""
    reader = _Words(wanted)
    reader.feed(html)
    return re.sub(r"\s+", " ", "".join(reader.said)).split()

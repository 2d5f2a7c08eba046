"""What a reader gets from HTML: the text of elements and the values of attributes."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source"}


class Element:
    """An element with its attributes, its own text and that of everything inside it."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.text = ""

    def has(self, name: str) -> bool:
        """Say whether the element is of the class ``name``."""
        return name in self.attributes.get("class", "").split()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Element] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.found.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data


def elements(html: str, tag: str = "", name: str = "") -> list[Element]:
    """Return the elements of ``html`` in order, of one tag or of one class if these are given."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [
        element
        for element in reader.found
        if (not tag or element.tag == tag) and (not name or element.has(name))
    ]


def texts(html: str, tag: str = "", name: str = "") -> list[str]:
    """Return the text of those elements, exactly."""
    return [element.text for element in elements(html, tag, name)]

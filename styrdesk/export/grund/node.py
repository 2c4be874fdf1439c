"""The logical tree of a document, built in reading order while its blocks are made.

A `Node` is one structure element of the finished PDF (ISO 32000-1, 14.7); an `Artifact` is
something that only belongs to the page (14.8.2.2). What is drawn belongs to one or the other.
"""

from __future__ import annotations

from dataclasses import dataclass

AttributeValue = str | int


class Node:
    """One structure element: tag, attributes and children in reading order.

    ``attributes`` become the element's attribute dictionary (/A); a value that starts with ``/``
    is written as a PDF name. ``alt`` is the alternative text of a figure. A node knows nothing about
    pages, so layout may be done in any order.
    """

    __slots__ = ("alt", "attributes", "children", "tag")

    def __init__(self, tag: str, **attributes: AttributeValue) -> None:
        self.tag, self.alt = tag, ""
        self.attributes = attributes
        self.children: list[Node] = []

    def add(self, tag: str, **attributes: AttributeValue) -> Node:
        """Append a child and return it."""
        child = Node(tag, **attributes)
        self.children.append(child)
        return child

    def table_cell(self, *, heading: str | None = None, span: int = 1) -> Node:
        """Append a TH (``heading`` is its scope, "Row" or "Column") or a TD to this TR."""
        attributes: dict[str, AttributeValue] = {}
        if heading:
            attributes["Scope"] = f"/{heading}"
        if span > 1:
            attributes["ColSpan"] = span
        if attributes:
            attributes = {"O": "/Table", **attributes}
        return self.add("TH" if heading else "TD", **attributes)


@dataclass(frozen=True, slots=True)
class Artifact:
    """Content outside the logical tree; ``kind`` is /Layout or /Pagination, see table 330."""

    kind: str = "Layout"
    subtype: str = ""


LAYOUT = Artifact()
HEADER = Artifact("Pagination", "Header")
FOOTER = Artifact("Pagination", "Footer")

Owner = Node | Artifact

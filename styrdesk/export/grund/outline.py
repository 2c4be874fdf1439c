"""The bookmarks of a document as a tree of numbered objects (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from styrdesk.export.grund.pdf_file import PdfFile, ref, string

Entry = tuple[int, str, int, float]
"""Level from 0, title, page from 0, and the y that it leads to (from the bottom of the page)."""


@dataclass(slots=True)
class _Item:
    """A bookmark, its number and those under it; ``level`` -1 is the whole outline."""

    number: int
    level: int = -1
    place: str = ""
    children: list[_Item] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        """Those under a heading inside the document are shown when they are wanted."""
        return self.level > 0

    def open_below(self) -> int:
        """How many bookmarks are seen when this one is open."""
        return sum(1 + (0 if c.closed else c.open_below()) for c in self.children)


def put_outline(file: PdfFile, entries: Sequence[Entry], pages: Sequence[int]) -> int:
    """Write the bookmarks; an entry becomes the child of the last one of a lower level."""
    outline = _Item(file.reserve())
    path = [outline]
    for level, title, page, top in entries:
        while path[-1].level >= level:
            path.pop()
        leads = f"/Title{string(title)}/Dest[{ref(pages[page])}/XYZ 0 {round(top, 2):g} 0]"
        item = _Item(file.reserve(), level, leads)
        path[-1].children.append(item)
        path.append(item)
    _put(file, outline, "/Type/Outlines")
    return outline.number


def _put(file: PdfFile, item: _Item, entries: str) -> None:
    """``entries`` is what stands in the dictionary besides what is under the bookmark."""
    below = item.children
    for nr, child in enumerate(below):
        before = f"/Prev {ref(below[nr - 1].number)}" if nr else ""
        after = f"/Next {ref(below[nr + 1].number)}" if nr + 1 < len(below) else ""
        _put(file, child, f"{child.place}/Parent {ref(item.number)}{before}{after}")
    if below:
        seen = -item.open_below() if item.closed else item.open_below()
        entries += f"/First {ref(below[0].number)}/Last {ref(below[-1].number)}/Count {seen}"
    file.put(f"<<{entries}>>", item.number)

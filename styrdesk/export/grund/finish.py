"""Writes what the drawing library cannot: structure tree, outline, metadata (pikepdf).

The finished file conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once, and the
same input always gives the same bytes.
"""

from __future__ import annotations

import io

import pikepdf
from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    ObjectStreamMode,
    OutlineItem,
    Pdf,
    Stream,
    String,
)

from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.metadata import PRODUCER, Metadata, srgb_profile
from styrdesk.export.grund.node import AttributeValue, Node

_CELLS = ("TD", "TH")


def finish(canvas: TaggedCanvas, root: Node, metadata: Metadata) -> bytes:
    """End the drawing and return the complete file."""
    with pikepdf.open(io.BytesIO(canvas.data())) as pdf:
        StructureWriter(pdf, canvas.owners).write(root)
        _write_outline(pdf, canvas.outline)
        _write_metadata(pdf, metadata)
        out = io.BytesIO()
        pdf.save(
            out,
            object_stream_mode=ObjectStreamMode.generate,
            deterministic_id=True,
            compress_streams=True,
            min_version="1.7",
        )
        return out.getvalue()


class StructureWriter:
    """Turns the logical tree and the list of marks per page into the structure tree."""

    def __init__(self, pdf: Pdf, owners: list[list[Node]]) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._marks: dict[Node, list[tuple[int, int]]] = {}
        self._parents: list[list[Object | None]] = [[None] * len(page) for page in owners]
        for page, nodes in enumerate(owners):
            for mcid, node in enumerate(nodes):
                self._marks.setdefault(node, []).append((page, mcid))

    def write(self, root: Node) -> None:
        """Hang the tree of ``root`` in the document."""
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        tree.K = self._element(root, tree)
        numbers: list[object] = []
        for page, parents in enumerate(self._parents):
            if parents:
                self._pages[page].StructParents = page
                numbers += [page, self._pdf.make_indirect(Array(parents))]
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        tree.ParentTreeNextKey = len(self._pages)
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, node: Node, parent: Object) -> Object | None:
        """The element of a node with all below it; None for a node that nothing was drawn for."""
        element = self._pdf.make_indirect(Dictionary(S=Name(f"/{node.tag}"), P=parent))
        kids = self._own_marks(node, element)
        for child in node.children:
            kid = self._element(child, element)
            if kid is not None:
                kids.append(kid)
        if not kids and node.tag not in _CELLS:
            return None
        if kids:
            element.K = Array(kids)
        if node.alt:
            element.Alt = String(node.alt)
        if node.attributes:
            element.A = Dictionary({f"/{k}": _value(v) for k, v in node.attributes.items()})
        return element

    def _own_marks(self, node: Node, element: Object) -> list[object]:
        kids: list[object] = []
        home: int | None = None
        for page, mcid in self._marks.get(node, ()):
            if home is None:
                home = page
                element.Pg = self._pages[page]
            if page == home:
                kids.append(mcid)
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=self._pages[page], MCID=mcid))
            self._parents[page][mcid] = element
        return kids


def _value(value: AttributeValue) -> object:
    return Name(value) if isinstance(value, str) and value.startswith("/") else value


def _write_outline(pdf: Pdf, entries: list[tuple[int, str, int, float]]) -> None:
    """Bookmarks; an entry becomes the child of the last one of a lower level."""
    with pdf.open_outline() as outline:
        path: list[tuple[int, OutlineItem]] = []
        for level, title, page, top in entries:
            item = OutlineItem(title, page, "XYZ", left=0, top=round(top, 2), zoom=0)
            path = [(depth, parent) for depth, parent in path if depth < level]
            (path[-1][1].children if path else outline.root).append(item)
            for depth, parent in path:
                parent.is_closed = depth > 0  # opened when it is wanted
            path.append((level, item))


def _write_metadata(pdf: Pdf, metadata: Metadata) -> None:
    root = pdf.Root
    root.Lang = String(metadata.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    profile = Stream(pdf, srgb_profile(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        Info=String("sRGB IEC61966-2.1"),
        OutputConditionIdentifier=String("sRGB"),
        DestOutputProfile=pdf.make_indirect(profile),
    )
    root.OutputIntents = Array([intent])
    packet = Stream(pdf, metadata.xmp())
    packet.Type, packet.Subtype = Name.Metadata, Name.XML
    root.Metadata = pdf.make_indirect(packet)
    day = String(metadata.pdf_date())
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(metadata.title),
            Author=String(metadata.author),
            Subject=String(metadata.subject),
            Creator=String(metadata.tool),
            Producer=String(PRODUCER),
            CreationDate=day,
            ModDate=day,
        )
    )

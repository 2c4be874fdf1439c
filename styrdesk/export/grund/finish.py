"""Ends a document: structure tree, outline and metadata round the pages that were drawn.

The finished file conforms to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once, and the
same input always gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

from styrdesk.export.grund.canvas import TaggedCanvas
from styrdesk.export.grund.metadata import PRODUCER, Metadata, srgb_profile
from styrdesk.export.grund.node import Node
from styrdesk.export.grund.outline import put_outline
from styrdesk.export.grund.pdf_file import PdfFile, array, ref, refs, string

_CELLS = ("TD", "TH")


def finish(canvas: TaggedCanvas, root: Node, metadata: Metadata) -> bytes:
    """End the drawing and return the complete file."""
    file = PdfFile()
    tree, pages = canvas.put_pages(file)
    structure = StructureWriter(file, canvas.owners, pages).write(root)
    catalog = file.put(
        f"<</Type/Catalog/Pages {ref(tree)}/StructTreeRoot {ref(structure)}"
        f"/Outlines {ref(put_outline(file, canvas.outline, pages))}/PageMode/UseNone"
        f"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
        f"/Lang{string(metadata.language)}{_conformance(file, metadata)}>>"
    )
    return file.data(root=catalog, info=_information(file, metadata))


class StructureWriter:
    """Turns the logical tree and the list of marks per page into the structure tree."""

    def __init__(
        self, file: PdfFile, owners: Sequence[Sequence[Node]], pages: Sequence[int]
    ) -> None:
        self._file, self._owners, self._pages = file, owners, pages
        self._home: dict[Node, int] = {}  # the page where a node's content begins
        self._marks: dict[Node, str] = {}
        self._numbers: dict[Node, int] = {}
        for page, nodes in enumerate(owners):
            for mcid, node in enumerate(nodes):
                self._mark(node, page, mcid)

    def _mark(self, node: Node, page: int, mcid: int) -> None:
        mark = str(mcid)
        if self._home.setdefault(node, page) != page:
            mark = f"<</Type/MCR/Pg {ref(self._pages[page])}/MCID {mcid}>>"
        self._marks[node] = f"{self._marks[node]} {mark}" if node in self._marks else mark

    def write(self, root: Node) -> int:
        """Put the tree of ``root`` in the file; returns the number of the structure tree's root."""
        tree = self._file.reserve()
        document = self._element(root, tree)
        numbers = [
            f"{page} {ref(self._file.put(refs(self._numbers.get(node, 0) for node in nodes)))}"
            for page, nodes in enumerate(self._owners)
            if nodes
        ]
        parent_tree = self._file.put(f"<</Nums{array(numbers)}>>")
        return self._file.put(
            f"<</Type/StructTreeRoot/K {ref(document)}/ParentTree {ref(parent_tree)}"
            f"/ParentTreeNextKey {len(self._pages)}>>",
            tree,
        )

    def _element(self, node: Node, parent: int) -> int:
        """The element of a node with all below it; 0 for a node that nothing was drawn for."""
        number = self._file.reserve()
        kids, home = "", ""
        if node in self._marks:
            kids, home = self._marks[node], f"/Pg {ref(self._pages[self._home[node]])}"
            self._numbers[node] = number
        for child in node.children:
            kid = self._element(child, number)
            if kid:
                kids += f" {kid} 0 R"
        if not kids and node.tag not in _CELLS:
            return 0
        content = f"/K[{kids}]" if kids else ""
        entries = f"/S/{node.tag}/P {ref(parent)}{home}{content}{_described(node)}"
        return self._file.put(f"<<{entries}>>", number)


def _described(node: Node) -> str:
    """What is said of an element besides its content."""
    alt = f"/Alt{string(node.alt)}" if node.alt else ""
    if not node.attributes:
        return alt
    attributes = "".join(f"/{key} {value}" for key, value in node.attributes.items())
    return f"{alt}/A<<{attributes}>>"


def _conformance(file: PdfFile, metadata: Metadata) -> str:
    """The catalog's entries of PDF/A: the colours' profile and the metadata packet."""
    profile = file.stream(srgb_profile(), "/N 3/Alternate/DeviceRGB")
    packet = file.stream(metadata.xmp(), "/Type/Metadata/Subtype/XML", packed=False)
    return (
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/Info(sRGB IEC61966-2.1)"
        f"/OutputConditionIdentifier(sRGB)/DestOutputProfile {ref(profile)}>>]"
        f"/Metadata {ref(packet)}"
    )


def _information(file: PdfFile, metadata: Metadata) -> int:
    """The information dictionary, which says the same as the metadata packet."""
    day = metadata.pdf_date()
    entries = {
        "Title": metadata.title,
        "Author": metadata.author,
        "Subject": metadata.subject,
        "Creator": metadata.tool,
        "Producer": PRODUCER,
        "CreationDate": day,
        "ModDate": day,
    }
    return file.put(f"<<{''.join(f'/{key}{string(text)}' for key, text in entries.items())}>>")

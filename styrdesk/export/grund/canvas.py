"""The only surface that reports draw on: everything drawn has an owner, or nothing is drawn.

`TaggedCanvas` shows only operations that take (or stand inside) an owner: a `Node` of the logical
tree or an `Artifact`. It writes the operators of a page (ISO 32000-1, annex A) with their marks (14.6)
and remembers which mark is whose; `finish` turns that into the structure tree. y is counted downwards
from the top edge of the paper, as in the print guide, and means a baseline for text.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from styrdesk.export.grund.embedding import embed, shown
from styrdesk.export.grund.linebreak import Line
from styrdesk.export.grund.node import Artifact, Node, Owner
from styrdesk.export.grund.pdf_file import PdfFile, array, ref, refs, string
from styrdesk.export.grund.text import MASKED
from styrdesk.export.grund.typography import INK, TextStyle, text_width
from styrdesk.texter import _

if TYPE_CHECKING:
    from PIL import Image

Point = tuple[float, float]
Letter = tuple[str, float, float, float]
"""A character, the x and y of its origin, and how many degrees it is turned clockwise."""


@lru_cache(maxsize=100)
def _color(code: str) -> str:
    """#RRGGBB as the operands of a colour operator."""
    return " ".join(f"{int(code[i : i + 2], 16) / 255:.4f}" for i in (1, 3, 5))


class UntaggedContent(RuntimeError):
    """Something was about to be drawn that has no owner: an error in the program."""


@dataclass(slots=True)
class _Page:
    """A paper, the operators on it, and what they were last told of font and colour."""

    width: float
    height: float
    content: list[str] = field(default_factory=list)
    pictures: list[Image.Image] = field(default_factory=list)
    style: TextStyle | None = None
    fill: str = ""


class TaggedCanvas:
    """A document being drawn. Use `page` for each page; `finish` takes it from there."""

    def __init__(self) -> None:
        self._page, self._pages = _Page(0.0, 0.0), list[_Page]()
        self._write = self._page.content.append  # operators on the page
        self._texts = defaultdict[str, set[str]](set)  # what is shown in each font
        self._height, self._scale = 0.0, 1.0
        self._owner: Owner | None = None
        self.owners: list[list[Node]] = []
        self.outline: list[tuple[int, str, int, float]] = []

    # -- pages ---------------------------------------------------------------------------------
    @contextmanager
    def page(self, width: float, height: float, scale: float = 1.0) -> Iterator[None]:
        """Draw one page inside the block; its paper is ``scale`` times as large as its measures."""
        self._page = _Page(width * scale, height * scale)
        self._pages.append(self._page)
        self._write = self._page.content.append
        self._height, self._scale = height, scale
        if scale != 1.0:
            self._write(f"{scale:.6f} 0 0 {scale:.6f} 0 0 cm")
        self.owners.append([])
        yield

    def bookmark(self, level: int, title: str, y: float) -> None:
        """An entry of the outline that leads to ``y`` on this page."""
        top = (self._height - y) * self._scale
        self.outline.append((level, title, len(self.owners) - 1, top))

    @property
    def scale(self) -> float:
        """How many times as large as its measures the paper of this page is."""
        return self._scale

    def put_pages(self, file: PdfFile) -> tuple[int, list[int]]:
        """Put the pages with their fonts and pictures in a file: the page tree and its pages."""
        tree = file.reserve()
        fonts = {
            f"/{font}": embed(file, font, set[str]().union(*texts))
            for font, texts in self._texts.items()
        }
        common = f"/Type/Page/Parent {ref(tree)}/Resources<</Font {ref(file.put(_names(fonts)))}"
        pages = [self._put_page(file, nr, common) for nr in range(len(self._pages))]
        file.put(f"<</Type/Pages/Count {len(pages)}/Kids{refs(pages)}>>", tree)
        return tree, pages

    def _put_page(self, file: PdfFile, nr: int, common: str) -> int:
        """``common`` is the beginning of every page's dictionary."""
        page = self._pages[nr]
        content = file.stream("\n".join(page.content).encode("latin-1"))
        pictures = {_picture_name(i): _put_picture(file, p) for i, p in enumerate(page.pictures)}
        drawn = f"/XObject{_names(pictures)}" if pictures else ""
        marks = f"/StructParents {nr}" if self.owners[nr] else ""
        return file.put(
            f"<<{common}{drawn}>>/Contents {ref(content)}{marks}"
            f"/MediaBox[0 0 {page.width:.3f} {page.height:.3f}]>>"
        )

    # -- marks ---------------------------------------------------------------------------------
    def mark(self, owner: Owner | None) -> AbstractContextManager[None]:
        """Everything drawn inside belongs to ``owner``; inside another mark it joins that one."""
        if owner is None:
            raise UntaggedContent(f"innehåll utan ägare på sida {len(self.owners)}")
        if self._owner is not None:
            return _JOINED
        self._write(self._opening(owner))
        self._owner = owner
        return _Ending(self)

    def end_mark(self) -> None:
        """What follows belongs to somebody else; the block after `mark` does this when it ends."""
        self._owner = None
        self._write("EMC")

    def _opening(self, owner: Owner) -> str:
        if isinstance(owner, Artifact):
            subtype = f" /Subtype /{owner.subtype}" if owner.subtype else ""
            return f"/Artifact <</Type /{owner.kind}{subtype}>> BDC"
        marks = self.owners[-1]
        marks.append(owner)
        return f"/{owner.tag} <</MCID {len(marks) - 1}>> BDC"

    def _inside(self) -> None:
        """For an operation that must stand inside a mark."""
        if self._owner is None:
            raise UntaggedContent(f"ritning utan ägare på sida {len(self.owners)}")

    # -- text ----------------------------------------------------------------------------------
    def lines(self, owner: Owner | None, lines: Sequence[tuple[float, float, Line]]) -> None:
        """Draw ready-broken lines, each with its x and baseline y, as one piece of content."""
        if not any(line.pieces for _, _, line in lines):
            return
        with self.mark(owner):
            self._write("BT")
            for x, y, line in lines:
                self._line(x, self._height - y, line)
            self._write("ET")

    def _line(self, x: float, y: float, line: Line) -> None:
        for nr, (piece, style) in enumerate(line.pieces, 1):
            if MASKED in piece:
                self._with_masked(x, y, piece, style)
            else:
                self._show(f"1 0 0 1 {x:.4f} {y:.4f} Tm", piece, style)
            if nr < len(line.pieces):
                x += text_width(piece, style)

    def _show(self, place: str, text: str, style: TextStyle) -> None:
        """Show text at a place; font and colour are only told when they change."""
        if style is not self._page.style and style != self._page.style:
            self._write(f"/{style.font} {style.size:g} Tf")
            self._page.style = style
        self._color(style.color)
        self._texts[style.font].add(text)
        self._write(f"{place} {shown(text)} Tj")

    def _color(self, color: str) -> None:
        """The colour of text and areas."""
        if color != self._page.fill:
            self._write(f"{_color(color)} rg")
            self._page.fill = color

    def _with_masked(self, x: float, y: float, piece: str, style: TextStyle) -> None:
        """Words taken out stand in a span of their own that says so in words."""
        spoken = string(_("maskerad uppgift"))
        for nr, part in enumerate(piece.split(MASKED)):
            if nr:
                self._write(f"/Span <</ActualText {spoken}>> BDC")
                self._show(f"1 0 0 1 {x:.4f} {y:.4f} Tm", MASKED, style)
                self._write("EMC")
                x += text_width(MASKED, style)
            self._show(f"1 0 0 1 {x:.4f} {y:.4f} Tm", part, style)
            x += text_width(part, style)

    def letters(self, letters: Sequence[Letter], style: TextStyle) -> None:
        """Characters that each stand and turn for themselves: text along a curve (inside a mark)."""
        self._inside()
        self._write("BT")
        for character, x, y, degrees in letters:
            cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            turned = f"{cosine:.6f} {-sine:.6f} {sine:.6f} {cosine:.6f}"
            self._show(f"{turned} {x:.4f} {self._height - y:.4f} Tm", character, style)
        self._write("ET")

    # -- shapes (inside a mark) ----------------------------------------------------------------
    def rule(self, x0: float, x1: float, y: float, weight: float, color: str = INK) -> None:
        """A horizontal line."""
        self.stroke([(x0, y), (x1, y)], weight, color)

    def stroke(self, points: Sequence[Point], weight: float, color: str = INK) -> None:
        """An open line through ``points``."""
        self._paint(self._straight(points), "", color, weight)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        edge: str = "",
        weight: float = 0.6,
    ) -> None:
        """A rectangle with its top left corner at (x, y)."""
        bottom = self._height - y - height
        self._paint(f"{x:.4f} {bottom:.4f} {width:.4f} {height:.4f} re", fill, edge, weight)

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        *,
        fill: str = "",
        edge: str = "",
        weight: float = 0.8,
        dash: Sequence[float] = (),
    ) -> None:
        """A circle round (x, y)."""
        if dash:
            self._write(f"{array(dash)} 0 d")
        self._paint(self._curve(_arc(x, y, radius, range(4))), fill, edge, weight)
        if dash:
            self._write("[] 0 d")

    def half_disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """The left half of a filled circle."""
        self._paint(f"{self._curve(_arc(x, y, radius, range(1, 3)))} h", fill)

    def polygon(self, points: Sequence[Point], fill: str) -> None:
        """A filled area with straight sides."""
        self._paint(f"{self._straight(points)} h", fill)

    def shape(
        self, curves: Sequence[Sequence[Point]], fill: str, *, even_odd: bool = False
    ) -> None:
        """A filled area: each curve is a start point followed by triples of Bézier points."""
        path = " ".join(f"{self._curve(curve)} h" for curve in curves)
        self._paint(path, fill, star="*" if even_odd else "")

    def picture(self, image: Image.Image, x: float, y: float, width: float, height: float) -> None:
        """A raster picture with its top left corner at (x, y)."""
        self._inside()
        name = _picture_name(len(self._page.pictures))
        self._page.pictures.append(image)
        bottom = self._height - y - height
        self._write(f"q {width:.4f} 0 0 {height:.4f} {x:.4f} {bottom:.4f} cm {name} Do Q")

    def _straight(self, points: Sequence[Point]) -> str:
        """A path through ``points``."""
        places = [f"{x:.4f} {self._height - y:.4f}" for x, y in points]
        return f"{places[0]} m {' '.join(f'{place} l' for place in places[1:])}"

    def _curve(self, points: Sequence[Point]) -> str:
        """A path from the first point along Bézier curves of three points each."""
        places = [f"{x:.4f} {self._height - y:.4f}" for x, y in points]
        steps = (" ".join(places[i : i + 3]) for i in range(1, len(places), 3))
        return f"{places[0]} m {' '.join(f'{step} c' for step in steps)}"

    def _paint(
        self, path: str, fill: str = "", edge: str = "", weight: float = 0.0, star: str = ""
    ) -> None:
        """Fill a path, draw its edge, or both; ``star`` fills by the even-odd rule."""
        self._inside()
        if fill:
            self._color(fill)
        if edge:
            self._write(f"{weight:g} w {_color(edge)} RG")
        operator = "B" if fill and edge else "f" if fill else "S" if edge else "n"
        self._write(f"{path} {operator}{star}")


class _Ending:
    """Ends a mark when its block ends."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_error: object) -> None:
        self._canvas.end_mark()


_QUARTERS = ((1, 0), (0, 1), (-1, 0), (0, -1))
"""Where each quarter of a circle begins: how far to the right, how far up."""

_JOINED: AbstractContextManager[None] = nullcontext()
"""A mark inside another: its block ends nothing."""


def _arc(x: float, y: float, radius: float, quarters: range) -> list[Point]:
    """Bézier points of quarters of a circle against the clock; the first begins at the right."""
    reach = radius * 4 / 3 * (math.sqrt(2) - 1)
    right, up = _QUARTERS[quarters[0] % 4]
    points = [(x + radius * right, y - radius * up)]
    for quarter in quarters:
        (right, up), (next_right, next_up) = _QUARTERS[quarter % 4], _QUARTERS[(quarter + 1) % 4]
        end = x + radius * next_right, y - radius * next_up
        points += [
            (x + radius * right + reach * next_right, y - radius * up - reach * next_up),
            (end[0] + reach * right, end[1] - reach * up),
            end,
        ]
    return points


def _picture_name(nr: int) -> str:
    return f"/P{nr + 1}"


def _names(numbers: Mapping[str, int]) -> str:
    """A dictionary from names to objects."""
    return f"<<{''.join(f'{name} {ref(number)}' for name, number in numbers.items())}>>"


def _put_picture(file: PdfFile, image: Image.Image) -> int:
    entries = (
        f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
        "/ColorSpace/DeviceRGB/BitsPerComponent 8"
    )
    return file.stream(image.convert("RGB").tobytes(), entries)

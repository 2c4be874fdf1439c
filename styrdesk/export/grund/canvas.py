"""The only surface that reports draw on: everything drawn has an owner, or nothing is drawn.

`TaggedCanvas` holds a ReportLab canvas and shows only operations that take (or stand inside) an
owner: a `Node` of the logical tree or an `Artifact`. It writes the marks (ISO 32000-1, 14.6) and
remembers which mark is whose; `finish` turns that into the structure tree. y is counted downwards
from the top edge of the paper, as in the print guide, and means a baseline for text.

With `typography` (fonts) this is the only file that knows ReportLab, and it uses public drawing
operations only.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, FILL_NON_ZERO, Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from styrdesk.export.grund.linebreak import Line
from styrdesk.export.grund.node import Artifact, Node, Owner
from styrdesk.export.grund.text import MASKED
from styrdesk.export.grund.typography import (
    INK,
    REGULAR,
    TextStyle,
    register_fonts,
    text_width,
)
from styrdesk.texter import _

Point = tuple[float, float]
Letter = tuple[str, float, float, float]
"""A character, the x and y of its origin, and how many degrees it is turned clockwise."""


@lru_cache(maxsize=100)
def _color(code: str) -> tuple[float, ...]:
    """#RRGGBB as components; a plain tuple, so that ReportLab adds no transparency state."""
    return tuple(int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))


class UntaggedContent(RuntimeError):
    """Something was about to be drawn that has no owner: an error in the program."""


class _Pen:
    """Writes lines into one text object; font and colour are only told when they change.

    ``fill`` is the colour that the page was last told, also by shapes.
    """

    def __init__(self, canvas: Canvas, height: float, fill: str) -> None:
        self._canvas, self._height, self.fill = canvas, height, fill
        self._start()

    def _start(self) -> None:
        self._text: PDFTextObject = self._canvas.beginText()
        self._style: TextStyle | None = None

    def write(self, x: float, y: float, line: Line) -> None:
        """A line with its left end and baseline."""
        for nr, (piece, style) in enumerate(line.pieces, 1):
            if MASKED in piece:
                self._with_masked(x, y, piece, style)
            else:
                self._put(x, y, piece, style)
            if nr < len(line.pieces):
                x += text_width(piece, style)

    def lift(self) -> None:
        """Hand over what has been written."""
        self._canvas.drawText(self._text)

    def _put(self, x: float, y: float, piece: str, style: TextStyle) -> None:
        if style is not self._style and style != self._style:
            self._text.setFont(style.font, style.size)
            self._style = style
            if style.color != self.fill:
                self._text.setFillColor(_color(style.color))
                self.fill = style.color
        self._text.setTextOrigin(x, self._height - y)
        self._text.textLine(piece)

    def _with_masked(self, x: float, y: float, piece: str, style: TextStyle) -> None:
        """Words taken out stand in a span of their own that says so in words."""
        spoken = _("maskerad uppgift").encode("utf-16-be").hex()
        for nr, part in enumerate(piece.split(MASKED)):
            if nr:
                self.lift()
                self._canvas.addLiteral(f"/Span <</ActualText <FEFF{spoken}>>> BDC")
                self._start()
                self._put(x, y, MASKED, style)
                self.lift()
                self._canvas.addLiteral("EMC")
                self._start()
                x += text_width(MASKED, style)
            self._put(x, y, part, style)
            x += text_width(part, style)


class TaggedCanvas:
    """A document being drawn. Use `page` for each page and read `data` and `owners` at the end."""

    def __init__(self) -> None:
        register_fonts()
        self._buffer = io.BytesIO()
        # invariant: no clock or random id in the file; REGULAR: never refer to Helvetica.
        self._canvas = Canvas(
            self._buffer, invariant=1, pageCompression=0, initialFontName=REGULAR, pdfVersion=(1, 7)
        )
        self._height, self._scale = 0.0, 1.0
        self._owner: Owner | None = None
        self._fill = ""
        self.owners: list[list[Node]] = []
        self.outline: list[tuple[int, str, int, float]] = []

    # -- pages ---------------------------------------------------------------------------------
    @contextmanager
    def page(self, width: float, height: float, scale: float = 1.0) -> Iterator[None]:
        """Draw one page inside the block; its paper is ``scale`` times as large as its measures."""
        self._canvas.setPageSize((width * scale, height * scale))
        self._height, self._scale = height, scale
        if scale != 1.0:
            self._canvas.scale(scale, scale)
        self.owners.append([])
        self._fill = ""
        yield
        self._canvas.showPage()

    def data(self) -> bytes:
        """The PDF without its structure; ends the drawing."""
        self._canvas.save()
        return self._buffer.getvalue()

    def bookmark(self, level: int, title: str, y: float) -> None:
        """An entry of the outline that leads to ``y`` on this page."""
        top = (self._height - y) * self._scale
        self.outline.append((level, title, len(self.owners) - 1, top))

    # -- marks ---------------------------------------------------------------------------------
    @contextmanager
    def mark(self, owner: Owner | None) -> Iterator[None]:
        """Everything drawn inside belongs to ``owner``; inside another mark it joins that one."""
        if owner is None:
            raise UntaggedContent(f"innehåll utan ägare på sida {len(self.owners)}")
        if self._owner is not None:
            yield
            return
        self._canvas.addLiteral(self._opening(owner))
        self._owner = owner
        try:
            yield
        finally:
            self._owner = None
            self._canvas.addLiteral("EMC")

    def _opening(self, owner: Owner) -> str:
        if isinstance(owner, Artifact):
            subtype = f" /Subtype /{owner.subtype}" if owner.subtype else ""
            return f"/Artifact <</Type /{owner.kind}{subtype}>> BDC"
        marks = self.owners[-1]
        marks.append(owner)
        return f"/{owner.tag} <</MCID {len(marks) - 1}>> BDC"

    def _inside(self) -> Canvas:
        """The ReportLab canvas, for an operation that must stand inside a mark."""
        if self._owner is None:
            raise UntaggedContent(f"ritning utan ägare på sida {len(self.owners)}")
        return self._canvas

    # -- text ----------------------------------------------------------------------------------
    def lines(self, owner: Owner | None, lines: Sequence[tuple[float, float, Line]]) -> None:
        """Draw ready-broken lines, each with its x and baseline y, as one piece of content."""
        if not any(line.pieces for _, _, line in lines):
            return
        with self.mark(owner):
            pen = _Pen(self._canvas, self._height, self._fill)
            for x, y, line in lines:
                pen.write(x, y, line)
            pen.lift()
            self._fill = pen.fill

    def letters(self, letters: Sequence[Letter], style: TextStyle) -> None:
        """Characters that each stand and turn for themselves: text along a curve (inside a mark)."""
        canvas = self._inside()
        text = canvas.beginText()
        text.setFont(style.font, style.size)
        text.setFillColor(_color(style.color))
        self._fill = style.color
        for character, x, y, degrees in letters:
            cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
            text.setTextTransform(cosine, -sine, sine, cosine, x, self._height - y)
            text.textOut(character)
        canvas.drawText(text)

    # -- shapes (inside a mark) ----------------------------------------------------------------
    def rule(self, x0: float, x1: float, y: float, weight: float, color: str = INK) -> None:
        """A horizontal line."""
        self.stroke([(x0, y), (x1, y)], weight, color)

    def stroke(self, points: Sequence[Point], weight: float, color: str = INK) -> None:
        """An open line through ``points``."""
        canvas = self._inside()
        canvas.setLineWidth(weight)
        canvas.setStrokeColor(_color(color))
        path = canvas.beginPath()
        path.moveTo(points[0][0], self._height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self._height - y)
        canvas.drawPath(path, stroke=1, fill=0)

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
        canvas = self._styled(fill, edge, weight)
        canvas.rect(x, self._height - y - height, width, height, stroke=bool(edge), fill=bool(fill))

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
        canvas = self._styled(fill, edge, weight)
        canvas.setDash(list(dash))
        canvas.circle(x, self._height - y, radius, stroke=bool(edge), fill=bool(fill))
        canvas.setDash()

    def half_disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """The left half of a filled circle."""
        canvas = self._styled(fill, "", 0)
        path = canvas.beginPath()
        middle = self._height - y
        path.moveTo(x, middle + radius)
        path.arcTo(x - radius, middle - radius, x + radius, middle + radius, 90, 180)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    def polygon(self, points: Sequence[Point], fill: str) -> None:
        """A filled area with straight sides."""
        canvas = self._styled(fill, "", 0)
        path = canvas.beginPath()
        path.moveTo(points[0][0], self._height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self._height - y)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    def shape(
        self, curves: Sequence[Sequence[Point]], fill: str, *, even_odd: bool = False
    ) -> None:
        """A filled area: each curve is a start point followed by triples of Bézier points."""
        canvas = self._styled(fill, "", 0)
        path = canvas.beginPath()
        for curve in curves:
            flipped = [(x, self._height - y) for x, y in curve]
            path.moveTo(*flipped[0])
            for i in range(1, len(flipped), 3):
                a, b, c = flipped[i : i + 3]
                path.curveTo(*a, *b, *c)
            path.close()
        mode = FILL_EVEN_ODD if even_odd else FILL_NON_ZERO
        canvas.drawPath(path, stroke=0, fill=1, fillMode=mode)

    def picture(self, image: Image.Image, x: float, y: float, width: float, height: float) -> None:
        """A raster picture with its top left corner at (x, y)."""
        canvas = self._inside()
        canvas.drawImage(ImageReader(image), x, self._height - y - height, width, height)

    def _styled(self, fill: str, edge: str, weight: float) -> Canvas:
        canvas = self._inside()
        if fill and fill != self._fill:
            canvas.setFillColor(_color(fill))
            self._fill = fill
        if edge:
            canvas.setStrokeColor(_color(edge))
            canvas.setLineWidth(weight)
        return canvas

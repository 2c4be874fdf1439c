"""The coat of arms in the head of a paper: a raster picture, or a plain SVG drawn as vectors.

Of SVG the part is read that a traced coat of arms needs: filled path, polygon, rect and circle,
without transforms. `currentColor` becomes the municipality's accent colour.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree import ElementTree

from PIL import Image

from styrdesk.export.grund.canvas import Point, TaggedCanvas
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.texter import _

_HEIGHT, _WIDEST = 30.0, 44.0
_KAPPA = 0.5523  # control distance of a quarter circle
_TOKEN = re.compile(r"[MLHVCQZmlhvcqz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}
_NAMES = {"black": "#000000", "white": "#FFFFFF"}
_COLOR = re.compile(r"#(?:[0-9A-Fa-f]{3}){1,2}|currentColor|none")

Curve = list[Point]


class VapenFel(StyrdeskFel):
    """The file given as coat of arms cannot be printed."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled area; ``even_odd`` as SVG's fill-rule."""

    fill: str
    even_odd: bool
    curves: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Arms:
    """A drawing ready to print: its own width and height, and filled curves or a picture."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    image: Image.Image | None = None

    @property
    def scale(self) -> float:
        return min(_HEIGHT / self.height, _WIDEST / self.width)

    @property
    def printed_width(self) -> float:
        return self.width * self.scale

    def draw(self, canvas: TaggedCanvas, x: float, y: float, accent: str) -> None:
        """Draw inside a mark, centred in the 30 pt high field whose top left is (x, y)."""
        scale = self.scale
        y += (_HEIGHT - self.height * scale) / 2
        if self.image is not None:
            canvas.picture(self.image, x, y, self.width * scale, self.height * scale)
        for shape in self.shapes:
            placed = [[(x + a * scale, y + b * scale) for a, b in c] for c in shape.curves]
            fill = accent if shape.fill == "currentColor" else shape.fill
            canvas.shape(placed, fill, even_odd=shape.even_odd)


@lru_cache(maxsize=8)
def read(data: bytes) -> Arms:
    """Read a PNG, JPEG or SVG file; raises `VapenFel` with a Swedish sentence."""
    try:
        return _svg(data) if b"<svg" in data[:2000] else _raster(data)
    except (ValueError, OSError, ElementTree.ParseError) as error:
        text = _("Vapnet kan inte läsas ({skal}). Välj en PNG-bild eller en enkel SVG-bild.")
        raise VapenFel(text.format(skal=error)) from error


def _raster(data: bytes) -> Arms:
    picture = Image.open(io.BytesIO(data)).convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    flat = Image.alpha_composite(paper, picture).convert("RGB")
    return Arms(float(flat.width), float(flat.height), image=flat)


def _svg(data: bytes) -> Arms:
    root = ElementTree.fromstring(data)
    if "viewBox" not in root.attrib:
        raise ValueError(_("SVG-bilden säger inte hur stor den är"))
    left, top, width, height = (float(v) for v in root.attrib["viewBox"].replace(",", " ").split())
    shapes = []
    for element in root.iter():
        tag = element.tag.rsplit("}", 1)[-1]
        if "transform" in element.attrib or tag in ("use", "image", "text", "linearGradient"):
            raise ValueError(_("SVG-bilden innehåller delar som inte kan tryckas"))
        curves = _curves(tag, element.attrib)
        fill = _fill(element.get("fill", "black"))
        if curves and fill != "none":
            moved = tuple(tuple((a - left, b - top) for a, b in curve) for curve in curves)
            shapes.append(Shape(fill, element.get("fill-rule") == "evenodd", moved))
    return Arms(width, height, shapes=tuple(shapes))


def _fill(text: str) -> str:
    color = _NAMES.get(text, text)
    if not _COLOR.fullmatch(color):
        raise ValueError(_("färgen {farg} kan inte tryckas").format(farg=text))
    return "#" + "".join(2 * c for c in color[1:]) if len(color) == 4 and color != "none" else color


def _curves(tag: str, attributes: dict[str, str]) -> list[Curve]:
    def number(name: str) -> float:
        return float(attributes.get(name, 0))

    if tag == "path":
        return list(_path(attributes["d"]))
    if tag == "polygon":
        values = [float(v) for v in attributes["points"].replace(",", " ").split()]
        return [_polygon(list(zip(values[::2], values[1::2], strict=True)))]
    if tag == "rect":
        x, y, w, h = (number(name) for name in ("x", "y", "width", "height"))
        return [_polygon([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])]
    if tag == "circle":
        return [_circle(number("cx"), number("cy"), number("r"))]
    return []


def _polygon(points: list[Point]) -> Curve:
    curve = [points[0]]
    for point in points[1:]:
        curve += _straight(curve[-1], point)
    return curve


def _straight(start: Point, end: Point) -> list[Point]:
    return [start, end, end]


def _circle(x: float, y: float, r: float) -> Curve:
    k = r * _KAPPA
    return [
        (x + r, y),
        (x + r, y + k),
        (x + k, y + r),
        (x, y + r),
        (x - k, y + r),
        (x - r, y + k),
        (x - r, y),
        (x - r, y - k),
        (x - k, y - r),
        (x, y - r),
        (x + k, y - r),
        (x + r, y - k),
        (x + r, y),
    ]


def _path(text: str) -> Iterator[Curve]:
    """The closed curves of path data; straight and quadratic parts become cubic."""
    curve: Curve = []
    here: Point = (0.0, 0.0)
    for command, values in _commands(text):
        dx, dy = here if command.islower() else (0.0, 0.0)
        kind = command.upper()
        if kind == "H":
            ends = [(values[0] + dx, here[1])]
        elif kind == "V":
            ends = [(here[0], values[0] + dy)]
        else:
            ends = [(a + dx, b + dy) for a, b in zip(values[::2], values[1::2], strict=True)]
        if kind == "M":
            if curve:
                yield curve
            curve = [ends[0]]
        elif kind == "Z":
            here = curve[0]
            continue
        else:
            curve += _cubic(here, ends)
        here = ends[-1]
    if curve:
        yield curve


def _cubic(start: Point, ends: list[Point]) -> list[Point]:
    if len(ends) == 3:
        return ends
    if len(ends) == 1:
        return _straight(start, ends[0])
    (qx, qy), (ex, ey) = ends
    first = (start[0] + (qx - start[0]) * 2 / 3, start[1] + (qy - start[1]) * 2 / 3)
    return [first, (ex + (qx - ex) * 2 / 3, ey + (qy - ey) * 2 / 3), (ex, ey)]


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Commands with their numbers; a repeated command may leave its letter out."""
    if re.sub(_TOKEN, "", text).strip(" ,\n\r\t"):
        raise ValueError(_("SVG-bilden innehåller linjer som inte kan tryckas"))
    tokens = _TOKEN.findall(text)
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        elif command.upper() == "M":
            command = "l" if command == "m" else "L"
        count = _ARGUMENTS[command.upper()]
        yield command, [float(token) for token in tokens[at : at + count]]
        at += count

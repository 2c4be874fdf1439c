"""Reads a TrueType font and cuts out what a document uses of it (OpenType 1.9; ISO 32000-1, 9.9).

A cut keeps the numbers of the glyphs and empties the others, so nothing that refers to a number has
to be rewritten; what is empty takes next to no room in a compressed file.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate, count

_EMBEDDED = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_WHOLE_CHECKSUM = 0xB1B0AFBA
_COMPOSITE_MORE, _COMPOSITE_WORDS = 0x20, 0x01
_SCALES = {0x08: 2, 0x40: 4, 0x80: 8}  # bytes of the transformation that a component has


class TrueType:
    """One font file of 1000 units per em, with outlines in a `glyf` table."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (number,) = struct.unpack_from(">H", data, 4)
        entries = struct.iter_unpack(">4s4xLL", data[12 : 12 + 16 * number])
        self._places = {tag.decode(): (start, length) for tag, start, length in entries}
        self._head = self._table("head")
        self.box: tuple[int, ...] = struct.unpack_from(">4h", self._head, 36)
        self.ascent, self.descent = struct.unpack_from(">2h", self._table("hhea"), 4)
        (self.cap_height,) = struct.unpack_from(">h", self._table("OS/2"), 88)
        italic, fraction = struct.unpack_from(">hH", self._table("post"), 4)
        self.italic_angle: float = italic + fraction / 65536

    def _table(self, tag: str) -> bytes:
        start, length = self._places[tag]
        return self._data[start : start + length]

    @cached_property
    def glyphs(self) -> Mapping[int, int]:
        """The glyph of every code point."""
        cmap = self._table("cmap")
        (number,) = struct.unpack_from(">H", cmap, 2)
        places = struct.iter_unpack(">HHL", cmap[4 : 4 + 8 * number])
        start = next(offset for *kind, offset in places if kind == [3, 10])
        (groups,) = struct.unpack_from(">L", cmap, start + 12)  # format 12
        glyphs: dict[int, int] = {}
        first = start + 16
        for low, high, glyph in struct.iter_unpack(">LLL", cmap[first : first + 12 * groups]):
            glyphs.update(zip(range(low, high + 1), count(glyph), strict=False))
        return glyphs

    @cached_property
    def widths(self) -> Mapping[str, int]:
        """The advance width of every character, in thousandths of the size."""
        (metrics,) = struct.unpack_from(">H", self._table("hhea"), 34)
        table = struct.unpack_from(f">{2 * metrics}H", self._table("hmtx"))
        return {chr(code): table[2 * min(g, metrics - 1)] for code, g in self.glyphs.items()}

    # -- the cut -------------------------------------------------------------------------------
    def cut(self, glyphs: Iterable[int]) -> bytes:
        """A font file with only these glyphs, what they are composed of, and the missing glyph."""
        kept = self._with_components({0, *glyphs})
        glyph_count = len(self._glyph_places) - 1
        outlines = [_padded(self._outline(g)) if g in kept else b"" for g in range(glyph_count)]
        offsets = [0, *accumulate(map(len, outlines))]
        metrics = bytearray(len(self._table("hmtx")))
        for glyph in kept:
            entry = slice(4 * glyph, 4 * glyph + 4)
            metrics[entry] = self._table("hmtx")[entry]
        long_offsets = b"\0\1"
        return _font_file(
            {tag: self._table(tag) for tag in _EMBEDDED if tag in self._places}
            | {
                "glyf": b"".join(outlines),
                "head": self._head[:8] + bytes(4) + self._head[12:50] + long_offsets + bytes(2),
                "hmtx": bytes(metrics),
                "loca": struct.pack(f">{len(offsets)}L", *offsets),
            }
        )

    @cached_property
    def _glyph_places(self) -> tuple[int, ...]:
        """Where in `glyf` each glyph begins, and where the last one ends."""
        loca = self._table("loca")
        if self._head[50:52] == b"\0\0":
            return tuple(2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca))
        return struct.unpack(f">{len(loca) // 4}L", loca)

    def _outline(self, glyph: int) -> bytes:
        start = self._places["glyf"][0]
        first, end = self._glyph_places[glyph : glyph + 2]
        return self._data[start + first : start + end]

    def _with_components(self, glyphs: set[int]) -> set[int]:
        found, new = set(glyphs), glyphs
        while new:
            new = {part for glyph in new for part in _components(self._outline(glyph))} - found
            found |= new
        return found


def _components(outline: bytes) -> Iterable[int]:
    """The glyphs that a composite glyph is put together from; none for a simple one."""
    if not outline or outline[0] < 0x80:  # the number of contours is not negative
        return
    place, flags = 10, _COMPOSITE_MORE
    while flags & _COMPOSITE_MORE:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        yield glyph
        place += 8 if flags & _COMPOSITE_WORDS else 6
        place += sum(size for flag, size in _SCALES.items() if flags & flag)


def _font_file(tables: Mapping[str, bytes]) -> bytes:
    """Put tables together with their directory and checksums."""
    power = len(tables).bit_length() - 1
    directory = struct.pack(
        ">LHHHH", 0x10000, len(tables), 16 << power, power, 16 * (len(tables) - (1 << power))
    )
    body, start = b"", 12 + 16 * len(tables)
    for tag, table in sorted(tables.items()):
        place = start + len(body)
        directory += struct.pack(">4sLLL", tag.encode(), _checksum(table), place, len(table))
        body += _padded(table)
    whole = directory + body
    (head,) = struct.unpack_from(">L", directory, directory.index(b"head") + 8)
    adjustment = struct.pack(">L", (_WHOLE_CHECKSUM - _checksum(whole)) & 0xFFFFFFFF)
    return whole[: head + 8] + adjustment + whole[head + 12 :]


def _padded(table: bytes) -> bytes:
    return table + bytes(-len(table) % 4)


def _checksum(table: bytes) -> int:
    padded = _padded(table)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF

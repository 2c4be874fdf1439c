"""The same picture or font program in several papers is stored once in the packet.

Only streams of the same length and kind are read and compared, so a packet without doubles costs nothing.
"""

from __future__ import annotations

import hashlib

from pikepdf import Array, Dictionary, Name, Object, Stream

_Nyckel = tuple[object, ...]
_FONTFILER = ("/FontFile", "/FontFile2", "/FontFile3")


class Dubbletter:
    """Remembers what has come in; `slapp_in` replaces what is there already."""

    def __init__(self) -> None:
        self._forsta: dict[_Nyckel, Object] = {}
        self._kanda: dict[tuple[_Nyckel, bytes], Object] = {}
        self._avtryck: dict[tuple[int, int], bytes] = {}
        self._sedda: set[tuple[int, int]] = set()
        self.sparade_bytes = 0

    def slapp_in(self, sida: Object, kalla: Object) -> None:
        """Let the page use pictures and font programs that the packet already holds.

        ``kalla`` is the page in its own file: there a stream's length is known before it is read.
        """
        resurser, kallans = sida.get("/Resources"), kalla.get("/Resources")
        if isinstance(resurser, Dictionary) and isinstance(kallans, Dictionary):
            self._resurser(resurser, kallans, 0)

    def _resurser(self, resurser: Object, kallans: Object, djup: int) -> None:
        if resurser.is_indirect:
            if resurser.objgen in self._sedda:
                return
            self._sedda.add(resurser.objgen)
        bilder = resurser.get("/XObject")
        if isinstance(bilder, Dictionary):
            self._bilder(bilder, kallans.XObject, djup)
        typsnitt = resurser.get("/Font")
        if isinstance(typsnitt, Dictionary):
            for namn, font in typsnitt.items():
                if font.objgen not in self._sedda:
                    self._font(font, kallans.Font[namn])

    def _bilder(self, bilder: Object, kallans: Object, djup: int) -> None:
        for namn in list(bilder.keys()):
            objekt, kalla = bilder[namn], kallans[namn]
            if not isinstance(objekt, Stream):
                continue
            if objekt.get("/Subtype") == Name.Image and "/SMask" not in objekt:
                bilder[namn] = self._en(objekt, kalla)
            elif djup < 5 and isinstance(objekt.get("/Resources"), Dictionary):
                self._resurser(objekt.Resources, kalla.Resources, djup + 1)

    def _font(self, font: Object, kalla: Object) -> None:
        if not isinstance(font, Dictionary):
            return
        if font.is_indirect:
            self._sedda.add(font.objgen)
        for under, kallans in zip(
            font.get("/DescendantFonts", ()), kalla.get("/DescendantFonts", ()), strict=True
        ):
            self._font(under, kallans)
        beskrivning = font.get("/FontDescriptor")
        if not isinstance(beskrivning, Dictionary):
            return
        for nyckel in _FONTFILER:
            if isinstance(beskrivning.get(nyckel), Stream):
                beskrivning[nyckel] = self._en(beskrivning[nyckel], kalla.FontDescriptor[nyckel])

    def _en(self, strom: Object, kalla: Object) -> Object:
        """The first stream with this content; it may be the stream itself."""
        nyckel = _utseende(kalla)
        forsta = self._forsta.get(nyckel)
        if forsta is None:
            self._forsta[nyckel] = strom
            return strom
        if forsta.objgen == strom.objgen:
            return strom
        self._kanda.setdefault((nyckel, self._hash(forsta)), forsta)
        kand = self._kanda.setdefault((nyckel, self._hash(strom)), strom)
        if kand.objgen != strom.objgen:
            self.sparade_bytes += int(kalla.Length)
        return kand

    def _hash(self, strom: Object) -> bytes:
        if strom.objgen not in self._avtryck:
            self._avtryck[strom.objgen] = hashlib.blake2b(
                strom.read_raw_bytes(), digest_size=16
            ).digest()
        return self._avtryck[strom.objgen]


def _utseende(strom: Object) -> _Nyckel:
    """What can be told of a stream from its dictionary alone; two that differ here are never the same."""
    return tuple((nyckel, _varde(varde, 0)) for nyckel, varde in sorted(strom.items()))


def _varde(varde: object, djup: int) -> object:
    """A value that can be compared across files: references are followed, streams are their content."""
    if djup > 6:
        return id(varde)
    if isinstance(varde, Stream):
        return hashlib.blake2b(varde.read_raw_bytes(), digest_size=16).digest()
    if isinstance(varde, Dictionary):
        return tuple((nyckel, _varde(v, djup + 1)) for nyckel, v in sorted(varde.items()))
    if isinstance(varde, Array):
        return tuple(_varde(v, djup + 1) for v in varde)
    return repr(varde)

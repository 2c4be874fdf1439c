"""The words of an RTF text, packed as Outlook does ([MS-OXRTFCP]), for messages that have no other form."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from styrdesk.export.paket.brev import LANGST_TEXT

_FORORD = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_PACKAD, _OPACKAD = b"LZFu", b"MELA"
_FONSTER = 4096
_BIT = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<ord>[a-zA-Z]+)(?P<tal>-?\d{1,10})? ?|\\(?P<tecken>[^a-zA-Z])"
    r"|(?P<klammer>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_DOLDA = {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer"}
_TECKEN = {
    "par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": "\t", "cell": "\t",
    "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
}  # fmt: skip
_ESKAPER = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}


def ur_packad_rtf(data: bytes) -> str:
    """The words; "" if there are none. Raises ValueError for data that are not what they say."""
    if not data:
        return ""
    return ur_rtf(packa_upp(data).decode("latin-1"))


def packa_upp(data: bytes) -> bytes:
    """Unpack the text; what it says of its own size is a limit. Raises ValueError."""
    if len(data) < 16:
        raise ValueError("no header")
    _storlek, uppackat, slag, _summa = struct.unpack("<II4sI", data[:16])
    if slag == _OPACKAD:
        return data[16 : 16 + uppackat]
    if slag != _PACKAD:
        raise ValueError("unknown packing")
    return _packa_upp(data, min(uppackat, 20 * LANGST_TEXT))


def _packa_upp(data: bytes, hogst: int) -> bytes:
    """Eight runs to a control byte: a byte as it is, or a place and a length in what went before."""
    ut = bytearray(_FORORD)
    slut, plats = len(_FORORD) + hogst, 16
    while plats < len(data) and len(ut) < slut:
        styr, plats = data[plats], plats + 1
        for bit in range(8):
            if not styr >> bit & 1:
                ut += data[plats : plats + 1]
                plats += 1
                continue
            hanvisning = int.from_bytes(data[plats : plats + 2], "big")
            plats += 2
            skriv = len(ut) % _FONSTER
            avstand = (skriv - (hanvisning >> 4)) % _FONSTER
            if not avstand or avstand > len(ut):
                return bytes(ut[len(_FORORD) :])
            for _nr in range((hanvisning & 15) + 2):
                ut.append(ut[-avstand])
    return bytes(ut[len(_FORORD) : slut])


def ur_rtf(rtf: str) -> str:
    """The words of the text, a line for each paragraph; what it says of its looks is left out."""
    lasare = _Lasare(rtf)
    return "".join(lasare.bitar())[:LANGST_TEXT]


class _Lasare:
    """Walks through the text: which group it is in decides if words are seen."""

    def __init__(self, rtf: str) -> None:
        sida = re.search(r"\\ansicpg(\d{3,5})", rtf[:500])
        self._rtf, self._kodning = rtf, f"cp{sida[1]}" if sida else "cp1252"
        self._dolt = [False]
        self._hoppa = 0  # characters that stand for the one just written, for old readers

    def bitar(self) -> Iterator[str]:
        for traff in _BIT.finditer(self._rtf):
            if traff["klammer"]:
                self._grupp(traff["klammer"])
            elif bit := self._bit(traff):
                bit, self._hoppa = bit[self._hoppa :], max(0, self._hoppa - len(bit))
                yield "" if self._dolt[-1] else bit
            if traff["ord"] == "u" and not self._dolt[-1]:
                yield chr(int(traff["tal"] or 0) % 0x10000)
                self._hoppa = 1

    def _grupp(self, klammer: str) -> None:
        self._hoppa = 0
        if klammer == "{":
            self._dolt.append(self._dolt[-1])
        elif len(self._dolt) > 1:
            self._dolt.pop()

    def _bit(self, traff: re.Match[str]) -> str:
        if traff["text"]:
            return traff["text"]
        if traff["byte"]:
            return bytes.fromhex(traff["byte"]).decode(self._kodning, "replace")
        if traff["tecken"] == "*" or traff["ord"] in _DOLDA:
            self._dolt[-1] = True
        return _TECKEN.get(traff["ord"] or "", _ESKAPER.get(traff["tecken"] or "", ""))

"""Gör OLE-filer ([MS-CFB]) och Outlookbrev ([MS-OXMSG]) att pröva läsaren med."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import datetime

Gren = Mapping[str, "bytes | Gren"]
"""A storage: its streams and storages by name."""

_SEKTOR, _MINI, _GRANS = 512, 64, 4096
_SLUT, _FAT, _INGEN = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def olefil(rot: Gren) -> bytes:
    """A file of the third version with a mini stream, as Office writes it."""
    return _Olefil(rot).data()


class _Olefil:
    def __init__(self, rot: Gren) -> None:
        self.sektorer: list[bytes] = []
        self.fat: list[int] = []
        self.mini, self.minifat = bytearray(), list[int]()
        self.poster: list[list[object]] = [["Root Entry", 5, _INGEN, _INGEN, _INGEN, 0, 0]]
        self.poster[0][4] = self._gren(rot)

    def _gren(self, gren: Gren) -> int:
        """Add what is in a storage, as a chain to the right; the number of the first."""
        forsta, forra = _INGEN, None
        for namn, innehall in sorted(gren.items(), key=lambda par: (len(par[0]), par[0].upper())):
            nr = len(self.poster)
            if isinstance(innehall, bytes):
                self.poster.append([namn, 2, _INGEN, _INGEN, _INGEN, *self._strom(innehall)])
            else:
                self.poster.append([namn, 1, _INGEN, _INGEN, _INGEN, 0, 0])
                self.poster[nr][4] = self._gren(innehall)
            if forra is None:
                forsta = nr
            else:
                self.poster[forra][3] = nr
            forra = nr
        return forsta

    def _strom(self, data: bytes) -> tuple[int, int]:
        if len(data) >= _GRANS:
            return self._sektorer(data), len(data)
        if not data:
            return _SLUT, 0
        start = len(self.minifat)
        antal = -(-len(data) // _MINI)
        self.minifat += [*range(start + 1, start + antal), _SLUT]
        self.mini += data.ljust(antal * _MINI, b"\0")
        return start, len(data)

    def _sektorer(self, data: bytes) -> int:
        start, antal = len(self.sektorer), -(-len(data) // _SEKTOR)
        self.sektorer += [
            data[i * _SEKTOR : (i + 1) * _SEKTOR].ljust(_SEKTOR, b"\0") for i in range(antal)
        ]
        self.fat += [*range(start + 1, start + antal), _SLUT]
        return start

    def data(self) -> bytes:
        ministart = self._sektorer(bytes(self.mini)) if self.mini else _SLUT
        self.poster[0][5:] = [ministart, len(self.mini)]
        minifat = self._sektorer(struct.pack(f"<{len(self.minifat)}I", *self.minifat))
        katalog = self._sektorer(b"".join(_katalogpost(*post) for post in self.poster))
        antal = 1
        while len(self.fat) + antal > antal * _SEKTOR // 4:
            antal += 1
        fatstart = len(self.sektorer)
        fat = [*self.fat, *[_FAT] * antal]
        fat += [_INGEN] * (antal * _SEKTOR // 4 - len(fat))
        huvud = struct.pack(
            "<8s16x5H6x9I",
            bytes.fromhex("d0cf11e0a1b11ae1"), 0x3E, 3, 0xFFFE, 9, 6,
            0, antal, katalog, 0, _GRANS, minifat, -(-len(self.minifat) * 4 // _SEKTOR), _SLUT, 0,
        )  # fmt: skip
        difat = [*range(fatstart, fatstart + antal), *[_INGEN] * (109 - antal)]
        tabell = struct.pack(f"<{len(fat)}I", *fat)
        return huvud + struct.pack("<109I", *difat) + b"".join(self.sektorer) + tabell


def _katalogpost(
    namn: str, slag: int, vanster: int, hoger: int, barn: int, start: int, storlek: int
) -> bytes:
    kod = (namn + "\0").encode("utf-16-le")
    return kod.ljust(64, b"\0") + struct.pack(
        "<HBB3I36xIQ", len(kod), slag, 1, vanster, hoger, barn, start, storlek
    )


# -- messages ----------------------------------------------------------------------------------------


def post(
    huvud: int,
    tal: Mapping[int, int | datetime],
    texter: Mapping[int, str],
    ovrigt: Gren | None = None,
) -> dict[str, bytes | Gren]:
    """A storage with fixed properties (32 bits or a time) and texts in UTF-16."""
    fasta = b"".join(_fast(id, varde) for id, varde in tal.items())
    fasta += b"".join(
        struct.pack("<HHIII", 0x1F, id, 6, len(text) * 2 + 2, 0) for id, text in texter.items()
    )
    return {
        "__properties_version1.0": bytes(huvud) + fasta,
        **{f"__substg1.0_{id:04X}001F": t.encode("utf-16-le") for id, t in texter.items()},
        **(ovrigt or {}),
    }


def _fast(id: int, varde: int | datetime) -> bytes:
    if isinstance(varde, datetime):
        sedan = varde - datetime(1601, 1, 1)
        steg = (sedan.days * 86_400 + sedan.seconds) * 10_000_000
        return struct.pack("<HHIQ", 0x40, id, 6, steg)
    return struct.pack("<HHII4x", 3, id, 6, varde)


def mottagare(namn: str, adress: str, roll: int = 1) -> dict[str, bytes | Gren]:
    return post(8, {0x0C15: roll}, {0x3001: namn, 0x39FE: adress})


def bilaga(namn: str, data: bytes, *, satt: int = 1, placerad: str = "") -> dict[str, bytes | Gren]:
    """Something attached by value; ``placerad`` is the name by which the text shows it."""
    texter = {0x3707: namn, **({0x3712: placerad} if placerad else {})}
    tal = {0x3705: satt, 0x7FFE: int(bool(placerad))}
    return post(8, tal, texter, {"__substg1.0_37010102": data})


def inbaddat(namn: str, brev: Gren) -> dict[str, bytes | Gren]:
    """A message attached to a message."""
    return post(8, {0x3705: 5}, {0x3001: namn}, {"__substg1.0_3701000D": brev})


def brev(
    *bilagor: Gren, huvud: int = 32, text: str = "Hej!\r\n\r\nHär kommer vårt yttrande.\r\n",
    klass: str = "IPM.Note", ovrigt: Gren | None = None,
) -> dict[str, bytes | Gren]:  # fmt: skip
    """A message from Åsa Lind to the committee; ``ovrigt`` is added to it."""
    texter = {
        0x001A: klass, 0x0037: "Yttrande över åtgärdsplanen",
        0x0C1A: "Åsa Lind", 0x5D01: "asa.lind@alvsunda.example",
        **({0x1000: text} if text else {}),
    }  # fmt: skip
    grenar: dict[str, bytes | Gren] = {
        "__recip_version1.0_#00000000": mottagare("Nämnden", "namnd@alvsunda.example"),
        "__recip_version1.0_#00000001": mottagare("David Öst", "david@alvsunda.example", 2),
        **{f"__attach_version1.0_#{nr:08X}": b for nr, b in enumerate(bilagor)},
        **(ovrigt or {}),
    }
    tal: dict[int, int | datetime] = {0x0039: datetime(2026, 11, 12, 7, 0), 0x3FFD: 1252}
    return post(huvud, tal, texter, grenar)


def msg(*bilagor: Gren, **val: object) -> bytes:
    """A message as Outlook saves it."""
    return olefil(brev(*bilagor, **val))  # type: ignore[arg-type]


def packad_rtf(rtf: bytes) -> bytes:
    """The text in Outlook's packing, without finding anything that repeats: every byte as it is."""
    grupper = [b"\0" + rtf[i : i + 8] for i in range(0, len(rtf), 8)]
    slut = (207 + len(rtf)) % 4096
    if len(rtf) % 8:  # the end's mark goes into the last group
        grupper[-1] = bytes([1 << len(rtf) % 8]) + grupper[-1][1:]
    else:
        grupper.append(b"\1")
    data = b"".join(grupper) + struct.pack(">H", slut << 4)
    return struct.pack("<II4sI", len(data) + 12, len(rtf), b"LZFu", 0) + data

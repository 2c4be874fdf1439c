"""Reads a message as Outlook saves it: .msg, a tree of properties in an OLE file ([MS-OXMSG])."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from styrdesk.export.paket import brev, emlbrev, olefil, rtftext
from styrdesk.export.paket.brev import Bilaga, Brev
from styrdesk.export.paket.utfall import Hinder, Orsak
from styrdesk.texter import _

EGENSKAPER = "__properties_version1.0"
_HUVUD = {"rot": 32, "brev": 24, "del": 8}  # bytes before the fixed properties
_KLASS, _ARENDE, _KROPP, _HTML, _RTF = 0x001A, 0x0037, 0x1000, 0x1013, 0x1009
_HUVUDRADER, _SKICKAT, _LEVERERAT = 0x007D, 0x0039, 0x0E06
_AVSANDARE, _AVSANDARADRESS = (0x0042, 0x0C1A), (0x5D02, 0x5D01, 0x0065, 0x0C1F)
_NAMN, _ADRESS, _ROLL = (0x3001,), (0x39FE, 0x3003), 0x0C15
_BILAGENAMN, _DATA, _SATT, _DOLD, _PLACERAD = (
    (0x3707, 0x3704, 0x3001),
    0x3701,
    0x3705,
    0x7FFE,
    0x3712,
)
_MEDDELANDE, _VARDE = 5, (0, 1)  # how something is attached
_TILL, _KOPIA = 1, 2
_TECKENSIDA = (0x3FDE, 0x3FFD)
_KRYPTERAT = re.compile(r"\.smime$|\.rpmsg", re.IGNORECASE)
_UNDERTECKNAT = re.compile(r"\.smime\.multipartsigned$", re.IGNORECASE)
_DJUPAST = 3


class _Post:
    """A message, a receiver or something attached: a storage and its properties, by their number."""

    def __init__(self, ole: Any, plats: Sequence[str], slag: str, kodning: str = "cp1252") -> None:
        self.ole, self.plats = ole, list(plats)
        self._fasta = self._las_fasta(_HUVUD[slag])
        self.kodning = self._kodning() or kodning

    def _las_fasta(self, huvud: int) -> dict[int, bytes]:
        data = self._strom(EGENSKAPER)
        poster = struct.iter_unpack("<HHI8s", data[huvud : len(data) - (len(data) - huvud) % 16])
        return {id: varde for _typ, id, _flaggor, varde in poster}

    def _kodning(self) -> str:
        for id in _TECKENSIDA:
            if sida := self.tal(id):
                return {65001: "utf-8", 20127: "ascii", 28591: "latin-1"}.get(sida, f"cp{sida}")
        return ""

    def _strom(self, namn: str) -> bytes:
        plats = [*self.plats, namn]
        if not self.ole.exists(plats):
            return b""
        with self.ole.openstream(plats) as strom:
            return bytes(strom.read())

    def tal(self, id: int) -> int:
        return int.from_bytes(self._fasta.get(id, b"")[:4], "little")

    def tid(self, id: int) -> datetime | None:
        """A point in time (UTC), kept as tenths of microseconds since 1601."""
        varde = int.from_bytes(self._fasta.get(id, b""), "little")
        return datetime(1601, 1, 1) + timedelta(microseconds=varde // 10) if varde else None

    def data(self, id: int) -> bytes:
        return self._strom(f"__substg1.0_{id:04X}0102")

    def text(self, *idn: int) -> str:
        """The first of the properties that has a text."""
        for id in idn:
            if data := self._strom(f"__substg1.0_{id:04X}001F"):
                text = data.decode("utf-16-le", "replace")
            else:
                text = self.avkoda(self._strom(f"__substg1.0_{id:04X}001E"))
            if text := text.rstrip("\0"):
                return text
        return ""

    def avkoda(self, data: bytes) -> str:
        try:
            return data.decode(self.kodning, "replace")
        except LookupError:
            return data.decode("cp1252", "replace")

    def delar(self, borjan: str) -> list[list[str]]:
        """Where the storages are whose name begins so, in order."""
        djup = len(self.plats)
        alla = self.ole.listdir(streams=False, storages=True)
        return sorted(
            plats
            for plats in alla
            if plats[:djup] == self.plats and plats[djup:] and len(plats) == djup + 1
            if plats[djup].startswith(borjan)
        )


def las(fil: Path) -> Brev:
    """The message; raises Hinder if it is damaged or encrypted."""
    with olefil.oppnad(fil) as ole:
        if not ole.exists(EGENSKAPER):
            raise brev.skadat()
        return _brev(_Post(ole, [], "rot"), 0)


def _brev(post: _Post, djup: int) -> Brev:
    klass = post.text(_KLASS)
    bilagor = [
        _Post(post.ole, plats, "del", post.kodning) for plats in post.delar("__attach_version1.0_")
    ]
    if _UNDERTECKNAT.search(klass) and len(bilagor) == 1:
        return emlbrev.las(bilagor[0].data(_DATA))  # the whole message as it was signed
    if _KRYPTERAT.search(klass) or any(_KRYPTERAT.search(b.text(*_BILAGENAMN)) for b in bilagor):
        raise brev.krypterat()
    text, anmarkningar = _text(post)
    placerade = [b for b in bilagor if _ar_placerad(b)]
    ovriga = [b for b in bilagor if b not in placerade]
    return Brev(
        _uppgifter(post),
        text,
        tuple(_bilaga(b, nr, djup) for nr, b in enumerate(ovriga, 1)),
        (*anmarkningar, *brev.bilder_i_texten(len(placerade))),
    )


def _uppgifter(post: _Post) -> tuple[tuple[str, str], ...]:
    mottagare = [
        _Post(post.ole, plats, "del", post.kodning) for plats in post.delar("__recip_version1.0_")
    ]
    till, kopia = (
        ", ".join(_med_adress(m, _NAMN, _ADRESS) for m in mottagare if m.tal(_ROLL) == roll)
        for roll in (_TILL, _KOPIA)
    )
    fran = _med_adress(post, _AVSANDARE, _AVSANDARADRESS)
    return brev.uppgifter(fran, till, kopia, _datum(post), post.text(_ARENDE))


def _med_adress(post: _Post, namn: tuple[int, ...], adress: tuple[int, ...]) -> str:
    """Name <address>; an address within the house's own Exchange is no address to anybody."""
    visat = post.text(*namn)
    adresser = (post.text(id) for id in adress)
    epost = next((a for a in adresser if "@" in a), "")
    return f"{visat} <{epost}>" if visat and epost and visat != epost else visat or epost


def _datum(post: _Post) -> str:
    """By the sender's clock if the headers are there, else in universal time, which is said."""
    rader = re.search(r"^date:(.+)$", post.text(_HUVUDRADER), re.IGNORECASE | re.MULTILINE)
    if rader:
        try:
            return brev.nar(parsedate_to_datetime(rader[1].strip()))
        except ValueError:
            pass
    try:
        skickat = post.tid(_SKICKAT) or post.tid(_LEVERERAT)
    except OverflowError:
        return ""
    return _("{tidpunkt} (UTC)").format(tidpunkt=brev.nar(skickat)) if skickat else ""


def _text(post: _Post) -> tuple[str, tuple[str, ...]]:
    """The plain text; else that of the HTML; else that of the packed RTF. Told if it cannot be read."""
    if (text := post.text(_KROPP)).strip():
        return text[: brev.LANGST_TEXT], ()
    if text := post.text(_HTML) or post.avkoda(post.data(_HTML)):
        return brev.ur_html(text), ()
    try:
        return rtftext.ur_packad_rtf(post.data(_RTF)), ()
    except (ValueError, LookupError):
        text = _(
            "Meddelandets text kan bara läsas i Outlook. Öppna det där och skriv ut det till PDF."
        )
        return text, (text,)


def _ar_placerad(bilaga: _Post) -> bool:
    """A picture that the text places and that Outlook does not list among what is attached."""
    return bool(bilaga.tal(_DOLD) & 1) and bool(bilaga.text(_PLACERAD))


def _bilaga(post: _Post, nr: int, djup: int) -> Bilaga:
    namn = brev.filnamn(post.text(*_BILAGENAMN), nr)
    satt = post.tal(_SATT)
    if satt == _MEDDELANDE:
        return _inre_brev(post, namn, djup)
    if satt not in _VARDE:
        mening = _("Bilagan ligger inte i meddelandet. Öppna det i Outlook och spara bilagan.")
        return Bilaga(namn, Hinder(mening, Orsak.BORTA))
    return Bilaga(namn, post.data(_DATA))


def _inre_brev(post: _Post, namn: str, djup: int) -> Bilaga:
    namn = f"{namn}.msg" if not namn.lower().endswith(".msg") else namn
    inre = [*post.plats, f"__substg1.0_{_DATA:04X}000D"]
    if djup >= _DJUPAST:
        mening = _("Meddelandet ligger för djupt i andra. Spara det och lägg till det för sig.")
        return Bilaga(namn, Hinder(mening, Orsak.KOSTAR_FOR_MYCKET))
    try:
        return Bilaga(namn, _brev(_Post(post.ole, inre, "brev", post.kodning), djup + 1))
    except Hinder as hinder:
        return Bilaga(namn, hinder)

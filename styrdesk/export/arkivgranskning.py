"""Checks an archive package long after: is all of it there, unchanged, and does it say of itself what it is?

For whoever receives the package too: it needs nothing but the ZIP.
"""

from __future__ import annotations

import hashlib
import io
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

import pikepdf

from styrdesk.export.arkivkontroll import pdfa_brister
from styrdesk.export.arkivmote import FORMAT, VERSION
from styrdesk.export.arkivpaket import MANIFEST, METADATA, MOTET, PAKET
from styrdesk.modell.grund.errors import Brist
from styrdesk.texter import _

_BIT = 1 << 20
_STORST_LISTA = 50_000_000
_EGNA = ("protokoll", "justeringsomgang-", "anslag-", "kallelse-v", "rattelser-", "webbversion-")
_UNDERTECKNAT = "-undertecknat"
_FEL_I_ZIP = (BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError)


def arkivpaket_brister(fil: Path) -> list[Brist]:
    """What is wrong with a package, each with the member's name as its field; empty if nothing is."""
    try:
        with ZipFile(fil) as zip_:
            return [Brist(namn, text, "A02") for namn, text in _fel(zip_)]
    except _FEL_I_ZIP:
        return [Brist("", _("Filen är ingen hel ZIP-fil. Hämta den på nytt."), "A02")]


def _fel(zip_: ZipFile) -> Iterator[tuple[str, str]]:
    namn = zip_.namelist()
    for saknad in (n for n in (MANIFEST, METADATA, MOTET, PAKET) if n not in namn):
        yield saknad, _("Filen saknas i paketet.")
    if len(set(namn)) != len(namn):
        yield "", _("Två filer i paketet har samma namn.")
    if MANIFEST not in namn:
        return
    summor = _manifest(zip_)
    yield from _summafel(zip_, summor)
    if MOTET in namn:
        yield from _motesfel(zip_, summor)
    for eget in namn:
        if eget.startswith(_EGNA) and eget.endswith(".pdf") and _UNDERTECKNAT not in eget:
            yield from ((eget, brist.text) for brist in pdfa_brister(zip_.read(eget)))


def _manifest(zip_: ZipFile) -> dict[str, str]:
    """Checksum by name, as sha256sum writes it."""
    rader = _lista(zip_, MANIFEST).decode("utf-8", "replace").splitlines()
    return {rad[66:]: rad[:64] for rad in rader if rad[64:66] == "  "}


def _lista(zip_: ZipFile, namn: str) -> bytes:
    with zip_.open(namn) as strom:
        return strom.read(_STORST_LISTA)


def _summafel(zip_: ZipFile, summor: dict[str, str]) -> Iterator[tuple[str, str]]:
    namn = set(zip_.namelist()) - {MANIFEST}
    for borta in sorted(set(summor) - namn):
        yield borta, _("Filen står i listan över kontrollsummor men saknas i paketet.")
    for okand in sorted(namn - set(summor)):
        yield okand, _("Filen står inte i listan över kontrollsummor.")
    for namnet in sorted(namn & set(summor)):
        if _summa(zip_, namnet) != summor[namnet]:
            yield namnet, _("Filen har ändrats sedan paketet skrevs.")


def _summa(zip_: ZipFile, namn: str) -> str:
    """The member's checksum; "" if it cannot be unpacked."""
    try:
        with zip_.open(namn) as strom:
            return _sha256(strom)
    except _FEL_I_ZIP:
        return ""


def _sha256(strom: IO[bytes]) -> str:
    summa = hashlib.sha256()
    while bit := strom.read(_BIT):
        summa.update(bit)
    return summa.hexdigest()


# -- meeting.json against the package ----------------------------------------------------------------


def _motesfel(zip_: ZipFile, summor: dict[str, str]) -> Iterator[tuple[str, str]]:
    try:
        mote = json.loads(_lista(zip_, MOTET))
        if (mote["format"], mote["version"]) != (FORMAT, VERSION):
            yield MOTET, _("Uppgifterna är skrivna i en version som Styrdesk inte kan kontrollera.")
            return
        yield from _uppgiftsfel(mote, summor)
        yield from _sidfel(zip_, mote)
    except (ValueError, KeyError, TypeError):
        yield MOTET, _("Uppgifterna om sammanträdet går inte att läsa.")


def _uppgiftsfel(mote: dict[str, Any], summor: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every file that the meeting names is in the package with the checksum that it says."""
    uppgivna = dict(mote["filer"])
    uppgivna |= {
        post["fil"]: post["sha256"]
        for post in (*mote["utgavor"], *mote["omgangar"], *mote["bilagor"])
    }
    for handling in _handlingar(mote):
        if handling["fil"] is None:
            yield handling["nummer"], _("Handlingen har ingen fil i paketet.")
        else:
            uppgivna[handling["fil"]] = handling["sha256"]
    for namn, summa in uppgivna.items():
        if summor.get(namn) != summa:
            yield namn, _("Uppgifterna om sammanträdet nämner en annan fil än den i paketet.")


def _sidfel(zip_: ZipFile, mote: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The packet has the pages that the meeting says, with each paper's number on its first."""
    if PAKET not in zip_.namelist():
        return
    try:
        with pikepdf.open(io.BytesIO(zip_.read(PAKET))) as pdf:
            etiketter = [sida.label for sida in pdf.pages]
    except pikepdf.PdfError:
        yield PAKET, _("Paketet är ingen hel PDF.")
        return
    if mote["utgavor"][0]["sidor"] != len(etiketter):
        yield PAKET, _("Paketet har ett annat antal sidor än uppgifterna säger.")
    for handling in _handlingar(mote):
        del_ = handling["paket"]
        if del_ is None or del_["sida"] not in etiketter:
            mening = _("Handling {nr} finns inte på den sida i paketet som uppgifterna säger.")
            yield PAKET, mening.format(nr=handling["nummer"])


def _handlingar(mote: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for arende in mote["arenden"]:
        yield from arende["handlingar"]

"""Reading a file in the exchange format: everything that can be judged without the database.

Nothing is written here. Each fault gets its place in the file ("$.register.enhet[3].platser") and a
Swedish sentence; reading goes on, so that a person sees many faults at once.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.grund.fieldrules import falt_brist
from styrdesk.modell.grund.register import Register
from styrdesk.modell.handlingar import HOGSTA_STORLEK
from styrdesk.modell.registren import utan_par
from styrdesk.modell.utbyte import FORMAT, SCHEMA, VERSION
from styrdesk.modell.utbyte.schema import SHA256, STAMPEL, UID, kravda
from styrdesk.modell.utbyte.varden import FelVarde, fran_json, jsonnamn
from styrdesk.texter import _, ngettext

HOGST = 20
"""As many faults are told at once."""


@dataclass(frozen=True)
class Fel:
    """One fault: where in the file, and what is wrong in Swedish."""

    plats: str
    text: str

    def mening(self) -> str:
        """As a line on screen."""
        return f"{self.plats}: {self.text}"


class UtbytesFel(StyrdeskFel):
    """The file cannot be imported; nothing was written. ``fel`` holds the first faults."""

    def __init__(self, fel: list[Fel], antal: int = 0) -> None:
        self.fel, self.antal = tuple(fel), max(antal, len(fel))
        super().__init__("\n".join(f.mening() for f in fel))

    def mening(self) -> str:
        """All faults told, one a line, and how many more there are."""
        rader = [_("Filen går inte att importera. Inget är ändrat."), str(self)]
        if (fler := self.antal - len(self.fel)) > 0:
            rader.append(
                ngettext("… och {antal} fel till.", "… och {antal} fel till.", fler).format(
                    antal=fler
                )
            )
        return "\n".join(rader)


@dataclass
class Felsamling:
    """The faults found so far; only the first ones are kept, all are counted."""

    fel: list[Fel] = field(default_factory=list)
    antal: int = 0

    def lagg_till(self, plats: str, text: str) -> None:
        """Note a fault."""
        self.antal += 1
        if len(self.fel) < HOGST:
            self.fel.append(Fel(plats, text))

    def stoppa(self) -> None:
        """Raise UtbytesFel if there is any fault."""
        if self.antal:
            raise UtbytesFel(self.fel, self.antal)


@dataclass
class Inpost:
    """A post as read. ``varden`` are typed, but links are still uids, also in ``flera``.

    ``saknas`` are required fields that are not there: a fault only if the post turns out to be new.
    """

    register: Register
    plats: str
    uid: str
    varden: dict[str, Any] = field(default_factory=dict)
    flera: dict[str, list[str]] = field(default_factory=dict)
    stamplar: dict[str, str] = field(default_factory=dict)
    saknas: list[str] = field(default_factory=list)

    def lankar(self) -> Iterator[tuple[str, str, str]]:
        """(place, register, uid) of every post that this one points at."""
        namn = jsonnamn(self.register)
        for attribut, varde in self.varden.items():
            f = self.register.falt[attribut]
            if f.typ == "lank" and varde is not None:
                yield f"{self.plats}.{namn[attribut]}", f.till, varde
        for attribut, valda in self.flera.items():
            till = self.register.flerval[attribut].till
            yield from ((f"{self.plats}.{attribut}[{nr}]", till, v) for nr, v in enumerate(valda))


@dataclass
class Paket:
    """A file whose content holds together by itself."""

    poster: list[Inpost] = field(default_factory=list)
    innehall: dict[str, bytes] = field(default_factory=dict)


def las(vag: Path) -> Paket:
    """Read and judge a file. Raises UtbytesFel with the first faults, OSError when it cannot be read."""
    return granska(tolka(vag.read_bytes()))


def granska(data: Any) -> Paket:
    """Judge the JSON value of a file. Raises UtbytesFel with the first faults."""
    fel = Felsamling()
    _granska_huvud(data, fel)
    fel.stoppa()
    paket = Paket()
    for namn, poster in data["register"].items():
        _las_register(namn, poster, paket, fel)
    _las_innehall(data.get("innehall", {}), paket, fel)
    fel.stoppa()
    return paket


def tolka(rad: bytes) -> Any:
    """The JSON value of a file; UtbytesFel says where it stops being JSON."""
    try:
        return json.loads(
            rad.decode("utf-8-sig"), object_pairs_hook=_utan_dubbletter, parse_constant=_inget_tal
        )
    except UnicodeDecodeError as fel:
        text = _("Filen är inte UTF-8 (byte {nr}). Spara den som UTF-8.")
        raise UtbytesFel([Fel("$", text.format(nr=fel.start))]) from None
    except json.JSONDecodeError as fel:
        text = _("Filen är inte JSON: det tar slut på rad {rad}, tecken {tecken}.")
        raise UtbytesFel([Fel("$", text.format(rad=fel.lineno, tecken=fel.colno))]) from None
    except (RecursionError, ValueError) as fel:
        orsak = str(fel) if isinstance(fel, FelVarde) else _("Filen är inte JSON som går att läsa.")
        raise UtbytesFel([Fel("$", orsak)]) from None


def _utan_dubbletter(par: list[tuple[str, Any]]) -> dict[str, Any]:
    svar = dict(par)
    if len(svar) != len(par):
        namn = next(n for n in svar if sum(n == m for m, _v in par) > 1)
        raise FelVarde(_("Namnet {namn} står två gånger i samma post.").format(namn=namn))
    return svar


def _inget_tal(namn: str) -> Any:
    raise FelVarde(_("{namn} är inget tal i JSON.").format(namn=namn))


def _granska_huvud(data: Any, fel: Felsamling) -> None:
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        fel.lagg_till("$.format", _('Filen är ingen export från Styrdesk: här ska stå "styrdesk".'))
        return
    version = data.get("version")
    if version != VERSION or isinstance(version, bool):
        text = _(
            "Version {version} går inte att läsa här. Den här versionen av Styrdesk läser {egen}."
        )
        fel.lagg_till("$.version", text.format(version=version, egen=VERSION))
        return
    if data.get("schema", SCHEMA) != SCHEMA:
        fel.lagg_till("$.schema", _("Här ska stå {schema}.").format(schema=SCHEMA))
    kanda = ("format", "version", "schema", "register", "innehall")
    for namn in (n for n in data if n not in kanda):
        fel.lagg_till(f"$.{namn}", _("Namnet hör inte till formatet. Ta bort det."))
    if not isinstance(data.get("register"), dict):
        fel.lagg_till("$.register", _("Här ska registren stå, inom klammerparenteser."))
    if not isinstance(data.get("innehall", {}), dict):
        fel.lagg_till(
            "$.innehall", _("Här ska handlingarnas innehåll stå, inom klammerparenteser.")
        )


# -- posts -----------------------------------------------------------------------------------------


def _las_register(namn: str, poster: Any, paket: Paket, fel: Felsamling) -> None:
    plats = f"$.register.{namn}"
    reg = next((r for r in utan_par() if r.namn == namn), None)
    if reg is None:
        fel.lagg_till(plats, _("Registret finns inte. Skriv styrdesk register för att se alla."))
        return
    if not isinstance(poster, list):
        fel.lagg_till(plats, _("Här ska registrets poster stå, inom hakparenteser."))
        return
    sedda: dict[str, str] = {}
    for nr, data in enumerate(poster):
        post = las_post(reg, f"{plats}[{nr}]", data, fel)
        if post is None:
            continue
        if post.uid in sedda:
            text = _("Samma uid står redan vid {plats}.")
            fel.lagg_till(f"{post.plats}.uid", text.format(plats=sedda[post.uid]))
        sedda.setdefault(post.uid, post.plats)
        paket.poster.append(post)


def las_post(reg: Register, plats: str, data: Any, fel: Felsamling) -> Inpost | None:
    """One post, with its faults noted; None if it is no post, or nobody can say which."""
    if not isinstance(data, dict):
        fel.lagg_till(plats, _("Här ska en post stå, inom klammerparenteser."))
        return None
    attribut = {kort: namn for namn, kort in jsonnamn(reg).items()}
    kanda = {"uid", "skapad", "andrad"} | set(attribut) | set(reg.flerval)
    for namn in (n for n in data if n not in kanda):
        text = _("Fältet finns inte i registret {register}. Ta bort det.")
        fel.lagg_till(f"{plats}.{namn}", text.format(register=reg.namn))
    uid = data.get("uid")
    kand = isinstance(uid, str) and re.fullmatch(UID, uid) is not None
    if not kand:
        fel.lagg_till(f"{plats}.uid", _("Här ska postens uid stå: ett UUID med små bokstäver."))
    saknas = [namn for namn in kravda(reg) if namn not in data]
    post = Inpost(reg, plats, str(uid), saknas=saknas)
    for namn in (n for n in data if n in attribut):
        _las_falt(post, attribut[namn], namn, data[namn], fel)
    for namn in (n for n in data if n in reg.flerval):
        _las_flerval(post, namn, data[namn], fel)
    for namn in (n for n in ("skapad", "andrad") if n in data):
        _las_stampel(post, namn, data[namn], fel)
    return post if kand else None


def _las_falt(post: Inpost, attribut: str, namn: str, varde: Any, fel: Felsamling) -> None:
    f = post.register.falt[attribut]
    kolumn = post.register.tabell.__table__.c[attribut]
    try:
        if varde is None and not kolumn.nullable:
            raise FelVarde(_("Värdet kan inte vara null."))
        typat = _uid(varde) if f.typ == "lank" else fran_json(f, varde)
        if varde == "" and kolumn.nullable and f.typ != "fritt":
            typat = None
        if brist := _regel(f, typat):
            raise FelVarde(brist)
    except FelVarde as orsak:
        fel.lagg_till(f"{post.plats}.{namn}", str(orsak))
        return
    post.varden[attribut] = typat


def _regel(f: Falt, varde: Any) -> str | None:
    return None if f.typ in ("lank", "fritt") else falt_brist(f, varde)


def _uid(varde: Any) -> str | None:
    if varde is not None and not (isinstance(varde, str) and re.fullmatch(UID, varde)):
        raise FelVarde(_("Här ska en annan posts uid stå, eller null."))
    return varde


def _las_flerval(post: Inpost, namn: str, varde: Any, fel: Felsamling) -> None:
    plats = f"{post.plats}.{namn}"
    if not isinstance(varde, list):
        fel.lagg_till(plats, _("Här ska uid för flera poster stå, inom hakparenteser."))
        return
    if post.register.flerval[namn].krav and not varde:
        fel.lagg_till(plats, _("Här måste minst en post stå."))
    for nr, uid in enumerate(varde):
        if not isinstance(uid, str) or not re.fullmatch(UID, uid) or uid in varde[:nr]:
            fel.lagg_till(f"{plats}[{nr}]", _("Här ska en annan posts uid stå, och bara en gång."))
            return
    post.flera[namn] = varde


def _las_stampel(post: Inpost, namn: str, varde: Any, fel: Felsamling) -> None:
    if not isinstance(varde, str) or not re.fullmatch(STAMPEL, varde, re.ASCII):
        text = _("Här ska en tidpunkt stå, till exempel 2026-11-23T08:15:00.000000+00:00.")
        fel.lagg_till(f"{post.plats}.{namn}", text)
        return
    try:
        date.fromisoformat(varde[:10])
    except ValueError:
        fel.lagg_till(f"{post.plats}.{namn}", _("Dagen finns inte."))
    post.stamplar[namn] = varde


# -- attachments -----------------------------------------------------------------------------------


def _las_innehall(data: dict[str, Any], paket: Paket, fel: Felsamling) -> None:
    for summa, kodat in data.items():
        plats = f"$.innehall.{summa}"
        if not re.fullmatch(SHA256, summa):
            fel.lagg_till(plats, _("Här ska en kontrollsumma stå: 64 tecken 0–9 och a–f."))
            continue
        try:
            paket.innehall[summa] = _avkoda(summa, kodat)
        except FelVarde as orsak:
            fel.lagg_till(plats, str(orsak))
    _granska_handlingar(paket, fel)


def _avkoda(summa: str, kodat: Any) -> bytes:
    try:
        if not isinstance(kodat, str):
            raise binascii.Error
        data = base64.b64decode(kodat, validate=True)
    except (binascii.Error, ValueError):
        raise FelVarde(_("Innehållet är inte base64.")) from None
    if hashlib.sha256(data).hexdigest() != summa:
        raise FelVarde(_("Innehållet stämmer inte med kontrollsumman. Filen har ändrats på vägen."))
    if not 0 < len(data) <= HOGSTA_STORLEK:
        raise FelVarde(_("Innehållet är tomt eller större än 25 MB."))
    return data


def _granska_handlingar(paket: Paket, fel: Felsamling) -> None:
    anvands = set()
    for post in paket.poster:
        if post.register.namn != "handling":
            continue
        summa = post.varden.get("sha256", "")
        anvands.add(summa)
        data = paket.innehall.get(summa)
        if data is not None and post.varden.get("storlek") != len(data):
            text = _("Innehållet är {antal} byte. Skriv det.").format(antal=len(data))
            fel.lagg_till(f"{post.plats}.storlek", text)
    for summa in (s for s in paket.innehall if s not in anvands):
        fel.lagg_till(
            f"$.innehall.{summa}", _("Ingen handling i filen har det här innehållet. Ta bort det.")
        )

"""Papers (handlingar): any file, attached to what it belongs to, kept unchanged with its SHA-256.

The bytes lie in their own table, addressed by hash and never loaded with lists; a file that is
attached twice is stored once.
"""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Integer, LargeBinary, String, select
from sqlalchemy.orm import Mapped, mapped_column

from styrdesk.modell.grund import check
from styrdesk.modell.grund import columns as kol
from styrdesk.modell.grund.columns import Bas, Post, villkor
from styrdesk.modell.grund.errors import Brist, RegelFel, Saknas
from styrdesk.modell.grund.register import Kolumn, Ref, Register, Varden, anmal, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.grund.svenska import normalisera
from styrdesk.modell.val import HANDLING_TYP, KLASSNING, RIKTNING
from styrdesk.texter import N_, _

HOGSTA_STORLEK = 25 * 1024 * 1024
"""Largest attachment in bytes (25 MB): one file must stay quick to back up and to move."""

AGARE = (
    "avtal_id",
    "regelverksversion_id",
    "mote_id",
    "besok_id",
    "atgardsplan_id",
    "utforare_id",
    "enhet_id",
    "styrdokument_id",
    "upphandling_id",
    "tvist_id",
    "rollundantag_id",
    "avveckling_id",
    "egenkontroll_id",
    "inlamning_id",
    "uppgiftskatalog_id",
    "sammanstallning_id",
    "program_id",
    "tillsynsbeslut_id",
    "handelse_id",
    "medverkan_id",
    "arende_id",
    "sammantrade_id",
)
"""What a paper can belong to; at most one of them is set."""


class Handlingsinnehall(Bas):
    """The bytes of a file, stored once per content. ``id`` is what the database needs, nothing more."""

    __tablename__ = "handlingsinnehall"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Handling(Post):
    """A paper: an attached file and what the archive needs to know about it."""

    __tablename__ = "handling"
    __table_args__ = (
        villkor(
            "handling_en_agare",
            " + ".join(f"CASE WHEN {a} IS NULL THEN 0 ELSE 1 END" for a in AGARE) + " <= 1",
            "namn",
            N_("Handlingen kan höra till en sak i taget. Lägg in den en gång till i stället."),
        ),
    )

    namn: Mapped[str] = kol.text(N_("Namn"), krav=True, langd=300, sok=True)
    namn_sort: Mapped[str] = kol.sortnyckel("namn")
    typ: Mapped[str] = kol.val(N_("Slag"), HANDLING_TYP, forval="ovrig")
    filnamn: Mapped[str] = kol.text(N_("Filnamn"), krav=True, langd=300, sok=True)
    filtyp: Mapped[str] = kol.text(N_("Filtyp"), langd=120)
    storlek: Mapped[int] = kol.heltal(N_("Storlek"), krav=True, enhet="byte")
    sha256: Mapped[str] = kol.text(N_("Kontrollsumma"), krav=True, langd=64)
    datum: Mapped[date | None] = kol.datum(N_("Datum"))
    riktning: Mapped[str | None] = kol.val(N_("Inkommen eller upprättad"), RIKTNING, krav=False)
    diarienr: Mapped[str] = kol.text(N_("Diarienummer"), langd=60, sok=True)
    sekretess: Mapped[bool] = kol.janej(N_("Sekretess"))
    sekretess_grund: Mapped[str] = kol.text(
        N_("Lagrum för sekretess"), hjalp=N_("Till exempel OSL 31 kap. 16 §.")
    )
    offentlig_titel: Mapped[str] = kol.text(
        N_("Offentlig titel"), hjalp=N_("Visas i stället för namnet i det som är offentligt.")
    )
    klassning: Mapped[str | None] = kol.val(N_("Bevara eller gallra"), KLASSNING, krav=False)
    gallras: Mapped[date | None] = kol.datum(N_("Gallras tidigast"))
    anteckning: Mapped[str] = kol.langtext(N_("Anteckning"), sok=True)
    avtal_id: Mapped[int | None] = kol.lank(N_("Avtal"), "avtal")
    regelverksversion_id: Mapped[int | None] = kol.lank(N_("Regelverk"), "regelverksversion")
    mote_id: Mapped[int | None] = kol.lank(N_("Möte"), "mote")
    besok_id: Mapped[int | None] = kol.lank(N_("Besök"), "besok")
    atgardsplan_id: Mapped[int | None] = kol.lank(N_("Åtgärdsplan"), "atgardsplan")
    utforare_id: Mapped[int | None] = kol.lank(N_("Utförare"), "utforare")
    enhet_id: Mapped[int | None] = kol.lank(N_("Enhet"), "enhet")
    styrdokument_id: Mapped[int | None] = kol.lank(N_("Styrdokument"), "styrdokument")
    upphandling_id: Mapped[int | None] = kol.lank(N_("Upphandling"), "upphandling")
    tvist_id: Mapped[int | None] = kol.lank(N_("Tvist"), "tvist")
    rollundantag_id: Mapped[int | None] = kol.lank(N_("Rollundantag"), "rollundantag")
    avveckling_id: Mapped[int | None] = kol.lank(N_("Avveckling av egen regi"), "avveckling")
    egenkontroll_id: Mapped[int | None] = kol.lank(N_("Egenkontroll"), "egenkontroll")
    inlamning_id: Mapped[int | None] = kol.lank(N_("Inlämning"), "inlamning")
    uppgiftskatalog_id: Mapped[int | None] = kol.lank(N_("Uppgiftskatalog"), "uppgiftskatalog")
    sammanstallning_id: Mapped[int | None] = kol.lank(N_("Sammanställning"), "sammanstallning")
    program_id: Mapped[int | None] = kol.lank(N_("Program för utförare"), "program")
    tillsynsbeslut_id: Mapped[int | None] = kol.lank(N_("Tillsynsbeslut"), "tillsynsbeslut")
    handelse_id: Mapped[int | None] = kol.lank(N_("Händelse"), "handelse")
    medverkan_id: Mapped[int | None] = kol.lank(N_("Medverkan"), "medverkan")
    arende_id: Mapped[int | None] = kol.lank(N_("Ärende"), "arende")
    sammantrade_id: Mapped[int | None] = kol.lank(N_("Sammanträde"), "sammantrade")


def _granska(_s: Session, post: Handling, _idag: date) -> Iterable[Brist]:
    if post.sekretess and not post.sekretess_grund:
        yield Brist(
            "sekretess_grund",
            _("Ange lagrum för sekretessen, till exempel OSL 31 kap. 16 §."),
            "L25",
            "offentlighets- och sekretesslagen",
        )
    if sum(getattr(post, a) is not None for a in AGARE) > 1:
        yield Brist(
            "namn",
            _("Handlingen kan höra till en sak i taget. Lägg in den en gång till i stället."),
        )


HANDLING = anmal(
    Register(
        Handling,
        N_("Handling"),
        N_("Handlingar"),
        (
            Kolumn("namn", N_("Namn"), Handling.namn, Handling.namn_sort),
            Kolumn("typ", N_("Slag"), Handling.typ, typ="val"),
            Kolumn("datum", N_("Datum"), Handling.datum, typ="datum"),
            Kolumn("diarienr", N_("Diarienummer"), Handling.diarienr),
            Kolumn("filnamn", N_("Filnamn"), Handling.filnamn),
            Kolumn("storlek", N_("Storlek"), Handling.storlek, typ="storlek"),
        ),
        rubrik=lambda _s, p: p.namn,
        granska=_granska,
        ordning="namn",
        urval={"sekretess": lambda _s, _idag: Handling.sekretess.is_(True)},
    )
)


def lagg_till_fil(
    store: Store,
    filnamn: str,
    data: bytes,
    varden: Varden | None = None,
    *,
    avsandare: object = None,
) -> Ref:
    """Attach a file. ``varden`` may say what it belongs to; RegelFel when it is empty or too large."""
    uppgifter = {**ta_emot_fil(store, filnamn, data), **(varden or {})}
    namn = uppgifter["filnamn"]
    with store.arbete(_("Lägg till handling {namn}").format(namn=namn), avsandare=avsandare) as s:
        post = lagg_till(s, HANDLING, uppgifter, store.klocka.idag())
        s.flush()
    return Ref(post.id, post.version, post.uid)


def ta_emot_fil(store: Store, filnamn: str, data: bytes) -> dict[str, Any]:
    """Keep a file's bytes and return what a paper about it says; for acts that make more than a paper."""
    namn = rent_filnamn(filnamn)
    granska_storlek(namn, len(data))
    summa = hashlib.sha256(data).hexdigest()
    _spara_innehall(store, summa, data)
    return {
        "namn": Path(namn).stem or namn,
        "filnamn": namn,
        "storlek": len(data),
        "sha256": summa,
        "filtyp": mimetypes.guess_type(namn)[0] or "application/octet-stream",
        "datum": store.klocka.idag(),
    }


def las_fil(store: Store, id: int) -> tuple[str, bytes]:
    """File name and bytes, exactly as they came; Saknas if the post or its content is gone."""
    with store.las() as s:
        post = hamta(s, Handling, id)
        data = innehall(s, post.sha256)
    if data is None or hashlib.sha256(data).hexdigest() != post.sha256:
        text_ = _("Innehållet i {namn} är skadat eller saknas. Återställ en säkerhetskopia.")
        raise Saknas(text_.format(namn=post.filnamn))
    return post.filnamn, data


def innehall(s: Session, sha256: str) -> bytes | None:
    """The bytes with this hash, or None."""
    return s.scalar(select(Handlingsinnehall.data).where(Handlingsinnehall.sha256 == sha256))


def rent_filnamn(namn: str) -> str:
    """A file name that every system can save: no path, no control or reserved signs, NFC."""
    sista = re.split(r"[\\/]", normalisera(namn))[-1]
    rent = re.sub(r'[<>:"|?*\x00-\x1f\x7f]', "_", sista).strip(". ")
    return rent[:300] or "handling"


def granska_storlek(namn: str, storlek: int) -> None:
    """Refuse an empty or too large file (bytes) before it is read: RegelFel says what to do."""
    if storlek == 0:
        raise RegelFel(Brist("filnamn", _("{namn} är tom. Välj en annan fil.").format(namn=namn)))
    if storlek > HOGSTA_STORLEK:
        text_ = _("{namn} är {mb} MB. Högst 25 MB får plats. Minska filen eller dela den.")
        raise RegelFel(Brist("filnamn", text_.format(namn=namn, mb=-(-storlek // (1024 * 1024)))))


def _spara_innehall(store: Store, summa: str, data: bytes) -> None:
    # Written before the step that refers to it: a crash in between leaves bytes without a name,
    # never a name without bytes.
    with store.tyst() as s:
        if s.scalar(select(Handlingsinnehall.id).where(Handlingsinnehall.sha256 == summa)) is None:
            s.add(Handlingsinnehall(sha256=summa, data=data))


@check.anmal
def _kontrollera_innehall(s: Session, _idag: date) -> Iterator[check.Anmarkning]:
    """Every paper has its bytes, and they are the ones that were attached."""
    trasiga, finns = set(), set()
    for id in s.scalars(select(Handlingsinnehall.id)).all():
        # One file at a time in memory: together they may be larger than the machine.
        rad = s.execute(select(Handlingsinnehall).where(Handlingsinnehall.id == id)).scalar_one()
        finns.add(rad.sha256)
        if hashlib.sha256(rad.data).hexdigest() != rad.sha256:
            trasiga.add(rad.sha256)
        s.expunge(rad)
    for post in s.scalars(select(Handling).order_by(Handling.id)):
        if post.sha256 in trasiga or post.sha256 not in finns:
            text_ = _("Innehållet i handlingen {namn} är skadat eller saknas.")
            rad_ = _("Återställ en säkerhetskopia från före felet, eller lägg in filen igen.")
            yield check.Anmarkning("handlingar", text_.format(namn=post.namn), rad_, post.sha256)

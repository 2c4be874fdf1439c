"""The acts on agreements: decide, sign, put in force, use an option, give notice, close.

Each is one undo step, and refuses with the sentence of the governing document that stops it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import select

from styrdesk.modell.avtal import Avtal, Avtalsoption, Underskrift
from styrdesk.modell.avtalsdatum import Avtalsdatum, rakna_avtalsdatum
from styrdesk.modell.avtalsfakta import AvtalFakta
from styrdesk.modell.avtalsinlasning import fakta
from styrdesk.modell.avtalslage import lage, nasta_steg
from styrdesk.modell.avtalsregister import AVTAL, AVTALSBESLUT, UNDERSKRIFT
from styrdesk.modell.avtalsregler import far_byta
from styrdesk.modell.forklaring import Lage, Steg
from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till, skriv_varden
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.installningar import narhet, trappor
from styrdesk.modell.organisation import Organ
from styrdesk.modell.utforare import Utforare
from styrdesk.modell.val import AVTAL_STATUS, etikett
from styrdesk.texter import N_, _

_STEGNAMN = {
    "utkast": N_("Ta tillbaka avtal till utkast"),
    "granskas": N_("Lämna avtal för granskning"),
    "undertecknas": N_("Skicka avtal för underskrift"),
    "gallande": N_("Sätt avtal i kraft"),
    "uppsagt": N_("Säg upp avtal"),
    "loper_ut": N_("Låt avtal löpa ut"),
    "avslutat": N_("Avsluta avtal"),
    "arkiverat": N_("Arkivera avtal"),
    "makulerat": N_("Makulera avtal"),
}


def byt_status(store: Store, id: int, version: int | None, till: str) -> Ref:
    """Move an agreement to the next status; RegelFel with every sentence that stops it (R12-R21)."""
    with store.arbete(_(_STEGNAMN[till])) as s:
        avtal = hamta(s, Avtal, id, version)
        _byt(s, avtal, till, store.klocka.idag())
    return Ref(avtal.id, avtal.version, avtal.uid)


def satt_i_kraft(store: Store, id: int, version: int | None = None) -> Ref:
    """The agreement begins to apply: R18 (document), R19 (signatures), R20 (approvals), R73-R74."""
    return byt_status(store, id, version, "gallande")


def registrera_beslut(
    store: Store, avtal_id: int, organ_id: int, dag: date, paragraf: str = "",
    utfall: str = "godkant",
) -> Ref:  # fmt: skip
    """Record a body's decision about an agreement (R20)."""
    varden = {
        "avtal_id": avtal_id, "organ_id": organ_id, "datum": dag, "paragraf": paragraf,
        "utfall": utfall,
    }  # fmt: skip
    return _lagg_till_del(store, AVTALSBESLUT, varden, _("Registrera beslut om avtal"))


def registrera_underskrift(store: Store, avtal_id: int, varden: dict[str, Any]) -> Ref:
    """Record a signature: ``part``, ``person_id``, ``roll``, ``organ_id``, ``datum`` (R19).

    A signature that was sent for and is waited for is filled in instead of a second one made.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Registrera underskrift")) as s:
        hamta(s, Avtal, avtal_id)
        vantad = _vantad(s, avtal_id, varden.get("part"), varden.get("person_id"))
        if vantad is not None:
            skriv_varden(s, UNDERSKRIFT, vantad, varden, idag)
            post = vantad
        else:
            post = lagg_till(s, UNDERSKRIFT, {"avtal_id": avtal_id, **varden}, idag)
        s.flush()
    return Ref(post.id, post.version, post.uid)


def skicka_for_underskrift(store: Store, avtal_id: int, varden: dict[str, Any]) -> Ref:
    """Note that the agreement was sent to somebody to sign: as a signature without its day."""
    skickad = {"avtal_id": avtal_id, "skickad": store.klocka.idag(), **varden}
    return _lagg_till_del(store, UNDERSKRIFT, skickad, _("Skicka för underskrift"))


def paminn_om_underskrift(store: Store, underskrift_id: int) -> Ref:
    """Note that somebody was reminded to sign."""
    with store.arbete(_("Påminn om underskrift")) as s:
        post = hamta(s, Underskrift, underskrift_id)
        skriv_varden(s, UNDERSKRIFT, post, {"pamind": store.klocka.idag()}, store.klocka.idag())
        s.flush()
    return Ref(post.id, post.version, post.uid)


def bekrafta_balans(store: Store, id: int, version: int | None, part: str, dag: date) -> Ref:
    """One side confirms that scope and resources are in balance (R73)."""
    falt = "balans_bestallare_datum" if part == "bestallare" else "balans_pu_datum"
    return _skriv(store, id, version, {falt: dag}, _("Bekräfta balans"))


def utnyttja_option(
    store: Store, option_id: int, utnyttjad: bool, dag: date, paragraf: str = ""
) -> Ref:
    """Record the decision to use an option or to decline it."""
    benamning = _("Utnyttja option") if utnyttjad else _("Avstå från option")
    with store.arbete(benamning) as s:
        option = hamta(s, Avtalsoption, option_id)
        _granska_ordning(s, option)
        option.utnyttjad, option.beslut_datum, option.beslut_paragraf = utnyttjad, dag, paragraf
        s.flush()
    return Ref(option.id, option.version, option.uid)


def sag_upp(
    store: Store, id: int, version: int | None, dag: date, av: str = "bestallare",
    till: date | None = None,
) -> Ref:  # fmt: skip
    """Give notice: the day, by whom and, if agreed, the last day; the status becomes "uppsagt"."""
    idag = store.klocka.idag()
    with store.arbete(_(_STEGNAMN["uppsagt"])) as s:
        avtal = hamta(s, Avtal, id, version)
        varden = {"uppsagd_datum": dag, "uppsagd_av": av, "uppsagd_till": till}
        skriv_varden(s, AVTAL, avtal, varden, idag)
        _byt(s, avtal, "uppsagt", idag)
    return Ref(avtal.id, avtal.version, avtal.uid)


def avtalsbild(store: Store, id: int) -> tuple[AvtalFakta, Avtalsdatum, Lage]:
    """An agreement's facts, computed days and status word, as the detail pane shows them."""
    idag = store.klocka.idag()
    with store.las() as s:
        hamta(s, Avtal, id)
        f = fakta(s, [id], idag)[id]
        datum = rakna_avtalsdatum(f.tider, idag, trappor=trappor(s))
        return f, datum, lage(f, idag, narhet(s))


def steg_till_kraft(store: Store, id: int) -> list[Steg]:
    """The list of steps until the agreement may begin to apply; empty when it already does."""
    f, _datum, _lage = avtalsbild(store, id)
    if f.status not in ("utkast", "granskas", "undertecknas"):
        return []
    return nasta_steg(f, store.klocka.idag())


def forvald_bestallarchef(s: Session, avtal: Avtal) -> int | None:
    """The administration under the ordering committee, for the signature form."""
    fraga = select(Organ.id).where(
        Organ.typ == "forvaltning", Organ.overordnad_id == avtal.bestallare_id
    )
    return s.scalars(fraga.limit(1)).first()


def ar_egen_regi(s: Session, avtal: Avtal) -> bool:
    """Is the provider the municipality itself?"""
    utforare = s.get(Utforare, avtal.utforare_id)
    return utforare is not None and utforare.regi == "egen"


def _byt(s: Session, avtal: Avtal, till: str, idag: date) -> None:
    s.flush()
    if brister := far_byta(fakta(s, [avtal.id], idag)[avtal.id], till, idag):
        raise RegelFel(*brister)
    avtal.status = till
    s.flush()


def _skriv(
    store: Store, id: int, version: int | None, varden: dict[str, Any], benamning: str
) -> Ref:
    with store.arbete(benamning) as s:
        avtal = hamta(s, Avtal, id, version)
        skriv_varden(s, AVTAL, avtal, varden, store.klocka.idag())
        s.flush()
    return Ref(avtal.id, avtal.version, avtal.uid)


def _lagg_till_del(store: Store, register: Any, varden: dict[str, Any], benamning: str) -> Ref:
    with store.arbete(benamning) as s:
        avtal = hamta(s, Avtal, varden["avtal_id"])
        if fel := AVTAL.last(s, avtal):
            raise RegelFel(Brist("", fel))
        post = lagg_till(s, register, varden, store.klocka.idag())
        s.flush()
    return Ref(post.id, post.version, post.uid)


def _vantad(
    s: Session, avtal_id: int, part: str | None, person_id: int | None
) -> Underskrift | None:
    fraga = select(Underskrift).where(
        Underskrift.avtal_id == avtal_id,
        Underskrift.part == part,
        Underskrift.person_id == person_id,
        Underskrift.datum.is_(None),
    )
    return s.scalars(fraga.limit(1)).first()


def _granska_ordning(s: Session, option: Avtalsoption) -> None:
    tidigare = select(Avtalsoption).where(
        Avtalsoption.avtal_id == option.avtal_id,
        Avtalsoption.ordning < option.ordning,
        Avtalsoption.utnyttjad.is_not(True),
    )
    hinder = s.scalars(tidigare.order_by(Avtalsoption.ordning).limit(1)).first()
    if hinder is not None:
        text = _("Option {nr} kommer före. Besluta om den först.")
        raise RegelFel(Brist("ordning", text.format(nr=hinder.ordning)))


def statustext(status: str) -> str:
    """The Swedish word of a stored status."""
    return etikett(AVTAL_STATUS, status)

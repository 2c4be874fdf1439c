"""Jäv (KL 6:28-32): the one concerned leaves the room for the paragraph, a substitute may step in."""

from __future__ import annotations

from sqlalchemy import select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.motesgang import krav_pagar
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarobok import Narvarobok
from styrdesk.modell.sammantrade.narvarosteg import trader_in
from styrdesk.modell.sammantrade.paragrafer import JAV, Jav, Paragraf
from styrdesk.texter import _


def anmal_jav(
    store: Store,
    paragraf_id: int,
    person_id: int,
    grund: str = "annat",
    omstandighet: str = "",
    ersattare_id: int | None = None,
) -> Ref:
    """Someone has jäv in a paragraph: neither present nor serving there, back in the next one.

    ``ersattare_id`` serves in the paragraph only. If it is the chair, the first vice chair who serves
    takes the chair.
    """
    with store.arbete(_("Anmäl jäv")) as s:
        paragraf = hamta(s, Paragraf, paragraf_id)
        krav_pagar(s, paragraf.sammantrade_id)
        if _jav(s, paragraf_id, person_id) is not None:
            raise RegelFel(Brist("person_id", _("Jävet är redan antecknat.")))
        varden = {
            "paragraf_id": paragraf_id, "person_id": person_id, "grund": grund,
            "omstandighet": omstandighet,
        }  # fmt: skip
        post: Jav = lagg_till(s, JAV, varden, store.klocka.idag())
        _gar_ut(s, paragraf, person_id, ersattare_id)
        s.flush()
        _valj_ordforande(s, paragraf)
    return ref(post)


def _jav(s: Session, paragraf_id: int, person_id: int) -> Jav | None:
    fraga = select(Jav).where(Jav.paragraf_id == paragraf_id, Jav.person_id == person_id)
    return s.scalars(fraga).first()


def _gar_ut(s: Session, paragraf: Paragraf, person_id: int, ersattare_id: int | None) -> None:
    bok = Narvarobok(s, paragraf.sammantrade_id)
    plats = bok.platser[paragraf.id]
    rad = bok.vid(person_id, plats)
    if rad is None:
        return
    stol, tjanstgor = rad.ersatter_id or person_id, rad.roll == "tjanstgor"
    bok.klipp(person_id, plats, plats, "jav")
    if ersattare_id is not None and tjanstgor:
        trader_in(bok, ersattare_id, stol, plats, "jav", plats, slut_orsak="jav")


def _valj_ordforande(s: Session, paragraf: Paragraf) -> None:
    """The chair who is out of the room is replaced by the first vice chair who serves."""
    fakta = las_motesfakta(s, paragraf.sammantrade_id)
    tjanst = {t.person_id for t in fakta.tjanstgorande(paragraf.ordning)}
    if (paragraf.ordforande_id or fakta.ordforande_id) in tjanst:
        return
    vice = [u.person_id for u in fakta.uppdrag if u.roll in ("vice1", "vice2")]
    paragraf.ordforande_id = next((id for id in vice if id in tjanst), paragraf.ordforande_id)


def prova_jav(store: Store, jav_id: int, version: int | None, javig: bool) -> Ref:
    """The body tries a jäv that is contested (KL 6:30); without jäv the person comes back in."""
    with store.arbete(_("Pröva jäv")) as s:
        post = hamta(s, Jav, jav_id, version)
        paragraf = s.get_one(Paragraf, post.paragraf_id)
        krav_pagar(s, paragraf.sammantrade_id)
        post.provad, post.ej_javig = True, not javig
        s.flush()
        if javig:
            _gar_ut(s, paragraf, post.person_id, None)
        else:
            _kommer_in(s, paragraf, post.person_id)
        s.flush()
    return ref(post)


def ta_bort_jav(store: Store, jav_id: int, version: int | None = None) -> None:
    """The note of jäv was a mistake: everyone is back where they were."""
    with store.arbete(_("Ta bort jäv")) as s:
        post = hamta(s, Jav, jav_id, version)
        paragraf = s.get_one(Paragraf, post.paragraf_id)
        krav_pagar(s, paragraf.sammantrade_id)
        s.delete(post)
        s.flush()
        _kommer_in(s, paragraf, post.person_id)


def _kommer_in(s: Session, paragraf: Paragraf, person_id: int) -> None:
    """As in the paragraph before, else the next; the substitute who stepped in steps back."""
    bok = Narvarobok(s, paragraf.sammantrade_id)
    plats = bok.platser[paragraf.id]
    granne = bok.vid(person_id, plats - 1) or bok.vid(person_id, plats + 1)
    if granne is None or bok.vid(person_id, plats) is not None:
        return
    stol = granne.ersatter_id or person_id
    sitter = bok.pa_stol(stol, plats) if granne.roll == "tjanstgor" else None
    if sitter is not None:
        bok.star_over(sitter.person_id, stol, plats, None)
        s.flush()
    till = plats if plats < bok.sista else None
    bok.lagg(
        person_id, granne.roll, plats, till, ersatter_id=granne.ersatter_id, orsak=granne.orsak,
        distans=granne.distans, funktion=granne.funktion,
    )  # fmt: skip
    if paragraf.ordforande_id is not None:
        paragraf.ordforande_id = None

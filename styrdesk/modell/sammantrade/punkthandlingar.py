"""The papers of an item, under numbers that are kept through all send-outs: 6.1, 6.2 (protokoll §8.2)."""

from __future__ import annotations

from sqlalchemy import func, select

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.handlingar import HANDLING, Handling, ta_emot_fil
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.handlingsmasker import folj_med
from styrdesk.modell.sammantrade.punktplats import nasta_version
from styrdesk.modell.sammantrade.sammantraden import (
    PUNKTHANDLING,
    Punkt,
    Punkthandling,
    krav_forbereds,
)
from styrdesk.texter import _

_ARVS = ("namn", "sekretess", "sekretess_grund", "offentlig_titel")
"""What a new edition of a paper takes after the old: a secret paper does not become public by a new file."""


def lagg_till_handling(store: Store, punkt_id: int, handling_id: int) -> Ref:
    """A paper of the file gets the item's next number."""
    with store.arbete(_("Lägg till handling till punkt")) as s:
        punkt = krav_punkt(s, punkt_id)
        hamta(s, Handling, handling_id)
        post = _numrerad(s, punkt, handling_id, store)
    return ref(post)


def bifoga_fil(store: Store, punkt_id: int, filnamn: str, data: bytes) -> Ref:
    """A new file becomes a paper of the item (and of its matter), in one step."""
    uppgifter = ta_emot_fil(store, filnamn, data)
    with store.arbete(_("Lägg till handling till punkt")) as s:
        punkt = krav_punkt(s, punkt_id)
        handling = lagg_till(s, HANDLING, {**uppgifter, **hor_till(punkt)}, store.klocka.idag())
        s.flush()
        post = _numrerad(s, punkt, handling.id, store)
    return ref(post)


def revidera_handling(store: Store, id: int, filnamn: str, data: bytes) -> Ref:
    """A new edition takes the number of the old, which stays with the matter."""
    uppgifter = ta_emot_fil(store, filnamn, data)
    with store.arbete(_("Ersätt handling")) as s:
        post, punkt = _post(s, id)
        gammal = s.get_one(Handling, post.handling_id)
        arvda = {namn: getattr(gammal, namn) for namn in _ARVS}
        varden = {**uppgifter, **hor_till(punkt), **arvda}
        handling = lagg_till(s, HANDLING, varden, store.klocka.idag())
        s.flush()
        folj_med(s, gammal.id, handling.id, store)
        post.handling_id, post.reviderad = handling.id, store.klocka.idag()
        s.flush()
    return ref(post)


def skicka_inte(store: Store, id: int, skickas_inte: bool) -> Ref:
    """Leave a paper out of the send-out, which the notice then says (K03), or take it in again."""
    with store.arbete(_("Ändra utskick av handling")) as s:
        post, _p = _post(s, id)
        post.skickas_inte = skickas_inte
        s.flush()
    return ref(post)


def ta_bort_handling(store: Store, id: int) -> None:
    """Take a paper off an item. One that has been sent keeps its number and is left out instead."""
    with store.arbete(_("Ta bort handling från punkt")) as s:
        post, punkt = _post(s, id)
        if post.tillkom_version < nasta_version(s, punkt.sammantrade_id):
            text = _("Handlingen är utskickad. Markera i stället att den inte skickas ut.")
            raise RegelFel(Brist("", text))
        s.delete(post)


def krav_punkt(s: Session, id: int) -> Punkt:
    """The item, if its meeting has not been opened; RegelFel otherwise."""
    punkt = hamta(s, Punkt, id)
    krav_forbereds(s, punkt.sammantrade_id)
    return punkt


def _post(s: Session, id: int) -> tuple[Punkthandling, Punkt]:
    post = hamta(s, Punkthandling, id)
    return post, krav_punkt(s, post.punkt_id)


def hor_till(punkt: Punkt) -> dict[str, int]:
    """What the papers of an item belong to: its matter, else the meeting."""
    if punkt.arende_id is not None:
        return {"arende_id": punkt.arende_id}
    return {"sammantrade_id": punkt.sammantrade_id}


def nasta_nummer(s: Session, punkt: Punkt) -> int:
    """The number that the item's next paper gets."""
    fraga = select(func.max(Punkthandling.nr)).where(Punkthandling.punkt_id == punkt.id)
    skrivelsen = 1 if punkt.skrivelse_id else 0  # the letter itself is 6.1
    return (s.scalar(fraga) or skrivelsen) + 1


def _numrerad(s: Session, punkt: Punkt, handling_id: int, store: Store) -> Punkthandling:
    varden = {
        "punkt_id": punkt.id, "handling_id": handling_id, "nr": nasta_nummer(s, punkt),
        "tillkom_version": nasta_version(s, punkt.sammantrade_id),
    }  # fmt: skip
    post: Punkthandling = lagg_till(s, PUNKTHANDLING, varden, store.klocka.idag())
    s.flush()
    return post

"""The acts on the agenda: take up, add, move, withdraw, fetch a changed letter (protokoll §5.6, §5.7)."""

from __future__ import annotations

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden
from styrdesk.modell.grund.store import Store, hamta
from styrdesk.modell.motessteg import ref
from styrdesk.modell.sammantrade.infogning import PAUS, placera
from styrdesk.modell.sammantrade.punktplats import (
    flytta_till,
    listpunkter,
    numrera,
    ny_arendepunkt,
    ny_paus,
    ny_punkt,
    regler_for,
    texter,
)
from styrdesk.modell.sammantrade.sammantraden import (
    Punkt,
    krav_forbereds,
    punkter_i,
    sammantradets_mote,
)
from styrdesk.texter import _


def ta_upp_arende(
    store: Store, sammantrade_id: int, arende_id: int, *, skrivelse_id: int | None = None,
    avsandare: object = None,
) -> Ref:  # fmt: skip
    """Put a matter on the agenda, with the texts of its letter, where the list says."""
    with store.arbete(_("Ta upp ärende"), avsandare=avsandare) as s:
        post = krav_forbereds(s, sammantrade_id)
        punkt = ny_arendepunkt(s, post, arende_id, store.klocka.idag(), skrivelse_id)
    return ref(punkt)


def lagg_till_punkt(
    store: Store, sammantrade_id: int, varden: Varden, *, avsandare: object = None
) -> Ref:
    """An item without a matter: ``varden`` are fields of a punkt (rubrik, typ, minuter …)."""
    with store.arbete(_("Lägg till punkt"), avsandare=avsandare) as s:
        post = krav_forbereds(s, sammantrade_id)
        rena = {namn: varde for namn, varde in varden.items() if namn != "sammantrade_id"}
        punkt = ny_punkt(s, post, rena, store.klocka.idag())
    return ref(punkt)


def lagg_till_paus(
    store: Store, sammantrade_id: int, *, minuter: int | None = 15, rubrik: str = "",
    plats: int | None = None, avsandare: object = None,
) -> Ref:  # fmt: skip
    """Plan a break, called Ajournering unless ``rubrik`` says Gruppmöten or the like; ``plats`` from 1."""
    with store.arbete(_("Lägg till ajournering"), avsandare=avsandare) as s:
        post = krav_forbereds(s, sammantrade_id)
        varden = {"minuter": minuter, **({"rubrik": rubrik} if rubrik else {})}
        punkt = ny_paus(s, post, varden, store.klocka.idag())
        if plats is not None:
            flytta_till(s, punkt, plats)
    return ref(punkt)


def flytta_punkt(store: Store, punkt_id: int, plats: int) -> Ref:
    """Move an item to a place (1 = first). A printed number goes with it, unchanged."""
    with store.arbete(_("Flytta punkt")) as s:
        punkt = hamta(s, Punkt, punkt_id)
        krav_forbereds(s, punkt.sammantrade_id)
        flytta_till(s, punkt, plats)
        punkt.placering_skal = _("Du har valt platsen själv.")
        s.flush()
    return ref(punkt)


def placera_om(store: Store, sammantrade_id: int) -> int:
    """Order the whole agenda by the body's list; returns how many items got another place."""
    with store.arbete(_("Ordna föredragningslistan")) as s:
        post = krav_forbereds(s, sammantrade_id)
        punkter = punkter_i(s, post.id)
        pauser = {
            p: fore for fore, p in zip([None, *punkter], punkter, strict=False) if p.fast == PAUS
        }
        kant = dict(zip(punkter, listpunkter(s, post, punkter), strict=True))
        regler = regler_for(s, sammantradets_mote(s, post).organ_id or 0)
        ordnade = [p for p in punkter if kant[p].fast and p not in pauser]
        for punkt in (p for p in punkter if not kant[p].fast):
            placering = placera(kant[punkt], [kant[p] for p in ordnade], regler)
            ordnade.insert(placering.plats, punkt)
            punkt.placering_skal = placering.skal
        for paus, fore in pauser.items():
            ordnade.insert(ordnade.index(fore) + 1 if fore in ordnade else 0, paus)
        flyttade = sum(p is not q for p, q in zip(punkter, ordnade, strict=True))
        numrera(ordnade)
        s.flush()
    return flyttade


def stryk_punkt(store: Store, punkt_id: int, skal: str) -> Ref:
    """Withdraw an item before the meeting; it stays on the list with its reason and gets no paragraph."""
    with store.arbete(_("Stryk punkt")) as s:
        punkt = hamta(s, Punkt, punkt_id)
        krav_forbereds(s, punkt.sammantrade_id)
        if not skal.strip():
            raise RegelFel(Brist("utgar_skal", _("Skriv varför punkten utgår.")))
        punkt.utgar_skal = skal.strip()
        s.flush()
    return ref(punkt)


def aterta_punkt(store: Store, punkt_id: int) -> Ref:
    """A withdrawn item is taken up again, under the number it had."""
    with store.arbete(_("Ta upp punkten igen")) as s:
        punkt = hamta(s, Punkt, punkt_id)
        krav_forbereds(s, punkt.sammantrade_id)
        punkt.utgar_skal = ""
        s.flush()
    return ref(punkt)


def hamta_fran_skrivelse(store: Store, punkt_id: int) -> Ref:
    """Take the texts of the matter's latest letter as they are now; own changes in the item give way."""
    with store.arbete(_("Hämta text från tjänsteskrivelsen")) as s:
        punkt = hamta(s, Punkt, punkt_id)
        krav_forbereds(s, punkt.sammantrade_id)
        nya = texter(s, punkt.arende_id or 0)
        if not nya:
            text = _("Ärendet har ingen tjänsteskrivelse. Skriv den först.")
            raise RegelFel(Brist("skrivelse_id", text))
        for namn, varde in nya.items():
            setattr(punkt, namn, varde)
        s.flush()
    return ref(punkt)

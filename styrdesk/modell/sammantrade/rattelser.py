"""The acts on minutes that are adjusted: a visible correction, the log of what was sent, the signed file.

None of them changes the adjusted text (JO 581-2013, 2571-1999).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import date

from styrdesk.modell.grund.errors import Brist, RegelFel
from styrdesk.modell.grund.register import Ref, Varden, lagg_till
from styrdesk.modell.grund.store import Session, Store, hamta
from styrdesk.modell.handlingar import Handling, lagg_till_fil
from styrdesk.modell.motessteg import ref
from styrdesk.modell.protokollunderlag import ParagrafUnderlag
from styrdesk.modell.sammantrade.justerat import fryst_paragraf
from styrdesk.modell.sammantrade.justering import RATTELSE, Justeringsomgang
from styrdesk.modell.sammantrade.ogonblicksbild import texter_i
from styrdesk.modell.sammantrade.omgangsregler import JUSTERADE
from styrdesk.modell.sammantrade.paragrafer import EXPEDIERING, Expediering, Paragraf
from styrdesk.texter import _


def registrera_rattelse(store: Store, paragraf_id: int, varden: Varden) -> Ref:
    """Correct an obvious slip: what stands, what should, why and who decided. The frozen text stays.

    RegelFel if the paragraph is not adjusted (then change the text) or does not say ``fel``.
    """
    idag = store.klocka.idag()
    with store.arbete(_("Gör en rättelse")) as s:
        _krav_justerad(s, paragraf_id)
        _protokoll, fryst = fryst_paragraf(s, paragraf_id)
        _krav_att_det_star(fryst, str(varden.get("fel") or ""))
        allt = {"paragraf_id": paragraf_id, "datum": idag, **varden}
        post = lagg_till(s, RATTELSE, allt, idag)
        s.flush()
    return ref(post)


def _krav_justerad(s: Session, paragraf_id: int) -> None:
    paragraf = hamta(s, Paragraf, paragraf_id)
    omgang = s.get(Justeringsomgang, paragraf.omgang_id or 0)
    if omgang is None or omgang.status not in JUSTERADE:
        text = _("Paragrafen är inte justerad. Ändra texten direkt i stället.")
        raise RegelFel(Brist("", text))


def _krav_att_det_star(paragraf: ParagrafUnderlag, fel: str) -> None:
    def plan(text: str) -> str:
        return " ".join(text.replace("\u00a0", " ").split())

    if fel.strip() and not any(plan(fel) in plan(text) for text in texter_i(paragraf)):
        text = _("Texten finns inte i den justerade paragrafen. Skriv den precis som den står.")
        raise RegelFel(Brist("fel", text))


# -- what was sent ---------------------------------------------------------------------------------------


def expediera(
    store: Store, sandningar: Collection[int], *, dag: date | None = None, satt: str = "epost"
) -> int:
    """The extracts of these receivers have been sent; returns how many. Only adjusted paragraphs are."""
    dag = dag or store.klocka.idag()
    with store.arbete(_("Expediera beslut")) as s:
        for id in sandningar:
            post = hamta(s, Expediering, id)
            _krav_justerad_fore_sandning(s, post.paragraf_id)
            post.datum, post.satt = dag, satt
        s.flush()
    return len(sandningar)


def _krav_justerad_fore_sandning(s: Session, paragraf_id: int) -> None:
    paragraf = hamta(s, Paragraf, paragraf_id)
    omgang = s.get(Justeringsomgang, paragraf.omgang_id or 0)
    if omgang is None or omgang.status not in JUSTERADE:
        text = _("{paragraf} är inte justerad. Skicka utdraget när den är det.")
        raise RegelFel(Brist("", text.format(paragraf=paragraf.rubrik)))


def lagg_till_mottagare(store: Store, paragraf_id: int, mottagare: str) -> Ref:
    """One more receiver of a decision, also after adjustment: the adjusted text stays as it is."""
    with store.arbete(_("Lägg till mottagare")) as s:
        varden = {"paragraf_id": paragraf_id, "mottagare": mottagare}
        post = lagg_till(s, EXPEDIERING, varden, store.klocka.idag())
        s.flush()
    return ref(post)


# -- files -------------------------------------------------------------------------------------------------


def bifoga_protokollsfil(store: Store, omgang_id: int, filnamn: str, data: bytes) -> Ref:
    """Keep the file that was made for signing, unchanged; the same bytes are kept once."""
    if (finns := _redan(store, omgang_id, data)) is not None:
        return finns
    handling = _bifoga(store, omgang_id, filnamn, data, _("Protokoll för underskrift"))
    with store.arbete(_("Bifoga protokollets fil")) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        omgang.protokoll_handling_id = handling.id
        s.flush()
    return handling


def _redan(store: Store, omgang_id: int, data: bytes) -> Ref | None:
    with store.las() as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        handling = s.get(Handling, omgang.protokoll_handling_id or 0)
        if handling is not None and handling.sha256 == hashlib.sha256(data).hexdigest():
            return ref(handling)
    return None


def ta_emot_undertecknat(
    store: Store, omgang_id: int, filnamn: str, data: bytes, *, har_signatur: bool
) -> Ref:
    """The signed file came back: it is kept as it came, never stamped; the file that was sent stays too.

    ``har_signatur`` says whether the file holds an electronic signature (export/underskrift.py).
    """
    with store.las() as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        if omgang.status not in JUSTERADE:
            text = _("Registrera justeringen innan du lägger in det undertecknade protokollet.")
            raise RegelFel(Brist("", text))
    handling = _bifoga(store, omgang_id, filnamn, data, _("Undertecknat protokoll"))
    with store.arbete(_("Lägg in undertecknat protokoll")) as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        omgang.signerad_handling_id, omgang.har_signatur = handling.id, har_signatur
        s.flush()
    return handling


def _bifoga(store: Store, omgang_id: int, filnamn: str, data: bytes, namn: str) -> Ref:
    with store.las() as s:
        omgang = hamta(s, Justeringsomgang, omgang_id)
        varden = {
            "namn": f"{namn}, {_('omgång {nr}').format(nr=omgang.nr)}",
            "typ": "protokoll",
            "sammantrade_id": omgang.sammantrade_id,
        }
    return lagg_till_fil(store, filnamn, data, varden)

"""What the notice of a meeting says: from the agenda as it is now, or as it was frozen when sent (§5.6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from styrdesk.modell.grund.store import Session, hamta
from styrdesk.modell.protokollunderlag import Kallelsepunkt, KallelseUnderlag
from styrdesk.modell.sammantrade.foredragningslista import (
    Foredragningslista,
    Listhandling,
    Listrad,
)
from styrdesk.modell.sammantrade.infogning import PAUS
from styrdesk.modell.sammantrade.kallelsejamforelse import med_andringar
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.listinlasning import las_lista
from styrdesk.modell.sammantrade.ogonblicksbild import tina_som
from styrdesk.modell.sammantrade.sammantraden import FORBEREDS
from styrdesk.modell.val.sammantrade import FORTROENDEROLL
from styrdesk.svensk_form import datum_iso
from styrdesk.texter import _

KODER = {"beslut": "B", "information": "I", "anmalan": "A", "val": "V"}


def kallelse_underlag(
    s: Session, sammantrade_id: int, *, kallelse_id: int | None = None, personal: bool = False
) -> KallelseUnderlag:
    """The notice to print: a sent version as it was, or the agenda as it stands.

    What stands in the last send-out is that one; the next shows what it would change. A meeting that has
    been opened has only what was sent.
    ``personal`` leaves out what a staff representative may not follow (KL 7:14, N06).
    """
    if kallelse_id is not None:
        underlag = frusen(hamta(s, Kallelse, kallelse_id))
    else:
        underlag = _nasta(las_lista(s, sammantrade_id), _sista(s, sammantrade_id))
    return for_personalforetradare(underlag) if personal else underlag


def _nasta(lista: Foredragningslista, sand: Kallelse | None) -> KallelseUnderlag:
    if sand is None:
        return av_lista(lista)
    forra = frusen(sand)
    if lista.status not in FORBEREDS:
        return forra
    ny = med_andringar(forra, av_lista(lista))
    return ny if ny.andringar else forra


def _sista(s: Session, sammantrade_id: int) -> Kallelse | None:
    fraga = select(Kallelse).where(Kallelse.sammantrade_id == sammantrade_id)
    return s.scalars(fraga.order_by(Kallelse.nr.desc()).limit(1)).first()


def frusen(post: Kallelse) -> KallelseUnderlag:
    """What a send-out said."""
    return tina_som(KallelseUnderlag, post.innehall)


def av_lista(lista: Foredragningslista, skickad: date | None = None) -> KallelseUnderlag:
    """The notice that the agenda would give now."""
    return KallelseUnderlag(
        organ=lista.organ, tid=lista.tid, plats=lista.plats, version=lista.nasta_version,
        skickad=skickad, ordforande=lista.ordforande, sekreterare=lista.sekreterare,
        formoten=lista.formoten, anmal_forhinder=lista.anmal_forhinder, distans=lista.distans,
        oppet=_oppet(lista),
        punkter=tuple(_punkt(lista, rad) for rad in lista.rader if rad.nr or (rad.fast == PAUS and rad.med)),
        mottagare=tuple(f"{m.namn}, {_(FORTROENDEROLL[m.roll]).lower()}" for m in lista.mottagare),
        utelamnade=tuple(_utelamnade(lista)),
    )  # fmt: skip


def _oppet(lista: Foredragningslista) -> str:
    if lista.offentligt:
        return _("Sammanträdet är öppet för allmänheten.")
    return _("Sammanträdet hålls inom stängda dörrar.")


def _punkt(lista: Foredragningslista, rad: Listrad) -> Kallelsepunkt:
    return Kallelsepunkt(
        nr=rad.nr, rubrik=rad.rubrik, kod="" if rad.fast == PAUS else KODER[rad.typ],
        dnr=rad.dnr, uid=rad.uid,
        foredragande=rad.foredragande, minuter=rad.minuter, forslag=rad.forslag,
        handlingar=handlingsrader(rad), anmarkning=tuple(_anmarkningar(lista, rad)),
        markning=_markning(lista, rad), paus=rad.fast == PAUS,
    )  # fmt: skip


def handlingsrader(rad: Listrad) -> tuple[str, ...]:
    """6.1 Tjänsteskrivelse 2026-11-11; 6.2 Rapport från verksamhetsbesök 2026-10-23."""
    rader = [_handling(rad, h) for h in rad.handlingar if not h.skickas_inte]
    upptaget = {h.nr for h in rad.handlingar}
    if rad.skrivelse_id and rad.skrivelse_datum and 1 not in upptaget:
        skrivelse = _("Tjänsteskrivelse {dag}").format(dag=datum_iso(rad.skrivelse_datum))
        rader.insert(0, f"{rad.nr}.1 {skrivelse}")
    return tuple(rader) or rad.underlag


def _handling(rad: Listrad, handling: Listhandling) -> str:
    dag = datum_iso(handling.datum)
    namn = handling.namn if not dag or dag in handling.namn else f"{handling.namn} {dag}"
    text = f"{rad.nr}.{handling.nr} {namn}"
    if handling.reviderad:
        text = _("{handling}, reviderad {dag}").format(
            handling=text, dag=datum_iso(handling.reviderad)
        )
    return text


def _anmarkningar(lista: Foredragningslista, rad: Listrad) -> list[str]:
    delar = {
        _("Utgår: {skal}").format(skal=rad.utgar_skal): bool(rad.utgar_skal),
        rad.bevakad: bool(rad.bevakad),
        _("Sekretess, {lagrum}").format(lagrum=rad.sekretess_lagrum): bool(rad.sekretess_lagrum),
        _("Justeras omedelbart"): rad.omedelbar,
        _("Handling läggs på bordet"): rad.pa_bordet,
        _("Utan personalföreträdare"): rad.utan_personal and lista.har_personal,
    }
    return [text for text, med in delar.items() if med]


def _markning(lista: Foredragningslista, rad: Listrad) -> str:
    if rad.utgar_skal:
        return _("utgår")
    if lista.nasta_version > 1 and rad.tillkom_version == lista.nasta_version:
        return _("ny")
    return ""


def _utelamnade(lista: Foredragningslista) -> list[str]:
    """K03: the papers that are not sent, so that the notice can say so."""
    return [
        f"{rad.nr}.{h.nr} {h.namn}" for rad in lista.rader if rad.med for h in rad.handlingar
        if h.skickas_inte
    ]  # fmt: skip


def for_personalforetradare(underlag: KallelseUnderlag) -> KallelseUnderlag:
    """The notice without the items that a staff representative must leave."""
    markt = _("Utan personalföreträdare")
    kvar = tuple(p for p in underlag.punkter if markt not in p.anmarkning)
    borta = [p.nr for p in underlag.punkter if markt in p.anmarkning]
    if not borta:
        return underlag
    text = _("Punkt {nummer} omfattas inte av personalföreträdares närvarorätt.")
    nummer = ", ".join(borta)
    return replace(
        underlag, punkter=kvar, utelamnade=(*underlag.utelamnade, text.format(nummer=nummer))
    )

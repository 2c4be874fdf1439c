"""Reading what is around the main flow: documents, roles, data to report, complaints, law."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import or_, select

from styrdesk.modell import (
    avveckling,
    chefer,
    egenkontroll,
    inlamningar,
    internkontroll,
    krav,
    leverantorskontroll,
    mal,
    mandat,
    medverkan,
    namnddokument,
    regelstatus,
    rollundantag,
    sammanstallning,
    styrdokument,
    synpunkter,
    tillsyn,
    tvister,
    uppdrag,
    uppgiftskrav,
)
from styrdesk.modell.regler import styrfakta as sf
from styrdesk.modell.regler import uppgiftsfakta as uf
from styrdesk.modell.regler.lasare import Lasare, Samling, per_id


def _styrdokument(las: Lasare) -> Samling:
    avsnitt = styrdokument.Styrdokumentavsnitt
    return {
        "styrdokument": las.rader(styrdokument.Styrdokument, sf.Styrdokument),
        "dokumentversioner": las.rader(styrdokument.Styrdokumentversion, sf.Styrdokumentversion),
        "avsnitt": las.rader(avsnitt, sf.Avsnitt, avsnitt.status != "gallande"),
    }


def _uppdrag(las: Lasare) -> Samling:
    return {"uppdrag": las.rader(uppdrag.Uppdrag, sf.Uppdrag)}


def _mal(las: Lasare) -> Samling:
    villkor = las.i_omraden(mal.Mal.verksamhetsomrade_id)
    return {
        "mal": las.rader(mal.Mal, sf.Mal, *villkor),
        "mal_med_indikator": frozenset(las.s.scalars(select(mal.Malindikator.mal_id))),
        "malbedomningar": las.rader(mal.Malbedomning, sf.Malbedomning),
    }


def _namnddokument(las: Lasare) -> Samling:
    return {"namnddokument": las.rader(namnddokument.Namnddokument, sf.Namnddokument)}


def _rollundantag(las: Lasare) -> Samling:
    tabell = rollundantag.Rollundantag
    villkor = las.i_omraden(tabell.verksamhetsomrade_id)
    return {"rollundantag": las.rader(tabell, sf.Rollundantag, *villkor)}


def _forordnanden(las: Lasare) -> Samling:
    tabell = chefer.Chefsforordnande
    return {"forordnanden": las.rader(tabell, sf.Forordnande, *las.hos_enheter(tabell.enhet_id))}


def _egenkontroller(las: Lasare) -> Samling:
    tabell = egenkontroll.Egenkontroll
    villkor = las.hos_enheter(tabell.enhet_id)
    return {"egenkontroller": las.rader(tabell, sf.Egenkontroll, *villkor)}


def _medverkan(las: Lasare) -> Samling:
    return {
        "medverkan": las.rader(medverkan.Medverkan, sf.Medverkan),
        "regelkvittenser": las.rader(regelstatus.Regelkvittens, sf.Regelkvittens),
    }


def _krav(las: Lasare) -> Samling:
    return {"krav": las.rader(krav.Krav, sf.Krav, *las.i_omraden(krav.Krav.verksamhetsomrade_id))}


def _avvecklingar(las: Lasare) -> Samling:
    tabell = avveckling.Avveckling
    villkor = las.i_omraden(tabell.verksamhetsomrade_id)
    return {
        "avvecklingar": las.rader(tabell, sf.Avveckling, *villkor),
        "yttranden": las.rader(avveckling.Yttrande, sf.Yttrande),
    }


def _tvister(las: Lasare) -> Samling:
    villkor = las.i_omraden(tvister.Tvist.verksamhetsomrade_id)
    return {
        "tvister": las.rader(tvister.Tvist, sf.Tvist, *villkor),
        "forhandlingar": las.rader(tvister.Forhandling, sf.Forhandling),
    }


# --- Data to report, yearly papers --------------------------------------------------------------


def _uppgiftskrav(las: Lasare) -> Samling:
    k, u, katalog = (
        uppgiftskrav.Uppgiftskrav,
        uppgiftskrav.Uppgiftsundantag,
        uppgiftskrav.Uppgiftskatalog,
    )
    return {
        "uppgiftskrav": las.rader(k, uf.Uppgiftskrav, *las.i_omraden(k.verksamhetsomrade_id)),
        "indikatorer": per_id(las.rader(mal.Indikator, uf.Indikator)),
        "uppgiftsundantag": las.rader(
            u, uf.Uppgiftsundantag, *las.i_omraden(u.verksamhetsomrade_id)
        ),
        "uppgiftskataloger": las.rader(
            katalog, uf.Uppgiftskatalog, *las.i_omraden(katalog.verksamhetsomrade_id)
        ),
    }


def _rapporttillfallen(las: Lasare) -> Samling:
    """What has not come in, and everything that is public: the rest is in order and many."""
    r, k = uppgiftskrav.Rapporttillfalle, uppgiftskrav.Uppgiftskrav
    publika = select(k.id).where(k.publik.is_(True))
    rader = las.rader(
        r,
        uf.Rapporttillfalle,
        or_(r.inkom.is_(None), r.status == "komplettering", r.uppgiftskrav_id.in_(publika)),
        *las.hos_enheter(r.enhet_id),
    )
    return {"rapporttillfallen": rader}


def _inlamningar(las: Lasare) -> Samling:
    tabell = inlamningar.Inlamning
    return {"inlamningar": las.rader(tabell, uf.Inlamning, *las.hos_enheter(tabell.enhet_id))}


def _anvisningar(las: Lasare) -> Samling:
    return {"anvisningar": las.rader(inlamningar.Anvisning, uf.Anvisning)}


def _sammanstallningar(las: Lasare) -> Samling:
    tabell = sammanstallning.Sammanstallning
    villkor = las.hos_enheter(tabell.enhet_id)
    return {"sammanstallningar": las.rader(tabell, uf.Sammanstallning, *villkor)}


# --- Complaints, law ----------------------------------------------------------------------------


def _synpunkter(las: Lasare) -> Samling:
    tabell = synpunkter.Synpunkt
    villkor = [tabell.allvar == "allvarlig", *las.i_omraden(tabell.verksamhetsomrade_id)]
    return {"allvarliga_synpunkter": las.rader(tabell, uf.Synpunkt, *villkor)}


def _handelser(las: Lasare) -> Samling:
    tabell = synpunkter.Handelse
    return {
        "handelser": las.rader(tabell, uf.Handelse, *las.i_omraden(tabell.verksamhetsomrade_id))
    }


def _mandat(las: Lasare) -> Samling:
    return {
        "mandatperioder": las.rader(mandat.Mandatperiod, uf.Mandatperiod),
        "program": las.rader(mandat.Program, uf.Program),
    }


def _utforarkontroll(las: Lasare) -> Samling:
    return {
        "tillstand": las.rader(leverantorskontroll.Tillstand, uf.Tillstand),
        "leverantorskontroller": las.rader(
            leverantorskontroll.Leverantorskontroll, uf.Leverantorskontroll
        ),
        "agarforandringar": las.rader(leverantorskontroll.Agarforandring, uf.Agarforandring),
    }


def _tillsynsbeslut(las: Lasare) -> Samling:
    tabell = tillsyn.Tillsynsbeslut
    return {
        "tillsynsbeslut": las.rader(tabell, uf.Tillsynsbeslut, *las.hos_enheter(tabell.enhet_id))
    }


def _internkontroll(las: Lasare) -> Samling:
    tabell = internkontroll.Internkontroll
    villkor = las.i_omraden(tabell.verksamhetsomrade_id)
    return {"internkontroller": las.rader(tabell, uf.Internkontroll, *villkor)}


SAMLINGAR: dict[str, Callable[[Lasare], Samling]] = {
    "styrdokument": _styrdokument,
    "uppdrag": _uppdrag,
    "mal": _mal,
    "namnddokument": _namnddokument,
    "rollundantag": _rollundantag,
    "forordnanden": _forordnanden,
    "egenkontroller": _egenkontroller,
    "medverkan": _medverkan,
    "krav": _krav,
    "avvecklingar": _avvecklingar,
    "tvister": _tvister,
    "uppgiftskrav": _uppgiftskrav,
    "rapporttillfallen": _rapporttillfallen,
    "inlamningar": _inlamningar,
    "anvisningar": _anvisningar,
    "sammanstallningar": _sammanstallningar,
    "synpunkter": _synpunkter,
    "handelser": _handelser,
    "mandat": _mandat,
    "utforarkontroll": _utforarkontroll,
    "tillsynsbeslut": _tillsynsbeslut,
    "internkontroll": _internkontroll,
}

"""``meeting.json``: the meeting of an archive package, to be read by other programs (docs/arkivpaket.md).

What a person reads in the minutes and the packet, a program reads here: which papers an item had and
where they lie, what was decided in each paragraph and by whom, and a checksum for each file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from styrdesk.export.motespaket import Paketlage
from styrdesk.export.paket.plan import handlingsnyckel
from styrdesk.export.paket.resultat import Paketdel, Paketresultat
from styrdesk.modell.paketunderlag import Pakethandling, Utgava
from styrdesk.modell.protokollunderlag import (
    Narvarande,
    Narvarolista,
    Omrostningsresultat,
    ParagrafUnderlag,
)
from styrdesk.modell.sammantrade.arkivunderlag import (
    Arkivbeslut,
    Arkivhandling,
    Arkivomgang,
    ArkivUnderlag,
)
from styrdesk.modell.sammantrade.paketlasning import Paketpunkt

FORMAT, VERSION = "styrdesk-sammantrade", 1
"""The version grows when a name changes its meaning or goes; new names may come in any version."""

_INGET = Arkivbeslut()


@dataclass(frozen=True, slots=True)
class Platser:
    """Where things lie: minutes by batch, papers by number, appendices by id; SHA-256 by name."""

    protokoll: Mapping[int, str]
    handlingar: Mapping[str, str]
    bilagor: Mapping[int, str]
    summor: Mapping[str, str]


def motet(
    underlag: ArkivUnderlag, lage: Paketlage, resultat: Paketresultat, platser: Platser
) -> dict[str, Any]:
    """The whole meeting as plain values."""
    lista = lage.mote.lista
    return {
        "format": FORMAT,
        "version": VERSION,
        "sammantrade": {
            "uid": lista.uid,
            "organ": underlag.organ,
            "organ_kort": lista.organ_kort,
            "motesnr": underlag.motesnr,
            "datum": underlag.datum,
            "borjar": lista.tid.start,
            "slutar": lista.tid.slut,
            "plats": lista.plats,
        },
        "kallelser": [{"version": nr, "skickad": k.skickad} for nr, k in underlag.kallelser],
        "arenden": _Arenden(lage, resultat, platser).alla(underlag),
        "paragrafer": [
            _paragraf(underlag, omgang, p) for omgang in underlag.omgangar
            for p in omgang.protokoll.paragrafer
        ],
        "omgangar": [_omgang(o, platser) for o in underlag.omgangar],
        "bilagor": [_bilaga(b, platser) for b in underlag.bilagor],
        "utgavor": [_utgavan(lage, resultat, platser.summor)],
        "filer": dict(sorted(platser.summor.items())),
    }  # fmt: skip


# -- items and their papers --------------------------------------------------------------------------


class _Arenden:
    """The items with their papers: number, place in the package and in the packet, what became of it."""

    def __init__(self, lage: Paketlage, resultat: Paketresultat, platser: Platser) -> None:
        self._lage, self._platser = lage, platser
        self._delar = {del_.nyckel: del_ for del_ in resultat.delar}

    def alla(self, underlag: ArkivUnderlag) -> list[dict[str, Any]]:
        nummer = {
            underlag.paragrafer[p.uid].punkt: p.nummer
            for omgang in underlag.omgangar
            for p in omgang.protokoll.paragrafer
            if p.uid in underlag.paragrafer
        }
        return [
            {
                "uid": punkt.rad.uid,
                "nummer": punkt.nummer,
                "rubrik": punkt.rad.rubrik,
                "offentlig_rubrik": punkt.rad.offentlig_rubrik,
                "typ": punkt.rad.typ,
                "diarienr": punkt.rad.dnr,
                "foredragande": punkt.rad.foredragande,
                "sekretess": punkt.rad.sekretess_lagrum,
                "paragraf": nummer.get(punkt.rad.uid),
                "handlingar": [self._handling(punkt, h) for h in arende.handlingar],
            }
            for punkt, arende in zip(
                self._lage.mote.punkter, self._lage.underlag.arenden, strict=True
            )
        ]

    def _handling(self, punkt: Paketpunkt, handling: Pakethandling) -> dict[str, Any]:
        fil = self._platser.handlingar.get(handling.nummer)
        egen = next((f for f in punkt.filer if f.nummer == handling.nummer), None)
        return {
            "nummer": handling.nummer,
            "titel": handling.titel,
            "datum": handling.datum,
            "reviderad": handling.reviderad,
            "filnamn": handling.namn,
            "fil": fil,
            "sha256": self._platser.summor.get(fil or ""),
            "sekretess": handling.sekretess or punkt.rad.sekretess_lagrum,
            "offentligt": _offentligt(punkt, handling.nummer, bool(egen and egen.masker)),
            "paket": _i_paketet(self._delar.get(handlingsnyckel(handling.nummer))),
        }


def _offentligt(punkt: Paketpunkt, nummer: str, maskerad: bool) -> str:
    """What the public editions show of the paper."""
    if nummer in punkt.hemliga:
        return "undantagen"
    return "maskerad" if maskerad else "hel"


def _i_paketet(del_: Paketdel | None) -> dict[str, Any] | None:
    """The printed number of its first page, how many pages, and what became of the file."""
    if del_ is None:
        return None
    utfall = del_.utfall
    return {
        "sida": del_.sida,
        "sidor": del_.sidor,
        "utfall": utfall.utfall if utfall else None,
        "orsak": utfall.orsak if utfall else None,
        "anmarkningar": [*filter(None, (utfall.mening, *utfall.anmarkningar))] if utfall else [],
    }


def _utgavan(lage: Paketlage, resultat: Paketresultat, summor: Mapping[str, str]) -> dict[str, Any]:
    return {
        "utgava": Utgava.ARKIV,
        "utskick": lage.underlag.utskick,
        "fil": resultat.fil.name,
        "sha256": summor[resultat.fil.name],
        "sidor": resultat.sidor,
        "pdf_ua": resultat.ua,
    }


# -- what was decided ----------------------------------------------------------------------------------


def _paragraf(underlag: ArkivUnderlag, omgang: Arkivomgang, p: ParagrafUnderlag) -> dict[str, Any]:
    egen = underlag.paragrafer.get(p.uid)
    beslut = egen.beslut if egen else {}
    return {
        "uid": p.uid,
        "nummer": p.nummer,
        "rubrik": p.rubrik,
        "diarienr": p.dnr,
        "arende": egen.punkt if egen else None,
        "omgang": omgang.nr,
        "lage": omgang.lagen.get(p.nummer, ""),
        "overklagbart": p.overklagbart,
        "sekretess": p.sekretess,
        "ingress": p.ingress,
        "beslut": [
            {"nr": b.nr, "text": b.text, **asdict(beslut.get(b.nr, _INGET))} for b in p.beslut
        ],
        "beslutande": [n.namn_parti for n in p.beslutande],
        "yrkanden": list(p.yrkanden),
        "omrostningar": [_omrostning(o) for o in p.omrostningar],
        "reservationer": list(p.reservationer),
        "jav": list(p.jav),
        "skickas_till": list(p.skickas_till),
        "rattelser": list(p.rattelser),
    }


def _bilaga(bilaga: Arkivhandling, platser: Platser) -> dict[str, Any]:
    """What is attached to the meeting itself."""
    fil = platser.bilagor[bilaga.id]
    return {
        "namn": bilaga.namn,
        "fil": fil,
        "sha256": platser.summor[fil],
        "sekretess": bilaga.sekretess,
    }


def _omgang(omgang: Arkivomgang, platser: Platser) -> dict[str, Any]:
    """A batch that was adjusted by itself: its file, its days, who was there."""
    fil = platser.protokoll[omgang.nr]
    return {
        "nr": omgang.nr,
        "omedelbar": omgang.omedelbar,
        "fil": fil,
        "sha256": platser.summor[fil],
        "innehall_sha256": omgang.sha256,
        "undertecknad_sha256": omgang.undertecknat.sha256 if omgang.undertecknat else None,
        "elektronisk_underskrift": omgang.har_signatur,
        **omgang.uppgifter,
        "bilagor": list(omgang.protokoll.bilagor),
        "narvaro": _narvaro(omgang.protokoll.narvaro),
    }


def _omrostning(o: Omrostningsresultat) -> dict[str, Any]:
    return {
        "ja_betyder": o.ja_betyder,
        "nej_betyder": o.nej_betyder,
        "ja": o.ja,
        "nej": o.nej,
        "avstar": o.avstar,
        "sluten": o.sluten,
        "roster": [asdict(rad) for rad in o.rader],
        "resultat": o.resultat,
    }


def _narvaro(lista: Narvarolista) -> dict[str, list[dict[str, Any]]]:
    """Who was there; the intervals are places in the meeting, counted from 1, both ends included."""
    return {
        "ledamoter": list(map(_person, lista.ledamoter)),
        "tjanstgorande_ersattare": list(map(_person, lista.tjanstgorande_ersattare)),
        "ej_tjanstgorande": list(map(_person, lista.ej_tjanstgorande)),
        "ovriga": list(map(_person, (*lista.ovriga, *lista.insyn, *lista.personal))),
    }


def _person(n: Narvarande) -> dict[str, Any]:
    return {
        "namn": n.namn,
        "parti": n.parti,
        "roll": n.efter,
        "intervall": [list(i) for i in n.intervall],
        "franvaro": n.franvaro,
        "distans": n.distans,
    }

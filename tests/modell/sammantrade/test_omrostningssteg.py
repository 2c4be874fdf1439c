"""Votes: roll call with party totals, casting vote, lot, closed ballot without names (KL 5:53-56)."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import andra
from styrdesk.modell.sammantrade.arenden import Arende
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Omrostningsfakta
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.omrostningssteg import (
    dra_lott,
    oppna_omrostning,
    skriv_roster,
    skriv_slutna,
    ta_bort_omrostning,
)
from styrdesk.modell.sammantrade.paragrafer import Paragraf, Rost
from styrdesk.modell.sammantrade.paragrafsteg import deltar_inte, lagg_till_paragraf
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE
from styrdesk.modell.sammantrade.rostlangd import Partisumma, partisummor, rostlangd
from tests.modell.sammantrade.exempelmote import Exempelmote

JA = ("Ahlström", "Wiberg", "Strand", "Ek", "Norling")
NEJ = ("Haddad", "Lind", "Öberg", "Rezai", "Svensson")


@pytest.fixture
def mote(pagaende: Exempelmote) -> Exempelmote:
    """Rydell is the eleventh, whose vote differs from test to test."""
    return pagaende


def fakta(mote: Exempelmote) -> Motesfakta:
    with mote.store.las() as s:
        return las_motesfakta(s, mote.sammantrade.id)


def omrostning(mote: Exempelmote, paragraf_id: int) -> Omrostningsfakta:
    return fakta(mote).per_id[paragraf_id].omrostningar[-1]


def rosta(mote: Exempelmote, id: int, rydell: str, ahlstrom: str = "ja") -> None:
    p = mote.personer
    roster = {p[n]: "ja" for n in JA} | {p[n]: "nej" for n in NEJ}
    skriv_roster(mote.store, id, {**roster, p["Ahlström"]: ahlstrom, p["Rydell"]: rydell})


def oppna(mote: Exempelmote, nummer: str = "86") -> int:
    return oppna_omrostning(mote.store, mote.paragraf[nummer], "A:s förslag", "B:s förslag").id


def val_paragraf(mote: Exempelmote) -> int:
    return lagg_till_paragraf(
        mote.store, mote.sammantrade.id, "Val av vice ordförande", typ="val"
    ).id


# -- open votes ----------------------------------------------------------------------------------------


def test_flertalet_avgor(mote: Exempelmote) -> None:
    rosta(mote, oppna(mote), "nej")
    o = omrostning(mote, mote.paragraf["86"])
    assert (o.summor, o.bifallet, o.utslagsrost) == ((5, 6, 0), "nej", False)


@pytest.mark.parametrize("ahlstrom", ["ja", "nej"])
def test_vid_lika_rostetal_avgor_ordforandens_rost(mote: Exempelmote, ahlstrom: str) -> None:
    id, p = oppna(mote), mote.personer
    rosta(mote, id, "avstar", ahlstrom)
    if ahlstrom == "nej":
        skriv_roster(mote.store, id, {p["Haddad"]: "ja"})
    o = omrostning(mote, mote.paragraf["86"])
    assert (o.summor, o.bifallet, o.utslagsrost) == ((5, 5, 1), ahlstrom, True)


def test_ordforanden_som_avstar_vid_lika_lamnar_saken_oavgjord(mote: Exempelmote) -> None:
    rosta(mote, oppna(mote), "ja", "avstar")
    o = omrostning(mote, mote.paragraf["86"])
    assert (o.summor, o.bifallet, o.utslagsrost) == ((5, 5, 1), None, False)
    assert "B08" in [f.kod for f in granska_fakta(fakta(mote))]


def test_ordforanden_for_paragrafen_har_utslagsrosten(mote: Exempelmote) -> None:
    with mote.store.arbete("Byt") as s:
        s.get_one(Paragraf, mote.paragraf["86"]).ordforande_id = mote.personer["Haddad"]
    rosta(mote, oppna(mote), "avstar")
    assert omrostning(mote, mote.paragraf["86"]).bifallet == "nej"


def test_inget_ar_avgjort_forran_alla_har_rostat(mote: Exempelmote) -> None:
    id, p = oppna(mote), mote.personer
    skriv_roster(mote.store, id, {p[n]: "ja" for n in JA})
    assert omrostning(mote, mote.paragraf["86"]).bifallet is None
    (ett,) = [f for f in granska_fakta(fakta(mote)) if f.kod == "B03"]
    assert "Leila Haddad (S)" in ett.mening


def test_en_rost_kan_rattas_och_tas_bort(mote: Exempelmote) -> None:
    id, p = oppna(mote), mote.personer
    rosta(mote, id, "ja")
    skriv_roster(mote.store, id, {p["Rydell"]: "nej"})
    assert omrostning(mote, mote.paragraf["86"]).bifallet == "nej"
    skriv_roster(mote.store, id, {p["Rydell"]: None})
    o = omrostning(mote, mote.paragraf["86"])
    assert (len(o.roster), o.bifallet) == (10, None)


@pytest.mark.parametrize("namn", ["Holm", "Dahl", "Öst"])
def test_bara_den_som_tjanstgor_rostar(mote: Exempelmote, namn: str) -> None:
    with pytest.raises(RegelFel, match="röstar inte"):
        skriv_roster(mote.store, oppna(mote), {mote.personer[namn]: "ja"})


def test_den_som_inte_deltar_i_beslutet_rostar_inte(mote: Exempelmote) -> None:
    deltar_inte(mote.store, mote.paragraf["86"], [mote.personer["Rydell"]])
    id = oppna(mote)
    with pytest.raises(RegelFel, match="röstar inte"):
        skriv_roster(mote.store, id, {mote.personer["Rydell"]: "ja"})
    assert len(rostlangd(fakta(mote), fakta(mote).per_id[mote.paragraf["86"]])) == 10


def test_bara_ja_nej_och_avstar_ar_roster(mote: Exempelmote) -> None:
    with pytest.raises(RegelFel, match="Välj ja, nej eller avstår"):
        skriv_roster(mote.store, oppna(mote), {mote.personer["Rydell"]: "kanske"})


def test_omrostningarna_numreras_och_kan_tas_bort(mote: Exempelmote) -> None:
    forsta, andra_ = oppna(mote), oppna(mote)
    rosta(mote, forsta, "ja")
    assert [o.nr for o in fakta(mote).per_id[mote.paragraf["86"]].omrostningar] == [1, 2]
    ta_bort_omrostning(mote.store, forsta)
    assert [o.id for o in fakta(mote).per_id[mote.paragraf["86"]].omrostningar] == [andra_]
    mote.store.angra()
    assert len(fakta(mote).per_id[mote.paragraf["86"]].omrostningar[0].roster) == 11


# -- the roll --------------------------------------------------------------------------------------------


def test_uppropet_gar_efter_plats_med_ordforanden_sist(mote: Exempelmote) -> None:
    langd = rostlangd(fakta(mote), fakta(mote).per_id[mote.paragraf["86"]])
    assert [r.namn.split()[-1] for r in langd] == [
        "Wiberg", "Haddad", "Strand", "Ek", "Norling", "Rydell", "Lind", "Öberg", "Rezai", "Svensson",
        "Ahlström",
    ]  # fmt: skip
    assert (langd[3].ersatter, langd[-1].ordforande) == ("Ingrid Sjögren", True)


def test_uppropet_gar_efter_efternamn_pa_svenska(mote: Exempelmote) -> None:
    andra(mote.store, REGLEMENTE, mote.reglemente.id, None, {"rostordning": "alfabet"})
    langd = rostlangd(fakta(mote), fakta(mote).per_id[mote.paragraf["86"]])
    assert [r.namn.split()[-1] for r in langd][:3] == ["Ek", "Haddad", "Lind"]
    assert [r.namn.split()[-1] for r in langd][-2:] == ["Öberg", "Ahlström"]


def test_uppropet_gar_parti_for_parti(mote: Exempelmote) -> None:
    andra(mote.store, REGLEMENTE, mote.reglemente.id, None, {"rostordning": "parti"})
    langd = rostlangd(fakta(mote), fakta(mote).per_id[mote.paragraf["86"]])
    assert [r.parti for r in langd] == ["M", "M", "L", "S", "S", "S", "C", "KD", "V", "SD", "M"]


def test_partiernas_delsummor(mote: Exempelmote) -> None:
    rosta(mote, oppna(mote), "avstar")
    nu = fakta(mote)
    p86 = nu.per_id[mote.paragraf["86"]]
    summor = partisummor(rostlangd(nu, p86), p86.omrostningar[0].roster)
    assert summor[:3] == (
        Partisumma("L", 1, 0, 0),
        Partisumma("S", 0, 3, 0),
        Partisumma("M", 3, 0, 0),
    )
    assert Partisumma("KD", 0, 0, 1) in summor


# -- closed ballots ----------------------------------------------------------------------------------------


def test_i_val_ar_omrostningen_sluten_av_sig_sjalv(mote: Exempelmote) -> None:
    paragraf_id = val_paragraf(mote)
    id = oppna_omrostning(mote.store, paragraf_id, "Eva Norling", "Rolf Svensson").id
    assert omrostning(mote, paragraf_id).sluten
    with pytest.raises(RegelFel, match="Omröstningen är sluten"):
        skriv_roster(mote.store, id, {mote.personer["Strand"]: "ja"})
    with mote.store.las() as s:
        assert s.scalars(select(Rost)).all() == []


def test_en_sluten_omrostning_har_bara_summor(mote: Exempelmote) -> None:
    paragraf_id = val_paragraf(mote)
    id = oppna_omrostning(mote.store, paragraf_id, "Eva Norling", "Rolf Svensson").id
    skriv_slutna(mote.store, id, 7, 3, 1)
    with mote.store.las() as s:
        resultat = protokoll_underlag(s, mote.sammantrade.id).paragrafer[-1].omrostningar[0]
    assert (resultat.ja, resultat.nej, resultat.avstar, resultat.rader) == (7, 3, 1, ())
    assert resultat.resultat == (
        "Med 7 ja-röster och 3 nej-röster beslutar nämnden enligt Eva Norling. En valsedel är blank."
    )
    with pytest.raises(RegelFel, match="noll eller fler"):
        skriv_slutna(mote.store, id, -1, 3)


def test_lika_i_val_vantar_pa_lotten(mote: Exempelmote) -> None:
    paragraf_id = val_paragraf(mote)
    id = oppna_omrostning(mote.store, paragraf_id, "Eva Norling", "Rolf Svensson").id
    skriv_slutna(mote.store, id, 5, 5, 1)
    assert omrostning(mote, paragraf_id).bifallet is None
    with pytest.raises(RegelFel, match="vilket förslag lotten"):
        dra_lott(mote.store, id, "kanske")
    dra_lott(mote.store, id, "nej")
    o = omrostning(mote, paragraf_id)
    assert (o.bifallet, o.lottning, o.utslagsrost) == ("nej", True, False)
    with mote.store.las() as s:
        resultat = protokoll_underlag(s, mote.sammantrade.id).paragrafer[-1].omrostningar[0]
    assert "avgör lotten. Nämnden beslutar enligt Rolf Svensson." in resultat.resultat


def test_lotten_avgor_bara_val_och_anstallning(mote: Exempelmote) -> None:
    id = oppna(mote)
    rosta(mote, id, "avstar")
    with pytest.raises(RegelFel, match="Lotten avgör bara"):
        dra_lott(mote.store, id, "ja")


def test_anstallning_av_personal_rostas_slutet(mote: Exempelmote) -> None:
    with mote.store.arbete("Art") as s:
        s.get_one(Arende, mote.arenden["86"]).art = "personal"
    oppna(mote)
    assert omrostning(mote, mote.paragraf["86"]).sluten


def test_en_oppen_omrostning_har_inga_slutna_summor(mote: Exempelmote) -> None:
    with pytest.raises(RegelFel, match="Omröstningen är öppen"):
        skriv_slutna(mote.store, oppna(mote), 7, 4)


def test_val_av_motforslag_har_en_egen_mening(mote: Exempelmote) -> None:
    id = oppna_omrostning(
        mote.store, mote.paragraf["86"], "A:s förslag", "B:s förslag", motforslag=True
    ).id
    rosta(mote, id, "nej")
    with mote.store.las() as s:
        resultat = protokoll_underlag(s, mote.sammantrade.id).paragrafer[5].omrostningar[0]
    assert resultat.resultat == (
        "Med 5 ja-röster och 6 nej-röster utser nämnden B:s förslag till motförslag i "
        "huvudomröstningen."
    )

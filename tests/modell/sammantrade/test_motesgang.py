"""The meeting opens, takes a break, closes, and opens again only with a reason (protokoll §3, S2-S3)."""

from __future__ import annotations

from datetime import date, time

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import Krock, RegelFel
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.moten import Mote
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesgang import (
    ajournera,
    ateruppta,
    avsluta_sammantrade,
    oppna_igen,
    oppna_sammantrade,
)
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarosteg import lamnar, ropa_upp
from styrdesk.modell.sammantrade.omrostningssteg import oppna_omrostning
from styrdesk.modell.sammantrade.paragrafsteg import klarmarkera, skriv
from styrdesk.modell.sammantrade.punkthandlingar import lagg_till_handling
from styrdesk.modell.sammantrade.sammantraden import Punkt, Sammantrade
from styrdesk.modell.sammantrade.underlagsrader import Underlagshandling, med_nummer
from tests.modell.sammantrade.exempelmote import Exempelmote


@pytest.fixture
def mote(store: Store) -> Exempelmote:
    """Prepared, not opened."""
    return Exempelmote(store)


def fakta(mote: Exempelmote) -> Motesfakta:
    with mote.store.las() as s:
        return las_motesfakta(s, mote.sammantrade.id)


def klara_alla(mote: Exempelmote) -> None:
    for id in mote.paragraf.values():
        klarmarkera(mote.store, id, None, "noterat")


def test_varje_punkt_blir_en_paragraf_med_sina_texter(mote: Exempelmote) -> None:
    mote.oppna()
    nu = fakta(mote)
    assert [p.rubrik for p in nu.paragrafer][:2] == [
        "Upprop, val av justerare och fastställande av dagordning",
        "Information från förvaltningen",
    ]
    assert (nu.status, nu.oppnat) == ("pagar", time(18))
    p86 = nu.per_id[mote.paragraf["86"]]
    assert p86.forslag.startswith("Uppföljningen av Solbacka")
    assert p86.arende is not None
    assert (p86.arende.dnr, p86.arende.utforare) == ("VON 2026/0123", "Solbacka Omsorg AB")
    assert [p.nummer for p in nu.paragrafer if p.omedelbar] == ["88"]


def test_en_struken_punkt_far_ingen_paragraf(mote: Exempelmote) -> None:
    with mote.store.arbete("Stryk") as s:
        punkt = s.scalars(select(Punkt).order_by(Punkt.ordning)).first()
        assert punkt is not None
        punkt.utgar_skal = "Drogs tillbaka"
    mote.oppna()
    assert len(fakta(mote).paragrafer) == 9
    assert next(iter(mote.paragraf)) == "81"


def test_det_som_bara_forbereder_kan_inte_overklagas(mote: Exempelmote) -> None:
    mote.oppna()
    ej = [p.nummer for p in fakta(mote).paragrafer if p.overklagbart == "ej"]
    assert ej == ["82", "83", "87", "89", "90"]


def test_handlingarnas_nummer_foljer_med_till_paragrafen(mote: Exempelmote) -> None:
    with mote.store.las() as s:
        punkt = s.scalars(select(Punkt.id).where(Punkt.ordning == 6)).one()
    varden = {"namn": "Rapport från besök", "datum": date(2026, 10, 23)}
    handling = lagg_till_fil(mote.store, "rapport.txt", b"Text", varden)
    lagg_till_handling(mote.store, punkt, handling.id)
    mote.oppna()
    assert fakta(mote).per_id[mote.paragraf["86"]].underlag == (
        "Rapport från besök 2026-10-23, handling 6.1"
    )


@pytest.mark.parametrize(
    ("rader", "vantade"),
    [
        ("", "Rapport 2026-10-23, handling 6.2"),
        (
            "Tjänsteskrivelse\nRapport 2026-10-23",
            "Tjänsteskrivelse\nRapport 2026-10-23, handling 6.2",
        ),
        ("Rapport 2026-10-23, handling 6.2.", "Rapport 2026-10-23, handling 6.2."),
        ("Annat", "Annat\nRapport 2026-10-23, handling 6.2"),
    ],
)
def test_handlingens_nummer_star_pa_sin_rad(rader: str, vantade: str) -> None:
    assert med_nummer(rader, [Underlagshandling("Rapport", date(2026, 10, 23), "6.2")]) == vantade


def test_utan_punkter_oppnas_inget(mote: Exempelmote) -> None:
    with mote.store.arbete("Töm") as s:
        for punkt in s.scalars(select(Punkt)):
            s.delete(punkt)
    with pytest.raises(RegelFel, match="Föredragningslistan är tom"):
        mote.oppna()


def test_ett_oppnat_sammantrade_oppnas_inte_igen(mote: Exempelmote) -> None:
    mote.oppna()
    with pytest.raises(RegelFel, match="redan öppnat"):
        mote.oppna()


def test_den_som_oppnar_en_gammal_bild_far_en_krock(mote: Exempelmote) -> None:
    with pytest.raises(Krock):
        oppna_sammantrade(mote.store, mote.sammantrade.id, 99)


def test_oppnandet_kan_angras(mote: Exempelmote) -> None:
    mote.oppna()
    mote.store.angra()
    assert fakta(mote).paragrafer == ()
    assert fakta(mote).status == "utkast"


def test_inget_hander_innan_sammantradet_ar_oppnat(mote: Exempelmote) -> None:
    with pytest.raises(RegelFel, match="inte öppnat"):
        ropa_upp(mote.store, mote.sammantrade.id, [])


def test_ajournering_och_ateruppta(mote: Exempelmote) -> None:
    mote.oppna()
    id = mote.sammantrade.id
    with pytest.raises(RegelFel, match="inte ajournerat"):
        ateruppta(mote.store, id, time(19, 15))
    ajournera(mote.store, id, time(19, 5))
    with pytest.raises(RegelFel, match="redan ajournerat"):
        ajournera(mote.store, id, time(19, 6))
    with pytest.raises(RegelFel, match="Sluttiden ligger före"):
        ateruppta(mote.store, id, time(19))
    ateruppta(mote.store, id, time(19, 15))
    assert fakta(mote).ajourneringar == ((time(19, 5), time(19, 15)),)


def test_avslut_kraver_tid_utfall_och_att_pausen_ar_slut(mote: Exempelmote) -> None:
    mote.oppna()
    ajournera(mote.store, mote.sammantrade.id, time(19))
    with pytest.raises(RegelFel) as fel:
        avsluta_sammantrade(mote.store, mote.sammantrade.id)
    texter = [b.text for b in fel.value.brister]
    assert len(texter) == 2 + 10
    assert "saknar utfall" in texter[-1]


def test_avslut_fore_oppnandet_gar_inte(mote: Exempelmote) -> None:
    mote.oppna()
    klara_alla(mote)
    with pytest.raises(RegelFel, match="Rätta tiden"):
        avsluta_sammantrade(mote.store, mote.sammantrade.id, None, time(17, 59))


def test_efter_avslutet_ar_narvaro_och_roster_lasta_men_inte_texten(mote: Exempelmote) -> None:
    mote.oppna()
    mote.upprop()
    klara_alla(mote)
    mote.avsluta()
    assert (fakta(mote).status, fakta(mote).avslutat) == ("genomfort", time(20, 15))
    p86, p = mote.paragraf["86"], mote.personer
    with pytest.raises(RegelFel, match="avslutat"):
        lamnar(mote.store, mote.sammantrade.id, p["Rezai"], p86)
    with pytest.raises(RegelFel, match="avslutat"):
        oppna_omrostning(mote.store, p86, "A", "B")
    skriv(mote.store, p86, None, {"sammanfattning": "Ny text."})
    assert fakta(mote).per_id[p86].sammanfattning == "Ny text."


def test_kalendern_vet_att_sammantradet_ar_hallet(mote: Exempelmote) -> None:
    mote.oppna()
    klara_alla(mote)
    mote.avsluta()
    with mote.store.las() as s:
        sammantrade = s.get_one(Sammantrade, mote.sammantrade.id)
        assert s.get_one(Mote, sammantrade.mote_id).status == "hallet"


def test_avslutet_ar_en_formell_handling_som_bara_andras_med_skal(mote: Exempelmote) -> None:
    mote.oppna()
    klara_alla(mote)
    mote.avsluta()
    assert mote.store.nasta_angra() is None
    with pytest.raises(RegelFel, match="varför"):
        oppna_igen(mote.store, mote.sammantrade.id, None, " ")
    oppna_igen(mote.store, mote.sammantrade.id, None, "fel person i omröstningen")
    assert (fakta(mote).status, fakta(mote).avslutat) == ("pagar", None)
    with pytest.raises(RegelFel, match="nyss avslutats"):
        oppna_igen(mote.store, mote.sammantrade.id, None, "en gång till")

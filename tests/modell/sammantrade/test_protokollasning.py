"""The minutes as values: whole, of one batch, of a body that has no rules; and what is judged around them."""

from __future__ import annotations

import hashlib
from datetime import date, time

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.register import registrera
from styrdesk.modell.handlingar import lagg_till_fil
from styrdesk.modell.sammantrade.fortroendevalda import Fortroendeuppdrag
from styrdesk.modell.sammantrade.justering import Justeringsomgang, Rattelse
from styrdesk.modell.sammantrade.justeringssteg import uppratta_protokoll
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.motesgang import avsluta_sammantrade, oppna_sammantrade
from styrdesk.modell.sammantrade.motesgranskning import granska_mote
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarosteg import ropa_upp
from styrdesk.modell.sammantrade.omgangssteg import skapa_omgangar
from styrdesk.modell.sammantrade.paragrafsteg import klarmarkera, skriv_beslut
from styrdesk.modell.sammantrade.protokollasning import protokoll_underlag
from styrdesk.modell.sammantrade.protokollmeningar import organord, uppraknat
from styrdesk.modell.sammantrade.reglemente import Reglemente
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE
from tests.modell.sammantrade.exempelmote import DAG, Exempelmote
from tests.modell.sammantrade.namnd import Namnd


@pytest.fixture
def mote(pagaende: Exempelmote) -> Exempelmote:
    """The example, held to its end and divided into its two batches."""
    pagaende.informationen()
    pagaende.bestallningarna()
    pagaende.resten()
    pagaende.avsluta()
    skapa_omgangar(pagaende.store, pagaende.sammantrade.id)
    return pagaende


def omgang(mote: Exempelmote, *, omedelbar: bool) -> int:
    with mote.store.las() as s:
        fraga = select(Justeringsomgang.id).where(Justeringsomgang.omedelbar.is_(omedelbar))
        return s.scalars(fraga).one()


def test_den_omedelbara_omgangen_har_sin_egen_narvaro(mote: Exempelmote) -> None:
    with mote.store.las() as s:
        p = protokoll_underlag(s, mote.sammantrade.id, omgang_id=omgang(mote, omedelbar=True))
    assert [q.nummer for q in p.paragrafer] == ["88"]
    ledamoter = [n.namn for n in p.narvaro.ledamoter]
    ersattare = [n.namn for n in p.narvaro.tjanstgorande_ersattare]
    assert len(ledamoter) + len(ersattare) == 11
    assert "Amir Rezai" not in ledamoter
    assert ersattare == ["Tomas Ek", "Nils Falk"]
    assert all(not n.intervall and not n.franvaro for n in p.narvaro.ledamoter)
    assert p.justering_plats_tid == "Omedelbart vid sammanträdet"
    assert {(u.roll, u.paragrafer) for u in p.underskrifter} == {
        ("Sekreterare", "§\u00a088"), ("Ordförande", "§\u00a088"), ("Justerande", "§\u00a088"),
    }  # fmt: skip
    assert p.sarskilt == ""


def test_den_andra_omgangen_pekar_pa_den_omedelbara(mote: Exempelmote) -> None:
    with mote.store.las() as s:
        p = protokoll_underlag(s, mote.sammantrade.id, omgang_id=omgang(mote, omedelbar=False))
    assert [q.nummer for q in p.paragrafer] == [
        "81",
        "82",
        "83",
        "84",
        "85",
        "86",
        "87",
        "89",
        "90",
    ]
    assert p.sarskilt == "§\u00a088 i särskilt protokoll, omedelbart justerad"
    assert {u.paragrafer for u in p.underskrifter} == {"§§\u00a081–87, 89–90"}
    assert [n.intervall for n in p.narvaro.tjanstgorande_ersattare][-1] == ((8, 10),)
    assert p.anslag is not None
    assert (p.anslag.paragrafer, p.anslag.ansvarig) == ("§§\u00a081–87, 89–90", "David Öst")
    assert p.utkast


def test_rattelser_skrivs_ut_i_sin_paragraf(mote: Exempelmote) -> None:
    with mote.store.arbete("Rätta") as s:
        s.add(
            Rattelse(
                paragraf_id=mote.paragraf["86"], datum=date(2026, 12, 3), plats="beslutspunkt 2",
                fel="15 december", ratt="16 december", skal="Skrivfel", beslutad_av="Ordföranden",
            )
        )  # fmt: skip
    with mote.store.las() as s:
        p = protokoll_underlag(s, mote.sammantrade.id, paragraf_id=mote.paragraf["86"])
    assert p.paragrafer[0].rattelser == (
        "Rättelse 2026-12-03: I beslutspunkt 2 har ”15 december” ändrats till ”16 december”. "
        "Ordföranden.",
    )


def test_ett_protokoll_utan_fel_kan_upprattas(mote: Exempelmote) -> None:
    uppratta_protokoll(mote.store, mote.sammantrade.id)
    with mote.store.las() as s:
        assert las_motesfakta(s, mote.sammantrade.id).status == "upprattat"
        sena = granska_mote(s, mote.sammantrade.id, date(2026, 12, 4))
    assert {(f.kod, f.allvar) for f in sena} == {("J01", "fel")}
    assert {f.paragraf for f in sena} == {"81", "88"}


def test_en_namnd_utan_reglemente_och_utan_uppdrag_ar_ingen_atervandsgrand(namnd: Namnd) -> None:
    """Nobody has entered seats or rules: the meeting can be held, and the findings say what is missing."""
    organ = namnd.organ.id
    with namnd.store.arbete("Töm") as s:
        for plats in s.scalars(
            select(Fortroendeuppdrag).where(Fortroendeuppdrag.organ_id == organ)
        ):
            s.delete(plats)
        for regler in s.scalars(select(Reglemente).where(Reglemente.organ_id == organ)):
            s.delete(regler)
    sammantrade = registrera(namnd.store, SAMMANTRADE, {"mote_id": namnd.mote.id, "motesnr": 1})
    punkt = {"sammantrade_id": sammantrade.id, "ordning": 1, "rubrik": "Upprop"}
    registrera(namnd.store, PUNKT, punkt)
    oppna_sammantrade(namnd.store, sammantrade.id)
    ropa_upp(namnd.store, sammantrade.id, [namnd.david.id])
    fakta = fakta_i(namnd, sammantrade.id)
    skriv_beslut(namnd.store, fakta.paragrafer[0].id, "Klart.")
    klarmarkera(namnd.store, fakta.paragrafer[0].id)
    avsluta_sammantrade(namnd.store, sammantrade.id, None, time(19))
    with namnd.store.las() as s:
        p = protokoll_underlag(s, sammantrade.id)
        koder = {f.kod for f in granska_mote(s, sammantrade.id, DAG)}
    assert [n.namn for n in p.narvaro.ovriga] == ["David Öst"]
    assert p.paragrafer[0].nummer == "1"
    assert {"N01", "N08", "N09"} <= koder


def fakta_i(namnd: Namnd, id: int) -> Motesfakta:
    with namnd.store.las() as s:
        return las_motesfakta(s, id)


def test_fore_oppnandet_granskas_kallelsen(namnd: Namnd) -> None:
    sammantrade = registrera(namnd.store, SAMMANTRADE, {"mote_id": namnd.mote.id, "motesnr": 1})
    with namnd.store.las() as s:
        fynden = granska_mote(s, sammantrade.id, date(2026, 12, 15))
    assert "Föredragningslistan är tom. Ta upp minst ett ärende." in [f.mening for f in fynden]
    assert "K01" in [f.kod for f in fynden]


def test_orden_i_meningarna() -> None:
    assert [organord(typ) for typ in ("namnd", "KS", "utskott", "KF", "okand")] == [
        "nämnden", "kommunstyrelsen", "utskottet", "fullmäktige", "nämnden",
    ]  # fmt: skip
    assert organord("KS", stor=True) == "Kommunstyrelsen"
    assert [uppraknat(namn) for namn in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "", "A", "A och B", "A, B och C",
    ]  # fmt: skip


def test_en_enda_beslutspunkt_star_utan_inledning(mote: Exempelmote) -> None:
    with mote.store.las() as s:
        p = protokoll_underlag(s, mote.sammantrade.id)
    ingresser = {q.nummer: q.ingress for q in p.paragrafer}
    assert ingresser["82"] == ""
    assert ingresser["85"] == "Vård- och omsorgsnämnden beslutar"
    assert ingresser["87"].startswith("Vård- och omsorgsnämnden föreslår")


def test_bilagan_namns_med_fil_och_kontrollsumma(mote: Exempelmote) -> None:
    """The file is the meeting's paper called Bilaga 1; the latest one counts."""
    id = {"sammantrade_id": mote.sammantrade.id}
    for namn, data in (("Bilaga 1 Yttrande", b"%PDF-1.7"), ("bilaga 1, ny", b"%PDF-1.7 ny")):
        lagg_till_fil(mote.store, f"{namn}.pdf", data, {"namn": namn, **id})
    lagg_till_fil(mote.store, "b.pdf", b"%PDF-1.7 b", {"namn": "Bilaga 12 till avtalet", **id})
    with mote.store.las() as s:
        (bilaga,) = protokoll_underlag(s, mote.sammantrade.id).bilagor
    summa = hashlib.sha256(b"%PDF-1.7 ny").hexdigest()
    assert bilaga == (
        "Bilaga 1, §\u00a086: Särskilt yttrande, Rolf Svensson (SD). "
        f"Fil bilaga 1, ny.pdf, SHA-256 {summa}"
    )

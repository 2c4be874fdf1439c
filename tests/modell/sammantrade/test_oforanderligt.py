"""What is adjusted stays: no form, act, undo or database editor changes it without being seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import KATALOG, andra, registrera, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import las_fil
from styrdesk.modell.sammantrade.justerat import fryst, fryst_paragraf
from styrdesk.modell.sammantrade.justering import OMGANG, RATTELSE, SIGNATUR
from styrdesk.modell.sammantrade.motesgang import avsluta_sammantrade
from styrdesk.modell.sammantrade.numrering import nummer_i
from styrdesk.modell.sammantrade.oforanderligt import tabeller
from styrdesk.modell.sammantrade.omgangssteg import skapa_omgang
from styrdesk.modell.sammantrade.paragrafer import Beslut, Expediering
from styrdesk.modell.sammantrade.paragrafsteg import (
    deltar_inte,
    lagg_till_reservation,
    lagg_till_yrkande,
    lagg_till_yttrande,
    skriv,
    skriv_beslut,
)
from styrdesk.modell.sammantrade.rattelser import (
    expediera,
    lagg_till_mottagare,
    registrera_rattelse,
    ta_emot_undertecknat,
)
from styrdesk.modell.sammantrade.reglemente import REGLEMENTE
from styrdesk.modell.sammantrade.sammantraden import SAMMANTRADE, UTSEDD
from styrdesk.modell.sammantrade.tjanstgoring import TJANSTGORING, Tjanstgoring
from tests.modell.sammantrade.hallet import Hallet
from tests.modell.sammantrade.namnd import Namnd

D = date.fromisoformat


DELAR = (
    "paragraf", "beslut", "yrkande", "instammande", "omrostning", "rost", "reservation",
    "reservant", "protokollsyttrande", "ej_deltagande", "expediering", "tjanstgoring", "signatur",
)  # fmt: skip


def alla(store: Store, namn: str) -> list[int]:
    with store.las() as s:
        return list(s.scalars(select(KATALOG[namn].tabell.id)))


@pytest.mark.parametrize("namn", DELAR)
def test_ingen_del_av_en_justerad_paragraf_kan_tas_bort(rik: tuple[Hallet, int], namn: str) -> None:
    mote, _omgang = rik
    idn = alla(mote.store, namn)
    assert idn
    for id in idn:
        with pytest.raises(RegelFel, match=r"justerad.*kan inte ändras|används"):
            ta_bort(mote.store, KATALOG[namn], id)
    assert alla(mote.store, namn) == idn


ANDRINGAR: dict[str, tuple[str, Any]] = {
    "paragraf": ("rubrik", "Något annat"),
    "beslut": ("text", "Något annat beslutas."),
    "yrkande": ("text", "något annat"),
    "omrostning": ("ja_betyder", "något annat"),
    "rost": ("rost", "avstar"),
    "reservation": ("formulering", "något annat"),
    "protokollsyttrande": ("text", "Något annat."),
    "expediering": ("mottagare", "Någon annan"),
    "signatur": ("paragrafer", "1–2"),
    "sammantrade": ("oppnat", time(17)),
    "mote": ("datum", D("2026-11-20")),
    "tjanstgoring": ("roll", "inbjuden"),
    "justeringsomgang": ("plats", "En annan plats"),
}


@pytest.mark.parametrize("namn", ANDRINGAR)
def test_ingen_uppgift_i_det_justerade_kan_andras(rik: tuple[Hallet, int], namn: str) -> None:
    mote, _omgang = rik
    falt, varde = ANDRINGAR[namn]
    for id in alla(mote.store, namn):
        if namn == "mote" and id != mote.mote.id:
            continue
        with pytest.raises(RegelFel, match=r"justera|knapparna|fastställ"):
            andra(mote.store, KATALOG[namn], id, None, {falt: varde})


def test_vakten_stoppar_aven_en_handling_som_inte_fragar(rik: tuple[Hallet, int]) -> None:
    mote, _omgang = rik
    with (
        pytest.raises(RegelFel, match="är justerad och kan inte ändras"),
        mote.store.arbete("Skriver förbi formuläret") as s,
    ):
        s.scalars(select(Beslut)).first().text = "Något annat."


def test_inget_kan_laggas_till_en_justerad_paragraf(rik: tuple[Hallet, int]) -> None:
    mote, _omgang = rik
    plan, person = mote.paragraf("Plan"), mote.namnd.personer["Wiberg"]
    forsok: list[Callable[[], object]] = [
        lambda: skriv_beslut(mote.store, plan, "Ett annat beslut."),
        lambda: lagg_till_yrkande(mote.store, plan, person),
        lambda: lagg_till_reservation(mote.store, plan, [person]),
        lambda: lagg_till_yttrande(mote.store, plan, person, text="Jag vill tillägga."),
        lambda: deltar_inte(mote.store, plan, [person]),
        lambda: skriv(mote.store, plan, None, {"sammanfattning": "Annan"}),
        lambda: registrera(mote.store, KATALOG["jav"], {"paragraf_id": plan, "person_id": person}),
    ]
    for ett in forsok:
        with pytest.raises(RegelFel, match="justerad"):
            ett()


def test_angra_gar_inte_forbi_justeringen(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv()
    skriv_beslut(mote.store, mote.paragraf("Plan"), "En annan plan fastställs.")
    steg = mote.store.nasta_angra()
    assert steg is not None
    mote.avsluta().skicka()
    mote.justera(mote.omgangar()[0])
    with pytest.raises(RegelFel, match="är justerad"):
        mote.store.angra(steg.id)


def test_narvaron_vid_en_justerad_paragraf_ligger_fast_men_motet_gar_vidare(namnd: Namnd) -> None:
    mote = Hallet(namnd).omedelbart("Plan").skriv()
    omgang = skapa_omgang(mote.store, mote.id, [mote.paragraf("Plan")], {"omedelbar": True})
    mote.justera(omgang.id, mote.dag)
    person = mote.namnd.personer["Strand"]
    with mote.store.las() as s:
        rad = s.scalars(select(Tjanstgoring).where(Tjanstgoring.person_id == person)).one()
    sist = mote.paragraf("Begäran")
    andra(mote.store, TJANSTGORING, rad.id, None, {"till_id": sist, "slut_orsak": "avvikit"})
    with pytest.raises(RegelFel, match=r"Närvaron vid §.\d+ är justerad"):
        andra(mote.store, TJANSTGORING, rad.id, None, {"till_id": mote.paragraf("Upprop")})
    with pytest.raises(RegelFel, match="Närvaron"):
        andra(mote.store, TJANSTGORING, rad.id, None, {"person_id": mote.namnd.personer["Sjögren"]})
    avsluta_sammantrade(mote.store, mote.id, tid=time(20))


def test_ordforande_och_dag_ligger_fast_efter_forsta_omgangen(namnd: Namnd) -> None:
    mote = Hallet(namnd).omedelbart("Plan").skriv()
    omgang = skapa_omgang(mote.store, mote.id, [mote.paragraf("Plan")], {"omedelbar": True})
    mote.justera(omgang.id, mote.dag)
    with pytest.raises(RegelFel, match="uppgiften kan inte ändras"):
        andra(mote.store, SAMMANTRADE, mote.id, None,
              {"ordforande_id": mote.namnd.personer["Wiberg"]})  # fmt: skip
    andra(mote.store, SAMMANTRADE, mote.id, None, {"justering_plats": "Kommunhuset"})


def test_justerare_kan_inte_laggas_till_i_efterhand(rik: tuple[Hallet, int]) -> None:
    mote, _omgang = rik
    varden = {"sammantrade_id": mote.id, "person_id": mote.namnd.personer["Strand"]}
    with pytest.raises(RegelFel, match="justerat"):
        registrera(mote.store, UTSEDD, varden)


def test_kontrollsumman_andras_bara_av_justeringen(rik: tuple[Hallet, int]) -> None:
    mote, omgang = rik
    with pytest.raises(RegelFel):
        andra(mote.store, OMGANG, omgang, None, {"sha256": "0" * 64})
    with pytest.raises(RegelFel, match="Omgång 1 är justerad"):
        andra(mote.store, OMGANG, omgang, None, {"protokoll": {}})
    with pytest.raises(RegelFel), mote.store.arbete("Tillbaka") as s:
        s.get_one(OMGANG.tabell, omgang).status = "justeras"


# -- what may follow -------------------------------------------------------------------------------------


def test_uppfoljning_expediering_och_rattelse_gar_fortfarande(rik: tuple[Hallet, int]) -> None:
    mote, _omgang = rik
    plan = mote.paragraf("Plan")
    with mote.store.las() as s:
        beslut = s.scalars(select(Beslut).where(Beslut.paragraf_id == plan)).first()
        sandning = s.scalars(select(Expediering).where(Expediering.paragraf_id == plan)).first()
    assert beslut is not None
    assert sandning is not None
    andra(mote.store, KATALOG["beslut"], beslut.id, None, {"aterrapporterat": D("2027-01-28")})
    expediera(mote.store, [sandning.id])
    lagg_till_mottagare(mote.store, plan, "Revisorerna")
    registrera_rattelse(mote.store, plan, {
        "plats": "punkt 2", "fel": "Sex enheter", "ratt": "Fem enheter", "skal": "Skrivfel",
        "beslutad_av": "Ordföranden och sekreteraren",
    })  # fmt: skip
    with mote.store.las() as s:
        protokoll, paragraf = fryst_paragraf(s, plan)
        assert fryst(s, mote.omgangar()[0]).paragrafer != protokoll.paragrafer
    assert paragraf.beslut[1].text == "Sex enheter följs upp."  # what was adjusted still stands
    assert "har ”Sex enheter” ändrats till ”Fem enheter”" in paragraf.rattelser[0]


def test_en_rattelse_andras_inte_men_kan_foljas_av_en_ny(rik: tuple[Hallet, int]) -> None:
    mote, _omgang = rik
    varden = {
        "fel": "Sex enheter",
        "ratt": "Fem enheter",
        "skal": "Skrivfel",
        "beslutad_av": "Ordf.",
    }
    post = registrera_rattelse(mote.store, mote.paragraf("Plan"), varden)
    for forsok in (
        lambda: andra(mote.store, RATTELSE, post.id, None, {"ratt": "Fyra enheter"}),
        lambda: ta_bort(mote.store, RATTELSE, post.id),
    ):
        with pytest.raises(RegelFel, match="Gör en ny rättelse"):
            forsok()
    registrera_rattelse(mote.store, mote.paragraf("Plan"), {**varden, "ratt": "Fyra enheter"})
    with mote.store.las() as s:
        assert len(fryst_paragraf(s, mote.paragraf("Plan"))[1].rattelser) == 2


def test_numren_star_fast_nar_reglementet_byter_numrering(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang)
    andra(mote.store, REGLEMENTE, namnd.reglemente.id, None, {"numrering": "mote_paragraf"})
    with mote.store.las() as s:
        assert [p.nummer for p in fryst(s, omgang).paragrafer][:2] == ["83", "84"]
        assert list(nummer_i(s, mote.id).values())[:2] == ["83", "84"]


@pytest.mark.parametrize(
    ("strategi", "nummer"), [("arslopande_ar", "83/26"), ("mote_paragraf", "1:1")]
)
def test_numret_blir_text_enligt_organets_strategi(
    namnd: Namnd, strategi: str, nummer: str
) -> None:
    andra(namnd.store, REGLEMENTE, namnd.reglemente.id, None, {"numrering": strategi})
    mote = Hallet(namnd).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang)
    with mote.store.las() as s:
        fryst_protokoll = fryst(s, omgang)
    assert fryst_protokoll.paragrafer[0].nummer == nummer
    assert fryst_protokoll.anslag is not None
    assert nummer in fryst_protokoll.anslag.paragrafer


def test_en_rattelse_maste_galla_nagot_som_star_dar(rik: tuple[Hallet, int]) -> None:
    mote, _omgang = rik
    varden = {"fel": "Sju enheter", "ratt": "Fem", "skal": "Skrivfel", "beslutad_av": "Ordföranden"}
    with pytest.raises(RegelFel, match="finns inte i den justerade paragrafen"):
        registrera_rattelse(mote.store, mote.paragraf("Plan"), varden)


def test_fore_justering_andras_texten_i_stallet_for_att_rattas(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv()
    varden = {"fel": "Sex", "ratt": "Fem", "skal": "Skrivfel", "beslutad_av": "Ordföranden"}
    with pytest.raises(RegelFel, match="Ändra texten direkt"):
        registrera_rattelse(mote.store, mote.paragraf("Plan"), varden)


def test_utdrag_skickas_inte_fore_justering(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv()
    with pytest.raises(RegelFel, match="är inte justerad"):
        expediera(mote.store, alla(mote.store, "expediering"))


def test_det_undertecknade_protokollet_behalls_byte_for_byte(rik: tuple[Hallet, int]) -> None:
    mote, omgang = rik
    data = b"%PDF-1.7 undertecknad"
    handling = ta_emot_undertecknat(mote.store, omgang, "protokoll.pdf", data, har_signatur=True)
    assert las_fil(mote.store, handling.id) == ("protokoll.pdf", data)


def test_alla_bevakade_register_finns() -> None:
    assert set(tabeller()) <= set(KATALOG)
    assert SIGNATUR.namn in set(tabeller())

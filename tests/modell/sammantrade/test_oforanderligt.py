"""What is adjusted stays: no form, act, undo or database editor changes it without being seen."""

from __future__ import annotations

import copy
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from styrdesk.modell.grund import check, upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import KATALOG, andra, registrera, ta_bort
from styrdesk.modell.grund.store import Store
from styrdesk.modell.handlingar import las_fil
from styrdesk.modell.sammantrade.justerat import fryst, fryst_paragraf
from styrdesk.modell.sammantrade.justering import OMGANG, SIGNATUR
from styrdesk.modell.sammantrade.motesgang import avsluta_sammantrade
from styrdesk.modell.sammantrade.oforanderligt import tabeller
from styrdesk.modell.sammantrade.ogonblicksbild import SkadadBild, frys, kontrollsumma, tina
from styrdesk.modell.sammantrade.omgangssteg import skapa_omgang
from styrdesk.modell.sammantrade.omrostningssteg import oppna_omrostning, skriv_roster
from styrdesk.modell.sammantrade.paragrafer import Beslut, Expediering, Paragraf
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
from styrdesk.modell.sammantrade.sammantraden import SAMMANTRADE, UTSEDD
from styrdesk.modell.sammantrade.tjanstgoring import TJANSTGORING, Tjanstgoring
from tests.modell.sammantrade.hallet import Hallet
from tests.modell.sammantrade.namnd import Namnd

D = date.fromisoformat


class Rik(Hallet):
    """A meeting where § Plan has every kind of part."""

    def skriv(self) -> Rik:
        plan, personer = self.paragraf("Plan"), self.namnd.personer
        lagg_till_yrkande(self.store, plan, personer["Haddad"], "andring", "tre enheter",
                          [personer["Strand"]])  # fmt: skip
        omrostning = oppna_omrostning(self.store, plan, "förslaget", "Haddads förslag")
        roster = dict.fromkeys(
            (personer[n] for n in ("Ahlström", "Wiberg", "Strand", "Ek")), "ja"
        ) | {personer["Haddad"]: "nej"}
        skriv_roster(self.store, omrostning.id, roster)
        lagg_till_reservation(self.store, plan, [personer["Haddad"]], tid=time(19))
        lagg_till_yttrande(self.store, plan, personer["Wiberg"], text="För protokollet.")
        deltar_inte(self.store, self.paragraf("Direkt"), [personer["Wiberg"]])
        super().skriv()
        return self


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> tuple[Hallet, int]:
    """The rich meeting, adjusted, in a file that is made once; its store is closed."""
    vag = tmp_path_factory.mktemp("justerat") / "mall.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=D("2026-11-01")))
    mote = Rik(Namnd(store)).skriv().avsluta().skicka()
    (omgang,) = mote.omgangar()
    mote.justera(omgang)
    store.stang()
    return mote, omgang


@pytest.fixture
def rik(mall: tuple[Hallet, int], tmp_path: Path) -> Iterator[tuple[Hallet, int]]:
    """A copy of that meeting, open, which the test may try to change."""
    mote, omgang = copy.copy(mall[0]), mall[1]
    assert mote.store.vag is not None
    vag = Path(shutil.copy(mote.store.vag, tmp_path / "rik.styrdesk"))
    mote.store = upgrade.oppna(vag, klocka=Klocka(fast_dag=D("2026-12-01")))
    yield mote, omgang
    mote.store.stang()


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


# -- outside the program -----------------------------------------------------------------------------------


def forvanskad(fil: Path, sql: str, *varden: Any) -> list[check.Anmarkning]:
    """What the check says after somebody has been in the file with a database editor."""
    with closing(sqlite3.connect(fil)) as anslutning, anslutning:
        anslutning.execute(sql, varden)
    return check.kontrollera(fil)


@pytest.fixture
def justerad_fil(rik: tuple[Hallet, int]) -> Path:
    """The file, closed and whole."""
    mote, omgang = rik
    mote.ansla(omgang)
    vag = mote.store.vag
    assert vag is not None
    mote.store.stang()
    assert check.kontrollera(vag) == []
    return vag


def test_en_andrad_bokstav_i_det_frysta_upptacks(justerad_fil: Path) -> None:
    svar = forvanskad(
        justerad_fil,
        "UPDATE justeringsomgang SET protokoll = replace(protokoll, 'Sex enheter', 'Nio enheter')",
    )
    assert "protokoll" in {a.omrade for a in svar}


def test_aven_en_omraknad_kontrollsumma_upptacks(justerad_fil: Path) -> None:
    with closing(sqlite3.connect(justerad_fil)) as anslutning:
        bild = json.loads(
            anslutning.execute("SELECT protokoll FROM justeringsomgang").fetchone()[0]
        )
    bild["paragrafer"][-1]["rubrik"] = "Något annat"
    svar = forvanskad(
        justerad_fil,
        "UPDATE justeringsomgang SET protokoll = ?, sha256 = ?",
        json.dumps(bild, ensure_ascii=False),
        kontrollsumma(bild),
    )
    assert {"innehall", "protokoll"} <= {
        a.omrade for a in svar
    }  # the log remembers, and the rows differ


def test_ett_andrat_beslut_i_registret_upptacks(justerad_fil: Path) -> None:
    svar = forvanskad(justerad_fil, "UPDATE beslut SET text = 'Inget beslutas.'")
    assert "innehall" in {a.omrade for a in svar}


def test_ett_andrat_paragrafnummer_namns_i_klartext(justerad_fil: Path) -> None:
    svar = forvanskad(justerad_fil, "UPDATE paragraf SET nummer = '99' WHERE ordning = 2")
    texter = [a.text.replace("\u00a0", " ") for a in svar if a.omrade == "protokoll"]
    assert texter == [
        "Justeringsomgång 1: § 84 i registret stämmer inte med det justerade protokollet."
    ]


def test_ett_borttaget_innehall_upptacks(justerad_fil: Path) -> None:
    svar = forvanskad(justerad_fil, "UPDATE justeringsomgang SET protokoll = NULL")
    assert "protokoll" in {a.omrade for a in svar}


def test_skadat_innehall_skrivs_aldrig_ut(justerad_fil: Path) -> None:
    forvanskad(justerad_fil, "UPDATE justeringsomgang SET sha256 = ?", "0" * 64)
    store = upgrade.oppna(justerad_fil, klocka=Klocka(), skrivbar=False)
    try:
        with pytest.raises(RegelFel, match="ändrat utanför Styrdesk"), store.las() as s:
            fryst(s, 1)
    finally:
        store.stang()


# -- the values ------------------------------------------------------------------------------------------


def test_ogonblicksbilden_gar_att_lasa_tillbaka_hel(rik: tuple[Hallet, int]) -> None:
    mote, omgang = rik
    with mote.store.las() as s:
        protokoll = fryst(s, omgang)
        paragrafer = list(s.scalars(select(Paragraf)))
    bild, summa = frys(protokoll)
    assert tina(json.loads(json.dumps(bild))) == protokoll
    assert summa == frys(protokoll)[1]
    assert len(protokoll.paragrafer) == len(paragrafer)


@pytest.mark.parametrize(
    "forstort", [{"organ": 5}, {"tid": None}, {"nyckel": 1}, {"paragrafer": "x"}]
)
def test_en_bild_som_inte_ar_hel_lases_inte(
    rik: tuple[Hallet, int], forstort: dict[str, Any]
) -> None:
    mote, omgang = rik
    with mote.store.las() as s:
        bild, _summa = frys(fryst(s, omgang))
    with pytest.raises(SkadadBild):
        tina({**bild, **forstort})


def test_alla_bevakade_register_finns() -> None:
    assert set(tabeller()) <= set(KATALOG)
    assert SIGNATUR.namn in set(tabeller())

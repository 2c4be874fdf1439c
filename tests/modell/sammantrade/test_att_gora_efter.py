"""Att göra after a meeting: each step on its day, with the law's reason, until the last is taken."""

from __future__ import annotations

from datetime import date

from styrdesk.modell.att_gora import Uppgift, att_gora
from styrdesk.modell.grund.register import andra
from styrdesk.modell.sammantrade.anslagssteg import bekrafta_laga_kraft
from styrdesk.modell.sammantrade.omgangssteg import skapa_omgang
from styrdesk.modell.sammantrade.paragrafer import BESLUT
from tests.modell.sammantrade.hallet import Hallet
from tests.modell.sammantrade.namnd import Namnd
from tests.modell.sammantrade.test_beslutsregister import beslut

D = date.fromisoformat
REGISTER = ("sammantrade", "justeringsomgang", "beslut")


def rader(mote: Hallet, idag: date) -> list[tuple[str, date, str]]:
    with mote.store.las() as s:
        alla = att_gora(s, idag)
    return [(slat(u), u.datum, u.grupp) for u in alla if u.register in REGISTER]


def slat(u: Uppgift) -> str:
    return u.rubrik.replace("\u00a0", " ")


def test_varje_steg_kommer_upp_pa_sin_dag_och_forsvinner(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv()
    idag = D("2026-11-20")
    assert rader(mote, idag) == []  # the meeting is going on
    mote.avsluta()
    (skicka,) = rader(mote, idag)
    assert skicka[0].startswith("Skicka protokollet för justering, VON tors 19 nov")
    assert skicka[1] == D("2026-12-03")
    mote.skicka()
    (omgang,) = mote.omgangar()
    assert rader(mote, D("2026-12-04"))[0] == (
        "Justera protokollet, VON tors 19 nov", D("2026-12-03"), "forsenat",
    )  # fmt: skip
    mote.justera(omgang)
    assert rader(mote, D("2026-11-30"))[0][:2] == (
        "Anslå justeringen, VON tors 19 nov", D("2026-12-02"),
    )  # fmt: skip
    mote.ansla(omgang)
    assert rader(mote, D("2026-12-01"))[0][:2] == (
        "Ta ned anslaget, VON tors 19 nov", D("2026-12-23"),
    )  # fmt: skip
    mote.ta_ned(omgang)
    assert rader(mote, D("2026-12-23"))[0][:2] == (
        "Bekräfta laga kraft, VON tors 19 nov", D("2027-01-06"),
    )  # fmt: skip
    bekrafta_laga_kraft(mote.store, omgang, av_id=namnd.david.id, underlag="Inget kom in.")
    assert rader(mote, D("2027-06-01")) == []


def test_en_omedelbar_omgang_syns_medan_motet_pagar(namnd: Namnd) -> None:
    mote = Hallet(namnd).omedelbart("Begäran").skriv()
    skapa_omgang(mote.store, mote.id, [mote.paragraf("Begäran")], {"omedelbar": True})
    assert [r[0] for r in rader(mote, mote.dag)] == ["Justera protokollet, VON tors 19 nov"]


def test_en_omgang_utan_overklagbara_beslut_vantar_inte_pa_laga_kraft(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv().avsluta()
    egen = skapa_omgang(mote.store, mote.id, [mote.paragraf("Ersättning")]).id
    mote.skicka()
    mote.justera(egen)
    mote.ansla(egen)
    mote.ta_ned(egen)
    assert not any("laga kraft" in r[0] for r in rader(mote, D("2026-12-24")))


def test_aterrapporten_kommer_upp_med_beslutet_som_skal(namnd: Namnd) -> None:
    mote = Hallet(namnd).skriv()
    dag = {"aterrapport_senast": D("2026-12-10"), "ansvarig": "Ekonomienheten"}
    andra(mote.store, BESLUT, beslut(mote, "Direkt"), None, dag)
    with mote.store.las() as s:
        (rad,) = [u for u in att_gora(s, D("2026-11-20")) if u.register == "beslut"]
    assert slat(rad) == "Återrapportera till Vård- och omsorgsnämnden"
    assert (rad.datum, rad.namnd_id) == (D("2026-12-10"), namnd.organ.id)
    assert "Överenskommelsen godkänns." in rad.varfor
    assert "Ekonomienheten" in rad.stod

"""The care committee's own meetings in Styrdesk: one held and adjusted in November, one coming in December.

The meeting of 19 November is the worked example of protokoll §11 in Älvsunda's own story: late arrival,
jäv swap, 6-4-1 with reservations, 5-5-1 with the casting vote, one paragraph adjusted at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from functools import partial

from styrdesk.modell.exempel import moten
from styrdesk.modell.exempel import sammantradestexter as texter
from styrdesk.modell.exempel.byggare import Byggare, Handelse, Historik, Rad
from styrdesk.modell.exempel.papper import papper
from styrdesk.modell.grund.register import andra, registrera
from styrdesk.modell.moten import MOTE
from styrdesk.modell.sammantrade.anslagssteg import ansla
from styrdesk.modell.sammantrade.arenden import ARENDE, TJANSTESKRIVELSE, Arende
from styrdesk.modell.sammantrade.arendesteg import (
    arende_av_atgardsplan,
    arende_av_avtal,
    arende_av_besok,
    ta_upp_pa_nasta,
)
from styrdesk.modell.sammantrade.datumerbjudande import bokfor_erbjudande
from styrdesk.modell.sammantrade.forberedelse import forbered_sammantrade
from styrdesk.modell.sammantrade.javsteg import anmal_jav
from styrdesk.modell.sammantrade.justeringssteg import (
    justera_omgang,
    skicka_for_justering,
    uppratta_protokoll,
)
from styrdesk.modell.sammantrade.kallelsesteg import skicka_kallelse
from styrdesk.modell.sammantrade.motesgang import (
    ajournera,
    ateruppta,
    avsluta_sammantrade,
    oppna_sammantrade,
)
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarosteg import anlander, lamnar, narvarar, ropa_upp
from styrdesk.modell.sammantrade.omgangssteg import skapa_omgang, skapa_omgangar
from styrdesk.modell.sammantrade.omrostningssteg import oppna_omrostning, skriv_roster
from styrdesk.modell.sammantrade.paragrafsteg import (
    klarmarkera,
    lagg_till_reservation,
    lagg_till_yrkande,
    lagg_till_yttrande,
    skriv,
    skriv_beslut,
)
from styrdesk.modell.sammantrade.punkthandlingar import bifoga_fil
from styrdesk.modell.sammantrade.punktsteg import flytta_punkt, lagg_till_paus, ta_upp_arende
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE, UTSEDD
from styrdesk.modell.sammantrade.stod import BEVAKNING

FORBEREDS = date(2026, 11, 2)
"""From this day the committee's meetings are kept in Styrdesk."""
MOTESDAG, DECEMBER = date(2026, 11, 19), date(2026, 12, 21)
NARVARANDE = (
    "ahlstrom", "wiberg", "haddad", "strand", "norling", "rydell", "oberg", "rezai", "svensson",
    "tomas_ek", "ulla_dahl", "hanna_berg", "sara_lind", "kenneth_lund", "falk", "kvist", "lind", "ost",
)  # fmt: skip
"""Who answers at the roll call: Sjögren is away, Holm is late."""
_NOTERAS = ("82", "83", "89", "90")
_PLATS = "Sessionssalen, kommunhuset"
_MINUTER = {"83": 15, "84": 10, "85": 10, "86": 10, "87": 20, "88": 15}


def handelser(b: Byggare) -> Iterator[Handelse]:
    """The November meeting from its first draft to its adjustment; the December one begins."""
    mote = Novembermotet(b)
    yield FORBEREDS, partial(mote.forbered, "83", "84", "85", "86", "87")
    yield date(2026, 11, 11), mote.kalla
    yield date(2026, 11, 17), partial(mote.lagg_till, "88")
    yield date(2026, 11, 17), mote.kalla
    yield MOTESDAG, mote.hall
    yield MOTESDAG, mote.justera_omedelbart
    yield date(2026, 11, 20), mote.ansla_omedelbar
    yield date(2026, 11, 20), mote.skriv_ut
    yield date(2026, 11, 20), partial(forbered_december, b)
    yield date(2026, 11, 23), mote.justera


class Novembermotet:
    """The meeting, act by act. ``paragrafer`` are ids by number ("85")."""

    def __init__(self, b: Byggare) -> None:
        self.b, self.store = b, b.store
        self.paragrafer: dict[str, int] = {}

    @property
    def id(self) -> int:
        return self.b.id("sammantrade", "VON-november") or 0

    def person(self, nyckel: str) -> int:
        """The id of a person by short name."""
        return self.b.id("person", nyckel) or 0

    def personer(self, *nycklar: str) -> list[int]:
        """The ids of several."""
        return [self.person(nyckel) for nyckel in nycklar]

    # -- before ----------------------------------------------------------------------------------

    def forbered(self, *nummer: str) -> None:
        """The meetings of the year until now come in by a list; this one gets its agenda."""
        historik = Historik(self.b, "Nämndens sammanträden 2026")
        moten.arets_namndsammantraden(historik, FORBEREDS, ("VON",), till=FORBEREDS)
        self.b.infor(historik)
        mote = _planera(self.b, "november", MOTESDAG)
        ref = self.b.minns("sammantrade", "VON-november", forbered_sammantrade(self.store, mote))
        varden = {
            "forsta_paragraf": 81, "justering_plats": "Kommunhuset, rum 312",
            "justering_dag": date(2026, 11, 23), "justering_tid": time(16),
            "formoten": "Majoriteten kl. 17.00, rum 312. Oppositionen kl. 17.00, rum 314.",
            "anmal_forhinder": "Anmäl senast den 17 november till David Öst, nämndsekreterare, "
            "0199-123 45, david.ost@alvsunda.example",
        }  # fmt: skip
        andra(self.store, SAMMANTRADE, ref.id, None, varden)
        for nr in nummer:
            self.lagg_till(nr)

    def lagg_till(self, nummer: str) -> None:
        """A matter with its letter and its paper is taken up, where the committee's list says."""
        arende = _arende(self.b, f"november-{nummer}", texter.ARENDEN[nummer])
        _skrivelse(self.b, arende, texter.BESLUT[nummer], texter.SKRIVELSER[nummer])
        punkt = ta_upp_arende(self.store, self.id, arende)
        andra(self.store, PUNKT, punkt.id, None, {"minuter": _MINUTER[nummer]})
        if nummer == "88":
            andra(self.store, PUNKT, punkt.id, None, {"omedelbar": True})
            flytta_punkt(self.store, punkt.id, 8)
        if namn := texter.HANDLINGAR.get(nummer):
            bifoga_fil(self.store, punkt.id, f"{namn}.pdf", papper(namn, [_PLATS]))

    def kalla(self) -> None:
        """The next version of the notice goes out."""
        skicka_kallelse(self.store, self.id)

    # -- during ----------------------------------------------------------------------------------

    def hall(self) -> None:
        """The whole meeting, from 18.00 to 20.15."""
        self.b.dag(MOTESDAG, time(18))
        oppna_sammantrade(self.store, self.id, None, time(18))
        with self.store.las() as s:
            fakta = las_motesfakta(s, self.id)
        self.paragrafer = {p.nummer: p.id for p in fakta.paragrafer}
        self._upprop()
        for nr in ("81", "82", "83", "84"):
            self._skriv(nr)
        self._dagverksamheten()
        self._atgardsplanen()
        self._ersattningsnivaerna()
        for nr in ("88", "89", "90"):
            self._skriv(nr)
        avsluta_sammantrade(self.store, self.id, None, time(20, 15))

    def _upprop(self) -> None:
        ropa_upp(self.store, self.id, self.personer(*NARVARANDE))
        utsedd = {"sammantrade_id": self.id, "person_id": self.person("haddad")}
        registrera(self.store, UTSEDD, utsedd)
        for vem, nummer in (("fors", "83 84 85 86 87 88"), ("hagman", "82 83 87")):
            egna = [self.paragrafer[nr] for nr in nummer.split()]
            narvarar(self.store, self.id, self.person(vem), egna)
        holm, fran = self.person("anders_holm"), self.paragrafer["84"]
        anlander(self.store, self.id, holm, fran, time(18, 40))

    def _skriv(self, nummer: str) -> None:
        """The texts and the decision of a paragraph, which is then done."""
        id = self.paragrafer[nummer]
        if nummer in texter.TEXTER:
            skriv(self.store, id, None, texter.TEXTER[nummer])
        skriv_beslut(self.store, id, texter.BESLUT[nummer])
        klarmarkera(self.store, id, None, "noterat" if nummer in _NOTERAS else "beslutat")

    def _dagverksamheten(self) -> None:
        """§ 85: Rydell has an interest, Berg serves; then a break."""
        anmal_jav(
            self.store, self.paragrafer["85"], self.person("rydell"), "annat", texter.JAV,
            self.person("hanna_berg"),
        )  # fmt: skip
        self._skriv("85")
        ajournera(self.store, self.id, time(19, 5))
        ateruppta(self.store, self.id, time(19, 15))

    def _atgardsplanen(self) -> None:
        """§ 86: 6-4-1, four reservations, a special statement, and days that are watched."""
        id = self.paragrafer["86"]
        lagg_till_yrkande(self.store, id, self.person("ahlstrom"), "bifall")
        lagg_till_yrkande(
            self.store, id, self.person("haddad"), "andring", texter.ANDRINGSYRKANDE,
            self.personer("rezai"),
        )  # fmt: skip
        self._rosta("86")
        emot = self.personer(*texter.ROSTER["86"]["nej"])
        lagg_till_reservation(self.store, id, emot, tid=time(19, 20))
        lagg_till_yttrande(self.store, id, self.person("svensson"), "sarskilt", bilaga=1)
        self._skriv("86")
        with self.store.las() as s:
            fakta = las_motesfakta(s, self.id)
        _noteras, plan, ater = next(p for p in fakta.paragrafer if p.id == id).beslut
        bokfor_erbjudande(
            self.store, plan.id, klart_senast=date(2026, 12, 15),
            ansvarig="Lugna Viken Äldreboenden AB",
        )  # fmt: skip
        bokfor_erbjudande(
            self.store,
            ater.id,
            aterrapport_senast=date(2027, 1, 28),
            ansvarig_id=self.person("fors"),
        )

    def _ersattningsnivaerna(self) -> None:
        """§ 87: 5-5-1, settled by the chair's vote; then Rezai leaves."""
        id = self.paragrafer["87"]
        lagg_till_yrkande(self.store, id, self.person("ahlstrom"), "bifall")
        lagg_till_yrkande(self.store, id, self.person("haddad"), "avslag")
        self._rosta("87")
        self._skriv("87")
        lamnar(
            self.store, self.id, self.person("rezai"), id, time(19, 35),
            ersattare_id=self.person("falk"),
        )  # fmt: skip

    def _rosta(self, nummer: str) -> None:
        omrostning = oppna_omrostning(
            self.store, self.paragrafer[nummer], "förvaltningens förslag", "Leila Haddads förslag"
        )
        avgivna = {
            self.person(vem): rost for rost, alla in texter.ROSTER[nummer].items() for vem in alla
        }
        skriv_roster(self.store, omrostning.id, avgivna)

    # -- after -----------------------------------------------------------------------------------

    def justera_omedelbart(self) -> None:
        """§ 88 is signed before anybody goes home."""
        omgang = skapa_omgang(
            self.store, self.id, [self.paragrafer["88"]], {"omedelbar": True, "plats": _PLATS}
        )
        self.b.minns("justeringsomgang", "omedelbar", omgang)
        justera_omgang(self.store, omgang.id)

    def ansla_omedelbar(self) -> None:
        """The adjustment of § 88 is announced the day after."""
        ansla(self.store, self.b.id("justeringsomgang", "omedelbar") or 0)

    def skriv_ut(self) -> None:
        """The minutes are complete and go to the chair and the adjuster."""
        uppratta_protokoll(self.store, self.id)
        (omgang,) = skapa_omgangar(self.store, self.id)
        self.b.minns("justeringsomgang", "ovriga", omgang)
        skicka_for_justering(self.store, self.id)

    def justera(self) -> None:
        """Both have signed; the notice is what remains to do."""
        self.b.dag(date(2026, 11, 23), time(16))
        justera_omgang(self.store, self.b.id("justeringsomgang", "ovriga") or 0)


# -- what both meetings share --------------------------------------------------------------------------


def _planera(b: Byggare, nyckel: str, dag: date) -> int:
    ref = b.ny(
        MOTE, f"VON-{nyckel}", typ="namnd", organ_id=b.id("organ", "VON"), datum=dag, start=time(18),
        varaktighet=180, plats=_PLATS,
    )  # fmt: skip
    return ref.id


def _arende(b: Byggare, nyckel: str, rad: Rad) -> int:
    varden = {"organ": "VON", **rad}
    return b.ny(ARENDE, nyckel, **b.med_id(varden)).id


def _skrivelse(b: Byggare, arende: int, forslag: str, brev: texter.Brev) -> None:
    dag, sammanfattning, underlag, till = brev
    with b.store.las() as s:
        handlaggare = s.get_one(Arende, arende).handlaggare_id
    rader = [f"Tjänsteskrivelse {dag.isoformat()}", *underlag.splitlines()]
    registrera(b.store, TJANSTESKRIVELSE, {
        "arende_id": arende, "datum": dag, "handlaggare_id": handlaggare, "chef_id": b.id("person", "lind"),
        "forslag": forslag, "sammanfattning": sammanfattning, "underlag": "\n".join(rader),
        "skickas_till": till,
    })  # fmt: skip


# -- December ------------------------------------------------------------------------------------------


def forbered_december(b: Byggare) -> None:
    """The next meeting gets its agenda: what was tabled comes back by itself, the rest is taken up."""
    for nyckel, rad, forslag, brev in texter.DECEMBER:
        arende = _arende(b, nyckel, rad)
        _skrivelse(b, arende, forslag, brev)
    b.ny(
        BEVAKNING, "anhorigstod", arende_id=b.id("arende", texter.BORDLAGT), slag="bordlagt",
        till_datum=DECEMBER, skal="Bordlagt den 19 oktober 2026, § 75: kostnaden ska beräknas.",
    )  # fmt: skip
    mote = _planera(b, "december", DECEMBER)
    ref = b.minns("sammantrade", "VON-december", forbered_sammantrade(b.store, mote))
    for nyckel, *_rest in texter.DECEMBER:
        if nyckel != texter.BORDLAGT:
            ta_upp_pa_nasta(b.store, b.id("arende", nyckel) or 0, ref.id)
    arende_av_besok(b.store, b.id("besok", "SAB04-2026-10-06") or 0, mote_id=mote)
    arende_av_atgardsplan(b.store, b.id("atgardsplan", "7") or 0, mote_id=mote)
    arende_av_avtal(b.store, b.id("avtal", "SAB04") or 0, mote_id=mote)
    lagg_till_paus(b.store, ref.id, minuter=10, plats=6)

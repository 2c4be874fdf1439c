"""The worked example of the minutes (protokoll §11), built through the use cases, act by act.

Ekvikens kommun, Vård- och omsorgsnämnden, 19 November 2026, §§ 81-90: late arrival, jäv swap, one who
leaves, 6-4-1 with reservations, 5-5-1 with casting vote, a paragraph adjusted at once. Used by the
tests of the meeting, of its documents and of what comes after.
"""

from __future__ import annotations

from datetime import date, time
from typing import Any

from styrdesk.modell.grund.register import Ref, registrera
from styrdesk.modell.grund.store import Store
from styrdesk.modell.moten import MOTE
from styrdesk.modell.organisation import KOMMUN, ORGAN, PERSON, PERSONROLL
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.fortroendevalda import FORTROENDEUPPDRAG
from styrdesk.modell.sammantrade.javsteg import anmal_jav
from styrdesk.modell.sammantrade.motesgang import (
    ajournera,
    ateruppta,
    avsluta_sammantrade,
    oppna_sammantrade,
)
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarosteg import anlander, lamnar, narvarar, ropa_upp
from styrdesk.modell.sammantrade.omrostningssteg import oppna_omrostning, skriv_roster
from styrdesk.modell.sammantrade.paragrafsteg import (
    klarmarkera,
    lagg_till_reservation,
    lagg_till_yrkande,
    lagg_till_yttrande,
    skriv,
    skriv_beslut,
    skriv_mottagare,
)
from styrdesk.modell.sammantrade.reglemente import INKALLELSE, REGLEMENTE
from styrdesk.modell.sammantrade.sammantraden import PUNKT, SAMMANTRADE, UTSEDD
from styrdesk.modell.utforare import UTFORARE

DAG = date(2026, 11, 19)
LEDAMOTER = (
    ("Karin", "Ahlström", "M", "ordforande"), ("Jonas", "Wiberg", "L", "vice1"),
    ("Leila", "Haddad", "S", "vice2"), ("Per-Olof", "Strand", "M", "ledamot"),
    ("Ingrid", "Sjögren", "M", "ledamot"), ("Eva", "Norling", "C", "ledamot"),
    ("Mats", "Rydell", "KD", "ledamot"), ("Anders", "Holm", "S", "ledamot"),
    ("Birgitta", "Öberg", "S", "ledamot"), ("Amir", "Rezai", "V", "ledamot"),
    ("Rolf", "Svensson", "SD", "ledamot"),
)  # fmt: skip
ERSATTARE = (
    ("Tomas", "Ek", "M"), ("Sara", "Lind", "S"), ("Ulla", "Dahl", "C"), ("Kenneth", "Lund", "S"),
    ("Hanna", "Berg", "KD"), ("Nils", "Falk", "MP"),
)  # fmt: skip
TJANSTEPERSONER = (
    ("Åsa", "Lind", "förvaltningschef"), ("David", "Öst", "nämndsekreterare"),
    ("Maria", "Fors", "avtalscontroller"), ("Peter", "Hagman", "ekonom"),
    ("Lena", "Kvist", "personalföreträdare (Kommunal)"),
)  # fmt: skip
INKALLELSEORDNING = {
    "M": ["M", "C", "KD"], "L": ["L", "M", "C"], "C": ["C", "M"], "KD": ["KD", "M", "C"],
    "S": ["S", "MP"], "V": ["V", "MP", "S"], "SD": ["SD"],
}  # fmt: skip
ARENDEN: dict[str, dict[str, Any]] = {
    "83": {"rubrik": "Månadsuppföljning oktober 2026", "diarienr": "VON 2026/0019", "art": "ekonomi"},
    "84": {
        "rubrik": "Plan för utförarmöten, verksamhetsbesök och fördjupad uppföljning 2027",
        "diarienr": "VON 2026/0207", "art": "kvalitet",
    },
    "85": {
        "rubrik": "Direktbeställning av dagverksamhet 2027, Björkgläntan",
        "diarienr": "VON 2026/0188", "art": "bestallning",
    },
    "86": {
        "rubrik": "Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
        "diarienr": "VON 2026/0123", "art": "bestallning",
    },
    "87": {
        "rubrik": "Ersättningsnivåer i kundval hemtjänst 2027", "diarienr": "VON 2026/0201",
        "art": "bestallning", "till_fullmaktige": True,
    },
    "88": {
        "rubrik": "Begäran om rättelse enligt avtal, Solbacka", "diarienr": "VON 2026/0123",
        "art": "bestallning",
    },
}  # fmt: skip
PUNKTER: tuple[tuple[str, str, str], ...] = (
    ("81", "Upprop, val av justerare och fastställande av dagordning", "beslut"),
    ("82", "Information från förvaltningen", "information"),
    ("83", "", "information"), ("84", "", "beslut"), ("85", "", "beslut"), ("86", "", "beslut"),
    ("87", "", "beslut"), ("88", "", "beslut"),
    ("89", "Anmälan av delegationsbeslut", "anmalan"), ("90", "Meddelanden", "information"),
)  # fmt: skip
BESLUT = {
    "81": "Leila Haddad (S) utses att tillsammans med ordföranden justera protokollet måndagen den "
          "30 november 2026 kl. 16.00.\n"
          "Dagordningen fastställs med ändringen att ärende 8 tillkommer.",
    "82": "Informationen noteras till protokollet.",
    "83": "Uppföljningen noteras.",
    "84": "Uppföljningsplan 2027 fastställs.\n"
          "Fördjupad uppföljning genomförs vid sex enheter enligt planen.",
    "85": "Överenskommelsen om direktbeställning av dagverksamhet för 2027 godkänns.\n"
          "Förvaltningschefen får i uppdrag att underteckna överenskommelsen.",
    "86": "Uppföljningen av Solbacka vård- och omsorgsboende noteras.\n"
          "Utföraren ska senast den 15 december 2026 lämna en åtgärdsplan.\n"
          "Åtgärderna återrapporteras till nämnden den 28 januari 2027.",
    "87": "Ersättningsnivåerna för hemtjänst 2027 fastställs enligt bilaga 2.",
    "88": "Utföraren anmodas att inom tio dagar bemanna natt enligt avtalet.\n"
          "Paragrafen justeras omedelbart.",
    "89": "Redovisningen av delegationsbeslut noteras till protokollet.",
    "90": "Meddelandena noteras till protokollet.",
}  # fmt: skip
_ENIGT = (
    "Ordföranden ställer proposition på förvaltningens förslag och finner att nämnden beslutar "
    "enligt förslaget."
)
_TVA = (
    "Det finns två förslag till beslut: förvaltningens förslag och Leila Haddads förslag. Ordföranden "
    "ställer förslagen mot varandra och finner att nämnden beslutar enligt förvaltningens förslag.\n"
    "Omröstning begärs och ska genomföras. Nämnden godkänner följande ordning: Ja-röst för "
    "förvaltningens förslag. Nej-röst för Leila Haddads förslag."
)
TEXTER: dict[str, dict[str, Any]] = {
    "84": {"beslutsgang": _ENIGT},
    "85": {
        "beslutsgang": _ENIGT,
        "underlag": "Tjänsteskrivelse 2026-10-28\n"
                    "Förslag till överenskommelse 2026-10-23, handling 5.2",
    },
    "86": {
        "sammanfattning": "Ett oanmält besök gjordes den 15 september 2026 efter ett klagomål. Fyra av "
                          "tolv områden i checklistan är inte uppfyllda: bemanning nattetid, social "
                          "dokumentation, genomförandeplaner och avvikelsehantering.",
        "underlag": "Tjänsteskrivelse 2026-11-11\n"
                    "Rapport från verksamhetsbesök 2026-10-23, handling 6.2",
        "beslutsgang": _TVA,
    },
    "87": {
        "beslutsingress": "Vård- och omsorgsnämnden föreslår kommunfullmäktige besluta",
        "beslutsgang": _TVA,
    },
    "88": {"beslutsgang": _ENIGT},
    "89": {"notering": "Anmälan omfattar ordförandebeslut enligt 6 kap. 39 § kommunallagen 2026-10-30."},
}  # fmt: skip
MOTTAGARE = {
    "84": "Samtliga utförare\nProduktionsutskottet", "85": "Produktionsförvaltningen\nEkonomienheten",
    "86": "Solbacka Omsorg AB\nAvtalscontroller", "88": "Solbacka Omsorg AB",
}  # fmt: skip
ROSTER_86 = {
    "ja": ("Wiberg", "Strand", "Ek", "Norling", "Rydell", "Ahlström"),
    "nej": ("Haddad", "Holm", "Öberg", "Rezai"),
    "avstar": ("Svensson",),
}
ROSTER_87 = {
    "ja": ("Ahlström", "Wiberg", "Strand", "Ek", "Norling"),
    "nej": ("Haddad", "Holm", "Öberg", "Rezai", "Svensson"),
    "avstar": ("Rydell",),
}


class Exempelmote:
    """The meeting, step by step: ``Exempelmote(store)`` prepares it, :meth:`hall` holds it to the end.

    ``personer`` are ids by surname (the official is "Åsa Lind"), ``paragraf`` ids by number ("85").
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.personer: dict[str, int] = {}
        self.paragraf: dict[str, int] = {}
        self.arenden: dict[str, int] = {}
        registrera(store, KOMMUN, {"namn": "Ekvikens kommun"})
        self.organ = registrera(
            store, ORGAN,
            {"namn": "Vård- och omsorgsnämnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare"},
        )  # fmt: skip
        self._manniskor()
        self._reglemente()
        self.sammantrade = self._sammantrade()
        self._foredragningslista()

    # -- before ----------------------------------------------------------------------------------

    def _manniskor(self) -> None:
        for nr, (fornamn, efternamn, parti, roll) in enumerate(LEDAMOTER, start=1):
            self._plats(self._person(fornamn, efternamn, parti=parti), roll, nr)
        for nr, (fornamn, efternamn, parti) in enumerate(ERSATTARE, start=1):
            self._plats(self._person(fornamn, efternamn, parti=parti), "ersattare", nr)
        for fornamn, efternamn, titel in TJANSTEPERSONER:
            self._person(fornamn, efternamn, titel=titel)
        self._plats(self.personer["Kvist"], "personalforetradare", 1)
        roll = {"roll": "namndsekreterare", "organ_id": self.organ.id, "fran": date(2020, 1, 1)}
        registrera(self.store, PERSONROLL, {"person_id": self.personer["Öst"], **roll})

    def _person(self, fornamn: str, efternamn: str, **mer: Any) -> int:
        varden = {"fornamn": fornamn, "efternamn": efternamn, **mer}
        namn = f"{fornamn} {efternamn}" if efternamn in self.personer else efternamn
        self.personer[namn] = registrera(self.store, PERSON, varden).id
        return self.personer[namn]

    def _plats(self, person_id: int, roll: str, nr: int) -> None:
        varden = {
            "person_id": person_id, "organ_id": self.organ.id, "roll": roll, "ordning": nr,
            "fran": date(2023, 1, 1),
        }  # fmt: skip
        registrera(self.store, FORTROENDEUPPDRAG, varden)

    def _reglemente(self) -> None:
        self.reglemente = registrera(
            self.store, REGLEMENTE,
            {
                "organ_id": self.organ.id, "antal_ledamoter": 11, "antal_ersattare": 11,
                "forvaringsplats": "Vård- och omsorgsförvaltningen, kommunhuset",
                "anslagstavla": "Kommunens digitala anslagstavla",
                "forvaltningsratt": "Förvaltningsrätten i Stockholm",
            },
        )  # fmt: skip
        for parti, ordning in INKALLELSEORDNING.items():
            varden = {"reglemente_id": self.reglemente.id, "parti": parti, "ordning": ordning}
            registrera(self.store, INKALLELSE, varden)

    def _sammantrade(self) -> Ref:
        mote = {
            "typ": "namnd", "datum": DAG, "organ_id": self.organ.id, "start": time(18),
            "plats": "Sessionssalen, kommunhuset",
        }  # fmt: skip
        varden = {
            "mote_id": registrera(self.store, MOTE, mote).id, "motesnr": 9, "forsta_paragraf": 81,
            "ordforande_id": self.personer["Ahlström"], "sekreterare_id": self.personer["Öst"],
            "justering_plats": "Kommunhuset, rum 312", "justering_dag": date(2026, 11, 30),
            "justering_tid": time(16),
        }  # fmt: skip
        return registrera(self.store, SAMMANTRADE, varden)

    def _foredragningslista(self) -> None:
        self.solbacka = registrera(
            self.store, UTFORARE,
            {"namn": "Solbacka Omsorg AB", "orgnr": "559903-2249", "form": "ab", "regi": "extern"},
        )  # fmt: skip
        for ordning, (nummer, rubrik, typ) in enumerate(PUNKTER, start=1):
            punkt: dict[str, Any] = {
                "sammantrade_id": self.sammantrade.id, "ordning": ordning, "rubrik": rubrik, "typ": typ
            }  # fmt: skip
            if nummer in ARENDEN:
                mer = (
                    {"utforare_id": self.solbacka.id}
                    if "Solbacka" in ARENDEN[nummer]["rubrik"]
                    else {}
                )
                arende = {**ARENDEN[nummer], **mer, "organ_id": self.organ.id, "typ": typ}
                self.arenden[nummer] = registrera(self.store, ARENDE, arende).id
                punkt |= {"arende_id": self.arenden[nummer], "rubrik": arende["rubrik"]}
            punkt |= {"omedelbar": nummer == "88", "forslag": BESLUT[nummer]}
            registrera(self.store, PUNKT, punkt)

    # -- during ----------------------------------------------------------------------------------

    def hall(self) -> Exempelmote:
        """Hold the whole meeting, from the opening at 18.00 to the end at 20.15."""
        self.oppna()
        self.upprop()
        self.informationen()
        self.bestallningarna()
        self.resten()
        self.avsluta()
        return self

    def oppna(self) -> None:
        """18.00: the paragraphs are there."""
        oppna_sammantrade(self.store, self.sammantrade.id, None, time(18))
        with self.store.las() as s:
            fakta = las_motesfakta(s, self.sammantrade.id)
        self.paragraf = {p.nummer: p.id for p in fakta.paragrafer}

    def upprop(self) -> None:
        """§ 81: Sjögren is away and Holm is late; Ek and Lind serve. Adjusters are chosen."""
        hela = [n for n in self.personer if n not in ("Sjögren", "Holm", "Fors", "Hagman")]
        ropa_upp(self.store, self.sammantrade.id, [self.personer[n] for n in hela])
        utsedd = {"sammantrade_id": self.sammantrade.id, "person_id": self.personer["Haddad"]}
        registrera(self.store, UTSEDD, utsedd)
        self._delvis("Fors", "83", "84", "85", "86", "87", "88")
        self._delvis("Hagman", "82", "83", "87")
        self.skriv("81")

    def _delvis(self, namn: str, *nummer: str) -> None:
        paragrafer = [self.paragraf[nr] for nr in nummer]
        narvarar(self.store, self.sammantrade.id, self.personer[namn], paragrafer)

    def skriv(self, nummer: str, utfall: str = "") -> None:
        """Write the paragraph's texts, decision and receivers, and mark it as done."""
        id = self.paragraf[nummer]
        if nummer in TEXTER:
            skriv(self.store, id, None, TEXTER[nummer])
        skriv_beslut(self.store, id, BESLUT[nummer])
        if nummer in MOTTAGARE:
            skriv_mottagare(self.store, id, MOTTAGARE[nummer])
        noteras = nummer in ("82", "83", "89", "90")
        klarmarkera(self.store, id, None, utfall or ("noterat" if noteras else "beslutat"))

    def informationen(self) -> None:
        """§§ 82-84: Holm comes at 18.40 and serves from § 84."""
        self.skriv("82")
        anlander(
            self.store,
            self.sammantrade.id,
            self.personer["Holm"],
            self.paragraf["84"],
            time(18, 40),
        )
        self.skriv("83")
        self.skriv("84")

    def bestallningarna(self) -> None:
        """§§ 85-88: jäv, two votes, a break, Rezai leaves, one paragraph adjusted at once."""
        anmal_jav(
            self.store, self.paragraf["85"], self.personer["Rydell"], "annat",
            "ledamoten är ordförande i föreningen som hyr ut lokalen till verksamheten",
            self.personer["Berg"],
        )  # fmt: skip
        self.skriv("85")
        ajournera(self.store, self.sammantrade.id, time(19, 5))
        ateruppta(self.store, self.sammantrade.id, time(19, 15))
        self.atgardsplanen()
        self.ersattningsnivaerna()
        lamnar(
            self.store, self.sammantrade.id, self.personer["Rezai"], self.paragraf["87"],
            time(19, 35), ersattare_id=self.personer["Falk"],
        )  # fmt: skip
        self.skriv("88")

    def atgardsplanen(self) -> None:
        """§ 86: 6-4-1, four reservations and a special statement."""
        id, p = self.paragraf["86"], self.personer
        lagg_till_yrkande(self.store, id, p["Ahlström"], "bifall")
        lagg_till_yrkande(
            self.store, id, p["Haddad"], "andring",
            "ändring av punkt 3 så att återrapportering sker vid varje sammanträde till och med juni 2027",
            [p["Rezai"]],
        )  # fmt: skip
        self.rosta("86", ROSTER_86)
        lagg_till_reservation(
            self.store, id, [p["Haddad"], p["Holm"], p["Öberg"], p["Rezai"]], tid=time(19, 20)
        )
        lagg_till_yttrande(self.store, id, p["Svensson"], "sarskilt", bilaga=1)
        self.skriv("86")

    def ersattningsnivaerna(self) -> None:
        """§ 87: 5-5-1, settled by the chair's vote."""
        id, p = self.paragraf["87"], self.personer
        lagg_till_yrkande(self.store, id, p["Ahlström"], "bifall")
        lagg_till_yrkande(self.store, id, p["Haddad"], "avslag")
        self.rosta("87", ROSTER_87)
        self.skriv("87")

    def rosta(self, nummer: str, roster: dict[str, tuple[str, ...]]) -> int:
        """A vote by roll call on the administration's proposal against Haddad's; returns its id."""
        omrostning = oppna_omrostning(
            self.store, self.paragraf[nummer], "förvaltningens förslag", "Leila Haddads förslag"
        )
        avgivna = {self.personer[n]: rost for rost, namn in roster.items() for n in namn}
        skriv_roster(self.store, omrostning.id, avgivna)
        return omrostning.id

    def resten(self) -> None:
        """§§ 89-90."""
        self.skriv("89")
        self.skriv("90")

    def avsluta(self) -> None:
        """20.15: attendance and votes lock, no more reservations."""
        avsluta_sammantrade(self.store, self.sammantrade.id, None, time(20, 15))

"""What protokoll §11 expects of the papers of the worked example, read back from the PDF files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from styrdesk.export import utskrift
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.justering import Justeringsomgang
from styrdesk.modell.sammantrade.kallelser import Kallelse
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.motesgranskning import granska_fakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.mottagarlista import mottagarlista_underlag
from styrdesk.modell.sammantrade.sammantraden import Sammantrade
from tests.export.pdflasare import Lasning, slat
from tests.modell.sammantrade import exempelmote as ex


@dataclass
class Papper:
    """The documents of the file, read back."""

    store: Store

    def paragraf(self, nummer: str) -> Paragraffakta:
        return next(p for p in self.fakta().paragrafer if p.nummer == nummer)

    def fakta(self) -> Motesfakta:
        with self.store.las() as s:
            return las_motesfakta(s, s.scalars(select(Sammantrade.id)).one())

    def omgang(self, *, omedelbar: bool) -> Justeringsomgang:
        with self.store.las() as s:
            fraga = select(Justeringsomgang).where(Justeringsomgang.omedelbar.is_(omedelbar))
            post = s.scalars(fraga).one()
            s.expunge(post)
            return post

    def las(self, rapport: str, uid: str) -> Lasning:
        return Lasning(utskrift.gor(self.store, rapport, uid=uid).data)


def text(lasning: Lasning) -> str:
    """Everything that is printed."""
    return slat(" ".join(lasning.sidytor))


def kontrollera_papperen(papper: Papper) -> None:
    """What §11 expects, in the minutes of each batch, the notices and the extracts."""
    kallelserna(papper)
    fakta = papper.fakta()
    assert [p.nummer for p in fakta.paragrafer] == [str(nr) for nr in range(81, 91)]
    assert [len(fakta.tjanstgorande(p.ordning)) for p in fakta.paragrafer] == [11] * 10
    assert not [f for f in granska_fakta(fakta) if f.allvar == "fel"]
    huvud, egen = papper.omgang(omedelbar=False), papper.omgang(omedelbar=True)
    dagar = [(o.status, o.justerad, o.uppsatt, o.tas_ned) for o in (huvud, egen)]
    assert dagar == [
        ("anslagen", date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 23)),
        ("anslagen", date(2026, 11, 19), date(2026, 11, 20), date(2026, 12, 12)),
    ]
    forsta_sidan(papper.las("omgangsprotokoll", huvud.uid))
    omrostningarna(papper.las("omgangsprotokoll", huvud.uid))
    paragraferna(papper.las("omgangsprotokoll", huvud.uid))
    anslagen(papper, huvud, egen)
    utdragen(papper)


def kallelserna(papper: Papper) -> None:
    """Two notices: the late matter is in the second; everybody with a seat got both."""
    with papper.store.las() as s:
        utskick = [(k.uid, k.nr) for k in s.scalars(select(Kallelse).order_by(Kallelse.nr))]
        mottagare = [
            len(mottagarlista_underlag(s, k.id).rader) for k in s.scalars(select(Kallelse))
        ]
    assert [nr for _uid, nr in utskick] == [1, 2]
    assert mottagare == [18, 18]
    forsta, andra = (text(papper.las("utskick", uid)) for uid, _nr in utskick)
    sen = ex.ARENDEN["88"]["rubrik"]
    assert sen not in forsta
    assert sen in andra


def forsta_sidan(protokoll: Lasning) -> None:
    """Who was there, in which paragraphs, who signs."""
    sida = slat(protokoll.sidytor[0])
    for vantat in (
        "kl. 18.00–20.15", "Ajournering kl. 19.05–19.15", "Mats Rydell (KD), §§ 81–84, 86–90",
        "Anders Holm (S), §§ 84–90", "Amir Rezai (V), §§ 81–87", "för Ingrid Sjögren (M)",
        "Hanna Berg (KD)", "Maria Fors", "§§ 83–88", "§§ 82–83, 87", "§§ 81–84, 89–90",
        "Leila Haddad (S)", "§§ 81–87, 89–90", "Kommunhuset, rum 312",
    ):  # fmt: skip
        assert vantat in sida, vantat
    assert "§ 88 i särskilt protokoll, omedelbart justerad" in sida
    assert "§ 90 Meddelanden" in [slat(b) for b in protokoll.bokmarken()]


def omrostningarna(protokoll: Lasning) -> None:
    """The roll of each vote is a tagged table: name, party, a cross in one of three columns, the sums."""
    roster = [t for t in protokoll.tabeller() if t[0][:1] == ["Ledamot"]]
    assert [t[-1][-3:] for t in roster] == [["6", "4", "1"], ["5", "5", "1"]]
    for tabell, vantat in zip(roster, (ex.ROSTER_86, ex.ROSTER_87), strict=True):
        assert len(tabell) == 1 + 11 + 1
        assert tabell[-2][0] == "Karin Ahlström, ordförande"
        for kolumn, rost in enumerate(("ja", "nej", "avstar"), 2):
            kryssade = [rad[0] for rad in tabell[1:-1] if rad[kolumn] == "X"]
            assert len(kryssade) == len(vantat[rost])
            assert all(any(namn in rad for rad in kryssade) for namn in vantat[rost])


def paragraferna(protokoll: Lasning) -> None:
    """The sentences of the example, each in its paragraph; § 88 is not in this batch."""
    rubriker = [slat(e.allt()) for e in protokoll.rot.alla("H2", "H3") if "§" in e.allt()]
    assert [r.split()[1] for r in rubriker if r.startswith("§")] == [
        str(nr) for nr in range(81, 91) if nr != 88
    ]
    allt = text(protokoll)
    for vantat in (
        "Fyra av tolv områden i checklistan är inte uppfyllda", "handling 6.2",
        "Solbacka Omsorg AB", "Samtliga utförare",  # from the letters, not written again
        "Anders Holm (S) anländer kl. 18.40 och tjänstgör från och med § 84.",
        "Mats Rydell (KD) anmäler jäv eftersom ledamoten är ordförande i föreningen",
        "Hanna Berg (KD) tjänstgör i stället.",
        "Leila Haddad (S), Anders Holm (S), Birgitta Öberg (S) och Amir Rezai (V)",
        "Med 6 ja-röster och 4 nej-röster beslutar nämnden enligt förvaltningens förslag.",
        "Vid lika röstetal, 5 ja-röster och 5 nej-röster, avgör ordförandens utslagsröst.",
        "Rolf Svensson (SD) lämnar ett särskilt yttrande, bilaga 1.",
        "Vård- och omsorgsnämnden föreslår kommunfullmäktige besluta",
        "Amir Rezai (V) lämnar sammanträdet kl. 19.35, efter § 87.",
    ):  # fmt: skip
        assert vantat in allt, vantat


def anslagen(papper: Papper, huvud: Justeringsomgang, egen: Justeringsomgang) -> None:
    """Each batch has its notice with its own days."""
    for omgang, vantade in (
        (huvud, ("§§ 81–87, 89–90", "2026-11-30", "2026-12-01", "2026-12-22", "2026-12-23")),
        (egen, ("§ 88", "2026-11-19", "2026-11-20", "2026-12-11", "2026-12-12")),
    ):
        anslag = text(papper.las("anslag", omgang.uid))
        assert [v for v in vantade if v not in anslag] == []


def utdragen(papper: Papper) -> None:
    """An extract names those who decided that paragraph."""
    for nummer, med, utan in (
        ("85", "Hanna Berg", "Mats Rydell"), ("88", "Nils Falk", "Rezai"),
    ):  # fmt: skip
        utdrag = text(papper.las("utdrag", papper.paragraf(nummer).uid))
        beslutande = utdrag.split("Dnr VON")[0]
        assert med in beslutande
        assert utan not in beslutande

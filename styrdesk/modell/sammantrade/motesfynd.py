"""What the rules find in a meeting: code, severity, paragraph, sentence, source and why (protokoll §4).

*fel* stops the next formal step and never the typing; *varning* and *upplysning* only show.
"""

# ruff: noqa: E501 - a table: one rule, one line

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from styrdesk.modell.sammantrade.motesfakta import Paragraffakta
from styrdesk.svensk_form import HART
from styrdesk.texter import N_, _

_STALLE: Final = re.compile(r"(\d+):(\d+)")
ALLVAR: Final = ("fel", "varning", "upplysning")


@dataclass(frozen=True, slots=True)
class Motesregel:
    """A rule of the table: its severity, where it is written and, as a sentence, what it demands."""

    allvar: str
    kalla: str
    varfor: str


_REGLEMENTE: Final = N_("nämndens reglemente")
REGLER: Final = {
    "N01": Motesregel("fel", "KL 6:27", N_("Nämnden får bara handlägga ärenden när fler än hälften av ledamöterna är närvarande.")),
    "N02": Motesregel("fel", "KL 4:22–24", N_("Varje plats har en röst. En ersättare tjänstgör för en bestämd ledamot som är borta.")),
    "N03": Motesregel("fel", "KL 6:30", N_("Den som är jävig får varken delta i handläggningen eller vara närvarande.")),
    "N04": Motesregel("varning", _REGLEMENTE, N_("Den som har avbrutit tjänstgöringen av annat skäl än jäv tjänstgör inte igen samma dag.")),
    "N05": Motesregel("varning", _REGLEMENTE, N_("Ersättare kallas in i den ordning som fullmäktige har bestämt (KL 6:16).")),
    "N06": Motesregel("fel", "KL 7:14", N_("Personalföreträdare får inte vara närvarande vid beställning, upphandling och myndighetsutövning.")),
    "N07": Motesregel("varning", "KL 6:28", N_("Ett annat uppdrag hos den som ärendet gäller kan vara jäv. Det prövas och antecknas.")),
    "N08": Motesregel("upplysning", "KL 6:16", N_("På en tom plats röstar ingen. Kontrollera om en ersättare kan kallas in.")),
    "N09": Motesregel("fel", "KL 5:65", N_("Protokollet förs på ordförandens ansvar, så någon som tjänstgör leder varje paragraf.")),
    "N10": Motesregel("varning", "KL 6:24", N_("Deltagande på distans kräver att fullmäktige har beslutat att det är tillåtet.")),
    "N11": Motesregel("varning", "KL 6:25", N_("Myndighetsutövning och sekretess handläggs alltid inom stängda dörrar.")),
    "B01": Motesregel("fel", "KL 5:67", N_("Protokollet redovisar för varje ärende vilka beslut som har fattats.")),
    "B02": Motesregel("fel", "KL 5:67", N_("Protokollet redovisar i vilken ordning ordföranden lagt fram förslag till beslut.")),
    "B03": Motesregel("fel", "KL 5:67", N_("Protokollet redovisar hur var och en av dem som tjänstgör röstade.")),
    "B04": Motesregel("fel", "KL 5:55–56", N_("Flertalets mening gäller. Vid lika röstetal avgör ordförandens röst.")),
    "B05": Motesregel("fel", "KL 5:54, 5:56", N_("I val och anställning får omröstningen vara sluten, namn antecknas inte och lotten avgör vid lika röstetal.")),
    "B06": Motesregel("fel", "KL 5:54", N_("Omröstningar är öppna, utom i ärenden om val eller anställning av personal.")),
    "B07": Motesregel("varning", "KL 4:26", N_("Vid myndighetsutövning mot enskild ska den som deltagit i handläggningen också delta i beslutet.")),
    "B08": Motesregel("fel", "KL 4:25", N_("Ordföranden måste rösta när det behövs för att ärendet ska kunna avgöras.")),
    "B09": Motesregel("fel", "KL 4:27", N_("Bara den som har deltagit i beslutet får reservera sig mot det.")),
    "B10": Motesregel("varning", "KL 4:27", N_("En reservation anmäls innan sammanträdet avslutas.")),
    "B11": Motesregel("varning", "KL 4:27", N_("Den som röstade för beslutet har ingen avvikande mening att reservera sig med.")),
    "B12": Motesregel("varning", _REGLEMENTE, N_("Särskilda yttranden är ingen lagfäst rätt. Reglementet avgör om de tas emot.")),
    "B13": Motesregel("varning", "", N_("Ett beslut ska gå att förstå för sig självt, utan andra papper (JO 4024-1999).")),
    "B14": Motesregel("varning", _REGLEMENTE, N_("En återremiss anger vem som ska bereda ärendet och vad som saknas.")),
    "B15": Motesregel("varning", "KL 6:38", N_("Mål, inriktning, omfattning och kvalitet beslutar nämnden själv om.")),
    "B16": Motesregel("fel", "KL 6:40", N_("Ordförandens brådskande beslut anmäls vid nästa sammanträde.")),
    "B17": Motesregel("fel", "", N_("En fras ur frasbanken har kvar ett fält inom klamrar.")),
    "B18": Motesregel("varning", _REGLEMENTE, N_("Ett år har en enda serie av nummer. Det som är justerat behåller alltid sina.")),
    "T01": Motesregel("varning", N_("språklagen 11 §"), N_("Datum, klockslag, intervall och förkortningar skrivs lika i alla protokoll.")),
}  # fmt: skip
"""N09-N11, B17 and B18 are our own: a chair in every paragraph, distance and open doors within the law, no
field of a phrase left in the minutes, one kind of number within a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motesfynd:
    """One finding. ``paragraf_id`` 0 and an empty ``paragraf`` concern the whole meeting.

    ``paragraf`` is the number as text, ``ordning`` its place in the meeting.
    """

    kod: str
    allvar: str
    mening: str
    kalla: str = ""
    varfor: str = ""
    paragraf_id: int = 0
    paragraf: str = ""
    ordning: int = 0

    def som_json(self) -> dict[str, Any]:
        """kod, allvar, paragraf, mening, kalla, varfor."""
        falt = ("kod", "allvar", "paragraf", "mening", "kalla", "varfor")
        return {namn: getattr(self, namn) for namn in falt}


def _kalla(kort: str) -> str:
    """KL 6:27 as it is cited: kommunallagen 6 kap. 27 §."""
    if not kort.startswith("KL "):
        return _(kort) if kort else ""
    stallen = [_STALLE.sub(rf"\1{HART}kap. \2", del_) for del_ in kort[3:].split(", ")]
    tecken = "§§" if len(stallen) > 1 or "–" in kort else "§"
    return _("kommunallagen {stallen}").format(stallen=f"{' och '.join(stallen)}{HART}{tecken}")


def fynd(kod: str, mening: str, p: Paragraffakta | None = None, *, allvar: str = "") -> Motesfynd:
    """A finding of a rule, in a paragraph or (None) in the whole meeting."""
    regel = REGLER[kod]
    return Motesfynd(
        kod=kod, allvar=allvar or regel.allvar, mening=mening, kalla=_kalla(regel.kalla),
        varfor=_(regel.varfor), paragraf_id=p.id if p else 0, paragraf=p.nummer if p else "",
        ordning=p.ordning if p else 0,
    )  # fmt: skip

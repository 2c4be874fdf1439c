"""Where a rule comes from: the governing document's sections with our own paraphrase, and the law.

A rule code (R1-R102) points into "Styrmodellsprinciper för beställare- och utförarorganisation";
an L code points to law (lagrum.py).
"""

# ruff: noqa: E501 - a table: one rule, one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from styrdesk.modell.grund.errors import Brist
from styrdesk.modell.lagrum import lagrum
from styrdesk.texter import N_, _

STYRDOKUMENT: Final = N_("Styrmodellsprinciper")


@dataclass(frozen=True)
class Regelkalla:
    """A rule of the governing document: its section and what it demands, in our own words."""

    kod: str
    avsnitt: str
    parafras: str

    def hanvisning(self) -> str:
        """Styrmodellsprinciper, Beställaren/bilaga 3."""
        return f"{_(STYRDOKUMENT)}, {_(self.avsnitt)}"


_TIT, _BAK, _BES, _GEM = N_("titelsidan"), N_("Bakgrund"), N_("Beställaren"), N_("Gemensamt")
_PRO, _STY = N_("Produktionen"), N_("inledningen")
_B3, _B4, _B5 = N_("bilaga 3"), N_("bilaga 4"), N_("bilaga 5")
_BES3 = N_("Beställaren/bilaga 3")
_PRO5 = N_("Produktionen/bilaga 5")

_REGLER: Final = (
    Regelkalla("R1", _TIT, N_("Styrdokumentet är antaget och reviderat av fullmäktige.")),
    Regelkalla("R2", _BAK, N_("Kommunstyrelsen ser över och kompletterar tillämpningsanvisningarna regelbundet.")),
    Regelkalla("R3", _BAK, N_("Ett organ som har upphört kan inte fatta nya beslut.")),
    Regelkalla("R4", _BAK, N_("Innan kommunstyrelsen avvecklar egen regi hämtar den in upplysningar från berörd förvaltning.")),
    Regelkalla("R5", _BAK, N_("Egen regi och externa utförare ska behandlas lika.")),
    Regelkalla("R6", _BAK, N_("Presidierna i styrelse och nämnder är styrgrupp.")),
    Regelkalla("R7", _BAK, N_("Fem frågor utreds särskilt, var och en med en tidplan.")),
    Regelkalla("R8", _STY, N_("Beställare och utförare är skilda roller.")),
    Regelkalla("R9", _STY, N_("Styrmodellen omfattar de organ som beställer eller utför.")),
    Regelkalla("R10", _BES, N_("Nämnden följer upp, finansierar, fördelar särskilda resurser och upphandlar.")),
    Regelkalla("R11", _BES, N_("Beställaren sätter mål, följer upp dem och redovisar hur de nåddes, oavsett regi.")),
    Regelkalla("R12", _BES, N_("Beställaren har tre vägar: kundval, konkurrensupphandling och direktbeställning.")),
    Regelkalla("R13", _BES, N_("Kundval styrs av regelverket för godkännande, även för egen regi.")),
    Regelkalla("R14", _BES3, N_("Regelverket anger hur mål och kvalitet följs upp, presenteras och görs tillgängliga.")),
    Regelkalla("R15", _BES, N_("Efter konkurrensupphandling gäller avtalet oavsett vem som vinner.")),
    Regelkalla("R16", _BES, N_("Ett avtal med egen regi är inte civilrättsligt bindande.")),
    Regelkalla("R17", _BES3, N_("Avtalet anger hur mål och kvalitet följs upp, presenteras och görs tillgängliga.")),
    Regelkalla("R18", _BES3, N_("En direktbeställning kräver en skriftlig överenskommelse.")),
    Regelkalla("R19", _BES3, N_("Överenskommelsen undertecknas av förvaltningschefen på var sida.")),
    Regelkalla("R20", _BES3, N_("Överenskommelsen undertecknas först när berörda nämnder och styrelser har godkänt den.")),
    Regelkalla("R21", _BES3, N_("Överenskommelsen anger hur mål och kvalitet följs upp, presenteras och görs tillgängliga.")),
    Regelkalla("R22", _PRO5, N_("Produktionsutskottet äger, förvaltar och utvecklar den egna produktionen.")),
    Regelkalla("R23", _PRO5, N_("Produktionsutskottet tillsätter och entledigar cheferna för resultatenheterna.")),
    Regelkalla("R24", _PRO5, N_("Produktionsutskottet fastställer budgeten för varje resultatenhet.")),
    Regelkalla("R25", _PRO5, N_("Produktionsutskottet fastställer riktlinjer för produktionens utveckling.")),
    Regelkalla("R26", _PRO, N_("Egen regi har systematisk egenkontroll.")),
    Regelkalla("R27", _PRO5, N_("Egen regi bidrar till ersättning, uppföljning och jämförelser med full öppenhet mot alla.")),
    Regelkalla("R28", _PRO, N_("Ansvar och ekonomiska följder av att vara yttersta garant regleras i ett särskilt avtal.")),
    Regelkalla("R29", _PRO, N_("Produktionsledningen klargör hur ansvar och befogenheter fördelas.")),
    Regelkalla("R30", _PRO5, N_("Beställarens krav är lika för alla utförare.")),
    Regelkalla("R31", _GEM, N_("Parterna ser till hela kommunens bästa och skjuter inte över problem på varandra.")),
    Regelkalla("R32", _GEM, N_("Parterna förhandlar först direkt med varandra.")),
    Regelkalla("R33", _GEM, N_("Oacceptabla följder hänskjuts till kommunledningen.")),
    Regelkalla("R34", _GEM, N_("Tolkningstvister hanteras på samma sätt.")),
    Regelkalla("R35", _GEM, N_("Undantag från rollerna kräver att båda är överens och att kommunledningen godkänner.")),
    Regelkalla("R36", _B3, N_("Nämndens uppgifter omfattar även upphandling och direktbeställning.")),
    Regelkalla("R37", _B3, N_("Det här är lägsta nivån; varje nämnd får besluta om mer.")),
    Regelkalla("R38", _B3, N_("Nämnden anger vilka uppgifter varje område ska lämna, och när.")),
    Regelkalla("R39", _B3, N_("Utföraren får kraven i ett samlat dokument som också visar vad som hämtas ur system.")),
    Regelkalla("R40", _B3, N_("Uppgifter lämnas varje månad, kvartal eller år.")),
    Regelkalla("R41", _B3, N_("Uppgifterna är av åtta slag.")),
    Regelkalla("R42", _B3, N_("Produktivitet är volym i förhållande till resurser.")),
    Regelkalla("R43", _B3, N_("Utföraren lämnar varje år en verksamhetsplan enligt nämndens anvisning.")),
    Regelkalla("R44", _B3, N_("Utföraren lämnar varje år en verksamhetsberättelse för det gångna året.")),
    Regelkalla("R45", _B3, N_("Nämnden ser till att de uppgifter medborgarna behöver för att jämföra rapporteras.")),
    Regelkalla("R46", _B3, N_("Uppgifterna sammanställs varje år per enhet och publiceras.")),
    Regelkalla("R47", _B3, N_("Områdets resultat presenteras för enhetscheferna i samband med nämndens verksamhetsberättelse.")),
    Regelkalla("R48", _B3, N_("Utförarmöte hålls för varje verksamhetsområde minst en gång per termin.")),
    Regelkalla("R49", _B3, N_("Utförarmötet är gemensamt för externa utförare och egen regi.")),
    Regelkalla("R50", _B3, N_("Möten och besök tar en halv dag.")),
    Regelkalla("R51", _B3, N_("Utförarmötet behandlar sex fasta punkter.")),
    Regelkalla("R52", _B3, N_("Beställaren besöker varje enhet minst en gång per år.")),
    Regelkalla("R53", _B3, N_("Vid besöket behandlas samma punkter enskilt med enheten.")),
    Regelkalla("R54", _B3, N_("Vid avvikelser får beställaren kräva åtgärdsplaner.")),
    Regelkalla("R55", _B3, N_("Vart tredje år görs en planerad, fördjupad uppföljning.")),
    Regelkalla("R56", _B3, N_("Fördjupad uppföljning görs vid besök, med frågor till ledning och personal.")),
    Regelkalla("R57", _B3, N_("Brukares och vid behov närståendes synpunkter hämtas in på lämpligt sätt.")),
    Regelkalla("R58", _B3, N_("Fördjupad uppföljning följer en checklista.")),
    Regelkalla("R59", _B3, N_("Fördjupad uppföljning redovisas för nämnden.")),
    Regelkalla("R60", _B3, N_("Brister mot lag, auktorisationsvillkor eller avtal kräver återrapportering och åtgärdsplan.")),
    Regelkalla("R61", _B3, N_("Händelsestyrd uppföljning görs genom oanmält besök.")),
    Regelkalla("R62", _B3, N_("Oanmälda besök görs även på nämndens eget initiativ.")),
    Regelkalla("R63", _B3, N_("Ytterligare särskilda möten och besök kan förekomma.")),
    Regelkalla("R64", _B4, N_("Jämförelser ur medborgarnas perspektiv ska beskrivas här.")),
    Regelkalla("R67", _B5, N_("Egen regi verkar inom de områden som styrdokumentet räknar upp.")),
    Regelkalla("R69", _B5, N_("Kommunstyrelsen får anmoda utskottet att driva verksamhet som ingen annan erbjuder.")),
    Regelkalla("R70", _B5, N_("Följderna av en anmodan tas upp på de ordinarie dialogmötena.")),
    Regelkalla("R72", _B5, N_("Egen regi utför det som en nämnd beställer direkt där det inte finns konkurrens.")),
    Regelkalla("R73", _B5, N_("Båda parter ska vara överens om att uppdrag och resurser är i balans.")),
    Regelkalla("R74", _B5, N_("Är parterna inte överens beslutar kommunstyrelsen eller fullmäktige om villkoren.")),
    Regelkalla("R75", _B5, N_("Försäljning till andra kommuner kräver berörd beställarnämnds beslut.")),
    Regelkalla("R83", _B5, N_("Höstens dialogmöte hålls inför nästa budget och lägger fast mål och resultatkrav.")),
    Regelkalla("R84", _B5, N_("Vårens dialogmöte ser tillbaka på bokslutet och lägger fast hur resultatet disponeras.")),
)  # fmt: skip
REGLER: Final = {regel.kod: regel for regel in _REGLER}


EGNA: Final = {
    "S1": N_("En option är öppen när uppsägningstiden har gått ut."),
    "S2": N_("Besked om en option lämnas i tid."),
    "S3": N_("En enhet i drift har ett avtal som gäller."),
    "S4": N_("Det som har hänt ligger inte framåt i tiden."),
}
"""Our own checks, which no sentence of the document or the law demands."""


def kalla(kod: str, dag: date | None = None) -> str:
    """The citation for a rule code, or "" for a code that is not known."""
    if regel := REGLER.get(kod):
        return regel.hanvisning()
    if kod in EGNA:
        return _("Styrdesks egen bevakning")
    rad = lagrum(kod, dag)
    return rad.hanvisning() if rad else ""


def brist(falt: str, text: str, kod: str = "") -> Brist:
    """A Brist with its source filled in from the rule code."""
    return Brist(falt, text, kod, kalla(kod))

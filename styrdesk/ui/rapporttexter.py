"""What each report is called, what it holds and what it asks for, in the order of the list."""

from __future__ import annotations

from dataclasses import dataclass

from styrdesk.export.listtabell import LISTOR
from styrdesk.export.rapporter import RAPPORTER, Rapport
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import register
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import HEL, FaltVisning

POST, SEDAN, PAPPER = "post", "sedan", "papper"


@dataclass(frozen=True)
class Rapporttext:
    """Words of one report. ``urval`` offers only the posts of that selection; ``sedan`` asks for the
    day of the list before."""

    ikon: str
    innehall: str
    urval: str = ""
    sedan: bool = False


_TEXTER = {
    "dagordning": Rapporttext(
        "mail",
        N_("Inbjudan till ett utförarmöte eller dialogmöte: tid och plats, vilka som är inbjudna, "
           "punkterna, vad som skickas med och vem som tar emot svar."),
    ),
    "minnesanteckningar": Rapporttext(
        "people_team",
        N_("Ett mötes anteckningar: närvaro, punkterna i dagordningen, vad ni kom överens om och "
           "åtgärder. Skrivs ut eller skickas till utförarna."),
    ),
    "besoksanteckning": Rapporttext(
        "clipboard_search",
        N_("Ett besöks anteckningar: deltagare, punkter, brister, förbättringsområden, goda exempel "
           "och krav på åtgärdsplan."),
        "genomforda",
    ),
    "regelefterlevnad": Rapporttext(
        "shield_checkmark",
        N_("Varje regel per verksamhetsområde: vad den kräver, om den är uppfylld, och vad som avviker "
           "med dag och källa."),
    ),
    "arshjul": Rapporttext(
        "calendar_ltr",
        N_("Årets plikter och bokade möten som ett hjul och en lista, att sätta på väggen. Från oktober "
           "visas nästa år."),
    ),
    "likabehandling": Rapporttext(
        "people_swap",
        N_("Egen regi bredvid externa utförare i ett område: regelverk, krav, besök, möten, fördjupad "
           "uppföljning och frister, lika eller inte."),
    ),
    "uppgiftskatalog": Rapporttext(
        "document_multiple",
        N_("Områdets uppgifter för ett år i ett dokument: vad utföraren lämnar, vad som hämtas ur system, "
           "hur ofta och senast när. Skickas till utförarna före årsskiftet."),
    ),
    "tvistregister": Rapporttext(
        "gavel",
        N_("Tvister med förhandlingar, hänskjutande och lösning, och undantag från rollerna med samtycken, "
           "godkännande och tid. Underlag till kommunledningen."),
    ),
    "avveckling": Rapporttext(
        "building",
        N_("Ett ärende om att egen regi ska upphöra: vad som ska finnas före beslutet, inhämtade yttranden, "
           "och vad som ska ordnas när verksamheten upphör."),
    ),
    "avtalslista": Rapporttext(
        "handshake",
        N_("Gällande avtal och överenskommelser med de dagar som ska bevakas: slut, uppsägning, "
           "besked om option."),
    ),
    "atgardsplanslista": Rapporttext(
        "task_list_square_ltr",
        N_("Öppna åtgärdsplaner efter hur bråttom det är, och de som avslutats sedan förra listan."),
        sedan=True,
    ),
    "kallelse": Rapporttext(
        "send",
        N_("Sammanträdets kallelse med föredragningslista, som den ser ut nu."),
    ),
    "utskick": Rapporttext(
        "send", N_("En kallelse precis som den skickades, med ändringarna sedan utskicket före."),
    ),
    "mottagarlista": Rapporttext(
        "people_team", N_("Till vilka en kallelse skickades, när och som vad."),
    ),
    "offentlig_kallelse": Rapporttext(
        "eye",
        N_("Kallelsen att publicera: av ärenden och handlingar med sekretess visas bara det offentliga."),
    ),
    "personalkallelse": Rapporttext(
        "send",
        N_("Den skickade kallelsen utan de punkter som personalföreträdare inte får följa."),
    ),
    "tjansteskrivelse": Rapporttext(
        "document_text",
        N_("Förvaltningens förslag till beslut med sammanfattning, bedömning och underlag."),
    ),
    "uppfoljningsrapport": Rapporttext(
        "clipboard_search",
        N_("En uppföljnings rapport till nämnden: förslag till beslut, samlad bedömning, brister, "
           "synpunkter och lika behandling."),
        "genomforda",
    ),
    "protokoll": Rapporttext(
        "gavel",
        N_("Sammanträdets protokoll. Det märks som utkast tills det är justerat. Av paragrafer med "
           "sekretess visas bara numret."),
    ),
    "sekretessparagrafer": Rapporttext(
        "lock_closed",
        N_("Bara paragrafer som omfattas av sekretess. Märks som utkast tills de är justerade."),
    ),
    "narvarolista": Rapporttext(
        "people_checkmark",
        N_("Vilka som var med och tjänstgjorde, och hur var och en röstade, med summor per parti."),
    ),
    "omgangsprotokoll": Rapporttext(
        "signature",
        N_("De paragrafer som justeras tillsammans, utan dem som omfattas av sekretess."),
    ),
    "sekretessprotokoll": Rapporttext(
        "lock_closed", N_("Bara paragrafer som omfattas av sekretess, att underteckna för sig."),
    ),
    "anslag": Rapporttext(
        "flag",
        N_("Tillkännagivandet att protokollet är justerat, med sista dag för överklagande, och "
           "beviset att det satt uppe."),
    ),
    "utdrag": Rapporttext(
        "document_multiple",
        N_("En justerad paragraf med dem som beslutade, att bestyrka och skicka."),
    ),
    "overklagande": Rapporttext(
        "document_text", N_("Hur ett beslut överklagas, efter det slag av beslut som det är."),
    ),
    "rattelse": Rapporttext(
        "edit", N_("Synliga rättelser av ett justerat protokoll, att förvara tillsammans med det."),
    ),
    "webbversion": Rapporttext(
        "eye", N_("Det justerade protokollet för webben, utan underskrifter och maskerade uppgifter."),
    ),
}  # fmt: skip


def text(rapport: Rapport) -> Rapporttext:
    """The words of a report; one that is new here has only its name."""
    return _TEXTER.get(rapport.namn, Rapporttext("document_text", ""))


def ar_lista(rapport: Rapport) -> bool:
    """Can it be saved as a table too?"""
    return rapport.underlagstyp in LISTOR


def falt(rapport: Rapport) -> tuple[FaltVisning, ...]:
    """What the report asks for before it can be made."""
    ord_ = text(rapport)
    if rapport.behover_uid:
        titel = register(rapport.behover_uid).titel
        return (FaltVisning(POST, bredd=HEL, urval=ord_.urval,
                            falt=Falt(titel, "lank", krav=True, till=rapport.behover_uid)),)  # fmt: skip
    svar = [_urvalsfalt(rapport.urval)]
    if ord_.sedan:
        dag = Falt(N_("Förra listan"), "datum", N_("Lämna tomt för årets början."))
        svar.append(FaltVisning(SEDAN, falt=dag))
    if len(rapport.papper) > 1:
        papper = Falt(N_("Papper"), "val", krav=True, val={p: p for p in rapport.papper})
        svar.append(FaltVisning(PAPPER, falt=papper, forval=lambda _store: rapport.papper[0]))
    return tuple(svar)


def _urvalsfalt(namn: str) -> FaltVisning:
    """What a list is narrowed by."""
    if namn == "organ":
        namnd = Falt(N_("Nämnd"), "lank", N_("Lämna tomt för alla nämnder."), till=namn)
        return FaltVisning(POST, falt=namnd, urval="aktuella", begransa=_namnder)
    omrade = Falt(register(namn).titel, "lank", N_("Lämna tomt för alla områden."), till=namn)
    return FaltVisning(POST, bredd=HEL, falt=omrade)


def _namnder(_varden: object) -> dict[str, str]:
    return {"typ": "namnd", "roll": "bestallare"}


def alla() -> list[tuple[Rapport, str, str]]:
    """(report, title, what it holds) in the order of the registry."""
    return [(r, _(r.titel), _(text(r).innehall)) for r in RAPPORTER.values()]

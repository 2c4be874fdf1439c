"""Underlag till utskriftsproven: mötet i protokoll §12, flyttat till Älvsunda, och dess lika."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, time
from functools import partial
from typing import Any

import pikepdf

from styrdesk import resurser
from styrdesk.export.grund.profile import Profil
from styrdesk.export.grund.typography import shown_characters
from styrdesk.export.rapporter import RAPPORTER, Rapport
from styrdesk.modell.underlag import (
    Allvar,
    AtgardsplanslistaUnderlag,
    AvtalRad,
    Avtalsgruppering,
    AvtalslistaUnderlag,
    BesoksanteckningUnderlag,
    Deltagare,
    Iakttagelse,
    Iakttagelsetyp,
    MinnesanteckningarUnderlag,
    Motesatgard,
    Motespunkt,
    Motestid,
    Narvarogrupp,
    Paminnelse,
    Planlage,
    PlanRad,
)
from tests.export import exempel_arenden as arenden
from tests.export import exempel_protokoll as protokoll
from tests.export import exempel_styrning as styrning

FRAMSTALLT = date(2026, 11, 23)

PROFIL = Profil(
    kommun="Älvsunda kommun",
    organ="Vård- och omsorgsförvaltningen",
    vapen=resurser.data("vapen/alvsunda.svg"),
)

UTFORARMOTE = MinnesanteckningarUnderlag(
    underrubrik="Utförarmöte hemtjänst, höstterminen 2026",
    dnr="VON 2026/0031",
    tid=Motestid(date(2026, 10, 14), time(8, 30), time(12, 0)),
    plats="kommunhuset, Stora salen",
    narvarande=(
        Narvarogrupp(
            "Beställare",
            (
                Deltagare("Åsa Lind", "förvaltningschef, mötesledare"),
                Deltagare("Maria Fors", "avtalscontroller"),
                Deltagare("Peter Hagman", "ekonom"),
            ),
        ),
        Narvarogrupp(
            "Egen regi",
            (
                Deltagare("Kerstin Våhlin", "enhetschef, Hemtjänst Centrum"),
                Deltagare("Ove Ström", "enhetschef, Hemtjänst Skärgården"),
            ),
        ),
        Narvarogrupp(
            "Externa utförare",
            (
                Deltagare("Sofia Marklund", "Trygg Famn Hemtjänst AB"),
                Deltagare("Dan Lilja", "Vardagsro i Älvsunda AB"),
                Deltagare("Nadia Berg", "Nordskärets Omsorg AB"),
            ),
        ),
    ),
    franvarande=(Deltagare("Handlaget Hemservice HB", "förhinder anmält"),),
    antecknat_av="David Öst, nämndsekreterare",
    punkter=(
        Motespunkt(
            1,
            "Resultat, analys och slutsatser",
            "Maria Fors redovisar årets sammanställning, bilaga 1. Kontinuiteten är 13 personal "
            "per brukare på 14 dagar; målet är 12. Skillnaden mellan områden beror på restider.",
            "Samma mätmetod används hos alla från 2027.",
        ),
        Motespunkt(
            2,
            "Verksamhetsberättelse och årsredovisning",
            "Beställarens berättelse föredras. Den finns hos förvaltningen och på webben. "
            "Inga frågor.",
        ),
        Motespunkt(
            3,
            "Planer och budget",
            "Budgetförslag 2027 behandlas i nämnden den 19 november.",
        ),
        Motespunkt(
            4,
            "Ersättningsnivåer och förändringar",
            "Förslag till nivåer 2027, bilaga 2, lika för egen regi och externa. Nämnden bereder, "
            "fullmäktige beslutar.",
            "Synpunkter lämnas senast den 28 oktober.",
        ),
        Motespunkt(
            5,
            "Beställarens uppföljningsverksamhet",
            "Besöksplanen för hösten gås igenom. Oanmälda besök kan förekomma. Fördjupad "
            "uppföljning 2027 görs vid tre enheter.",
        ),
        Motespunkt(
            6,
            "Aktuella frågeställningar",
            "Nytt journalsystem införs i mars 2027. Utförarna frågar hur korttidsfrånvaro ska "
            "faktureras.",
            "Beställaren återkommer om fakturarutinen.",
        ),
    ),
    atgarder=(
        Motesatgard(
            1, "Skicka ut mätmanual för kontinuitet", "Maria Fors", date(2026, 11, 12), "Pågår"
        ),
        Motesatgard(
            2,
            "Lämna synpunkter på ersättningsnivåer",
            "Samtliga utförare",
            date(2026, 10, 28),
            "Klar",
        ),
        Motesatgard(
            3, "Återkomma om fakturarutin", "Peter Hagman", date(2026, 12, 15), "Ej påbörjad"
        ),
    ),
    nasta_mote=Motestid(date(2027, 3, 17), time(8, 30), time(12, 0)),
    synpunkter_senast=date(2026, 10, 23),
    skickat_till="Samtliga utförare inom hemtjänst, även frånvarande",
    skickat=date(2026, 10, 16),
    bilagor=("Sammanställning 2026", "Förslag till ersättningsnivåer 2027"),
)


def _plan(
    nr: int,
    enhet: tuple[str, str],
    avvikelse: tuple[str, str],
    allvar: Allvar,
    datum: tuple[str, str],
    lage: Planlage,
    avslutad: str = "",
) -> PlanRad:
    return PlanRad(
        nr=nr,
        enhet=enhet[0],
        utforare=enhet[1],
        avvikelse=avvikelse[0],
        kravkalla=avvikelse[1],
        allvar=allvar,
        begard=date.fromisoformat(datum[0]),
        klart_senast=date.fromisoformat(datum[1]),
        lage=lage,
        avslutad=date.fromisoformat(avslutad) if avslutad else None,
    )


_BJORKEN = ("Lugna Viken Björken", "Lugna Viken Äldreboenden AB")

ATGARDSPLANER = AtgardsplanslistaUnderlag(
    urval="Vård- och omsorgsnämnden",
    kortnamn="VON",
    lage_per=FRAMSTALLT,
    foregaende_lista=date(2026, 10, 22),
    rader=(
        _plan(
            5,
            ("Servicebostaden Tornet", "Egen regi"),
            ("Larmtest inte dokumenterat", "Avtal, punkt 7.2"),
            Allvar.MINDRE,
            ("2026-08-20", "2026-11-01"),
            Planlage.AVSLUTAD,
            "2026-10-29",
        ),
        _plan(
            6,
            ("Trygg Famn Natt", "Trygg Famn Hemtjänst AB"),
            ("Inställelsetid vid larm överskriden", "Godkännande, villkor 6"),
            Allvar.VASENTLIG,
            ("2026-08-27", "2026-11-10"),
            Planlage.AVSLUTAD,
            "2026-11-09",
        ),
        _plan(
            8,
            ("Ateljé Framsteg", "Stiftelsen Ateljé Framsteg"),
            ("Introduktion av nya handledare saknar rutin", "Godkännande, villkor 10"),
            Allvar.MINDRE,
            ("2026-09-24", "2027-01-15"),
            Planlage.PAGAR,
        ),
        _plan(
            9,
            ("Handlaget Service", "Handlaget Hemservice HB"),
            ("Underleverantör inte redovisad", "Godkännande, villkor 14"),
            Allvar.VASENTLIG,
            ("2026-10-01", "2026-12-31"),
            Planlage.PAGAR,
        ),
        _plan(
            10,
            ("Nordskärets äldreboende", "Nordskärets Omsorg AB"),
            ("Klagomålsrutin inte känd av personalen", "Avtal, punkt 6.4"),
            Allvar.MINDRE,
            ("2026-09-02", "2026-12-02"),
            Planlage.INKOMMEN,
        ),
        _plan(
            11,
            ("Stegvis Gruppbostad Två", "Stegvis LSS AB"),
            ("Genomförandeplaner saknas för två boende", "Avtal, punkt 5.1"),
            Allvar.VASENTLIG,
            ("2026-09-01", "2026-10-15"),
            Planlage.BEGARD,
        ),
        _plan(
            12,
            ("Hemtjänst Skärgården", "Egen regi"),
            ("Egenkontroll av nyckelhantering saknas", "Regelverk hemtjänst, punkt 11"),
            Allvar.MINDRE,
            ("2026-09-16", "2026-11-16"),
            Planlage.KOMPLETTERING,
        ),
        _plan(
            13,
            ("Solbacka", "Solbacka Omsorg AB"),
            ("Fyra av tolv områden ej uppfyllda", "VON 2026-11-19, § 86"),
            Allvar.ALLVARLIG,
            ("2026-11-19", "2026-12-15"),
            Planlage.BEGARD,
        ),
        _plan(
            14,
            _BJORKEN,
            ("För få medarbetare nattetid", "Avtal, bilaga 2, punkt 4.1"),
            Allvar.ALLVARLIG,
            ("2026-10-23", "2026-11-06"),
            Planlage.DELVIS,
        ),
        _plan(
            15,
            _BJORKEN,
            ("Genomförandeplaner saknas eller är inaktuella", "Avtal, punkt 5.3"),
            Allvar.VASENTLIG,
            ("2026-10-23", "2026-12-23"),
            Planlage.PAGAR,
        ),
        _plan(
            16,
            _BJORKEN,
            ("Introduktion av timanställda ej dokumenterad", "Avtal, punkt 3.2"),
            Allvar.MINDRE,
            ("2026-10-23", "2027-04-30"),
            Planlage.PAGAR,
        ),
    ),
)

BESOK = BesoksanteckningUnderlag(
    besokstyp="Verksamhetsbesök",
    enhet="Lugna Viken Björken",
    utforare="Lugna Viken Äldreboenden AB",
    dnr="VON 2026/0164",
    tid=Motestid(date(2026, 10, 6), time(9, 0), time(12, 0)),
    slutdatum=date(2026, 10, 7),
    anmalt=True,
    verksamhetsomrade="Särskilt boende för äldre",
    platser=72,
    avtal="VON 2019/0144 (LOU), till 2027-08-31",
    verksamhetschef="Ewa Lindqvist",
    tillsynsmyndighet="IVO",
    utfort_av="Maria Fors, Sara Nyberg",
    foregaende_besok=date(2025, 11, 14),
    nasta_besok_senast=date(2027, 12, 31),
    narvarande=(
        Narvarogrupp(
            "Beställare",
            (Deltagare("Maria Fors", "avtalscontroller"), Deltagare("Sara Nyberg", "utredare")),
        ),
        Narvarogrupp(
            "Extern utförare",
            (
                Deltagare("Ewa Lindqvist", "verksamhetschef, Lugna Viken Björken"),
                Deltagare("Anton Berg", "samordnare"),
            ),
        ),
    ),
    bedomning="Återrapportering krävs",
    sammanfattning=(
        "Verksamheten är i huvudsak god, men bemanningen nattetid och genomförandeplanerna följer "
        "inte avtalet. Tre brister ska åtgärdas, varav en inom 14 dagar. Boende och närstående är "
        "nöjda med bemötande och måltider."
    ),
    iakttagelser=(
        Iakttagelse(
            typ=Iakttagelsetyp.BRIST,
            text="Introduktion av timanställda är inte dokumenterad för 4 av 10 granskade.",
            belagg="introduktionslistor.",
            kravkalla="Avtal, punkt 3.2",
            allvar=Allvar.MINDRE,
            klart_senast=date(2027, 4, 30),
        ),
        Iakttagelse(
            typ=Iakttagelsetyp.BRIST,
            text="För få medarbetare nattetid. Två i stället för tre under 9 av 28 granskade "
            "nätter i september.",
            belagg="schema och stämplingar.",
            kravkalla="Avtal, bilaga 2, punkt 4.1",
            allvar=Allvar.ALLVARLIG,
            klart_senast=date(2026, 11, 6),
        ),
        Iakttagelse(
            typ=Iakttagelsetyp.BRIST,
            text="Genomförandeplaner saknas eller är inaktuella. Det gäller 11 av 40 boende.",
            belagg="granskning av akter på plats.",
            kravkalla="Avtal, punkt 5.3; socialtjänstlagen",
            allvar=Allvar.VASENTLIG,
            klart_senast=date(2026, 12, 23),
        ),
        Iakttagelse(
            typ=Iakttagelsetyp.FORBATTRINGSOMRADE,
            text="Nattfastan är längre än 11 timmar för 14 av 40 boende. Ett sent mellanmål kan "
            "erbjudas fler.",
        ),
        Iakttagelse(
            typ=Iakttagelsetyp.FORBATTRINGSOMRADE,
            text="Utevistelse erbjuds varje vecka men dokumenteras inte.",
        ),
        Iakttagelse(
            typ=Iakttagelsetyp.GOTT_EXEMPEL,
            text="Nattens arbetslag har en egen checklista vid överlämning som andra enheter kan "
            "ha nytta av.",
        ),
    ),
    atgardsplan_senast=date(2026, 11, 6),
    aterrapport="Åtgärderna återrapporteras till vård- och omsorgsnämnden den 28 januari 2027.",
    punkter=(
        Motespunkt(
            1,
            "Resultat, analys och slutsatser",
            "Enhetens resultat 2025 gås igenom. Nöjdheten är 90 procent, kommunens snitt 86.",
            "Chefen redovisar sjukfrånvaron per arbetslag till nästa besök.",
        ),
        Motespunkt(2, "Verksamhetsberättelse och årsredovisning", "Lämnade i tid. Inga frågor."),
        Motespunkt(3, "Planer och budget", "Två nattjänster tillsätts från den 1 november."),
        Motespunkt(
            4,
            "Ersättningsnivåer och förändringar",
            "Förslaget till nivåer 2027 är känt. Utföraren lämnar synpunkter skriftligt.",
        ),
        Motespunkt(
            5,
            "Beställarens uppföljningsverksamhet",
            "Nästa fördjupade uppföljning planeras till 2028 enligt treårsplanen.",
        ),
        Motespunkt(6, "Aktuella frågeställningar", utgar_skal="inga frågor hade anmälts."),
    ),
    fragade="Nio medarbetare intervjuades enskilt. Ledningen beskrivs som närvarande. Natten "
    "upplevs som tung när en kollega saknas.",
    brukarsynpunkter="Enkät till samtliga boende och närstående, 61 svar av 98 (62 %). Nio av tio "
    "är nöjda med bemötandet.",
    utforarens_kommentar="Anteckningarna skickades för kommentar den 12 oktober och besvarades den "
    "19 oktober: ”Vi delar bilden. Två nattjänster är tillsatta från den 1 november.”",
    atgarder=(
        Motesatgard(
            1,
            "Lämna åtgärdsplan för brist 1–3",
            "Ewa Lindqvist",
            date(2026, 11, 6),
            "Klar",
        ),
        Motesatgard(2, "Redovisa sjukfrånvaro per arbetslag", "Ewa Lindqvist", None, "Ej påbörjad"),
    ),
    nasta_besok=Motestid(date(2027, 4, 14), time(9, 0), time(12, 0)),
    antecknat_av="Maria Fors, avtalscontroller",
    synpunkter_senast=date(2026, 10, 19),
    skickat_till="Lugna Viken Äldreboenden AB",
    skickat=date(2026, 10, 12),
    bilagor=("Enhetens resultat 2025",),
)


def _avtal(
    avtalsnr: str,
    benamning: str,
    utforare: tuple[str, tuple[str, ...]],
    process: tuple[str, str],
    datum: tuple[str, str],
    ansvarig: str = "Maria Fors",
    **ovrigt: Any,
) -> AvtalRad:
    return AvtalRad(
        avtalsnr=avtalsnr,
        benamning=benamning,
        utforare=utforare[0],
        enheter=utforare[1],
        process=process[0],
        rattslig_grund=process[1],
        start=date.fromisoformat(datum[0]),
        nuvarande_slut=date.fromisoformat(datum[1]) if datum[1] else None,
        avtalsansvarig=ansvarig,
        lage=ovrigt.pop("lage", "Gällande"),
        **ovrigt,
    )


_LOU = ("Konkurrensupphandling", "LOU")
_INTERNT = ("Direktbeställning", "Internt")
_KOMMUNEN = "Älvsunda kommun, produktionsförvaltningen"

AVTAL = AvtalslistaUnderlag(
    urval="Vård- och omsorgsnämnden",
    lage_per=FRAMSTALLT,
    rader=(
        _avtal(
            "A-2019-07",
            "Drift av Lugna Viken Björken",
            ("Lugna Viken Äldreboenden AB", ("Lugna Viken Björken",)),
            _LOU,
            ("2019-09-01", "2027-08-31"),
            dnr="VON 2019/0144",
            uppsagning_senast=date(2026, 8, 31),
            uppsagningstid="12 månader",
            option_besked_senast=date(2026, 12, 31),
            option="till 2029-08-31",
            paminnelser=(
                Paminnelse(date(2026, 12, 31), "Besluta om option"),
                Paminnelse(date(2027, 8, 31), "Avtalet slutar"),
            ),
        ),
        _avtal(
            "A-2021-03",
            "Drift av Lugna Viken Hamnen",
            ("Lugna Viken Äldreboenden AB", ("Lugna Viken Hamnen",)),
            _LOU,
            ("2021-09-01", "2028-08-31"),
            dnr="VON 2021/0087",
            uppsagning_senast=date(2027, 8, 31),
            uppsagningstid="12 månader",
            option_besked_senast=date(2027, 12, 31),
            option="till 2030-08-31, 1 av 2",
            paminnelser=(Paminnelse(date(2027, 11, 30), "Uppsägning", date(2027, 6, 3)),),
        ),
        _avtal(
            "A-2023-01",
            "Drift av Nordskärets äldreboende",
            ("Nordskärets Omsorg AB", ("Nordskärets äldreboende",)),
            _LOU,
            ("2023-03-01", "2027-02-28"),
            "Peter Hagman",
            dnr="VON 2022/0301",
            uppsagning_senast=date(2026, 8, 31),
            uppsagningstid="6 månader",
            paminnelser=(Paminnelse(date(2026, 12, 1), "Avtalet löper ut, 90 dagar före"),),
        ),
        _avtal(
            "A-2018-11",
            "Gruppbostäder, två enheter",
            ("Stegvis LSS AB", ("Stegvis Gruppbostad Ett", "Stegvis Gruppbostad Två")),
            _LOU,
            ("2018-10-01", ""),
            dnr="VON 2018/0212",
            uppsagningstid="9 månader",
            paminnelser=(Paminnelse(date(2026, 9, 30), "Kontroll av IVO-tillstånd"),),
        ),
        _avtal(
            "Ö-2024-02",
            "Överenskommelse om Ekbackens äldreboende",
            (_KOMMUNEN, ("Ekbackens äldreboende",)),
            _INTERNT,
            ("2024-02-14", "2026-12-31"),
            "Åsa Lind",
            dnr="VON 2024/0019",
            uppsagning_senast=date(2026, 9, 30),
            uppsagningstid="3 månader",
            lage="Löper ut",
        ),
        _avtal(
            "Ö-2025-04",
            "Överenskommelse om gruppbostäder i egen regi",
            (
                _KOMMUNEN,
                ("Gruppbostaden Smultronet", "Gruppbostaden Vitsippan", "Servicebostaden Kajen"),
            ),
            _INTERNT,
            ("2025-01-01", "2027-12-31"),
            "",
            uppsagning_senast=date(2027, 6, 30),
            uppsagningstid="6 månader",
            paminnelser=(Paminnelse(date(2027, 1, 1), "Sista dag för uppsägning, 180 dagar"),),
        ),
    ),
)


@dataclass(frozen=True)
class Gyllene:
    """A document that the validator and the structure tests read."""

    rapport: Rapport
    underlag: Any
    profil: Profil = PROFIL
    titel: str = ""
    """What stands on the pages, when the report's name in the list is another."""

    def pdf(self) -> bytes:
        return self.rapport.skriv(self.underlag, self.profil, framstallt=FRAMSTALLT)


SYNS_BARA_I_SIDHUVUD = {"VON"}  # the board's short name stands in the foot, which is no content

TOMT_MOTE = MinnesanteckningarUnderlag(
    underrubrik="Dialogmöte, våren 2027",
    tid=Motestid(date(2027, 3, 3)),
    plats="",
    narvarande=(),
    punkter=(Motespunkt(1, "Bakåtblick"),),
)
TOMT_BESOK = BesoksanteckningUnderlag(
    besokstyp="Oanmält besök",
    enhet="Hemtjänst Centrum",
    utforare="Älvsunda kommun",
    tid=Motestid(date(2026, 11, 20)),
    narvarande=(),
    punkter=(),
    anmalt=False,
)


def lang_text(antal: int) -> str:
    """A Swedish text of so many sentences."""
    mening = (
        "Vård- och omsorgsnämnden följer upp auktorisationsvillkoren enligt 6 kap. 27 § och tar "
        "den 19 november 2026 kl. 18.00 ställning till åtgärdsplanen, dnr VON 2026/0123. "
    )
    return (mening * antal).strip()


def langt_mote(punkter: int = 24, meningar: int = 14) -> MinnesanteckningarUnderlag:
    """A meeting with so much said that the notes fill many pages."""
    return replace(
        UTFORARMOTE,
        punkter=tuple(
            Motespunkt(
                nr, f"Fråga nummer {nr}", lang_text(meningar), "Alla läser på till nästa gång."
            )
            for nr in range(1, punkter + 1)
        ),
        atgarder=tuple(
            Motesatgard(nr, f"Åtgärd {nr}", "Maria Fors", FRAMSTALLT, "Pågår")
            for nr in range(1, 31)
        ),
    )


def alla_tecken() -> MinnesanteckningarUnderlag:
    """Every letter and sign that the font shows: more than one subset of 256 is needed."""
    tecken = [c for c in sorted(shown_characters()) if c.isprintable() and c != " "]
    text = " ".join("".join(tecken[i : i + 12]) for i in range(0, len(tecken), 12))
    text = unicodedata.normalize("NFC", text)
    return replace(UTFORARMOTE, punkter=(Motespunkt(1, "Tecken", text, text),))


def manga_planer(antal: int = 60) -> AtgardsplanslistaUnderlag:
    """So many plans that the list and its groups go on to new pages."""
    lagen = list(Planlage)
    rader = [
        replace(
            ATGARDSPLANER.rader[nr % len(ATGARDSPLANER.rader)],
            nr=nr,
            lage=lagen[nr % len(lagen)],
            avslutad=FRAMSTALLT if lagen[nr % len(lagen)] == Planlage.AVSLUTAD else None,
        )
        for nr in range(1, antal + 1)
    ]
    return replace(ATGARDSPLANER, rader=tuple(rader))


def manga_avtal(antal: int = 60) -> AvtalslistaUnderlag:
    rader = [
        replace(AVTAL.rader[nr % len(AVTAL.rader)], avtalsnr=f"A-{nr:03d}") for nr in range(antal)
    ]
    return replace(AVTAL, rader=tuple(rader), gruppering=Avtalsgruppering.LAGE)


def gyllene() -> dict[str, Gyllene]:
    """Every report as in real life, empty, and long."""
    möte, besök, avtal, planer = (
        RAPPORTER[namn]
        for namn in ("minnesanteckningar", "besoksanteckning", "avtalslista", "atgardsplanslista")
    )
    dagordning, regler = RAPPORTER["dagordning"], RAPPORTER["regelefterlevnad"]
    lika, hjul = RAPPORTER["likabehandling"], RAPPORTER["arshjul"]
    katalog = RAPPORTER["uppgiftskatalog"]
    tvister = RAPPORTER["tvistregister"]
    avveckling = RAPPORTER["avveckling"]
    a3 = replace(hjul, gor=partial(hjul.gor, papper="A3"))
    utan_vapen = Profil("Älvsunda kommun", accent="#FFCC00", dubbelsidigt=True)
    return {
        "dagordning": Gyllene(dagordning, styrning.DAGORDNING),
        "dagordning-tom": Gyllene(dagordning, styrning.TOM_DAGORDNING, utan_vapen),
        "dagordning-lång": Gyllene(dagordning, styrning.manga_inbjudna()),
        "regelefterlevnad": Gyllene(regler, styrning.REGELEFTERLEVNAD),
        "regelefterlevnad-område": Gyllene(regler, styrning.ETT_OMRADE),
        "regelefterlevnad-tom": Gyllene(regler, styrning.UTAN_REGLER, utan_vapen),
        "regelefterlevnad-lång": Gyllene(regler, styrning.manga_avvikelser()),
        "likabehandling": Gyllene(lika, styrning.LIKABEHANDLING),
        "likabehandling-tom": Gyllene(lika, styrning.BARA_EGEN_REGI, utan_vapen),
        "arshjul": Gyllene(hjul, styrning.ARSHJUL),
        "uppgiftskatalog": Gyllene(katalog, styrning.KATALOG),
        "uppgiftskatalog-tom": Gyllene(katalog, styrning.TOM_KATALOG, utan_vapen),
        "uppgiftskatalog-lång": Gyllene(katalog, styrning.lang_katalog()),
        "tvistregister": Gyllene(tvister, arenden.TVISTER),
        "tvistregister-tomt": Gyllene(tvister, arenden.INGA_TVISTER, utan_vapen),
        "tvistregister-långt": Gyllene(tvister, arenden.manga_tvister()),
        "avveckling": Gyllene(avveckling, arenden.AVVECKLING),
        "avveckling-ny": Gyllene(avveckling, arenden.NY_AVVECKLING, utan_vapen),
        "avveckling-lång": Gyllene(avveckling, arenden.lang_avveckling()),
        "arshjul-a3": Gyllene(a3, styrning.ARSHJUL),
        "arshjul-tomt": Gyllene(hjul, styrning.TOMT_ARSHJUL, utan_vapen),
        "arshjul-fullt": Gyllene(hjul, styrning.fullt_arshjul()),
        "minnesanteckningar": Gyllene(möte, UTFORARMOTE),
        "minnesanteckningar-tomt": Gyllene(möte, TOMT_MOTE, utan_vapen),
        "minnesanteckningar-långt": Gyllene(möte, langt_mote()),
        "minnesanteckningar-alla-tecken": Gyllene(möte, alla_tecken()),
        "besoksanteckning": Gyllene(besök, BESOK),
        "besoksanteckning-tomt": Gyllene(besök, TOMT_BESOK, utan_vapen),
        "avtalslista": Gyllene(avtal, AVTAL),
        "avtalslista-lång": Gyllene(avtal, manga_avtal()),
        "avtalslista-tom": Gyllene(avtal, replace(AVTAL, rader=())),
        "atgardsplanslista": Gyllene(planer, ATGARDSPLANER),
        "atgardsplanslista-lång": Gyllene(planer, manga_planer()),
        "atgardsplanslista-tom": Gyllene(planer, replace(ATGARDSPLANER, rader=())),
        **{
            namn: Gyllene(RAPPORTER[rapport], underlag, PROFIL, titel)
            for namn, (rapport, underlag, titel) in protokoll.dokument().items()
        },
    }


def oppnad(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))

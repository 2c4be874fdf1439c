"""Underlag till utskriftsproven: mötet i protokoll §12, flyttat till Älvsunda, och dess lika."""

from __future__ import annotations

from datetime import date, time

from styrdesk import resurser
from styrdesk.export.grund.profile import Profil
from styrdesk.modell.underlag import (
    Deltagare,
    MinnesanteckningarUnderlag,
    Motesatgard,
    Motespunkt,
    Motestid,
    Narvarogrupp,
)

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

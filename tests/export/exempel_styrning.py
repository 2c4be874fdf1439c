"""Underlag till utskrifterna av styrmodellen: dagordning, regelefterlevnad, likabehandling, årshjul."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from styrdesk.modell.underlag import (
    Dagordningspunkt,
    DagordningUnderlag,
    Deltagare,
    Motestid,
    Narvarogrupp,
)

DAGORDNING = DagordningUnderlag(
    underrubrik="Utförarmöte hemtjänst, vårterminen 2027",
    dnr="VON 2027/0011",
    tid=Motestid(date(2027, 3, 17), time(8, 30), time(12, 0)),
    plats="Kommunhuset, Stora salen",
    motesledare="Åsa Lind, förvaltningschef",
    inbjudna=(
        Narvarogrupp(
            "Egen regi",
            (
                Deltagare("Hemtjänst Centrum, Kerstin Våhlin"),
                Deltagare("Hemtjänst Skärgården, Ove Ström"),
            ),
        ),
        Narvarogrupp(
            "Externa utförare",
            (
                Deltagare("Handlaget Service (Handlaget Hemservice HB), Tomas Hellgren"),
                Deltagare("Trygg Famn Natt (Trygg Famn Hemtjänst AB), Sofia Marklund"),
            ),
        ),
    ),
    svara_till="David Öst, nämndsekreterare, 0199-123 45, david.ost@alvsunda.example",
    svara_senast=date(2027, 3, 10),
    punkter=(
        Dagordningspunkt(
            1, "Resultat, analys och slutsatser", "Sammanställningen av enheternas resultat."
        ),
        Dagordningspunkt(2, "Verksamhetsberättelse och årsredovisning", "Beställarens egna."),
        Dagordningspunkt(3, "Planer och budget", "Beställarens planer för kommande år."),
        Dagordningspunkt(4, "Ersättningsnivåer och förändringar", "Lika för alla utförare."),
        Dagordningspunkt(5, "Beställarens uppföljningsverksamhet"),
        Dagordningspunkt(6, "Aktuella frågeställningar", "Frågor från utförarna."),
    ),
    fast_enligt="Styrmodellsprinciper, bilaga 3",
    bilagor=("Sammanställning 2026", "Förslag till ersättningsnivåer 2027"),
    kallat=date(2027, 2, 17),
)
TOM_DAGORDNING = DagordningUnderlag(
    underrubrik="Särskilt möte 2027",
    tid=Motestid(date(2027, 3, 17)),
    plats="",
    inbjudna=(),
    punkter=(),
    installt="Mötesledaren är sjuk",
)


def manga_inbjudna(antal: int = 70) -> DagordningUnderlag:
    """A meeting to which a large area is invited."""
    enheter = tuple(Deltagare(f"Förskolan Nummer {nr}, Namn Namnsson") for nr in range(antal))
    return replace(DAGORDNING, inbjudna=(Narvarogrupp("Egen regi", enheter),))

"""Ett nämndpaket för proven: vanliga handlingar, en taggad, en hemlig, en som inte kan läsas, udda sidor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path

from styrdesk.modell.paketunderlag import Paketarende, Pakethandling, Paketunderlag, Utgava
from tests.export.paket import kallfiler

DAG, UTSKICKAT = date(2026, 11, 19), date(2026, 11, 12)
HEMLIGT = "Journalanteckning"


def handling(nummer: str, titel: str, kalla: Path | bytes, **ovrigt: object) -> Pakethandling:
    varden = {"filnamn": f"{nummer}.pdf", "datum": date(2026, 11, 11), **ovrigt}
    return Pakethandling(nummer, titel, kalla, **varden)


@cache
def grund() -> Paketunderlag:
    """The packet of a member; its secret paper says HEMLIGT in text, title, bookmark and file name."""
    manad = Paketarende(
        "3",
        "Månadsuppföljning oktober 2026",
        (handling("3.1", "Tjänsteskrivelse", kallfiler.taggad()),),
        "VON 2026/0101",
        "Peter Hagman, ekonom",
        "kl. 18.15, 10 minuter",
        "Information",
    )
    atgarder = Paketarende(
        "6",
        "Åtgärdsplan efter verksamhetsbesök, Solbacka vård- och omsorgsboende",
        (
            handling("6.1", "Tjänsteskrivelse", kallfiler.textsidor(4, "tjänste")),
            handling("6.2", "Rapport från besöket", kallfiler.bokmarkt(), reviderad=UTSKICKAT),
            handling("6.3", "Skräp", b"hej"),
            handling(
                "6.4",
                f"{HEMLIGT} Karlsson",
                kallfiler.textsidor(2, HEMLIGT),
                filnamn=f"{HEMLIGT}.pdf",
                sekretess="OSL 26 kap. 1 §",
            ),
        ),
        "VON 2026/0123",
        "Maria Fors, avtalscontroller",
        "kl. 18.55, 10 minuter",
        "Beslut",
        "Vård- och omsorgsnämnden beslutar\n1. Uppföljningen noteras.\n2. En åtgärdsplan begärs.",
    )
    arenden = (Paketarende("1", "Upprop"), manad, atgarder, udda_sidor())
    fyllnad = [f"Information {nr}" for nr in range(18)]  # the last headings come on page two
    rubriker = [arenden[0].rubrik, manad.rubrik, *fyllnad, atgarder.rubrik, "Udda sidor"]
    return Paketunderlag(
        "Vård- och omsorgsnämnden",
        "VON",
        DAG,
        UTSKICKAT,
        arenden,
        klockslag=time(18, 0),
        kallelse=kallfiler.taggad("Kallelse", rubriker),
    )


def udda_sidor() -> Paketarende:
    """Every way that a page can be turned, cut, scaled or left open."""
    sidor = (
        kallfiler.vriden(90),
        kallfiler.vriden(180),
        kallfiler.vriden(270),
        kallfiler.vriden(0, (841.89, 595.28)),
        kallfiler.vriden(90, (841.89, 595.28)),
        kallfiler.beskuren(),
        kallfiler.enhet(),
        kallfiler.obalanserad(),
        kallfiler.textsidor(1, "A3", (1190.55, 841.89)),
        kallfiler.textsidor(1, "liten", (288, 216)),
    )
    handlingar = tuple(handling(f"7.{nr}", f"Udda {nr}", data) for nr, data in enumerate(sidor, 1))
    return Paketarende("7", "Udda sidor", handlingar)


def utgava(vilken: Utgava) -> Paketunderlag:
    """The same packet in another edition."""
    return replace(grund(), utgava=vilken, mottagare="Eva Norling (C)", exemplar=4, av=17)

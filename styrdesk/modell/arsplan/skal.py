"""Why the planner chose a day, and why something has none, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from styrdesk.modell.arsplan.behov import Behov
from styrdesk.modell.arsplan.handelser import Kalenderram
from styrdesk.modell.arsplan.planering import Planering
from styrdesk.modell.kalender import DAG
from styrdesk.svensk_form import datum_lang
from styrdesk.texter import _, ngettext

_ANTAL_ORD = {1: "en", 2: "två", 3: "tre", 4: "fyra"}


def placeringsskal(nr: int, b: Behov, dag: date, lage: Planering) -> str:
    """Why this day: the week of the last time, or how far from it and why."""
    if b.onskad is None:
        return _("Det är första gången. Veckan är en av de lugnare.")
    veckor = (_mandag(dag) - _mandag(b.onskad)) // 7
    if not veckor:
        return _("Samma vecka som förra gången.")
    riktning = (
        ngettext(
            "{antal} vecka senare än förra gången", "{antal} veckor senare än förra gången", veckor
        )
        if veckor > 0
        else ngettext(
            "{antal} vecka tidigare än förra gången",
            "{antal} veckor tidigare än förra gången",
            -veckor,
        )
    )
    mening = _mening(nr, b, _mandag(b.onskad), lage)
    return mening.format(riktning=riktning.format(antal=abs(veckor)))


def _mening(nr: int, b: Behov, onskad: int, lage: Planering) -> str:
    """Why it is not the week of the last time, whose Monday is ``onskad``."""
    if any(_mandag(lage.halvdagar[n].dag) == onskad for n in lage.tillatna[nr]):
        return _("{riktning}, så att veckorna blir jämnare.")
    if onskad < _mandag(b.tidigast):
        return _("{riktning}, eftersom den veckan har varit.")
    return _("{riktning}, eftersom den veckan är stängd.")


def _mandag(dag: date) -> int:
    return dag.toordinal() - dag.weekday()


def varfor_oplacerad(b: Behov, lage: Planering, ram: Kalenderram) -> str:
    """What stopped a need from getting a day, and what would help."""
    if b.fel:
        return b.fel
    if b.tidigast > b.senast:
        text = _("Sista dag var {dag}. Lägg in det som redan är gjort, eller planera för hand.")
        return text.format(dag=datum_lang(b.senast))
    if len(b.kandidater) < b.antal:
        return _for_fa(b, ram)
    nr = lage.behov.index(b)
    if not lage.tillatna[nr]:
        return _ingen_dag(b, ram)
    return _alla_upptagna(b, lage, nr, ram)


def _for_fa(b: Behov, ram: Kalenderram) -> str:
    antal = _(_ANTAL_ORD.get(b.antal, str(b.antal)))
    if not b.kandidater:
        text = _(
            "Det behövs {antal}, men ingen har en roll som beställare för området. Lägg in roller."
        )
        return text.format(antal=antal)
    text = _("Det behövs {antal}, men bara {namn} kan. Lägg in roller för fler.")
    return text.format(antal=antal, namn=_namn(b.kandidater, ram))


def _namn(personer: tuple[int, ...], ram: Kalenderram) -> str:
    namn = [ram.personer.get(p, "") for p in personer]
    return f"{', '.join(namn[:-1])} {_('och')} {namn[-1]}" if len(namn) > 1 else "".join(namn)


def _ingen_dag(b: Behov, ram: Kalenderram) -> str:
    antal = Counter(_hinder(b, ram))
    delar = [
        ngettext(
            "{antal} är helgdag eller ledig", "{antal} är helgdagar eller lediga", antal["rod"]
        ),
        ngettext("{antal} ligger på lov", "{antal} ligger på lov", antal["lov"]),
        ngettext("{antal} är nämnddag", "{antal} är nämnddagar", antal["namnd"]),
        ngettext("{antal} är bokad för enheten", "{antal} är bokade för enheten", antal["enhet"]),
    ]
    nycklar = ("rod", "lov", "namnd", "enhet")
    skal = [
        del_.format(antal=antal[nyckel])
        for nyckel, del_ in zip(nycklar, delar, strict=True)
        if antal[nyckel]
    ]
    text = _(
        "Ingen dag är ledig från {fran} till {till}: {skal}. Ändra ett lov eller flytta en annan dag."
    )
    return text.format(fran=datum_lang(b.tidigast), till=datum_lang(b.senast), skal=", ".join(skal))


def _hinder(b: Behov, ram: Kalenderram) -> Iterator[str]:
    """What closes each day of the need's time, one word a day."""
    dag = b.tidigast
    while dag <= b.senast:
        if ram.rod_dag(dag):
            yield "rod"
        elif ram.lov_pa(dag, b.omrade_id) is not None:
            yield "lov"
        elif any(b.namnd_id in (None, m.namnd_id) for m in ram.namnddagar(dag)):
            yield "namnd"
        else:
            yield "enhet"
        dag += DAG


def _alla_upptagna(b: Behov, lage: Planering, nr: int, ram: Kalenderram) -> str:
    oppna = lage.tillatna[nr]
    bokade = sum(
        any(lage.bokad_av[person][halv] >= 0 for person in lage.kandidater[nr]) for halv in oppna
    )
    text = _(
        "{namn} kan inte samtidigt på någon av {antal} öppna halvdagar från {fran} till {till}: "
        "{bokade} är bokade i förslaget, {borta} är frånvaro eller redan bokat. "
        "Lägg in roller för fler, eller ändra frånvaron."
    )
    return text.format(
        namn=_namn(b.kandidater, ram), antal=len(oppna), fran=datum_lang(b.tidigast),
        till=datum_lang(b.senast), bokade=bokade, borta=len(oppna) - bokade,
    )  # fmt: skip

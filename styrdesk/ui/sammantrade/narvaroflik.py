"""The tab of a paragraph that tells who was there, who decided, and how each one voted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from styrdesk.modell.grund.register import Bild
from styrdesk.modell.protokollunderlag import Narvarande
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Omrostningsfakta, Paragraffakta
from styrdesk.modell.sammantrade.motesinlasning import las_motesfakta
from styrdesk.modell.sammantrade.narvarounderlag import narvarolista
from styrdesk.modell.sammantrade.protokollmeningar import (
    deltar_inte_mening,
    javmeningar,
    resultatmening,
)
from styrdesk.modell.sammantrade.rostlangd import Partisumma, Rostande, partisummor, rostlangd
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.components import Fakta, Text
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.sammantrade.bilder import Rostbild
from styrdesk.ui.sammantrade.lasning import rostbild
from styrdesk.ui.sammantrade.rostkort import Rostbalk
from styrdesk.ui.sammantrade.rostlista import rostnamn, rostord

_LASER = {"tjanstgoring", "jav", "omrostning", "rost", "paragraf", "ej_deltagande"}


@dataclass(frozen=True)
class Rostning:
    """A vote: its totals, who voted what in the order of the roll, and the totals of the parties."""

    bild: Rostbild
    roster: tuple[tuple[str, tuple[str, ...]], ...]
    partier: tuple[Partisumma, ...]
    resultat: str


@dataclass(frozen=True)
class Langd:
    """A paragraph's attendance, group by group, and its votes."""

    grupper: tuple[tuple[str, tuple[str, ...]], ...]
    rostningar: tuple[Rostning, ...]


def langden(fakta: Motesfakta, p: Paragraffakta) -> Langd:
    """Who was there in paragraph ``p`` and how they voted; groups with nobody are left out."""
    alla = narvarolista(fakta, [p.ordning])
    tjanst = (*alla.ledamoter, *alla.tjanstgorande_ersattare)
    grupper = (
        (_("Tjänstgörande, {antal}").format(antal=len(tjanst)), _namn(tjanst)),
        (_("Jäv"), tuple(javmeningar(fakta, p))),
        (_("Deltar inte i beslutet"), tuple(deltar_inte_mening(fakta, p))),
        (_("Ersättare som inte tjänstgör"), _namn(alla.ej_tjanstgorande)),
        (_("Personalföreträdare"), _namn(alla.personal)),
        (_("Insynsplats"), _namn(alla.insyn)),
        (_("Övriga närvarande"), _namn(alla.ovriga)),
    )
    return Langd(
        tuple((rubrik, namn) for rubrik, namn in grupper if namn),
        tuple(_rostning(fakta, p, o) for o in p.omrostningar),
    )


def _namn(rader: Sequence[Narvarande]) -> tuple[str, ...]:
    distans = _("på distans")
    return tuple(
        ", ".join(filter(None, (r.namn_parti, r.efter, distans if r.distans else "")))
        for r in rader
    )


def _rostning(fakta: Motesfakta, p: Paragraffakta, o: Omrostningsfakta) -> Rostning:
    langd = () if o.sluten else rostlangd(fakta, p)
    roster = tuple(
        (kod, tuple(_rostande(r) for r in langd if o.roster.get(r.person_id) == kod))
        for kod in ("ja", "nej", "avstar")
    )
    return Rostning(
        rostbild(fakta, p, o), roster, partisummor(langd, o.roster), resultatmening(fakta, o)
    )


def _rostande(rostande: Rostande) -> str:
    namn = rostnamn(rostande)
    return f"{namn} ({rostande.parti})" if rostande.parti else namn


# -- the tab -----------------------------------------------------------------------------------------


def narvaroflik(sammanhang: Sammanhang, bild: Bild) -> QWidget:
    """The tab, for a screen of paragraphs."""
    return Narvaroflik(sammanhang, bild)


class Narvaroflik(QWidget):
    """Read when it is shown, and again when attendance or votes have changed."""

    def __init__(self, sammanhang: Sammanhang, bild: Bild) -> None:
        super().__init__()
        self.sammanhang = sammanhang
        self._id, self._sammantrade = bild.id, bild.varden["sammantrade_id"]
        self._rader = QVBoxLayout(self)
        self._rader.setContentsMargins(0, 0, 0, 0)
        self._rader.setSpacing(12)
        sammanhang.arbetare.andrat.connect(self._andrat)
        self.las()

    def _andrat(self, andringar: Any) -> None:
        if _LASER & set(andringar.register()):
            self.las()

    def las(self) -> None:
        """Read who was there."""
        store, id, sammantrade = self.sammanhang.store, self._id, self._sammantrade

        def fraga(_k: Any) -> Langd:
            with store.las() as s:
                fakta = las_motesfakta(s, sammantrade)
            return langden(fakta, fakta.per_id[id])

        self.sammanhang.arbetare.las(fraga, mottagare=self, klar=self.visa, fel=self.sammanhang.fel)

    def visa(self, langd: Langd) -> None:
        """Show the groups, then the votes."""
        while (sak := self._rader.takeAt(0)) is not None:
            if (widget := sak.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if langd.grupper:
            self._rader.addWidget(_fakta(langd.grupper))
        else:
            self._sag(_("Ingen närvaro är antecknad ännu. Den antecknas i protokollet med F8."))
        for nr, rostning in enumerate(langd.rostningar, 1):
            self._visa_rostning(rostning, nr if len(langd.rostningar) > 1 else 0)
        if langd.grupper and not langd.rostningar:
            self._rader.addWidget(Text(_("Omröstning"), "grupp"))
            self._sag(_("Beslutet fattades utan omröstning."))

    def _sag(self, text: str) -> None:
        self._rader.addWidget(Text(text, "brod", "text2", bryt=True))

    def _visa_rostning(self, rostning: Rostning, nr: int) -> None:
        rubrik = _("Omröstning {nr}").format(nr=nr) if nr else _("Omröstning")
        self._rader.addWidget(Text(rubrik, "grupp"))
        self._sag(rostning.bild.mening)
        if rostning.bild.summa:
            self._rader.addWidget(Rostbalk(rostning.bild))
        if rostning.bild.sluten:
            self._sag(_("Omröstningen var sluten. Bara summorna antecknas."))
        roster = [
            (f"{rostord(kod)}, {len(namn)}", namn) for kod, namn in rostning.roster if namn
        ]  # fmt: skip
        if rostning.partier:
            roster.append((_("Partierna"), tuple(map(_partirad, rostning.partier))))
        if roster:
            self._rader.addWidget(_fakta(roster))
        if rostning.resultat:
            self._rader.addWidget(Text(rostning.resultat, "brod", bryt=True))


def _partirad(p: Partisumma) -> str:
    """S: 3 nej."""
    antal = (
        ngettext("{antal} ja", "{antal} ja", p.ja).format(antal=p.ja) if p.ja else "",
        ngettext("{antal} nej", "{antal} nej", p.nej).format(antal=p.nej) if p.nej else "",
        ngettext("{antal} avstår", "{antal} avstår", p.avstar).format(antal=p.avstar)
        if p.avstar else "",
    )  # fmt: skip
    return f"{p.parti or '–'}: {', '.join(filter(None, antal))}"


def _fakta(grupper: Sequence[tuple[str, tuple[str, ...]]]) -> Fakta:
    fakta = Fakta()
    for rubrik, namn in grupper:
        fakta.rad(rubrik, "\n".join(namn))
    return fakta

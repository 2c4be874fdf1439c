"""The menus and commands of the page: everything that the pointer can do has a name and a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from styrdesk.modell.arsplan.handelser import Kalenderhandelse
from styrdesk.modell.grund.start_values import Startvarden
from styrdesk.modell.kalender import DAG
from styrdesk.texter import N_, _
from styrdesk.ui.arsplan.exportera import ATERBUD, DELAD, INTERN, Filslag, spara_kalender
from styrdesk.ui.arsplan.period import VYER
from styrdesk.ui.grund.actions import Kommando

if TYPE_CHECKING:
    from styrdesk.ui.arsplan.sida import Arsplan

_VECKA = 7 * DAG
_NYA = ("mote", "besok")


class Menyer:
    """The context menu of an event, and the menu of the page."""

    def __init__(self, sida: Arsplan) -> None:
        self._sida = sida

    def visa(self, handelse: Kalenderhandelse, plats: QPoint) -> None:
        """What can be done with an event."""
        sida = self._sida
        meny = self._meny()
        meny.addAction(_("Öppna")).triggered.connect(lambda: sida.oppna(handelse))
        meny.addSeparator()
        for text, dag in (
            (_("Flytta en dag tidigare"), None),
            (_("Flytta en dag senare"), None),
            (_("Flytta en vecka tidigare"), handelse.dag - _VECKA),
            (_("Flytta en vecka senare"), handelse.dag + _VECKA),
        ):
            val = meny.addAction(text)
            val.setEnabled(not handelse.last and sida.sammanhang.store.skrivbar)
            steg = -1 if text == _("Flytta en dag tidigare") else 1
            if dag is None:
                val.triggered.connect(lambda _p=False, s=steg: sida.flytt.stega(handelse, s))
            else:
                val.triggered.connect(
                    lambda _p=False, d=dag: sida.flytt.borja(handelse, d, genast=True)
                )
        meny.popup(plats)

    def visa_mer(self) -> None:
        """What the page can do beside the views."""
        sida = self._sida
        meny = self._meny()
        for kommando in kommandon(sida):
            if kommando.id.startswith("arsplan.mer."):
                val = meny.addAction(_(kommando.text))
                val.setEnabled(kommando.kan())
                val.triggered.connect(lambda _p=False, k=kommando: k.kor())
        knapp = sida.mer_knapp
        meny.popup(knapp.mapToGlobal(QPoint(0, knapp.height() + 2)))

    def visa_nya(self) -> None:
        """New posts of the kinds that stand in the plan."""
        sida = self._sida
        meny = self._meny()
        for namn in _NYA:
            skarm = sida.sammanhang.skarmar.get(namn)
            if skarm is not None:
                val = meny.addAction(_(skarm.ny))
                val.triggered.connect(lambda _p=False, n=namn: self._ny(n))
        meny.popup(sida.huvud.mapToGlobal(QPoint(0, sida.huvud.height())))

    def _ny(self, namn: str) -> None:
        self._sida.sammanhang.ny(Startvarden(namn))

    def _meny(self) -> QMenu:
        meny = QMenu(self._sida)
        meny.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return meny


def kommandon(sida: Arsplan) -> list[Kommando]:
    """Views, time, proposal, committee's year, calendar files, the municipality's calendar."""
    skrivbar = sida.sammanhang.store.skrivbar

    def spara(slag: Filslag) -> None:
        urval, kort = sida.urval(), sida.data.kort if sida.data is not None else None
        namnd = kort.organ.get(urval.namnd_id or 0, "") if kort is not None else ""
        spara_kalender(sida, sida.sammanhang, sida.dag.year, slag, namnd)

    return [
        Kommando("arsplan.ny", N_("Ny händelse…"), sida.menyer.visa_nya, "arkiv", "Ctrl+N", "add", 1,
                 kan=lambda: skrivbar),
        *(
            Kommando(f"arsplan.vy.{vy}", _("Visa {vy}").format(vy=_(namn).lower()),
                     lambda v=vy: sida.byt_vy(v), "visa", grupp=3)  # type: ignore[misc]
            for vy, namn in VYER.items()
        ),
        Kommando("arsplan.nasta", N_("Senare tid"), lambda: sida.bladdra(1), "ga", "Ctrl+PgDown",
                 "chevron_right", 4),
        Kommando("arsplan.forra", N_("Tidigare tid"), lambda: sida.bladdra(-1), "ga", "Ctrl+PgUp",
                 "chevron_left", 4),
        Kommando("arsplan.idag", N_("Till i dag"), sida.till_idag, "ga", "", "calendar_ltr", 4),
        Kommando("arsplan.foresla", N_("Föreslå år…"), sida.foresla, "verktyg", "", "calendar_ltr", 1,
                 sokord=_("planera planeraren förslag")),
        Kommando("arsplan.mer.namndar", N_("Nämndens sammanträden för ett år…"), sida.visa_namndar,
                 "verktyg", "", "gavel", 1),
        Kommando("arsplan.mer.lov", N_("Lov, terminer och frånvaro"),
                 lambda: sida.fonster.ga_till("lovtid"), "verktyg", "", "calendar_ltr", 1),
        Kommando("arsplan.mer.faststall", N_("Fastställ årsplanen…"), lambda: _faststall(sida),
                 "verktyg", "", "shield_checkmark", 1, kan=lambda: skrivbar),
        Kommando("arsplan.mer.faststallda", N_("Fastställda årsplaner"),
                 lambda: sida.fonster.ga_till("arsplansbeslut"), "verktyg", "", "shield_checkmark", 1),
        Kommando("arsplan.mer.ics", N_("Spara kalenderfil…"), lambda: spara(DELAD), "arkiv",
                 "Ctrl+Shift+E", "arrow_export", 3, sokord="ics outlook thunderbird"),
        Kommando("arsplan.mer.aterbud", N_("Spara återbud…"), lambda: spara(ATERBUD), "arkiv",
                 "", "prohibited", 3, sokord="ics outlook thunderbird"),
        Kommando("arsplan.mer.intern", N_("Spara intern kalenderfil…"), lambda: spara(INTERN), "arkiv",
                 "", "lock_closed", 3, sokord="ics"),
        Kommando("arsplan.mer.skriv_ut", N_("Skriv ut årshjul och rapporter"),
                 lambda: sida.fonster.ga_till("rapporter"), "arkiv", "", "print", 3),
    ]  # fmt: skip


def _faststall(sida: Arsplan) -> None:
    """The decision on the year that is shown, by the committee that is shown if it is one."""
    varden = {
        "ar": sida.dag.year,
        "organ_id": sida.urval().namnd_id,
        "faststalld": sida.sammanhang.store.klocka.idag(),
    }
    fran = _("Årsplan {ar}").format(ar=sida.dag.year)
    agare = f"{sida.dag.year}/{sida.urval().namnd_id or 0}"
    sida.sammanhang.ny(Startvarden("arsplansbeslut", varden, fran, agare=agare))

"""What can be done about a finding or a rule: each asks what must be said, and can be undone."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from styrdesk.modell import regelstatus
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.store import Store
from styrdesk.modell.regelbladdrare import Regelbild
from styrdesk.modell.regler.fynd import Fynd
from styrdesk.texter import N_, _
from styrdesk.ui.fragedialog import Fragedialog, fraga
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.register_screen import FaltVisning, Varden
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.verbfalt import langfalt

BESLUT = (
    FaltVisning("beslut_organ_id", grupp=N_("Beslut"), urval="aktuella"),
    FaltVisning("beslut_datum"),
    FaltVisning("beslut_paragraf"),
)
"""Who decided, when, and under which paragraph."""

_SKAL = langfalt(N_("Skäl"), "text", krav=True)


def nyckel(fynd: Fynd) -> dict[str, str]:
    """The finding as the register of states names it."""
    regel, typ, uid, period = fynd.nyckel
    return {"regel": regel, "objekt_typ": typ, "objekt_uid": uid, "period": period,
            "objekt": fynd.objekt.rubrik}  # fmt: skip


def kvittera(parent: QWidget, sammanhang: Sammanhang, fynd: Fynd) -> Fragedialog:
    """The finding is seen; a word about it is asked for."""
    return fraga(
        parent, sammanhang, _("Kvittera fynd"), fynd.mening, (_SKAL,),
        _("Kvittera"), lambda store, v: regelstatus.kvittera_fynd(store, nyckel(fynd), v["text"]),
        klart=lambda _v: _("Fyndet är kvitterat."), av="fyndstatus",
    )  # fmt: skip


def undanta(parent: QWidget, sammanhang: Sammanhang, fynd: Fynd) -> Fragedialog:
    """The rule is set aside until a day, by a decision."""

    def gor(store: Store, varden: Varden) -> Any:
        beslut = {f.namn: varden[f.namn] for f in BESLUT}
        return regelstatus.undanta_fynd(
            store, nyckel(fynd), varden["text"], varden["tom"], **beslut
        )

    falt = (_SKAL, FaltVisning("tom"), *BESLUT)
    return fraga(
        parent, sammanhang, _("Gör undantag"), fynd.mening, falt, _("Gör undantag"), gor,
        klart=lambda _v: _("Undantaget är registrerat."), av="fyndstatus",
    )  # fmt: skip


def oppna_igen(parent: QWidget, sammanhang: Sammanhang, fynd: Fynd) -> None:
    """The finding counts again."""
    utfor(
        sammanhang, parent, lambda store: regelstatus.oppna_fynd(store, nyckel(fynd)),
        klart=_("Fyndet räknas igen."),
    )  # fmt: skip


def bedom(parent: QWidget, sammanhang: Sammanhang, bild: Regelbild) -> Fragedialog:
    """A rule that cannot be computed is answered with yes or no, and evidence."""
    kod = bild.post.kod

    def gor(store: Store, varden: Varden) -> Any:
        return regelstatus.besvara_regel(
            store, kod, bool(varden["svar"]), varden["belagg"], period=varden["period"]
        )

    falt = (
        FaltVisning("svar", falt=Falt(N_("Uppfylld"), "janej")),
        FaltVisning("period", forval=lambda store: str(store.klocka.idag().year)),
        langfalt(N_("Belägg"), "belagg", krav=True),
    )
    return fraga(
        parent, sammanhang, _("Bedöm regel {kod}").format(kod=kod), bild.post.text, falt,
        _("Spara bedömning"), gor, klart=lambda _v: _("Bedömningen är sparad."),
        av="regelkvittens",
    )  # fmt: skip

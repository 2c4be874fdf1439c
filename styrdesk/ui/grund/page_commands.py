"""The commands of a register's page, for menus, palette and shortcuts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from styrdesk.texter import N_, _
from styrdesk.ui.grund.actions import Kommando

if TYPE_CHECKING:
    from styrdesk.ui.grund.page import RegisterSida
    from styrdesk.ui.grund.register_screen import Atgard


def sidkommandon(sida: RegisterSida) -> list[Kommando]:
    """New, edit, save, filter, export, remove, step, and the verbs of the screen."""
    skarm, ruta = sida.skarm, sida.ruta
    skrivbar = sida.sammanhang.store.skrivbar

    def vald() -> bool:
        return ruta.post.visar_post

    kommandon = [
        Kommando("sida.redigera", N_("Redigera"), sida.redigera, "redigera", "F2", "edit", 2,
                 kan=ruta.kan_redigera),
        Kommando("sida.spara", N_("Spara"), ruta.spara, "redigera", "Ctrl+S", "", 2,
                 kan=ruta.har_formular),
        Kommando("sida.ta_bort", _("Ta bort {vad}").format(vad=_(skarm.bestamd)), sida.ta_bort,
                 "redigera", "", "", 2, kan=lambda: skrivbar and vald()),
        Kommando("sida.nytt_fonster", N_("Öppna i nytt fönster"), sida.oppna_i_fonster, "register",
                 "Ctrl+Return", "open", kan=vald),
        Kommando("sida.filtrera", N_("Filtrera i listan"), sida.filter.fokusera, "redigera", "Ctrl+F",
                 "filter", 3),
        Kommando("sida.exportera", N_("Exportera det du ser…"), sida.exportera, "arkiv",
                 "Ctrl+Shift+E", "arrow_export", 3),
        Kommando("sida.nasta", N_("Nästa post"), lambda: sida.stega(1), "ga", "", "", 4),
        Kommando("sida.forra", N_("Föregående post"), lambda: sida.stega(-1), "ga", "", "", 4),
    ]  # fmt: skip
    if skarm.ny:
        ny = Kommando("sida.ny", _(skarm.ny), sida.ny, "register", "Ctrl+N", "add",
                      kan=lambda: skrivbar)  # fmt: skip
        kommandon.insert(0, ny)
    return [*kommandon, *_verb(sida)]


def _grupp(atgard: Atgard) -> int:
    """What changes the post, then what shows something, then what prints."""
    return 3 if atgard.pdf is not None else 2 if atgard.visa is not None else 1


def _verb(sida: RegisterSida) -> list[Kommando]:
    ruta = sida.ruta
    meny = "mote" if sida.skarm.register == "mote" else "register"

    def kan(namn: str) -> bool:
        if not ruta.post.visar_post:
            return False
        return any(a.namn == namn for a in ruta.detalj.mojliga())

    return [
        Kommando(
            f"sida.verb.{a.namn}",
            _(a.text),
            lambda a=a: ruta.post.gor(a),  # type: ignore[misc]
            meny,
            ikon=a.ikon,
            grupp=_grupp(a),
            kan=lambda n=a.namn: kan(n),  # type: ignore[misc]
        )
        for a in sida.skarm.atgarder
    ]

"""The commands of the window itself: go, view, help. Screens add their own (see ``grund.actions``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from styrdesk.texter import N_
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.shortcut_help import visa_genvagar
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.tokens import SCALE_STEPS, Density

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster, Sida


def fonsterkommandon(fonster: HuvudFonster, sidor: Sequence[Sida]) -> list[Kommando]:
    """Every command that the window offers whatever page is shown."""
    return [*_go(fonster, sidor), *_view(fonster), *_rest(fonster)]


def _go(fonster: HuvudFonster, sidor: Sequence[Sida]) -> list[Kommando]:
    pages = [
        Kommando(
            f"ga.{sida.nyckel}",
            sida.rubrik,
            lambda key=sida.nyckel: fonster.ga_till(key),  # type: ignore[misc]
            meny="ga",
            genvag=sida.genvag,
            ikon=sida.ikon,
            grupp=2,
        )
        for sida in sidor
        if not sida.dold
    ]
    return [
        Kommando(
            "ga.sok",
            N_("Sök och kommandon"),
            lambda: fonster.palett.oppna(),
            meny="ga",
            genvag="Ctrl+K",
            ikon="search",
        ),
        Kommando(
            "ga.tillbaka",
            N_("Tillbaka"),
            fonster.tillbaka,
            meny="ga",
            genvag="Alt+Left",
            ikon="arrow_left",
            grupp=1,
            kan=lambda: fonster.kan_ga(-1),
        ),
        Kommando(
            "ga.framat",
            N_("Framåt"),
            fonster.framat,
            meny="ga",
            genvag="Alt+Right",
            ikon="arrow_right",
            grupp=1,
            kan=lambda: fonster.kan_ga(1),
        ),
        *pages,
        Kommando(
            "ga.nasta_ruta",
            N_("Nästa ruta"),
            lambda: fonster.rutor.flytta(1),
            meny="ga",
            genvag="F6",
            grupp=3,
        ),
        Kommando(
            "ga.forra_ruta",
            N_("Förra rutan"),
            lambda: fonster.rutor.flytta(-1),
            meny="ga",
            genvag="Shift+F6",
            grupp=3,
        ),
    ]


def _use(fonster: HuvudFonster, look: Look) -> None:
    theme().use(look)
    fonster.installningar.skriv_utseende(look)


def _scale(fonster: HuvudFonster, steg: int) -> None:
    """Go to the next larger (1) or smaller (-1) text size, or back to 100 per cent (0)."""
    now = theme().look.text
    larger = [size for size in SCALE_STEPS if size > now]
    smaller = [size for size in SCALE_STEPS if size < now]
    size = {0: 100, 1: min(larger, default=now), -1: max(smaller, default=now)}[steg]
    _use(fonster, replace(theme().look, text=size))


def _full_screen(fonster: HuvudFonster) -> None:
    fonster.showNormal() if fonster.isFullScreen() else fonster.showFullScreen()


def _view(fonster: HuvudFonster) -> list[Kommando]:
    def scheme(which: Scheme) -> Callable[[], None]:
        return lambda: _use(fonster, replace(theme().look, scheme=which))

    def density(which: Density) -> Callable[[], None]:
        return lambda: _use(fonster, replace(theme().look, density=which))

    schemes = (
        (Scheme.SYSTEM, N_("Färger som systemet")),
        (Scheme.LIGHT, N_("Ljusa färger")),
        (Scheme.DARK, N_("Mörka färger")),
        (Scheme.CONTRAST, N_("Systemets kontrastfärger")),
    )
    densities = (
        (Density.LUFTIG, N_("Luftiga rader")),
        (Density.NORMAL, N_("Normala rader")),
        (Density.KOMPAKT, N_("Kompakta rader")),
    )
    sizes = (
        ("visa.storre", N_("Större text"), 1, "Ctrl++", "zoom_in"),
        ("visa.mindre", N_("Mindre text"), -1, "Ctrl+-", "zoom_out"),
        ("visa.normal", N_("Normal textstorlek"), 0, "Ctrl+0", ""),
    )
    return [
        *(
            Kommando(key, text, lambda by=by: _scale(fonster, by), "visa", keys, icon, 0)  # type: ignore[misc]
            for key, text, by, keys, icon in sizes
        ),
        *(
            Kommando(
                f"visa.tathet.{which.name.lower()}",
                text,
                density(which),
                meny="visa",
                grupp=1,
                kryss=lambda which=which: theme().look.density is which,  # type: ignore[misc]
            )
            for which, text in densities
        ),
        *(
            Kommando(
                f"visa.farger.{which.value}",
                text,
                scheme(which),
                meny="visa",
                grupp=2,
                kryss=lambda which=which: theme().look.scheme is which,  # type: ignore[misc]
                sokord=N_("tema utseende"),
            )
            for which, text in schemes
        ),
        Kommando(
            "visa.helskarm",
            N_("Helskärm"),
            lambda: _full_screen(fonster),
            meny="visa",
            genvag="F11",
            grupp=3,
            kryss=fonster.isFullScreen,
        ),
    ]


def _rest(fonster: HuvudFonster) -> list[Kommando]:
    return [
        Kommando(
            "hjalp.genvagar",
            N_("Kortkommandon"),
            lambda: visa_genvagar(fonster, fonster.kommandon),
            meny="hjalp",
            genvag="Ctrl+F1",
            grupp=1,
        ),
    ]

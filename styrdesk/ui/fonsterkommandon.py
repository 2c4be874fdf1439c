"""The commands of the window itself: go, view, help. Screens add their own (see ``grund.actions``)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from styrdesk.texter import N_, _
from styrdesk.ui.grund.actions import Kommando
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.tokens import SCALE_STEPS, Density

if TYPE_CHECKING:
    from styrdesk.ui.fonster import HuvudFonster, Sida


def fonsterkommandon(fonster: HuvudFonster, sidor: Sequence[Sida]) -> list[Kommando]:
    """Every command that the window offers whatever page is shown."""
    return [
        *_go(fonster),
        *sidkommandon(fonster, sidor),
        *_sizes(fonster),
        *_densities(fonster),
        *_schemes(fonster),
        *_rest(fonster),
    ]


def _go(fonster: HuvudFonster) -> list[Kommando]:
    def back() -> bool:
        return fonster.kan_ga(-1)

    def forward() -> bool:
        return fonster.kan_ga(1)

    def pane(step: int) -> Callable[[], None]:
        return lambda: fonster.rutor.flytta(step)

    return [
        Kommando("ga.sok", N_("Sök och kommandon"), lambda: fonster.palett.oppna(), "ga", "Ctrl+K",
                 "search"),
        Kommando("ga.tillbaka", N_("Tillbaka"), fonster.tillbaka, "ga", "Alt+Left", "arrow_left",
                 grupp=1, kan=back),
        Kommando("ga.framat", N_("Framåt"), fonster.framat, "ga", "Alt+Right", "arrow_right",
                 grupp=1, kan=forward),
        Kommando("ga.nasta_ruta", N_("Nästa ruta"), pane(1), "ga", "F6", grupp=3),
        Kommando("ga.forra_ruta", N_("Förra rutan"), pane(-1), "ga", "Shift+F6", grupp=3),
    ]  # fmt: skip


def sidkommandon(fonster: HuvudFonster, sidor: Sequence[Sida]) -> list[Kommando]:
    """The way to every page, those behind another page's tab in the palette only."""

    def to(key: str) -> Callable[[], None]:
        return lambda: fonster.ga_till(key)

    synliga = {s.nyckel: s.rubrik for s in sidor if not s.dold}
    return [
        Kommando(f"ga.{s.nyckel}", s.rubrik, to(s.nyckel), "ga", s.genvag, s.ikon, grupp=2)
        for s in sidor
        if not s.dold
    ] + [
        # A register behind another's tab is found in the palette; a workspace needs a post.
        Kommando(f"ga.{s.nyckel}", _tydlig(s, synliga), to(s.nyckel), ikon=s.ikon)
        for s in sidor
        if s.dold and s.hos in synliga and not s.smal
    ]


def _tydlig(sida: Sida, synliga: Mapping[str, str]) -> str:
    """The page's name; with its place when another page is called the same."""
    if sida.rubrik not in synliga.values():
        return sida.rubrik
    return f"{_(sida.rubrik)}, {_(synliga[sida.hos])}"


def _use(fonster: HuvudFonster, look: Look) -> None:
    theme().use(look)
    fonster.installningar.skriv_utseende(look)


def _sizes(fonster: HuvudFonster) -> list[Kommando]:
    def scale(step: int) -> Callable[[], None]:
        return lambda: _use(fonster, replace(theme().look, text=_next_size(step)))

    return [
        Kommando("visa.storre", N_("Större text"), scale(1), "visa", "Ctrl++", "zoom_in"),
        Kommando("visa.mindre", N_("Mindre text"), scale(-1), "visa", "Ctrl+-", "zoom_out"),
        Kommando("visa.normal", N_("Normal textstorlek"), scale(0), "visa", "Ctrl+0"),
    ]


def _next_size(step: int) -> int:
    """The next larger (1) or smaller (-1) text size in per cent, or 100 (0)."""
    now = theme().look.text
    larger = min((size for size in SCALE_STEPS if size > now), default=now)
    smaller = max((size for size in SCALE_STEPS if size < now), default=now)
    return {0: 100, 1: larger, -1: smaller}[step]


def _densities(fonster: HuvudFonster) -> list[Kommando]:
    def use(which: Density) -> Callable[[], None]:
        return lambda: _use(fonster, replace(theme().look, density=which))

    def chosen(which: Density) -> Callable[[], bool]:
        return lambda: theme().look.density is which

    names = (
        (Density.LUFTIG, N_("Luftiga rader")),
        (Density.NORMAL, N_("Normala rader")),
        (Density.KOMPAKT, N_("Kompakta rader")),
    )
    return [
        Kommando(f"visa.tathet.{one.name.lower()}", text, use(one), "visa", grupp=1,
                 kryss=chosen(one), sokord=N_("täthet"))
        for one, text in names
    ]  # fmt: skip


def _schemes(fonster: HuvudFonster) -> list[Kommando]:
    def use(which: Scheme) -> Callable[[], None]:
        return lambda: _use(fonster, replace(theme().look, scheme=which))

    def chosen(which: Scheme) -> Callable[[], bool]:
        return lambda: theme().look.scheme is which

    names = (
        (Scheme.SYSTEM, N_("Färger som systemet")),
        (Scheme.LIGHT, N_("Ljusa färger")),
        (Scheme.DARK, N_("Mörka färger")),
        (Scheme.CONTRAST, N_("Systemets kontrastfärger")),
    )
    return [
        Kommando(f"visa.farger.{one.value}", text, use(one), "visa", grupp=2,
                 kryss=chosen(one), sokord=N_("tema utseende"))
        for one, text in names
    ]  # fmt: skip


def _full_screen(fonster: HuvudFonster) -> None:
    fonster.showNormal() if fonster.isFullScreen() else fonster.showFullScreen()


def _shortcuts(fonster: HuvudFonster) -> None:
    from styrdesk.ui.grund.shortcut_help import visa_genvagar  # loaded when it is asked for

    visa_genvagar(fonster, fonster.kommandon)


def _rest(fonster: HuvudFonster) -> list[Kommando]:
    return [
        Kommando("visa.helskarm", N_("Helskärm"), lambda: _full_screen(fonster), "visa", "F11",
                 grupp=3, kryss=fonster.isFullScreen),
        Kommando("hjalp.genvagar", N_("Kortkommandon"),
                 lambda: _shortcuts(fonster), "hjalp", "Ctrl+F1", grupp=1),
    ]  # fmt: skip

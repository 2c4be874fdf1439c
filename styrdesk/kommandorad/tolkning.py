"""From words to a command. A first word that is no command is the file that the window opens."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Sequence
from pathlib import Path

from styrdesk import __version__
from styrdesk.kommandorad import (
    filkommandon,
    fonster,
    fristkommandon,
    fyndkommandon,
    granskakommando,
    kalenderkommandon,
    motekommandon,
    paketkommando,
    protokollkommandon,
    rapportkommandon,
    registerkommandon,
    sjalvtest,
    utbyteskommandon,
)
from styrdesk.kommandorad.argparse_svenska import tala_svenska
from styrdesk.kommandorad.argument import Tolk, idagval
from styrdesk.texter import _

_GRUPPER = (
    registerkommandon,
    rapportkommandon,
    utbyteskommandon,
    filkommandon,
    fristkommandon,
    fyndkommandon,
    kalenderkommandon,
    granskakommando,
    motekommandon,
    paketkommando,
    protokollkommandon,
)
_MED_VARDE = ("--idag",)


def tolka(argv: Sequence[str]) -> argparse.Namespace:
    """The command's values; ``kor`` is the function that performs it. SystemExit(2) if it is wrong."""
    tala_svenska()
    tolk, kommandon = _alla_kommandon()
    forsta = _forsta_ordet(argv)
    if forsta in kommandon:
        return tolk.parse_args(argv)
    if "-h" in argv or "--help" in argv:
        return tolk.parse_args(["--help"])
    if forsta and not Path(forsta).exists() and not Path(forsta).suffix:
        tolk.error(_okant_ord(forsta, kommandon))
    return _fonstertolk().parse_args(argv)


def _forsta_ordet(argv: Sequence[str]) -> str:
    """The first word that is neither an option nor an option's value."""
    fore = ""
    for ord_ in argv:
        if not ord_.startswith("-") and fore not in _MED_VARDE:
            return ord_
        fore = ord_
    return ""


def _okant_ord(ord_: str, kommandon: Sequence[str]) -> str:
    lika = difflib.get_close_matches(ord_, kommandon, n=1)
    if lika:
        mening = _("Det finns inget kommando och ingen fil som heter {ord}. Kanske menar du {lik}")
        return mening.format(ord=ord_, lik=lika[0])
    return _("Det finns inget kommando och ingen fil som heter {ord}").format(ord=ord_)


def _alla_kommandon() -> tuple[Tolk, tuple[str, ...]]:
    tolk = Tolk(prog="styrdesk", description=_beskrivning(), epilog=_avslutning())
    _fore_kommandot(tolk)
    under = tolk.add_subparsers(
        title=_("kommandon"),
        metavar=_("KOMMANDO"),
        parser_class=Tolk,
        required=True,
        dest="kommando",
    )
    for grupp in _GRUPPER:
        grupp.anslut(under)
    return tolk, tuple(under.choices)


def _fonstertolk() -> Tolk:
    tolk = Tolk(prog="styrdesk")
    _fore_kommandot(tolk)
    fonster.anslut(tolk)
    return tolk


def _fore_kommandot(tolk: Tolk) -> None:
    tolk.add_argument(
        "--version", action="version", version=f"Styrdesk {__version__}", help=_("visa versionen")
    )
    tolk.add_argument(
        "--sjalvtest",
        dest="kor",
        action="store_const",
        const=sjalvtest.kor,
        default=argparse.SUPPRESS,
        help=_("prova att allt som programmet behöver finns"),
    )
    idagval(tolk)


def _beskrivning() -> str:
    return _(
        "Styrdesk håller beställarens register. Utan kommando öppnas fönstret:\n\n"
        "  styrdesk            den fil du hade senast\n"
        "  styrdesk FIL        en viss fil\n"
        "  styrdesk --ovning   exempelkommunen Älvsunda, för att prova"
    )


def _avslutning() -> str:
    return _(
        "Skriv styrdesk KOMMANDO --help för ett kommandos tillval.\n"
        "Svarskod: 0 klart, 1 uppgifterna eller filen stämmer inte, 2 kommandot är fel,\n"
        "3 fel i Styrdesk."
    )

"""What the commands' parsers are made of: the Swedish parser and the arguments that they share."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from styrdesk.kommandorad import utmatning
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import LagringsFel, RegelFel, Saknas, StyrdeskFel
from styrdesk.texter import _

if TYPE_CHECKING:
    from styrdesk.modell.grund.register import Register
    from styrdesk.modell.grund.store import Store

Utforande = Callable[[argparse.Namespace], int]
Underkommandon = Any  # argparse's own collection of sub-parsers has no public name


class KommandoFel(StyrdeskFel):
    """The command names something that the program does not have: exit code 2."""


class Tolk(argparse.ArgumentParser):
    """A parser without abbreviations, whose complaint is one Swedish sentence with where to look."""

    def __init__(self, **kw: Any) -> None:
        kw.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **kw)

    def error(self, message: str) -> NoReturn:
        """Exit with code 2: the command is wrong."""
        utmatning.fel(f"{message[:1].upper()}{message[1:]}.")
        utmatning.fel(
            _("Skriv {program} --help för att se hur kommandot används.").format(program=self.prog)
        )
        self.exit(2)


def kommando(
    under: Underkommandon, namn: str, hjalp: str, kor: Utforande, *, idag: bool = False
) -> Tolk:
    """Add a command; with ``idag`` it can be told which day it is."""
    tolk: Tolk = under.add_parser(namn, help=hjalp, description=hjalp)
    tolk.set_defaults(kor=kor)
    if idag:
        idagval(tolk)
    return tolk


def idagval(tolk: Tolk) -> None:
    """``--idag``: count as if it were another day. The last one given counts, before or after the command."""
    tolk.add_argument(
        "--idag",
        metavar="ÅÅÅÅ-MM-DD",
        type=dag,
        default=argparse.SUPPRESS,
        help=_("räkna som om det vore den här dagen"),
    )


def filval(tolk: Tolk, hjalp: str = "", *, frivillig: bool = False) -> None:
    """The registers' file."""
    hjalp = hjalp or _("kommunens fil (.styrdesk)")
    tolk.add_argument("fil", metavar="FIL", type=Path, nargs="?" if frivillig else None, help=hjalp)


def registerval(tolk: Tolk) -> None:
    """Which register; its name is checked when the registers have been loaded."""
    hjalp = _("registrets namn; skriv styrdesk register för att se alla")
    tolk.add_argument("register", metavar="REGISTER", type=ordet, help=hjalp)


def jsonval(tolk: Tolk) -> None:
    """``--json``: the answer as data instead of a table."""
    tolk.add_argument("--json", action="store_true", help=_("svara med JSON"))


def klocka(val: argparse.Namespace) -> Klocka:
    """The clock of this run, pinned by ``--idag``."""
    return Klocka(fast_dag=getattr(val, "idag", None))


@contextmanager
def oppen(store: Store) -> Iterator[Store]:
    """Close the file when the command is done with it, whatever happens."""
    try:
        yield store
    finally:
        store.stang()


@contextmanager
def las(val: argparse.Namespace) -> Iterator[Store]:
    """The file, open for reading only: it may be open in a window at the same time."""
    from styrdesk.modell import registren  # noqa: F401 - the whole catalogue
    from styrdesk.modell.grund.upgrade import oppna

    with oppen(oppna(val.fil, klocka=klocka(val), skrivbar=False)) as store:
        yield store


@contextmanager
def skriv(val: argparse.Namespace, *, skapa: bool = False) -> Iterator[Store]:
    """The file, open for writing; with ``skapa`` it is made if it does not exist."""
    from styrdesk.modell import registren  # noqa: F401 - the whole catalogue
    from styrdesk.modell.grund import upgrade

    if skapa and not val.fil.exists():
        with _ny_fil(val.fil), oppen(upgrade.skapa(val.fil, klocka=klocka(val))) as store:
            yield store
        return
    with oppen(upgrade.oppna(val.fil, klocka=klocka(val))) as store:
        if not store.skrivbar:
            raise LagringsFel(store.lasskal, _("Inget är ändrat."))
        yield store


@contextmanager
def _ny_fil(vag: Path) -> Iterator[None]:
    """A file that is made by a command that then fails does not stay behind."""
    try:
        yield
    except BaseException:
        vag.unlink(missing_ok=True)
        raise


@contextmanager
def om_kommandot() -> Iterator[None]:
    """What is missing here is missing in the program, not in the file: the command is wrong."""
    try:
        yield
    except (Saknas, RegelFel) as fel:
        raise KommandoFel(fel.mening()) from fel


def valt_register(val: argparse.Namespace) -> Register:
    """The register that the command names; KommandoFel lists those there are."""
    from styrdesk.modell.registren import utan_par

    alla = {r.namn: r for r in utan_par()}
    if val.register not in alla:
        text = _("Registret {namn} finns inte. Välj ett av: {alla}.")
        raise KommandoFel(text.format(namn=val.register, alla=", ".join(alla)))
    return alla[val.register]


def ordet(text: str) -> str:
    """A word of the command as text, also where the locale knows no Swedish letters."""
    return os.fsencode(text).decode("utf-8", errors="replace")


def antal(text: str) -> int:
    """A whole number from 1."""
    if not re.fullmatch(r"[1-9]\d{0,5}", text, re.ASCII):
        raise argparse.ArgumentTypeError(
            _("«{text}» är inget antal. Skriv till exempel 50").format(text=text)
        )
    return int(text)


def ar(text: str) -> int:
    """A year of four digits, from 2000 on."""
    if not re.fullmatch(r"2\d{3}", text, re.ASCII):
        raise argparse.ArgumentTypeError(
            _("«{text}» är inget år. Skriv till exempel 2027").format(text=text)
        )
    return int(text)


def dag(text: str) -> date:
    """A day written as 2026-12-04; the sentence says what is wrong with it."""
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise argparse.ArgumentTypeError(
            _("«{text}» är inget datum. Skriv till exempel 2026-12-04").format(text=text)
        )
    try:
        return date.fromisoformat(text)
    except ValueError as fel:
        mening = _("Dagen {text} finns inte. Skriv till exempel 2026-12-04")
        raise argparse.ArgumentTypeError(mening.format(text=text)) from fel

"""Commands: one record each, one registry that feeds menus, palette, buttons and the shortcut help.

A screen hands over its own records with ``Kommandoregister.satt_sida`` when it is shown; they are in
force only while it is. Shortcuts are portable texts ("Ctrl+Shift+E"); what the user reads comes from
``components.genvagstext``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from styrdesk.texter import N_, _
from styrdesk.ui.grund.announce import annonsera
from styrdesk.ui.grund.buttons import genvagstext
from styrdesk.ui.grund.icons import icon

MENYER: tuple[tuple[str, str], ...] = (
    ("arkiv", N_("&Arkiv")),
    ("redigera", N_("&Redigera")),
    ("visa", N_("&Visa")),
    ("ga", N_("&Gå")),
    ("register", N_("R&egister")),
    ("mote", N_("&Möte")),
    ("verktyg", N_("Ver&ktyg")),
    ("hjalp", N_("&Hjälp")),
)

_MENU_KEYS = frozenset(key for key, _text in MENYER)


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Kommando:
    """Something the user can do.

    ``id`` is stable ("arkiv.skriv_ut"), ``text`` verb first without ampersand ("Skriv ut…"),
    ``meny`` a key of ``MENYER`` or "" (palette only), ``grupp`` separates the menu's parts.
    ``kan`` tells whether it is possible now; ``kryss`` makes it a check item and gives its state.
    ``sokord`` are further words that the palette finds it by.
    """

    id: str
    text: str
    kor: Callable[[], object]
    meny: str = ""
    genvag: str = ""
    ikon: str = ""
    grupp: int = 0
    kan: Callable[[], bool] = _always
    kryss: Callable[[], bool] | None = None
    sokord: str = ""


def granska_genvag(genvag: str) -> None:
    """Raise ValueError for a shortcut that a Swedish keyboard or Windows needs itself.

    Ctrl+Alt is AltGr; å ä ö and characters behind AltGr or Shift cannot be typed as shortcuts.
    """
    if not genvag:
        return
    if not QKeySequence(genvag).toString():
        raise ValueError(f"Not a shortcut: {genvag}")
    parts = genvag.replace("++", "+plus").split("+")
    if "Ctrl" in parts and "Alt" in parts:
        raise ValueError(f"Not a shortcut: Ctrl+Alt is AltGr on a Swedish keyboard: {genvag}")
    if re.search(r"[åäöÅÄÖ@£$€{}\[\]\\|~/]", parts[-1]):
        raise ValueError(f"Not a shortcut that can be typed on a Swedish keyboard: {genvag}")


class Kommandoregister(QObject):
    """All commands of one window, in order, with their QActions."""

    andrat = Signal()

    def __init__(self, fonster: QWidget, egna: Mapping[str, str] | None = None) -> None:
        """``egna`` are the user's own shortcuts: command id -> shortcut ("" takes one away)."""
        super().__init__(fonster)
        self._window = fonster
        self._own = dict(egna or {})
        self._commands: dict[str, Kommando] = {}
        self._actions: dict[str, QAction] = {}
        self._page: list[str] = []

    def lagg_till(self, *kommandon: Kommando) -> None:
        """Register commands; ValueError for a taken id or shortcut, or a shortcut nobody can type."""
        for command in kommandon:
            self._add(command)
        self.andrat.emit()

    def satt_sida(self, kommandon: Iterable[Kommando]) -> None:
        """Replace the commands that belong to the page shown."""
        for key in self._page:
            self._remove(key)
        self._page = []
        for command in kommandon:
            self._add(command)
            self._page.append(command.id)
        self.andrat.emit()

    def alla(self) -> list[Kommando]:
        """Every command in force, in the order of registration."""
        return list(self._commands.values())

    def action(self, nyckel: str) -> QAction:
        """The QAction of a command; KeyError if there is none."""
        return self._actions[nyckel]

    def kor(self, nyckel: str) -> None:
        """Do it, if it is possible now."""
        self._do(self._commands[nyckel])

    def uppdatera(self) -> None:
        """Ask every command again whether it is possible and checked, for a menu about to be shown."""
        for key in self._actions:
            self._refresh(key)

    def slapp(self) -> None:
        """Let every shortcut through again; whether it is possible is asked when it is pressed."""
        for action in self._actions.values():
            action.setEnabled(True)

    def _do(self, command: Kommando) -> None:
        if command.kan():
            command.kor()
        else:
            annonsera(
                self._window, _("Det går inte att göra just nu: {vad}").format(vad=_(command.text))
            )

    def genvag(self, nyckel: str) -> str:
        """The shortcut in force as portable text."""
        return self._own.get(nyckel, self._commands[nyckel].genvag)

    def _add(self, command: Kommando) -> None:
        if command.id in self._commands:
            raise ValueError(f"There is already a command {command.id}")
        if command.meny and command.meny not in _MENU_KEYS:
            raise ValueError(f"There is no menu {command.meny}")
        keys = self._own.get(command.id, command.genvag)
        granska_genvag(keys)
        taken = {self.genvag(key): key for key in self._commands if self.genvag(key)}
        if keys and keys in taken:
            raise ValueError(f"{keys} belongs to {taken[keys]} already, not to {command.id}")
        self._commands[command.id] = command
        self._actions[command.id] = self._made(command, keys)
        if command.kryss is not None:
            self._actions[command.id].setChecked(command.kryss())

    def _made(self, command: Kommando, keys: str) -> QAction:
        action = QAction(_(command.text), self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setProperty("ikon", command.ikon)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if command.ikon:
            action.setIcon(icon(command.ikon))
        action.setCheckable(command.kryss is not None)
        action.triggered.connect(lambda: self._do(command))
        self._window.addAction(action)
        return action

    def _remove(self, nyckel: str) -> None:
        action = self._actions.pop(nyckel)
        del self._commands[nyckel]
        self._window.removeAction(action)
        action.deleteLater()

    def _refresh(self, nyckel: str) -> None:
        command, action = self._commands[nyckel], self._actions[nyckel]
        action.setEnabled(command.kan())
        if command.kryss is not None:
            action.setChecked(command.kryss())


class Menyrad(QObject):
    """Fills a menu bar from the registry and keeps it filled.

    An empty menu is greyed and keeps its place: the bar looks the same whatever page is shown.
    """

    def __init__(self, rad: QMenuBar, register: Kommandoregister) -> None:
        super().__init__(rad)
        self._register = register
        self._menus: dict[str, QMenu] = {}
        for key, text in MENYER:
            menu = rad.addMenu(_(text))
            menu.aboutToShow.connect(register.uppdatera)
            menu.aboutToHide.connect(register.slapp)
            self._menus[key] = menu
        register.andrat.connect(self.fyll)
        self.fyll()

    def meny(self, nyckel: str) -> QMenu:
        """One of the menus, by its key."""
        return self._menus[nyckel]

    def fyll(self) -> None:
        """Build all menus anew."""
        by_menu: dict[str, list[Kommando]] = {key: [] for key in self._menus}
        for command in self._register.alla():
            if command.meny:
                by_menu[command.meny].append(command)
        for key, menu in self._menus.items():
            menu.clear()
            fyll_meny(menu, self._register, by_menu[key])
            menu.menuAction().setEnabled(bool(by_menu[key]))


def fyll_meny(menu: QMenu, register: Kommandoregister, kommandon: Iterable[Kommando]) -> None:
    """Add commands to a menu, group by group, each with a mnemonic letter of its own."""
    ordered = sorted(kommandon, key=lambda command: command.grupp)
    letters = snabbtecken([_(command.text) for command in ordered])
    group: int | None = None
    for command, text in zip(ordered, letters, strict=True):
        if group is not None and command.grupp != group:
            menu.addSeparator()
        group = command.grupp
        action = register.action(command.id)
        keys = register.genvag(command.id)
        own = f"\t{genvagstext(keys)}" if "Return" in keys else ""
        action.setText(text + own)
        menu.addAction(action)


def snabbtecken(texter: list[str]) -> list[str]:
    """Put an ampersand before a letter in each text so that no letter is used twice, if possible."""
    taken: set[str] = set()
    made = []
    for text in texter:
        starts = [match.start() for match in re.finditer(r"\b\w", text)]
        places = starts + [i for i, char in enumerate(text) if char.isalpha() and i not in starts]
        free = (i for i in places if text[i].isalpha() and text[i].casefold() not in taken)
        place = next(free, None)
        if place is None:
            made.append(text)
            continue
        taken.add(text[place].casefold())
        made.append(f"{text[:place]}&{text[place:]}")
    return made

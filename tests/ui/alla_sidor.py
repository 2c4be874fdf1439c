"""Every page of the program's window on the demo municipality, and what an eye would look for there.

The checks return sentences about what is wrong; a test walks the pages and collects them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)

from styrdesk.ui.fonster import HuvudFonster
from styrdesk.ui.grund.components import Kort, Radtext
from styrdesk.ui.grund.navigation import Sidonavigering
from styrdesk.ui.registersida import Registersida
from tests.ui.helfonster import Helfonster
from tests.ui.tangenter import tryck

W = TypeVar("W", bound=QWidget)

ARBETSYTOR = {
    "motesarbete": "mote", "besoksarbete": "besok", "infor": "sammantrade",
    "protokollarbete": "sammantrade", "paket": "sammantrade", "webbgranskning": "justeringsomgang",
    "mallarbete": "dokumentmall",
}  # fmt: skip
FLEST_STOPP = 150


def nycklar(fonster: HuvudFonster) -> list[str]:
    """Keys of every page that shows an open file."""
    return [nyckel for nyckel in fonster.sidnycklar() if nyckel not in ("start", "ny_kommun")]


def ga_igenom(hel: Helfonster, delar: bool = True) -> Iterator[str]:
    """Show page after page; yields what is shown. ``delar``: tabs and forms too."""
    for nyckel in nycklar(hel.fonster):
        post = post_for(hel, nyckel)
        hel.fonster.ga_till(nyckel, post)
        lugnt(hel)
        yield nyckel
        if delar:
            yield from _delar(hel, nyckel)


def post_for(hel: Helfonster, nyckel: str) -> int | None:
    """A workspace is about a post: the first in the list of its register."""
    if nyckel not in ARBETSYTOR:
        return None
    hel.fonster.ga_till(ARBETSYTOR[nyckel])
    lugnt(hel)
    lista = hel.fonster.sida()
    assert isinstance(lista, Registersida)
    return lista.sida.tabell.nuvarande()


def lugnt(hel: Helfonster) -> None:
    """As ``Helfonster.lugnt``, but in small steps: it is called hundreds of times here."""
    stilla = 0
    while stilla < 3:
        hel.qtbot.wait(3)
        stilla = 0 if hel.arbetare.sysslar else stilla + 1


def _delar(hel: Helfonster, nyckel: str) -> Iterator[str]:
    sida = hel.fonster.sida(nyckel)
    if isinstance(sida, Registersida):
        yield from _detaljflikar(hel, nyckel, sida)
        if sida.sida.skarm.ny:
            sida.sida.ny()
            lugnt(hel)
            yield f"{nyckel}, nytt"
            sida.sida.ruta.aktuell.formular.stang()  # type: ignore[union-attr]
            lugnt(hel)
    elif nyckel == "installningar":
        for flik in ("kommun", "regler", "kopior", "utseende"):
            sida.valj(flik)  # type: ignore[union-attr]
            lugnt(hel)
            yield f"{nyckel}, {flik}"


def _detaljflikar(hel: Helfonster, nyckel: str, sida: Registersida) -> Iterator[str]:
    flikar = sida.sida.ruta.post.detalj.flikar
    for nr in range(1, flikar.count() if flikar is not None else 0):
        flikar.setCurrentIndex(nr)  # type: ignore[union-attr]
        lugnt(hel)
        yield f"{nyckel}, {flikar.tabText(nr)}"  # type: ignore[union-attr]
    if flikar is not None:
        flikar.setCurrentIndex(0)


# --- names ---------------------------------------------------------------------------------------


def namn(widget: QWidget) -> str:
    """What a screen reader says."""
    granssnitt = QAccessible.queryAccessibleInterface(widget)
    return str(granssnitt.text(QAccessible.Text.Name)) if granssnitt else ""


def synliga(fonster: HuvudFonster, slag: type[W]) -> list[W]:
    """Widgets in sight. Pages that are not shown are left out whole: there are thousands in them."""
    delar = (fonster.menuBar(), fonster.nav, fonster.band, fonster.sidyta(), fonster.angrabar)
    return [w for del_ in delar for w in del_.findChildren(slag) if w.isVisible()]


def fokuserbara(rot: HuvudFonster) -> list[QWidget]:
    """Everything that Tab may stop at."""
    return [
        w
        for w in synliga(rot, QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled() and w.focusProxy() is None
    ]


def namnfel(fonster: HuvudFonster) -> list[str]:
    """Stops without a name, and stops in the same box with the same name."""
    alla = fokuserbara(fonster)
    fel = [f"har inget namn: {_vag(w)}" for w in alla if not namn(w).strip()]
    sedda: dict[tuple[int, str], QWidget] = {}
    for widget in alla:
        plats = (id(widget.parentWidget()), namn(widget))
        if plats in sedda:
            fel.append(f"heter som sitt syskon: {namn(widget)} ({_vag(widget)})")
        sedda[plats] = widget
    return fel


def _vag(widget: QWidget) -> str:
    delar: list[str] = []
    nu: QWidget | None = widget
    while nu is not None and len(delar) < 4:
        delar.append(type(nu).__name__)
        nu = nu.parentWidget()
    return " < ".join(delar)


# --- Tab -----------------------------------------------------------------------------------------


def tabba(fran: QWidget, steg: Callable[[QWidget, QWidget], object]) -> list[QWidget]:
    """Every stop until Tab comes back to where it began; AssertionError if it never does.

    ``steg`` is called after each step with where it went from and to, while both can be measured.
    """
    fran.setFocus(Qt.FocusReason.TabFocusReason)
    stopp = [fran]
    while len(stopp) < FLEST_STOPP:
        fokus = QApplication.focusWidget()
        assert fokus is not None, f"Tab lost the focus after {namn(stopp[-1])}"
        tryck(fokus, "Tab")
        nu = QApplication.focusWidget()
        if nu is fran:
            return stopp
        assert nu is not None and nu not in stopp, f"Tab is caught at {namn(stopp[-1])}"
        steg(stopp[-1], nu)
        stopp.append(nu)
    raise AssertionError(f"Tab never came back from {[namn(s) for s in stopp[-5:]]}")


def tabbfel(fonster: HuvudFonster) -> list[str]:
    """Stops that Tab does not reach, and steps against the reading order inside a pane."""
    fel: list[str] = []

    def steg(fore: QWidget, efter: QWidget) -> None:
        if _ruta(fore) is _ruta(efter) and _bakat(_plats(fore), _plats(efter)):
            fel.append(f"Tab går bakåt från {namn(fore)} till {namn(efter)}")

    stopp = tabba(fonster.nav.kommun, steg)
    fel += [
        f"nås inte med Tab: {namn(w)} ({_vag(w)})"
        for w in fokuserbara(fonster)
        if w not in stopp and not (isinstance(w, QAbstractButton) and w.autoExclusive())
    ]
    return fel


def _plats(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def _bakat(fore: QRect, efter: QRect) -> bool:
    """Entirely above, or on the same line and entirely to the left."""
    samma_rad = min(fore.bottom(), efter.bottom()) - max(fore.top(), efter.top()) > 8
    if samma_rad:
        return efter.right() <= fore.left()
    return efter.bottom() <= fore.top()


def _ruta(widget: QWidget) -> QWidget | None:
    """The pane that a stop lies in: its card, else the page."""
    nu: QWidget | None = widget
    while nu is not None and not isinstance(nu, Kort | Registersida | Sidonavigering):
        nu = nu.parentWidget()
    return nu


# --- room ----------------------------------------------------------------------------------------


def avskuret(fonster: HuvudFonster) -> list[str]:
    """Texts that do not fit their labels and buttons."""
    return [*_skurna_texter(fonster), *_skurna_knappar(fonster)]


def _skurna_texter(rot: HuvudFonster) -> Iterator[str]:
    for text in synliga(rot, QLabel):
        if not text.text().strip():
            continue
        if isinstance(text, Radtext):
            bred = text.fontMetrics().horizontalAdvance(text.text()) > text.contentsRect().width()
            if bred and not text.toolTip():
                yield f"förkortad text utan tips: {text.text()}"
        elif text.wordWrap():
            if text.heightForWidth(text.width()) > text.height() + 1:
                yield f"text: {text.text()}"
        elif text.sizeHint().width() > text.width() + 1:
            yield f"text: {text.text()}"
        if text.fontMetrics().height() > text.height() + 1:
            yield f"för låg text: {text.text()}"


def _skurna_knappar(rot: HuvudFonster) -> Iterator[str]:
    for knapp in synliga(rot, QAbstractButton):
        if not knapp.text() or getattr(knapp, "slag", "") == "sok":
            continue
        if type(knapp).__name__ in ("Navknapp", "Kommunknapp", "Lanktext"):
            continue
        if knapp.sizeHint().width() > knapp.width() + 1 and not knapp.toolTip():
            yield f"knapp: {knapp.text()} ({_vag(knapp)})"


def utanfor(fonster: HuvudFonster) -> list[str]:
    """Content that is wider than its pane: it would be cut, or make the pane scroll sideways."""
    fel = []
    for yta in synliga(fonster, QAbstractScrollArea):
        inre = yta.widget() if isinstance(yta, QScrollArea) else None
        if inre is not None:
            over = inre.width() - yta.viewport().width()
            if over > 0:
                fel.append(
                    f"{over} px för brett: {_vag(yta)} {_bredaste(inre, yta.viewport().width())}"
                )
        elif yta.horizontalScrollBar().maximum() > 0 and yta.horizontalScrollBar().isVisible():
            fel.append(f"rullar i sidled: {_vag(yta)}")
    return fel


def _bredaste(inre: QWidget, rum: int) -> str:
    breda = [
        (w.minimumSizeHint().width(), type(w).__name__, getattr(w, "text", str)())
        for w in inre.findChildren(QWidget)
        if w.isVisible() and w.minimumSizeHint().width() > rum - 40 and not w.layout()
    ]
    return str(sorted(breda, reverse=True)[:3])


def rullar_utanpa(fonster: HuvudFonster) -> list[str]:
    """Does the whole page scroll, though its panes have scroll bars of their own?"""
    hojd = fonster.sidyta().verticalScrollBar().maximum()
    return [f"hela sidan rullar {hojd} px"] if hojd > 0 else []


def primara_utanfor(fonster: HuvudFonster) -> list[str]:
    """Filled buttons that stick out of the window's sides."""
    fel = []
    for knapp in synliga(fonster, QAbstractButton):
        if getattr(knapp, "slag", "") == "primar":
            vanster = knapp.mapTo(fonster, QPoint(0, 0)).x()
            if vanster < 0 or vanster + knapp.width() > fonster.width():
                fel.append(f"når inte knappen {knapp.text()}")
    return fel


def fokusfel(fonster: HuvudFonster) -> list[str]:
    """Focus must be in the page that is shown, and not on the search button that every page has."""
    fokus, sida = QApplication.focusWidget(), fonster.sida()
    assert sida is not None
    if fokus is None or not (sida is fokus or sida.isAncestorOf(fokus)):
        return [f"fokus ligger utanför sidan: {namn(fokus) if fokus else 'ingenstans'}"]
    if getattr(fokus, "slag", "") == "sok":
        return ["fokus ligger på sökknappen"]
    return []


Koll = Callable[[HuvudFonster], list[str]]


def granska(hel: Helfonster, *koller: Koll, delar: bool = True) -> list[str]:
    """Walk the pages and say everything that is wrong, with the page before it."""
    fel = []
    for var in ga_igenom(hel, delar):
        for koll in koller:
            fel += [f"{var}: {vad}" for vad in koll(hel.fonster)]
    return fel

"""Settings: appearance, the municipality, reminders and other rules of the file, backups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from styrdesk.modell.grund import backup, settings
from styrdesk.modell.grund.backup import Kopia
from styrdesk.modell.grund.errors import RegelFel, StyrdeskFel
from styrdesk.svensk_form import datum_lang, tal, tid
from styrdesk.texter import N_, _
from styrdesk.ui.grund.choice_fields import Kombo
from styrdesk.ui.grund.components import (
    Avdelare,
    Flikar,
    Knapp,
    Kort,
    Meddelande,
    Rullyta,
    Sidhuvud,
    Slag,
    Text,
    avsnitt,
)
from styrdesk.ui.grund.theme import Look, Scheme, theme
from styrdesk.ui.grund.tokens import SCALE_STEPS, Density
from styrdesk.ui.maskininstallningar import (
    KOPIEMAPP,
    LUGNT,
    SYSTEMTECKENSNITT,
    TATHET,
    TEMA,
    TEXTSTORLEK,
    Installning,
)

if TYPE_CHECKING:
    from styrdesk.modell.grund.settings import Installning as Filinstallning
    from styrdesk.ui.fonster import HuvudFonster
    from styrdesk.ui.grund.context import Sammanhang

_FLIKAR = (
    ("utseende", N_("Utseende")),
    ("kommun", N_("Kommunen")),
    ("regler", N_("Påminnelser och regler")),
    ("dokument", N_("Dokument och fraser")),
    ("kopior", N_("Säkerhet och kopior")),
)


def gor(sammanhang: Sammanhang, fonster: HuvudFonster) -> QWidget:
    """The settings page of the open file."""
    return Installningssida(sammanhang, fonster)


class Installningssida(QWidget):
    """Everything applies at once; what belongs to the file can be undone."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self._sammanhang, self._fonster = sammanhang, fonster
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        mening = _("Ändringar gäller genast. Det som hör till filen går att ångra.")
        column.addWidget(Sidhuvud(_("Inställningar"), mening, sok=fonster.palett.oppna))
        self._flikar = Flikar([(k, _(t)) for k, t in _FLIKAR], _("Delar av inställningarna"))
        column.addWidget(self._flikar)
        self._stapel = QStackedWidget()
        column.addWidget(self._stapel, 1)
        self._gjorda: dict[str, QWidget] = {}
        self._flikar.bytt.connect(self._visa)
        self._visa("utseende")

    def visad(self) -> None:
        """Focus on the tabs; refresh what may have changed elsewhere."""
        self._flikar.setFocus(Qt.FocusReason.OtherFocusReason)
        if "kopior" in self._gjorda:
            self._glom("kopior")
            self._visa(str(self._flikar.tabData(self._flikar.currentIndex())))

    def rutor(self) -> Sequence[QWidget]:
        """Panes for F6."""
        return [self._flikar, self._stapel]

    def valj(self, flik: str) -> None:
        """Show one part, for links from elsewhere."""
        self._flikar.valj(flik)

    def _visa(self, nyckel: str) -> None:
        if nyckel not in self._gjorda:
            self._gjorda[nyckel] = self._del(nyckel)
            self._stapel.addWidget(self._gjorda[nyckel])
        self._stapel.setCurrentWidget(self._gjorda[nyckel])

    def _glom(self, nyckel: str) -> None:
        gammal = self._gjorda.pop(nyckel)
        self._stapel.removeWidget(gammal)
        gammal.deleteLater()

    def _del(self, nyckel: str) -> QWidget:
        gora: dict[str, Callable[[], QWidget]] = {
            "utseende": lambda: _Utseende(self._fonster),
            "kommun": self._kommun,
            "regler": lambda: _Regler(self._sammanhang),
            "dokument": self._dokument,
            "kopior": lambda: _Kopior(self._sammanhang, self._fonster),
        }
        return gora[nyckel]()

    def _dokument(self) -> QWidget:
        from styrdesk.ui.dokumentdel import Dokumentdel

        return Dokumentdel(self._fonster.ga_till)

    def _kommun(self) -> QWidget:
        from styrdesk.ui.kommun import Kommundel

        del_: QWidget = Kommundel(self._sammanhang)
        return del_


class _Utseende(QWidget):
    """Colours, text size, density, typeface, motion: this computer's settings."""

    def __init__(self, fonster: HuvudFonster) -> None:
        super().__init__()
        self._fonster = fonster
        kort = _kortsida(self)
        look = theme().look
        kort.rader.addWidget(
            _val(TEMA, [(v, _(t)) for v, t in TEMA.val], look.scheme.value,
                 lambda v: self._satt(scheme=Scheme(v)))
        )  # fmt: skip
        steg = [(str(s), f"{s} %") for s in SCALE_STEPS]
        kort.rader.addWidget(
            _val(TEXTSTORLEK, steg, str(look.text), lambda v: self._satt(text=int(v)))
        )
        kort.rader.addWidget(
            _val(TATHET, [(v, _(t)) for v, t in TATHET.val], look.density.name.lower(),
                 lambda v: self._satt(density=Density[v.upper()]))
        )  # fmt: skip
        for post, namn, nu in (
            (SYSTEMTECKENSNITT, "system_font", look.system_font),
            (LUGNT, "calm", look.calm),
        ):
            kort.rader.addWidget(_kryss(post, nu, lambda v, n=namn: self._satt(**{n: v})))  # type: ignore[misc]
        kort.rader.addStretch(1)

    def _satt(self, **andrat: Any) -> None:
        nu = theme().look
        falt = {"scheme": nu.scheme, "text": nu.text, "density": nu.density,
                "system_font": nu.system_font, "calm": nu.calm}  # fmt: skip
        ny = Look(**{**falt, **andrat})
        theme().use(ny)
        self._fonster.installningar.skriv_utseende(ny)


class _Regler(QWidget):
    """The file's declared settings, grouped; each is saved when the field is left."""

    def __init__(self, sammanhang: Sammanhang) -> None:
        super().__init__()
        self._sammanhang = sammanhang
        kort = _kortsida(self)
        grupp = ""
        for post in settings.DEKLARERADE.values():
            if post.grupp != grupp:
                grupp = post.grupp
                kort.rader.addWidget(avsnitt(_(grupp)))
            kort.rader.addWidget(_Filfalt(sammanhang, post))
        kort.rader.addStretch(1)


class _Filfalt(QWidget):
    """One declared setting of the file with its help and, if refused, the reason below it."""

    def __init__(self, sammanhang: Sammanhang, post: Filinstallning) -> None:
        super().__init__()
        self._sammanhang, self._post = sammanhang, post
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        with sammanhang.store.las() as s:
            self._nu = settings.las(s, post.nyckel)
        self._ruta = self._inmatning()
        self._ruta.setAccessibleName(_(post.rubrik))
        self._ruta.setAccessibleDescription(_(post.hjalp))
        self._ruta.setEnabled(sammanhang.store.skrivbar)
        if post.typ != "janej":
            column.addWidget(Text(_(post.rubrik), "etikett", "text2"))
        column.addWidget(self._ruta)
        column.addWidget(Text(_(post.hjalp), "stod", "text2", bryt=True))
        self._fel = Text("", "stod", "bad", bryt=True)
        self._fel.hide()
        column.addWidget(self._fel)

    def _inmatning(self) -> QWidget:
        if self._post.typ == "janej":
            kryss = QCheckBox(_(self._post.rubrik))
            kryss.setChecked(bool(self._nu))
            kryss.toggled.connect(self._spara)
            return kryss
        if self._post.typ == "heltal":
            ruta = QSpinBox()
            ruta.setRange(0, 10_000)
            ruta.setValue(int(self._nu))
            ruta.setSuffix(f" {_(self._post.enhet)}" if self._post.enhet else "")
            ruta.setMaximumWidth(theme().px(220))
            ruta.editingFinished.connect(lambda: self._spara(ruta.value()))
            return ruta
        falt = QLineEdit(_som_text(self._nu))
        falt.setMaximumWidth(theme().px(420))
        falt.editingFinished.connect(lambda: self._spara(_fran_text(self._post.typ, falt.text())))
        return falt

    def _spara(self, varde: Any) -> None:
        if varde == self._nu:
            return
        store, nyckel = self._sammanhang.store, self._post.nyckel
        self._sammanhang.arbetare.skriv(
            lambda _k: settings.satt(store, nyckel, varde),
            mottagare=self,
            klar=lambda _v: self._sparad(varde),
            fel=self._fel_visas,
        )

    def _sparad(self, varde: Any) -> None:
        self._nu = varde
        self._fel.hide()
        text = _("{vad} är ändrad.").format(vad=_(self._post.rubrik))
        self._sammanhang.klart(text, self._sammanhang.store.angra)

    def _fel_visas(self, fel: StyrdeskFel) -> None:
        if not isinstance(fel, RegelFel):
            self._sammanhang.fel(fel)
            return
        self._fel.setText(fel.brister[0].text)
        self._fel.show()
        self._ruta.setAccessibleDescription(fel.brister[0].text)


def _som_text(varde: Any) -> str:
    return ", ".join(str(v) for v in varde) if isinstance(varde, tuple) else str(varde)


def _fran_text(typ: str, text: str) -> Any:
    if typ != "dagar":
        return text.strip()
    delar = [d.strip() for d in text.replace(";", ",").split(",") if d.strip()]
    return tuple(int(d) for d in delar) if all(d.isdigit() for d in delar) else ("fel",)


class _Kopior(QWidget):
    """Where backups lie, which there are, and the way back to one."""

    def __init__(self, sammanhang: Sammanhang, fonster: HuvudFonster) -> None:
        super().__init__()
        self._sammanhang, self._fonster = sammanhang, fonster
        kort = _kortsida(self)
        kort.rader.addWidget(Text(_("Mapp för säkerhetskopior"), "etikett", "text2"))
        rad = QHBoxLayout()
        self._mapp = Text(str(self._vald()), "brod", bryt=True)
        rad.addWidget(self._mapp, 1)
        rad.addWidget(Knapp(_("Välj mapp"), ikon="open", vid=self._valj))
        rad.addWidget(
            Knapp(_("Säkerhetskopiera nu"), slag=Slag.PRIMAR, ikon="shield_checkmark",
                  vid=lambda: fonster.kommandon.kor("arkiv.kopiera"))
        )  # fmt: skip
        kort.rader.addLayout(rad)
        store = sammanhang.store
        if store.vag is not None and (
            varning := backup.varning_samma_disk(store.vag, self._vald())
        ):
            kort.rader.addWidget(Meddelande("varning", varning))
        text = _(
            "Styrdesk kopierar filen första gången du öppnar den varje dag och när du stänger efter "
            "en ändring. Sju dagliga, fem veckovisa och tolv månatliga kopior sparas, och varje kopia "
            "kontrolleras."
        )
        kort.rader.addWidget(Text(text, "brod", "text2", bryt=True))
        kort.rader.addWidget(Avdelare())
        kort.rader.addWidget(avsnitt(_("Kopior som finns")))
        self._kopior = QVBoxLayout()
        kort.rader.addLayout(self._kopior)
        kort.rader.addStretch(1)
        self._las()

    def _vald(self) -> Path:
        from styrdesk.platser import kopiemapp

        vald = self._fonster.installningar.las(KOPIEMAPP)
        return Path(vald) if vald else kopiemapp()

    def _valj(self) -> None:
        vald = QFileDialog.getExistingDirectory(
            self, _("Mapp för säkerhetskopior"), str(self._vald())
        )
        if vald:
            self._fonster.installningar.skriv(KOPIEMAPP, vald)
            self._mapp.setText(vald)
            self._las()

    def _las(self) -> None:
        store, mapp = self._sammanhang.store, self._vald()
        if store.vag is None:
            return
        vag = store.vag
        self._sammanhang.arbetare.las(
            lambda _k: backup.kopior(mapp, vag) if mapp.is_dir() else [],
            mottagare=self,
            klar=self._visa,
        )

    def _visa(self, kopior: list[Kopia]) -> None:
        while (post := self._kopior.takeAt(0)) is not None:
            if (widget := post.widget()) is not None:
                widget.deleteLater()
        if not kopior:
            self._kopior.addWidget(
                Text(_("Inga kopior ännu. Välj Säkerhetskopiera nu."), "brod", "text2", bryt=True)
            )
        for kopia in sorted(kopior, key=lambda k: k.tid, reverse=True):
            self._kopior.addWidget(self._rad(kopia))

    def _rad(self, kopia: Kopia) -> QWidget:
        rad = QWidget()
        layout = QHBoxLayout(rad)
        layout.setContentsMargins(0, 4, 0, 4)
        nar = _("{dag} kl. {tid}").format(dag=datum_lang(kopia.tid.date()), tid=tid(kopia.tid))
        layout.addWidget(Text(nar, "namn"))
        layout.addWidget(Text(f"{tal(max(1, kopia.storlek // 1024))} kB", "stod", "text2"))
        layout.addStretch(1)
        knapp = Knapp(_("Återställ"), slag=Slag.LANK, vid=lambda: self._aterstall(kopia))
        knapp.setAccessibleName(_("Återställ kopian från {nar}").format(nar=nar))
        layout.addWidget(knapp)
        return rad

    def _aterstall(self, kopia: Kopia) -> None:
        self._sammanhang.aterstall(kopia.vag)


def _kortsida(sida: QWidget) -> Kort:
    column = QVBoxLayout(sida)
    column.setContentsMargins(0, 0, 0, 0)
    kort = Kort()
    column.addWidget(Rullyta(kort))
    return kort


def _val(
    post: Installning[Any], val: Sequence[tuple[str, str]], nu: str, satt: Callable[[str], None]
) -> QWidget:
    ram = QWidget()
    column = QVBoxLayout(ram)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Text(_(post.text), "etikett", "text2"))
    kombo = Kombo()
    for varde, text in val:
        kombo.addItem(text, varde)
    kombo.setCurrentIndex(max(0, [v for v, _t in val].index(nu)))
    kombo.setAccessibleName(_(post.text))
    kombo.setAccessibleDescription(_(post.hjalp))
    kombo.setMaximumWidth(theme().px(320))
    kombo.activated.connect(lambda _i: satt(str(kombo.currentData())))
    column.addWidget(kombo, 0, Qt.AlignmentFlag.AlignLeft)
    if post.hjalp:
        column.addWidget(Text(_(post.hjalp), "stod", "text2", bryt=True))
    return ram


def _kryss(post: Installning[bool], nu: bool, satt: Callable[[bool], None]) -> QCheckBox:
    kryss = QCheckBox(_(post.text))
    kryss.setChecked(nu)
    kryss.setAccessibleDescription(_(post.hjalp))
    kryss.toggled.connect(satt)
    return kryss

"""A packet that is too large leaves in parts: as numbered files, or as one letter for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from styrdesk.export.motespaket import Paketlage
from styrdesk.export.paket.byggprocess import bygg_i_process
from styrdesk.export.paket.delning import filord
from styrdesk.export.paket.filskrivning import skriv_hel
from styrdesk.export.paket.granskning import Granskare
from styrdesk.export.paket.resultat import Paketresultat
from styrdesk.export.paketbrev import STORSTA_BILAGA_MB, brevutkast
from styrdesk.modell.grund.errors import StyrdeskFel
from styrdesk.modell.paketunderlag import Utgava
from styrdesk.texter import _, ngettext
from styrdesk.ui.grund.worker import Jobb, Kontroll
from styrdesk.ui.paket.valkort import HELA

if TYPE_CHECKING:
    from styrdesk.ui.paket.sida import Paketsida


class Uppdelning:
    """The whole packet as it is chosen on the page, built anew in parts beside the one that is shown."""

    def __init__(self, sida: Paketsida) -> None:
        self._sida, self._sammanhang = sida, sida.sammanhang
        self._jobb: Jobb | None = None

    def hinder(self) -> str:
        """Why the packet that is chosen cannot be parted, or nothing."""
        lage = self._sida.lage
        if lage is None:
            return _("Vänta tills paketet är läst.")
        if lage.underlag.utgava is Utgava.SEKRETESS:
            return _("Numrerade exemplar med sekretess delas inte upp.")
        if self._sida.valkort.omfang.ra() != HELA:
            return _("Bara det hela paketet delas upp. Välj omfattningen Hela paketet.")
        form = lage.underlag.tryck.form
        if form.laggs_ut:
            mall = _("Utformningen {form} delas inte upp. Välj En sida i taget.")
            return mall.format(form=form.namn)
        return ""

    def dela(self, vag: Path) -> None:
        """Write the parts beside ``vag``, whose name they share."""
        lage, mb = self._sida.lage, self._sida.valkort.hogst_mb()
        assert lage is not None
        self._borja(lambda g, k: _bygg(g, k, lage, vag, mb), self._delat)

    def _borja(
        self,
        fn: Callable[[Granskare, Kontroll], Paketresultat],
        klar: Callable[[Paketresultat], object],
    ) -> None:
        sida = self._sida
        if self._jobb is not None:
            return
        sida.valkort.besked(_("Paketet delas upp …"))
        sida.sidkort.stopp_knapp.clicked.connect(self.stoppa)
        self._jobb = sida.bygge.fraga(fn, klar, self._fel, sida.sidkort.byggs)
        sida.sidkort.byggs(0.0)

    def stoppa(self) -> None:
        """Leave it; no file is written."""
        if self._jobb is not None:
            self._jobb.avbryt()
            self._slut()
            text = _("Ingen fil har skrivits.")
            self._sida.grepp.avvisa(_("Uppdelningen är stoppad."), text, "info")

    def _slut(self) -> None:
        self._jobb = None
        self._sida.sidkort.stopp_knapp.clicked.disconnect(self.stoppa)
        self._sida.sidkort.byggs(None)
        self._sida.valkort.visa_ark()

    def _delat(self, resultat: Paketresultat) -> None:
        self._slut()
        self._sida.ut.anteckna(resultat, resultat.fil)
        if not resultat.filer:
            text = _("Paketet ryms i en fil och är sparat som {fil}.")
            self._sammanhang.klart(text.format(fil=resultat.fil.name), None)
            return
        self._sammanhang.klart(filord(resultat), None)
        if resultat.anmarkningar:
            text = "\n".join(resultat.anmarkningar)
            self._sida.grepp.avvisa(_("Allt gick inte att dela mellan ärenden."), text, "info")

    def skriv_brev(self, vag: Path, adresser: Sequence[str]) -> None:
        """One letter for each part, beside ``vag``. Nothing is sent."""
        lage = self._sida.lage
        assert lage is not None
        namn = f"{self._sida.ut.filnamn()}.pdf"
        self._borja(lambda g, k: _skriv_brev(g, k, lage, vag, namn, adresser), self._brev_klara)

    def _brev_klara(self, resultat: Paketresultat) -> None:
        self._slut()
        self._sida.ut.anteckna(resultat, resultat.fil)
        mall = ngettext(
            "Paketet är stort: {antal} brevutkast är sparat.",
            "Paketet är stort: {antal} brevutkast är sparade, ett för varje del.",
            len(resultat.filer),
        )
        self._sammanhang.klart(mall.format(antal=len(resultat.filer)), None)
        if any(fil.for_stor for fil in resultat.filer):
            text = "\n".join(resultat.anmarkningar)
            self._sida.grepp.avvisa(_("Ett brev är stort."), text, "varning")

    def _fel(self, fel: StyrdeskFel) -> None:
        self._slut()
        self._sammanhang.fel(fel)


def _bygg(
    granskare: Granskare, k: Kontroll, lage: Paketlage, vag: Path, hogst_mb: int
) -> Paketresultat:
    return bygg_i_process(
        lage.underlag, vag, lage.profil, granskare=granskare, hogst_mb=hogst_mb,
        avbryt=lambda: not k.fortsatt(), framsteg=k.framsteg,
    )  # fmt: skip


def _skriv_brev(
    granskare: Granskare,
    k: Kontroll,
    lage: Paketlage,
    vag: Path,
    namn: str,
    adresser: Sequence[str],
) -> Paketresultat:
    with TemporaryDirectory(prefix="styrdesk-brev-") as mapp:
        resultat = _bygg(granskare, k, lage, Path(mapp) / namn, STORSTA_BILAGA_MB)
        for fil in resultat.filer:
            del_ = fil.fil.stem.removeprefix(Path(namn).stem).strip()
            brev = brevutkast(
                lage.underlag, fil.fil.name, fil.fil.read_bytes(), adresser, del_=del_,
                innehall=fil.innehall,
            )  # fmt: skip
            mal = vag.with_name(f"{vag.stem} {del_}{vag.suffix}")
            skriv_hel(mal, partial(_till_fil, data=brev))
    return resultat


def _till_fil(fil: Path, data: bytes) -> None:
    fil.write_bytes(data)

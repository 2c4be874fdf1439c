"""People around the meeting: who adjusts the minutes, who is there without a seat in the body."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade.motesfakta import Motesfakta
from styrdesk.modell.sammantrade.narvarosteg import narvarar
from styrdesk.modell.sammantrade.utseddsteg import utse_justerare
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import FaltVisning, Varden
from styrdesk.ui.sammantrade.fragor import Fragor
from styrdesk.ui.sammantrade.personkryss import Personkryss
from styrdesk.ui.verbfalt import lankfalt


class Personfragor(Fragor):
    """Questions about one or a few people."""

    def justerare(self) -> None:
        """Who was chosen to adjust; those who serve and do not chair can be."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        ordforande = fakta.ordforande(p)
        namn = [
            (t.person_id, fakta.namn(t.person_id))
            for t in fakta.beslutande(p)
            if t.person_id != ordforande
        ]
        valda = [id for id, ersattare in fakta.utsedda if not ersattare]
        kryss = Personkryss(_("Utses att justera"), namn, valda)
        dialog = self.fraga(
            _("Justerare"), (), _("Spara justerare"),
            lambda store, _v: utse_justerare(store, fakta.id, kryss.valda()),
            _("Justeraren är antecknad."), bredvid=(kryss,),
            stod=_("Ordföranden justerar alltid, tillsammans med den som utses."),
        )  # fmt: skip
        dialog.formular.hide()  # it asks nothing: the names stand alone
        if forsta := next(iter(kryss.rutor.values()), None):
            forsta.setFocus(Qt.FocusReason.OtherFocusReason)

    def ovrig(self) -> None:
        """Somebody without a seat is present: an official, an expert, in some paragraphs or all."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        nummer = {str(q.ordning): f"§ {q.nummer}" for q in fakta.paragrafer}
        falt = (
            lankfalt(N_("Person"), "person", "person", krav=True),
            FaltVisning("fran", falt=Falt(N_("Från och med"), "val", krav=True, val=nummer)),
            FaltVisning("till", falt=Falt(N_("Till och med"), "val", krav=True, val=nummer)),
        )

        def gor(store: Store, v: Varden) -> Any:
            nya = range(int(v["fran"]), int(v["till"]) + 1)
            return narvarar(store, fakta.id, v["person"], _paragrafer(fakta, v["person"], nya))

        self.fraga(
            _("Övrig närvarande"), falt, _("Lägg till"), gor, _("Närvaron är antecknad."),
            stod=_("Tjänstepersoner och inbjudna. Lägg till igen för fler paragrafer."),
            varden={"fran": str(p.ordning), "till": str(len(fakta.paragrafer))},
        )  # fmt: skip


def _paragrafer(fakta: Motesfakta, person_id: int, nya: range) -> list[int]:
    """The paragraphs where the person is, old and new."""
    egna = [t for t in fakta.strackor if t.person_id == person_id]
    return [
        q.id for q in fakta.paragrafer if q.ordning in nya or any(t.tacker(q.ordning) for t in egna)
    ]

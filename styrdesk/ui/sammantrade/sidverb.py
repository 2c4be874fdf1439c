"""What is done from the workspace without a question, and the phrases that its fields offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication

from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import motesgang, paragrafsteg
from styrdesk.modell.sammantrade.datumerbjudande import Erbjudande, bokfor_erbjudande
from styrdesk.modell.sammantrade.frasbank import foresla_fraser, fraser_for, frasvarden
from styrdesk.texter import _
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.sammantrade.bilder import Motesbild, Rad
from styrdesk.ui.sammantrade.fraser import fraga_andra_fras, fraga_ny_fras
from styrdesk.ui.sammantrade.frasruta import Fras, Frasfalt
from styrdesk.ui.sammantrade.lydelseruta import visa_lydelser
from styrdesk.ui.sammantrade.narvarofragor import Narvarofragor


class Sidverb(Narvarofragor):
    """Breaks, receivers, papers and days: one act each, with undo."""

    def ajournera(self) -> None:
        """Take a break, or go on after it."""
        if (bild := self.bild()) is None:
            return
        paus, klockan, id = bild.ajournerat is not None, self.klockan(), bild.fakta.id
        gor: Callable[..., Any] = motesgang.ateruppta if paus else motesgang.ajournera
        utfor(
            self.sammanhang, self.fonster, lambda store: gor(store, id, klockan),
            klart=_("Sammanträdet är återupptaget.") if paus else _("Sammanträdet är ajournerat."),
        )  # fmt: skip

    def ta_bort_mottagare(self, rad: Rad) -> None:
        """The decision is not sent there."""
        bild = self.bild()
        if bild is None or bild.paragraf is None:
            return
        kvar = "\n".join(r.vem for r in bild.paragraf.mottagare if r.id != rad.id)
        id = bild.paragraf.bild.id
        utfor(
            self.sammanhang, self.fonster,
            lambda store: paragrafsteg.skriv_mottagare(store, id, kvar),
            klart=_("Mottagaren är borttagen."),
        )  # fmt: skip

    def visa_handlingar(self) -> None:
        """The matter, where its papers are."""
        if (valt := self.valt()) is not None and (arende := valt[1].arende) is not None:
            self.sammanhang.oppna("arende", arende.id)

    def till_paragrafen(self) -> None:
        """The paragraph's own page, where a correction is made once it is adjusted."""
        if (valt := self.valt()) is not None:
            self.sammanhang.oppna("paragraf", valt[1].id)

    def ny_fras(self, falt: str, text: str) -> None:
        """A phrase of one's own, of what is marked in a field."""
        fraga_ny_fras(self.sammanhang, self.fonster, falt, text)

    def ny_fras_har(self) -> None:
        """A phrase of what is marked where one writes; an empty one from anywhere else."""
        falt = QApplication.focusWidget()
        if isinstance(falt, Frasfalt):
            falt.spara_som_fras()
        else:
            self.ny_fras("", "")

    def andra_fras(self, id: int) -> None:
        """Change one of one's own phrases without leaving the minutes."""
        fraga_andra_fras(self.sammanhang, self.fonster, id)

    def egna_fraser(self) -> None:
        """To the register of phrases."""
        self.sammanhang.oppna("fras", None)

    def till_listan(self) -> None:
        """To the agenda, before the meeting is opened."""
        if (bild := self.bild()) is not None:
            self.sammanhang.oppna("infor", bild.fakta.id)

    def lydelser(self) -> None:
        """How the paragraph has read before."""
        bild = self.bild()
        if bild is not None and (p := bild.paragraf) is not None:
            visa_lydelser(self.sammanhang, p.bild.id, f"§\u00a0{p.nummer}", p.last)

    def bevaka_datum(self) -> None:
        """Enter the days that the decision names on its points; one undo step each."""
        bild = self.bild()
        if bild is None or bild.paragraf is None:
            return
        for erbjudande in bild.paragraf.datum:
            utfor(
                self.sammanhang, self.fonster, partial(_bokfor, erbjudande),
                klart=_("Beslutets datum bevakas."),
            )  # fmt: skip


def _bokfor(e: Erbjudande, store: Store) -> object:
    return bokfor_erbjudande(
        store, e.beslut_id, None, klart_senast=e.klart_senast,
        aterrapport_senast=e.aterrapport_senast, ansvarig=e.ansvarig,
    )  # fmt: skip


def fraser(bild: Motesbild | None, falt: str, skrivet: str) -> Sequence[Fras]:
    """Phrases that go on from what is typed; all of the field for Ctrl+J, when ``skrivet`` is empty."""
    if bild is None or bild.paragraf is None:
        return ()
    varden = frasvarden(bild.fakta, bild.fakta.per_id.get(bild.paragraf.bild.id))
    if not skrivet:
        i_ordning = sorted(bild.fraser, key=lambda m: m.falt == "")  # as fraser_for gives them
        mallar = [m for m in i_ordning if m.falt in (falt, "")]
        texter = fraser_for(bild.fraser, falt, varden)
        return [Fras(text, 0, m.id) for text, m in zip(texter, mallar, strict=True)]
    funna = foresla_fraser(bild.fraser, skrivet, falt, varden)
    return [Fras(f.text, f.ersatter, f.mall.id) for f in funna]

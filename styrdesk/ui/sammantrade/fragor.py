"""The questions behind the verbs of the workspace: a few fields each, then one act with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from PySide6.QtWidgets import QWidget

from styrdesk.modell.grund import register as motor
from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.register import Register
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import javsteg, motesgang, paragrafsteg
from styrdesk.modell.sammantrade.motesfakta import Motesfakta, Paragraffakta
from styrdesk.modell.sammantrade.paragrafer import (
    PROTOKOLLSYTTRANDE,
    RESERVATION,
    YRKANDE,
)
from styrdesk.modell.val.sammantrade import JAV_GRUND, YRKANDE_SLAG, YTTRANDE_SLAG
from styrdesk.texter import N_, _
from styrdesk.ui.fragedialog import Fragedialog
from styrdesk.ui.grund.components import Knapp, Slag
from styrdesk.ui.grund.context import Sammanhang
from styrdesk.ui.grund.register_screen import HEL, FaltVisning, Varden
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.sammantrade.bilder import Motesbild, Rad
from styrdesk.ui.sammantrade.personkryss import Personkryss

FORVALTNINGEN = "0"
_BREDD, _SMAL = 720, 560
Valt = tuple[Motesfakta, Paragraffakta]


@dataclass
class Fragor:
    """Opens the dialogs above ``fonster``. ``bild`` gives the page as it is now, ``nu`` the wall clock."""

    sammanhang: Sammanhang
    fonster: QWidget
    bild: Callable[[], Motesbild | None]
    nu: Callable[[], datetime]

    # -- what every question needs -----------------------------------------------------------------

    def valt(self) -> Valt | None:
        """The meeting and the paragraph that is chosen."""
        bild = self.bild()
        if bild is None or bild.paragraf is None:
            return None
        return bild.fakta, bild.fakta.per_id[bild.paragraf.bild.id]

    def klockan(self) -> time:
        """Now, to the minute."""
        return self.nu().time().replace(second=0, microsecond=0)

    def fraga(
        self, rubrik: str, falt: Sequence[FaltVisning], verb: str,
        fn: Callable[[Store, Varden], Any], klart: str, *, stod: str = "",
        varden: Varden | None = None, bredvid: Sequence[QWidget] = (),
    ) -> Fragedialog:  # fmt: skip
        """Ask in a window; see :class:`Fragedialog`."""
        dialog = Fragedialog(
            self.fonster, self.sammanhang, rubrik, stod, falt, verb, fn,
            klart=lambda _v: klart, varden=varden, bredd=_BREDD if bredvid or stod else _SMAL,
        )  # fmt: skip
        for widget in bredvid:
            dialog.bredvid.addWidget(widget)
        dialog.open()
        return dialog

    def _ta_bort(self, dialog: Fragedialog, register: Register, id: int, klart: str) -> None:
        """A quiet way to remove what the dialog is about, with undo."""

        def ta_bort() -> None:
            dialog.reject()
            utfor(
                self.sammanhang, self.fonster,
                lambda store: motor.ta_bort(store, register, id), klart=klart,
            )  # fmt: skip

        dialog.bredvid.addWidget(Knapp(_("Ta bort"), slag=Slag.LANK, ikon="dismiss", vid=ta_bort))

    # -- proposals, reservations, statements ---------------------------------------------------------

    def yrkande(self, rad: Rad | None) -> None:
        """A new proposal, or a change of one."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        gammalt = next((y for y in p.yrkanden if rad is not None and y.id == rad.id), None)
        personer = _beslutande(fakta, p)
        kryss = Personkryss(_("Instämmer"), personer, gammalt.instammer if gammalt else ())
        falt = (
            FaltVisning("vem", falt=personval(N_("Vem"), personer, forvaltning=True)),
            FaltVisning("slag", falt=Falt(N_("Slag"), "val", krav=True, val=YRKANDE_SLAG)),
            FaltVisning(
                "text", bredd=HEL, falt=_lang(N_("Yrkande"), N_("Lämna tomt för rent bifall."))
            ),
            FaltVisning("aterkallat", falt=Falt(N_("Återkallat"), "janej", krav=True)),
        )

        def gor(store: Store, v: Varden) -> Any:
            person = _person(v["vem"])
            if gammalt is None:
                return paragrafsteg.lagg_till_yrkande(
                    store, p.id, person, v["slag"], v["text"], kryss.valda()
                )
            nya = {
                "person_id": person, "slag": v["slag"], "text": v["text"],
                "aterkallat": v["aterkallat"], "instammer": kryss.valda(),
            }  # fmt: skip
            return motor.andra(store, YRKANDE, gammalt.id, None, nya)

        start: dict[str, Any] = {"vem": FORVALTNINGEN, "slag": "bifall"}
        if gammalt is not None:
            start = {
                "vem": str(gammalt.person_id or 0), "slag": gammalt.slag, "text": gammalt.text,
                "aterkallat": gammalt.aterkallat,
            }  # fmt: skip
        dialog = self.fraga(
            _("Yrkande"), falt, _("Spara yrkande"), gor, _("Yrkandet är antecknat."),
            varden=start, bredvid=(kryss,),
        )  # fmt: skip
        if gammalt is not None:
            self._ta_bort(dialog, YRKANDE, gammalt.id, _("Yrkandet är borttaget."))

    def reservation(self, rad: Rad | None) -> None:
        """Who reserves themselves, and in favour of what."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        gammal = next((r for r in p.reservationer if rad is not None and r.id == rad.id), None)
        kryss = Personkryss(
            _("Vilka"), _beslutande(fakta, p), gammal.personer if gammal else _forlorare(p)
        )
        falt = (
            FaltVisning(
                "formulering", bredd=HEL,
                falt=Falt(N_("Till förmån för"), "text", N_("Lämna tomt för eget yrkande."), langd=300),
            ),
            FaltVisning("motivering", bredd=HEL, falt=_lang(N_("Skriftlig motivering"))),
            FaltVisning("anmald", falt=Falt(N_("Anmäldes"), "tid")),
        )  # fmt: skip

        def gor(store: Store, v: Varden) -> Any:
            if gammal is None:
                return paragrafsteg.lagg_till_reservation(
                    store, p.id, kryss.valda(), v["formulering"], tid=v["anmald"],
                    motivering=v["motivering"],
                )  # fmt: skip
            nya = {**v, "personer": kryss.valda()}
            return motor.andra(store, RESERVATION, gammal.id, None, nya)

        start: dict[str, Any] = {"anmald": self.klockan()}
        if gammal is not None:
            start = {
                "formulering": gammal.formulering, "motivering": gammal.motivering,
                "anmald": gammal.anmald,
            }  # fmt: skip
        dialog = self.fraga(
            _("Reservation"), falt, _("Spara reservation"), gor, _("Reservationen är antecknad."),
            stod=_("Anmäls innan sammanträdet avslutas."), varden=start, bredvid=(kryss,),
        )  # fmt: skip
        if gammal is not None:
            self._ta_bort(dialog, RESERVATION, gammal.id, _("Reservationen är borttagen."))

    def yttrande(self, rad: Rad | None) -> None:
        """A special statement or a note in the minutes."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        gammalt = next((y for y in p.yttranden if rad is not None and y.id == rad.id), None)
        narvarande = [(t.person_id, fakta.namn(t.person_id)) for t in fakta.vid(p.ordning)]
        falt = (
            FaltVisning("vem", falt=personval(N_("Vem"), narvarande)),
            FaltVisning("slag", falt=Falt(N_("Slag"), "val", krav=True, val=YTTRANDE_SLAG)),
            FaltVisning("text", bredd=HEL, falt=_lang(N_("Text"))),
            FaltVisning("bilaga", falt=Falt(N_("Bilaga"), "heltal", minst=1)),
        )

        def gor(store: Store, v: Varden) -> Any:
            person = _person(v["vem"]) or 0
            if gammalt is None:
                return paragrafsteg.lagg_till_yttrande(
                    store, p.id, person, v["slag"], v["text"], v["bilaga"]
                )
            nya = {"person_id": person, "slag": v["slag"], "text": v["text"], "bilaga": v["bilaga"]}
            return motor.andra(store, PROTOKOLLSYTTRANDE, gammalt.id, None, nya)

        start: dict[str, Any] = {"slag": "sarskilt"}
        if gammalt is not None:
            start = {
                "vem": str(gammalt.person_id), "slag": gammalt.slag, "text": gammalt.text,
                "bilaga": gammalt.bilaga,
            }  # fmt: skip
        dialog = self.fraga(
            _("Yttrande"),
            falt,
            _("Spara yttrande"),
            gor,
            _("Yttrandet är antecknat."),
            varden=start,
        )
        if gammalt is not None:
            self._ta_bort(dialog, PROTOKOLLSYTTRANDE, gammalt.id, _("Yttrandet är borttaget."))

    # -- jäv, receivers, putting off -------------------------------------------------------------------

    def jav(
        self,
        person_id: int,
        ersattare: Sequence[tuple[int, str]],
        forslag: int | None,
        varfor: str,
    ) -> None:
        """Someone has jäv in the paragraph; who serves instead is proposed."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        falt = (
            FaltVisning("grund", bredd=HEL, falt=Falt(N_("Grund"), "val", krav=True, val=JAV_GRUND)),
            FaltVisning(
                "omstandighet", bredd=HEL,
                falt=_lang(N_("Omständighet"), N_("Till exempel: ledamoten är ordförande i föreningen.")),
            ),
            FaltVisning(
                "ersattare", bredd=HEL, falt=personval(N_("Tjänstgör i stället"), ersattare, tom=True)
            ),
        )  # fmt: skip

        def gor(store: Store, v: Varden) -> Any:
            return javsteg.anmal_jav(
                store, p.id, person_id, v["grund"], v["omstandighet"], _person(v["ersattare"])
            )

        namn = fakta.namn(person_id)
        self.fraga(
            _("Jäv: {namn}").format(namn=namn), falt, _("Anteckna jäv"), gor,
            _("Jävet är antecknat."),
            stod=" ".join((_("Ledamoten lämnar lokalen under ärendet."), varfor)),
            varden={"grund": "annat", "ersattare": str(forslag or 0)},
        )  # fmt: skip

    def mottagare(self) -> None:
        """Another receiver of the decision."""
        bild = self.bild()
        if bild is None or bild.paragraf is None:
            return
        id = bild.paragraf.bild.id
        nu = [rad.vem for rad in bild.paragraf.mottagare]
        falt = (
            FaltVisning("mottagare", bredd=HEL, falt=_lang(N_("Mottagare"), N_("En per rad."))),
        )
        self.fraga(
            _("Beslutet skickas till"), falt, _("Spara mottagare"),
            lambda store, v: paragrafsteg.skriv_mottagare(
                store, id, "\n".join((*nu, v["mottagare"]))
            ),
            _("Mottagaren är tillagd."),
        )  # fmt: skip

    def skjut_upp(self) -> None:
        """Table the matter, or send it back for more preparation."""
        if (valt := self.valt()) is None:
            return
        _fakta, p = valt
        val = {"bordlagg": N_("Bordlägg"), "aterremiss": N_("Återremittera")}

        def aterremiss(v: Varden) -> bool:
            return bool(v["vad"] == "aterremiss")

        falt = (
            FaltVisning("vad", bredd=HEL, falt=Falt(N_("Ärendet ska"), "val", krav=True, val=val)),
            FaltVisning("till", falt=Falt(N_("Till sammanträdet den"), "datum")),
            FaltVisning("adressat", nar=aterremiss, falt=Falt(N_("Till"), "text", langd=200)),
            FaltVisning("skal", bredd=HEL, falt=_lang(N_("Skäl"))),
        )

        def gor(store: Store, v: Varden) -> Any:
            if aterremiss(v):
                return paragrafsteg.aterremittera(
                    store, p.id, None, v["adressat"], v["skal"], till=v["till"]
                )
            return paragrafsteg.bordlagg(store, p.id, None, till=v["till"], skal=v["skal"])

        self.fraga(
            _("Skjut upp ärendet"), falt, _("Skjut upp"), gor,
            _("Ärendet är uppskjutet och bevakas."), varden={"vad": "bordlagg"},
        )  # fmt: skip

    # -- the meeting -----------------------------------------------------------------------------------

    def oppna_sammantradet(self) -> None:
        """The meeting begins."""
        if (bild := self.bild()) is None:
            return
        falt = (FaltVisning("tid", falt=Falt(N_("Öppnades"), "tid", krav=True)),)
        self.fraga(
            _("Öppna sammanträdet"), falt, _("Öppna sammanträdet"),
            lambda store, v: motesgang.oppna_sammantrade(store, bild.fakta.id, None, v["tid"]),
            _("Sammanträdet är öppnat."), varden={"tid": bild.fakta.start or self.klockan()},
        )  # fmt: skip

    def avsluta_sammantradet(self) -> None:
        """The meeting ends: a formal act; attendance, votes and reservations lock."""
        if (bild := self.bild()) is None:
            return
        falt = (FaltVisning("tid", falt=Falt(N_("Avslutades"), "tid", krav=True)),)
        self.fraga(
            _("Avsluta sammanträdet"), falt, _("Avsluta sammanträdet"),
            lambda store, v: motesgang.avsluta_sammantrade(store, bild.fakta.id, None, v["tid"]),
            _("Sammanträdet är avslutat."),
            stod=_("Därefter kan ingen reservera sig, och närvaro och röster är låsta."),
            varden={"tid": self.klockan()},
        )  # fmt: skip

    def ny_paragraf(self) -> None:
        """A paragraph that was not on the agenda."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        falt = (
            FaltVisning("rubrik", bredd=HEL, falt=Falt(N_("Rubrik"), "text", krav=True, langd=300)),
        )
        self.fraga(
            _("Ny paragraf"), falt, _("Lägg till paragraf"),
            lambda store, v: paragrafsteg.lagg_till_paragraf(
                store, fakta.id, v["rubrik"], efter_id=p.id
            ),
            _("Paragrafen är tillagd."),
            stod=_("Den läggs efter § {nummer}.").format(nummer=p.nummer),
        )  # fmt: skip


# -- small pieces --------------------------------------------------------------------------------------


def _lang(rubrik: str, hjalp: str = "") -> Falt:
    return Falt(rubrik, "langtext", hjalp, langd=100_000)


def personval(
    rubrik: str, personer: Sequence[tuple[int, str]], *, forvaltning: bool = False,
    tom: bool = False,
) -> Falt:  # fmt: skip
    """A choice among people; ``tom`` offers nobody, ``forvaltning`` the administration's proposal."""
    val = {str(id): namn for id, namn in personer}
    if forvaltning:
        val = {FORVALTNINGEN: _("Förvaltningens förslag"), **val}
    if tom:
        val = {"0": _("Ingen, platsen är tom"), **val}
    return Falt(rubrik, "val", krav=True, val=val)


def _person(kod: str | None) -> int | None:
    return int(kod or 0) or None


def _beslutande(fakta: Motesfakta, p: Paragraffakta) -> list[tuple[int, str]]:
    return [(t.person_id, fakta.namn(t.person_id)) for t in fakta.beslutande(p)]


def _forlorare(p: Paragraffakta) -> list[int]:
    """Those who voted against the outcome of the last vote: the likely ones to reserve themselves."""
    if not p.omrostningar or p.omrostningar[-1].bifallet is None:
        return []
    sista = p.omrostningar[-1]
    mot = "nej" if sista.bifallet == "ja" else "ja"
    return [id for id, rost in sista.roster.items() if rost == mot]

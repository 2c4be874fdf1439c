"""F8 and the vote: from the facts of the meeting to the windows that ask, and the acts behind them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from styrdesk.modell.grund.columns import Falt
from styrdesk.modell.grund.store import Store
from styrdesk.modell.sammantrade import narvarosteg, omrostningssteg
from styrdesk.modell.sammantrade.motesfakta import Omrostningsfakta
from styrdesk.modell.sammantrade.rostlangd import rostlangd
from styrdesk.texter import N_, _
from styrdesk.ui.grund.register_screen import HEL, FaltVisning, Varden
from styrdesk.ui.grund.use_case import utfor
from styrdesk.ui.sammantrade.bilder import Rostbild
from styrdesk.ui.sammantrade.fragor import Valt, personval
from styrdesk.ui.sammantrade.lasning import kallade, personlagen
from styrdesk.ui.sammantrade.narvaroruta import Narvaroruta, Upprop
from styrdesk.ui.sammantrade.personfragor import Personfragor
from styrdesk.ui.sammantrade.rostlista import Rostlista


class Narvarofragor(Personfragor):
    """Who is in the room and how they vote."""

    # -- attendance ------------------------------------------------------------------------------------

    def narvaro(self) -> None:
        """The roll call before it has been held, afterwards who comes and goes."""
        valt = self.valt()
        if valt is None:
            return
        if not valt[0].strackor:
            self.upprop()
            return
        fakta, p = valt
        verb = {
            "anlander": self._anlander, "lamnar": self._lamnar, "jav": self._jav,
            "ordforande": self._ordforande,
        } if fakta.status == "pagar" else {}  # fmt: skip
        ruta = Narvaroruta(
            self.fonster, f"§\u00a0{p.nummer}", personlagen(fakta, p), verb, self.upprop,
            self.ovrig,
        )  # fmt: skip
        ruta.visa(ruta.stang_knapp)

    def upprop(self) -> None:
        """Call the roll from the first paragraph."""
        if (valt := self.valt()) is None:
            return
        fakta = valt[0]

        def spara(inne: list[int], pa_hall: list[int]) -> None:
            utfor(
                self.sammanhang, self.fonster,
                lambda store: narvarosteg.ropa_upp(store, fakta.id, inne, distans=pa_hall),
                klart=_("Uppropet är antecknat."),
            )  # fmt: skip

        ruta = Upprop(self.fonster, kallade(fakta), distans=fakta.regler.distans, spara=spara)
        ruta.visa(ruta.klar)

    def _anlander(self, person_id: int) -> None:
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        namn = fakta.namn(person_id)
        falt = (FaltVisning("tid", falt=Falt(N_("Klockan"), "tid")),)
        self.fraga(
            _("{namn} anländer").format(namn=namn), falt, _("Anteckna ankomst"),
            lambda store, v: narvarosteg.anlander(store, fakta.id, person_id, p.id, v["tid"]),
            _("Ankomsten är antecknad."), varden={"tid": self.klockan()},
            stod=_("Gäller från och med § {nummer}.").format(nummer=p.nummer),
        )  # fmt: skip

    def _lamnar(self, person_id: int) -> None:
        """Leaves after the paragraph before the current one has been decided, or after the current."""
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        efter = {str(q.id): f"§ {q.nummer}" for q in fakta.paragrafer}
        nasta = min(p.ordning + 1, len(fakta.paragrafer))
        forslag = narvarosteg.foresla_i(fakta, _stol(fakta, person_id, p.ordning), nasta)
        falt = (
            FaltVisning("tid", falt=Falt(N_("Klockan"), "tid")),
            FaltVisning("efter", falt=Falt(N_("Lämnar efter"), "val", krav=True, val=efter)),
            FaltVisning(
                "ersattare", bredd=HEL,
                falt=personval(N_("Tjänstgör därefter"), self._ersattare(valt), tom=True),
            ),
        )  # fmt: skip

        def gor(store: Store, v: Varden) -> Any:
            ersattare = int(v["ersattare"] or 0) or None
            return narvarosteg.lamnar(
                store, fakta.id, person_id, int(v["efter"]), v["tid"], ersattare_id=ersattare
            )

        self.fraga(
            _("{namn} lämnar sammanträdet").format(namn=fakta.namn(person_id)), falt,
            _("Anteckna"), gor, _("Det är antecknat."), stod=" ".join(forslag.varfor),
            varden={
                "tid": self.klockan(), "efter": str(p.id),
                "ersattare": str(forslag.person_id or 0),
            },
        )  # fmt: skip

    def _ersattare(self, valt: Valt) -> list[tuple[int, str]]:
        fakta, p = valt
        lediga = [t for t in fakta.vid(p.ordning) if t.roll == "ersattare"]
        return [(t.person_id, fakta.namn(t.person_id)) for t in lediga]

    def _jav(self, person_id: int) -> None:
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        forslag = narvarosteg.foresla_i(fakta, _stol(fakta, person_id, p.ordning), p.ordning)
        self.jav(person_id, self._ersattare(valt), forslag.person_id, " ".join(forslag.varfor))

    def _ordforande(self, person_id: int) -> None:
        if (valt := self.valt()) is None:
            return
        fakta, p = valt
        utfor(
            self.sammanhang, self.fonster,
            lambda store: narvarosteg.byt_ordforande(store, fakta.id, person_id, p.id),
            klart=_("{namn} är ordförande från och med § {nummer}.").format(
                namn=fakta.namn(person_id), nummer=p.nummer
            ),
        )  # fmt: skip

    # -- votes -----------------------------------------------------------------------------------------

    def omrostning(self, rost: Rostbild | None) -> None:
        """The roll of a vote; for nothing, of the one that waits for its votes, else a new vote."""
        if (valt := self.valt()) is None:
            return
        om = next((o for o in valt[1].omrostningar if _galler(o, rost)), None)
        if om is None:
            self._ny_omrostning(valt)
        elif om.sluten:
            self._slutna(om)
        else:
            self._rostlista(valt, om)

    def _ny_omrostning(self, valt: Valt) -> None:
        fakta, p = valt
        falt = (
            FaltVisning("ja", bredd=HEL, falt=Falt(N_("Ja-röst för"), "text", krav=True, langd=300)),
            FaltVisning("nej", bredd=HEL, falt=Falt(N_("Nej-röst för"), "text", krav=True, langd=300)),
            FaltVisning("sluten", falt=Falt(N_("Sluten omröstning"), "janej", krav=True)),
            FaltVisning("motforslag", falt=Falt(N_("Utser motförslag"), "janej", krav=True)),
        )  # fmt: skip
        motyrkanden = [
            y for y in p.yrkanden if y.person_id and not y.aterkallat and y.slag != "bifall"
        ]
        mot = fakta.personer[motyrkanden[0].person_id or 0].namn if motyrkanden else ""

        def gor(store: Store, v: Varden) -> Any:
            return omrostningssteg.oppna_omrostning(
                store, p.id, v["ja"], v["nej"], sluten=v["sluten"], motforslag=v["motforslag"]
            )

        self.fraga(
            _("Omröstning"), falt, _("Öppna omröstningen"), gor, _("Omröstningen är öppnad."),
            varden={
                "ja": _("förvaltningens förslag"),
                "nej": _("{namn} förslag").format(namn=_genitiv(mot)) if mot else "",
                "sluten": p.val_eller_anstallning,
            },
        )  # fmt: skip

    def _rostlista(self, valt: Valt, om: Omrostningsfakta) -> None:
        fakta, p = valt

        def spara(roster: Mapping[int, str]) -> None:
            utfor(
                self.sammanhang, self.fonster,
                lambda store: omrostningssteg.skriv_roster(store, om.id, roster),
                klart=_("Röstlistan är sparad."),
            )  # fmt: skip

        mening = _("Ja-röst för {ja}. Nej-röst för {nej}.")
        ruta = Rostlista(
            self.fonster, mening.format(ja=om.ja_betyder, nej=om.nej_betyder),
            rostlangd(fakta, p), om.roster, spara,
        )  # fmt: skip
        ruta.oppna()

    def _slutna(self, om: Omrostningsfakta) -> None:
        ja, nej, avstar = om.summor
        falt = tuple(
            FaltVisning(namn, falt=Falt(rubrik, "heltal", krav=True, minst=0))
            for namn, rubrik in (
                ("ja", N_("Ja-röster")), ("nej", N_("Nej-röster")), ("avstar", N_("Blanka röster")),
            )
        )  # fmt: skip
        lott = FaltVisning(
            "lott", bredd=HEL, nar=lambda v: v["ja"] == v["nej"] and bool(v["ja"]),
            falt=Falt(N_("Lotten föll på"), "val", val={"ja": N_("Ja"), "nej": N_("Nej")}),
        )  # fmt: skip

        def gor(store: Store, v: Varden) -> Any:
            svar = omrostningssteg.skriv_slutna(store, om.id, v["ja"], v["nej"], v["avstar"])
            if v["ja"] == v["nej"] and v["lott"]:
                svar = omrostningssteg.dra_lott(store, om.id, v["lott"])
            return svar

        self.fraga(
            _("Sluten omröstning"), (*falt, lott), _("Spara rösterna"), gor,
            _("Rösterna är sparade."), stod=_("Namn antecknas inte när omröstningen är sluten."),
            varden={"ja": ja, "nej": nej, "avstar": avstar},
        )  # fmt: skip


def _galler(om: Omrostningsfakta, rost: Rostbild | None) -> bool:
    return om.id == rost.id if rost is not None else not any(om.summor)


def _stol(fakta: Any, person_id: int, plats: int) -> int:
    """The member whose seat the person sits in."""
    for stracka in fakta.tjanstgorande(plats):
        if stracka.person_id == person_id:
            return int(stracka.stol)
    return person_id


def _genitiv(namn: str) -> str:
    """Leila Haddads, but Mats Strids and Ulla Marx."""
    return namn if namn.endswith(("s", "x", "z")) else f"{namn}s"

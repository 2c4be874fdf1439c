"""The web edition: reviewed paragraph by paragraph, masked from data, proved on the finished bytes."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from styrdesk.export.grund.profile import Profil
from styrdesk.export.pdfium import sidtexter
from styrdesk.export.pdftext import pdftexter
from styrdesk.export.webbkontroll import provad_webbversion_pdf, webbfel
from styrdesk.export.webbversion import webbversion_pdf
from styrdesk.modell import registren  # noqa: F401 - fills the catalogue
from styrdesk.modell.grund import upgrade
from styrdesk.modell.grund.clock import Klocka
from styrdesk.modell.grund.errors import RegelFel
from styrdesk.modell.grund.register import andra
from styrdesk.modell.grund.store import Store
from styrdesk.modell.protokollunderlag import MASKERAT, ProtokollUnderlag
from styrdesk.modell.sammantrade.arenden import ARENDE
from styrdesk.modell.sammantrade.justerat import fryst
from styrdesk.modell.sammantrade.justeringssteg import (
    justera_omgang,
    skicka_for_justering,
    uppratta_protokoll,
)
from styrdesk.modell.sammantrade.ogonblicksbild import texter_i
from styrdesk.modell.sammantrade.omgangssteg import skapa_omgangar
from styrdesk.modell.sammantrade.paragrafer import Paragraf
from styrdesk.modell.sammantrade.webbmaskering import (
    kvarvarande,
    maskera_text,
    maskerat,
    monster,
    personnummer_i,
)
from styrdesk.modell.sammantrade.webbsteg import (
    att_avpublicera,
    granska_for_webb,
    maskera,
    ta_bort_mask,
    webb_underlag,
    webblage,
)
from tests.modell.sammantrade.exempelmote import Exempelmote

PROFIL = Profil("Ekvikens kommun", "Vård- och omsorgsnämnden")
DAG = date(2026, 12, 1)


class Fil:
    """The worked example, adjusted, in a file that the test may change."""

    def __init__(self, store: Store, mote: Exempelmote, omgang: int) -> None:
        self.store, self.mote, self.omgang = store, mote, omgang

    def granska_allt(self) -> None:
        """Every paragraph of the batch has been read."""
        with self.store.las() as s:
            idn = [lage.paragraf_id for lage in webblage(s, self.omgang)]
        for id in idn:
            granska_for_webb(self.store, id, av_id=self.mote.personer["Öst"])

    def webb(self) -> bytes:
        with self.store.las() as s:
            underlag = webb_underlag(s, self.omgang)
        return provad_webbversion_pdf(underlag, PROFIL, framstallt=DAG)

    def underlag(self) -> ProtokollUnderlag:
        with self.store.las() as s:
            return webb_underlag(s, self.omgang).protokoll


@pytest.fixture(scope="module")
def mall(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Exempelmote, int]:
    vag = tmp_path_factory.mktemp("webb") / "ekviken.styrdesk"
    store = upgrade.skapa(vag, klocka=Klocka(fast_dag=date(2026, 11, 30)))
    mote = Exempelmote(store).hall()
    uppratta_protokoll(store, mote.sammantrade.id)
    omgang = skapa_omgangar(store, mote.sammantrade.id)[0]
    skicka_for_justering(store, mote.sammantrade.id)
    justera_omgang(store, omgang.id)
    store.stang()
    return vag, mote, omgang.id


@pytest.fixture
def fil(mall: tuple[Path, Exempelmote, int], tmp_path: Path) -> Iterator[Fil]:
    vag = Path(shutil.copy(mall[0], tmp_path / "webb.styrdesk"))
    store = upgrade.oppna(vag, klocka=Klocka(fast_dag=DAG))
    yield Fil(store, mall[1], mall[2])
    store.stang()


# -- the review ------------------------------------------------------------------------------------------


def test_j07_ingen_webbversion_utan_granskning(fil: Fil) -> None:
    with pytest.raises(RegelFel) as fel:
        fil.webb()
    assert {b.regel for b in fel.value.brister} == {"J07"}
    assert len(fel.value.brister) == 9  # § 88 is another batch


def test_j07_en_punkt_som_inte_ar_avprickad_namns(fil: Fil) -> None:
    fil.granska_allt()
    punkt = {"kansliga": False}
    granska_for_webb(
        fil.store, fil.mote.paragraf["86"], av_id=fil.mote.personer["Öst"], punkter=punkt
    )
    with pytest.raises(RegelFel, match=r"§.86: granskningen saknar inga känsliga uppgifter"):
        fil.webb()


def test_granskningen_sager_vem_och_nar(fil: Fil) -> None:
    fil.granska_allt()
    with fil.store.las() as s:
        assert {lage.granskad for lage in webblage(s, fil.omgang)} == {DAG}
        assert all(lage.klar for lage in webblage(s, fil.omgang))


def test_det_som_legat_ute_for_lange_ska_tas_bort(fil: Fil) -> None:
    ost, p86 = fil.mote.personer["Öst"], fil.mote.paragraf["86"]
    granska_for_webb(fil.store, p86, av_id=ost, publiceras_till=date(2027, 12, 1))
    with fil.store.las() as s:
        assert att_avpublicera(s, date(2027, 12, 1)) == []
        assert att_avpublicera(s, date(2027, 12, 2)) == [(p86, "86", date(2027, 12, 1))]


# -- masking ---------------------------------------------------------------------------------------------


def test_ett_maskerat_namn_finns_ingenstans_i_filen(fil: Fil) -> None:
    fil.granska_allt()
    maskera(fil.store, fil.mote.paragraf["85"], "Hanna Berg", lagrum="OSL 21 kap. 3 §")
    data = fil.webb()
    texter = pdftexter(data)
    for _var, alla in texter.delar():
        assert not any("Hanna" in text or "Berg" in text for text in alla)
    assert b"Hanna" not in data
    assert "■■■" in texter.sidor[0]  # the name stood on the first page too
    assert "maskerad uppgift" in texter.alternativ
    assert webbfel(data, ["Hanna Berg"]) == []


def test_j08_samma_fil_utan_maskering_falls(fil: Fil) -> None:
    with fil.store.las() as s:
        data = webbversion_pdf(fryst(s, fil.omgang), PROFIL, framstallt=DAG)
    (brist,) = webbfel(data, ["Hanna Berg"])
    assert (brist.regel, brist.text) == ("J08", "Hanna Berg finns kvar i filens text.")


@pytest.mark.parametrize(
    ("var", "nyckel"), [("metadata", "Title"), ("bokmärken", "bokmärke"), ("bilagor", "bilaga"),
                        ("alternativtexter", "alt")],
)  # fmt: skip
def test_j08_ord_upptacks_var_de_an_gomts(fil: Fil, var: str, nyckel: str) -> None:
    fil.granska_allt()
    maskera(fil.store, fil.mote.paragraf["85"], "Hanna Berg")
    with pikepdf.open(io.BytesIO(fil.webb())) as pdf:
        if nyckel == "Title":
            pdf.docinfo["/Title"] = "Om Hanna Berg"
        elif nyckel == "bokmärke":
            with pdf.open_outline() as bokmarken:
                bokmarken.root[0].children.append(pikepdf.OutlineItem("Hanna Bergs jäv", 0))
        elif nyckel == "bilaga":
            pdf.attachments["Hanna Berg.txt"] = b"hemligt"
        else:
            pdf.Root.StructTreeRoot.K.Alt = pikepdf.String("Foto av Hanna  Berg")
        ut = io.BytesIO()
        pdf.save(ut)
    assert f"Hanna Berg finns kvar i filens {var}." in [
        b.text for b in webbfel(ut.getvalue(), ["Hanna Berg"])
    ]


def test_masken_byts_i_de_frysta_vardena_och_inte_i_registret(fil: Fil) -> None:
    fil.granska_allt()
    maskera(fil.store, fil.mote.paragraf["86"], "Solbacka vård- och omsorgsboende")
    webb = fil.underlag()
    par = {p.nummer: p for p in webb.paragrafer}
    assert par["86"].maskerad
    assert MASKERAT in par["86"].rubrik
    assert not par["84"].maskerad
    with fil.store.las() as s:
        assert "Solbacka" in fryst(s, fil.omgang).paragrafer[5].rubrik


def test_masken_kan_tas_bort(fil: Fil) -> None:
    fil.granska_allt()
    mask = maskera(fil.store, fil.mote.paragraf["85"], "Hanna Berg")
    ta_bort_mask(fil.store, mask.id)
    assert not any(p.maskerad for p in fil.underlag().paragrafer)


def test_ett_ord_som_inte_finns_gar_inte_att_maskera(fil: Fil) -> None:
    with pytest.raises(RegelFel, match="finns inte i protokollet"):
        maskera(fil.store, fil.mote.paragraf["85"], "Hannah Bergh")


def test_en_utelamnad_paragraf_har_bara_sitt_nummer_kvar(fil: Fil) -> None:
    fil.granska_allt()
    ost = fil.mote.personer["Öst"]
    granska_for_webb(fil.store, fil.mote.paragraf["86"], av_id=ost, utelamnas=True)
    texter = pdftexter(fil.webb())
    allt = " ".join(" ".join(alla) for _var, alla in texter.delar())
    assert "oanmält besök" not in allt
    assert "Solbacka vård" not in allt
    assert "Paragrafen publiceras inte" in allt


def test_en_utelamnad_paragraf_visar_arendets_offentliga_rubrik(fil: Fil) -> None:
    fil.granska_allt()
    with fil.store.las() as s:
        arende_id = s.get_one(Paragraf, fil.mote.paragraf["86"]).arende_id
    andra(fil.store, ARENDE, arende_id or 0, None, {"offentlig_rubrik": "Uppföljning av en enhet"})
    ost = fil.mote.personer["Öst"]
    granska_for_webb(fil.store, fil.mote.paragraf["86"], av_id=ost, utelamnas=True)
    (rad,) = (p for p in fil.underlag().paragrafer if p.nummer == "86")
    assert rad.rubrik == "Uppföljning av en enhet (publiceras inte)" and not rad.forslag


def test_bilagan_till_en_utelamnad_paragraf_namns_inte(fil: Fil) -> None:
    """Who has made a statement in it is not for the web either."""
    fil.granska_allt()
    assert [b for b in fil.underlag().bilagor if "Rolf Svensson" in b]
    ost = fil.mote.personer["Öst"]
    granska_for_webb(fil.store, fil.mote.paragraf["86"], av_id=ost, utelamnas=True)
    assert fil.underlag().bilagor == ()


@pytest.mark.parametrize(
    ("ord_", "text", "kvar"),
    [
        ("Per", "Personen Per sa det, Pers uppgift.", "Personen ▇▇▇ sa det, ▇▇▇ uppgift."),
        ("Anna Berg", "ANNA\u00a0BERG och Anna  Bergs", "▇▇▇ och ▇▇▇"),
        ("Berg-Ek", "Berg–Ek, Berg\u2011Ek", "▇▇▇, ▇▇▇"),
        ("(S)", "Haddad (S)", "Haddad ▇▇▇"),
    ],
)
def test_ord_maskeras_hur_de_an_ar_skrivna(ord_: str, text: str, kvar: str) -> None:
    assert maskera_text(text, [ord_]) == kvar


def test_langre_ord_maskeras_fore_kortare() -> None:
    assert maskera_text("Anna Berg", ["Anna", "Anna Berg"]) == MASKERAT


def test_personnummer_foreslas_och_stoppar_webbversionen(fil: Fil) -> None:
    with fil.store.las() as s:
        protokoll = fryst(s, fil.omgang)
    farlig = replace(protokoll.paragrafer[3], sammanfattning="Gäller 19811228-9874.")
    assert personnummer_i(farlig) == ("19811228-9874",)
    assert list(kvarvarande(texter_i(farlig), [])) == ["19811228-****"]
    data = webbversion_pdf(replace(protokoll, paragrafer=(farlig,)), PROFIL, framstallt=DAG)
    assert [b.regel for b in webbfel(data, [])] == ["J08"]
    renad = maskerat(replace(protokoll, paragrafer=(farlig,)), ["19811228-9874"])
    assert webbfel(webbversion_pdf(renad, PROFIL, framstallt=DAG), ["19811228-9874"]) == []


def test_sokningen_tacker_alla_texter_i_filen(fil: Fil) -> None:
    """The reader of pages sees what PDFium sees, so that nothing hides from the proof."""
    fil.granska_allt()
    data = fil.webb()
    egna = pdftexter(data).sidor
    for sida, egen in zip(sidtexter(data), egna, strict=True):
        bokstaver = [sorted(c for c in text if c.isalpha()) for text in (sida, egen)]
        assert bokstaver[0] == bokstaver[1]


def test_monstret_ar_inte_ett_reguljart_uttryck_for_anvandaren() -> None:
    assert monster("A.B (C)").search("x A.B  (C) y")
    assert not monster("A.B").search("AxB")

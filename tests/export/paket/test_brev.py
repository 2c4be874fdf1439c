"""Brev som fogas till ett ärende: texten blir sidor, bilagorna bedöms som alla andra filer."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from styrdesk.export.paket.utfall import Orsak, Tillganglighet, Utfall
from tests.export.paket import fientliga, kallfiler, olebygge
from tests.export.paket.utfallsprov import Granska, blad, tas_med, text

# -- the Internet's form (.eml) --------------------------------------------------------------------


def test_brev_tas_med_med_sina_bilagor(granska) -> None:
    brev = fientliga.brev(
        ("yttrande.pdf", kallfiler.textsidor(2, "yttrande")),
        ("foto.jpg", fientliga.bild("JPEG")),
        ("nollor.zip", fientliga.zip_fil()),
    )
    svar = granska(brev, "yttrande.eml")
    innehall = text(tas_med(svar, "nollor.zip: Det är en zip-fil"))
    assert "Yttrande över åtgärdsplanen" in innehall and "Här kommer vårt yttrande" in innehall
    assert "yttrande sida 2" in innehall
    assert svar.utfall.sidor == 1 + 2 + 1
    assert [b.utfall for b in svar.utfall.bilagor] == [
        Utfall.TAS_MED,
        Utfall.SOM_BILD,
        Utfall.PLATSHALLARE,
    ]


def test_brev_utan_bilagor_ar_tillgangligt(granska) -> None:
    svar = granska(fientliga.brev(html="<p>Hej <b>alla</b></p><script>SKRIPTET</script>"), "a.eml")
    innehall = text(tas_med(svar))
    assert "Hej alla" in innehall and "SKRIPTET" not in innehall
    assert svar.utfall.tillganglighet is Tillganglighet.UA


def test_brev_i_brev_i_brev_har_ett_slut(granska) -> None:
    brev = fientliga.brev()
    for _nr in range(8):
        brev = fientliga.brev(("inre.eml", brev))
    svar = granska(brev, "yttre.eml").utfall
    assert svar.utfall is Utfall.TAS_MED
    assert any("för djupt" in rad for rad in svar.anmarkningar)


def i_texten(*delar: tuple[str, str, bytes]) -> bytes:
    """A letter in HTML with parts that lie in its text: (main type, subtype, content)."""
    brev = EmailMessage()
    brev["From"], brev["Subject"] = "Åsa Lind <asa@alvsunda.example>", "Bilder"
    brev.set_content("Som text")
    brev.add_alternative("<p>Se <img src='cid:a'></p>", subtype="html")
    html = brev.get_payload()[1]
    for nr, (slag, form, data) in enumerate(delar):
        html.add_related(data, maintype=slag, subtype=form, cid=f"<{nr}>")
    return bytes(brev)


def test_bild_i_texten_namns_och_annat_i_texten_blir_bilaga(granska: Granska) -> None:
    brev = i_texten(
        ("image", "png", fientliga.bild("PNG")),
        ("application", "pdf", kallfiler.textsidor(2, "inlagd")),
    )
    svar = granska(brev, "a.eml")
    innehall = text(tas_med(svar, "En bild i meddelandets text visas inte"))
    assert "Som text" in innehall and "inlagd sida 2" in innehall
    assert svar.utfall.sidor == 3


def test_tom_textform_ger_ordet_at_html(granska: Granska) -> None:
    brev = EmailMessage()
    brev["From"], brev["Subject"] = "asa@alvsunda.example", "Tom"
    brev.set_content(" \n")
    brev.add_alternative("<p>Det som skrevs</p>", subtype="html")
    svar = granska(bytes(brev), "a.eml")
    assert "Det som skrevs" in text(tas_med(svar)) and not svar.utfall.bilagor


def test_brevets_tid_ar_avsandarens_och_skrivs_pa_svenska(granska: Granska) -> None:
    assert "12 november 2026 kl. 8.00" in text(granska(fientliga.brev(), "a.eml").pdf).replace(
        "\xa0", " "
    )


def test_krypterat_brev_ger_blad(granska: Granska) -> None:
    brev = EmailMessage()
    brev["From"] = "a@alvsunda.example"
    brev.set_content(b"0", maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    blad(granska(bytes(brev), "a.eml"), "krypterade meddelandet", Orsak.KRYPTERAD)


# -- Outlook's form (.msg) -------------------------------------------------------------------------


def test_outlookbrev_tas_med_med_sina_bilagor(granska: Granska) -> None:
    inre = olebygge.brev(
        olebygge.bilaga("karta.png", fientliga.bild("PNG")), huvud=24, text="Det inre brevet."
    )
    brev = olebygge.msg(
        olebygge.bilaga("yttrande å.pdf", kallfiler.textsidor(2, "yttrande")),
        olebygge.inbaddat("SV: Frågan", inre),
        olebygge.bilaga("logotyp.png", fientliga.bild("PNG"), placerad="bild1"),
        olebygge.bilaga("nollor.zip", fientliga.zip_fil()[:50]),
    )
    svar = granska(brev, "yttrande.msg")
    innehall = text(tas_med(svar, "En bild i meddelandets text", "nollor.zip: ", "karta.png: "))
    for ord_ in (
        "Åsa Lind <asa.lind@alvsunda.example>", "Nämnden <namnd@alvsunda.example>",
        "Yttrande över åtgärdsplanen", "Här kommer vårt yttrande", "7.00 (UTC)",
        "yttrande sida 2", "Det inre brevet.",
    ):  # fmt: skip
        assert ord_ in innehall
    assert svar.utfall.sidor == 1 + 2 + (1 + 1)
    assert [(b.fil, b.utfall) for b in svar.utfall.bilagor] == [
        ("yttrande å.pdf", Utfall.TAS_MED),
        ("SV: Frågan.msg", Utfall.TAS_MED),
        ("nollor.zip", Utfall.PLATSHALLARE),
    ]


def test_outlookbrev_utan_bilagor_ar_tillgangligt_och_kanns_igen_utan_andelse(
    granska: Granska,
) -> None:
    svar = granska(olebygge.msg(), "brev")
    tas_med(svar)
    assert svar.utfall.tillganglighet is Tillganglighet.UA


@pytest.mark.parametrize(
    ("ovrigt", "syns"),
    [
        ({"__substg1.0_10130102": "<p>Som <b>HTML</b> å</p>".encode("cp1252")}, "Som HTML å"),
        ({"__substg1.0_1000001E": "Åttabitars".encode("cp1252")}, "Åttabitars"),
        (
            {
                "__substg1.0_10090102": olebygge.packad_rtf(
                    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\dold x}H\'e4r \u229?r RTF\par Slut}"
                )
            },
            "Här år RTF",
        ),
    ],
)
def test_outlookbrevets_text_lases_i_den_form_som_finns(
    granska: Granska, ovrigt: dict[str, bytes], syns: str
) -> None:
    innehall = text(tas_med(granska(olebygge.msg(text="", ovrigt=ovrigt), "a.msg")))
    assert syns in innehall and "dold" not in innehall and "Arial" not in innehall


def test_outlooktext_som_inte_gar_att_lasa_sags_och_bilagorna_foljer_med(granska: Granska) -> None:
    brev = olebygge.msg(
        olebygge.bilaga("a.pdf", kallfiler.textsidor(1, "bilagd")),
        text="", ovrigt={"__substg1.0_10090102": b"skrap" * 9},
    )  # fmt: skip
    assert "bilagd sida 1" in text(tas_med(granska(brev, "a.msg"), "kan bara läsas i Outlook"))


def test_outlooks_datum_ar_avsandarens_nar_brevhuvudet_finns(granska: Granska) -> None:
    huvud = "Received: x\r\nDate: Thu, 12 Nov 2026 08:00:00 +0100\r\n".encode("utf-16-le")
    innehall = text(granska(olebygge.msg(ovrigt={"__substg1.0_007D001F": huvud}), "a.msg").pdf)
    assert "kl. 8.00" in innehall and "UTC" not in innehall


def test_krypterade_outlookbrev_ger_blad(granska: Granska) -> None:
    blad(granska(olebygge.msg(klass="IPM.Note.SMIME"), "a.msg"), "krypterade", Orsak.KRYPTERAD)
    skyddat = olebygge.msg(olebygge.bilaga("message.rpmsg", b"x"))
    blad(granska(skyddat, "a.msg"), "krypterade", Orsak.KRYPTERAD)


def test_undertecknat_outlookbrev_lases_som_det_undertecknades(granska: Granska) -> None:
    brev = olebygge.msg(
        olebygge.bilaga("smime.p7m", fientliga.brev(("a.pdf", kallfiler.textsidor(1, "bilagd")))),
        klass="IPM.Note.SMIME.MultipartSigned", text="",
    )  # fmt: skip
    innehall = text(tas_med(granska(brev, "a.msg")))
    assert "Här kommer vårt yttrande" in innehall and "bilagd sida 1" in innehall


def test_lankad_bilaga_i_outlook_namns(granska: Granska) -> None:
    svar = granska(olebygge.msg(olebygge.bilaga("plan.docx", b"", satt=7)), "a.msg")
    tas_med(svar, "plan.docx: Bilagan ligger inte i meddelandet")


def test_outlookbrev_i_brev_i_brev_har_ett_slut(granska: Granska) -> None:
    inre = olebygge.brev(huvud=24)
    for _nr in range(8):
        inre = olebygge.brev(olebygge.inbaddat("inre", inre), huvud=24)
    tas_med(granska(olebygge.msg(olebygge.inbaddat("yttre", inre)), "a.msg"), "för djupt")


def test_fil_som_bara_heter_msg_ar_skadad_och_gar_inte_till_libreoffice(granska: Granska) -> None:
    blad(granska(olebygge.olefil({"Annat": b"x" * 5000}), "a.msg"), "Meddelandet är skadat")
    blad(granska(b"\0\1\2", "a.msg"), "skadad", Orsak.SKADAD)


@pytest.mark.parametrize("kvar", [0.02, 0.3, 0.6, 0.9])
def test_avhugget_outlookbrev_ger_en_mening(granska: Granska, kvar: float) -> None:
    hel = olebygge.msg(olebygge.bilaga("a.pdf", kallfiler.textsidor(3)))
    svar = granska(hel[: int(len(hel) * kvar)], "a.msg").utfall
    assert svar.mening or any("a.pdf" in rad for rad in svar.anmarkningar)

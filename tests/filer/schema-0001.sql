PRAGMA application_id=1398036818;
CREATE TABLE soktext (
	id INTEGER NOT NULL, 
	register VARCHAR(40) NOT NULL, 
	post_id INTEGER NOT NULL, 
	innehall TEXT NOT NULL, 
	vikt TEXT NOT NULL, 
	CONSTRAINT pk_soktext PRIMARY KEY (id), 
	CONSTRAINT uq_soktext_register_post_id UNIQUE (register, post_id)
);
CREATE TABLE steg (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	benamning VARCHAR(300) NOT NULL, 
	tidpunkt VARCHAR(32) NOT NULL, 
	vem VARCHAR(120) NOT NULL, 
	typ VARCHAR(10) NOT NULL, 
	galler INTEGER, 
	angerbar BOOLEAN NOT NULL, 
	foregaende VARCHAR(64) NOT NULL, 
	kedja VARCHAR(64) NOT NULL, 
	CONSTRAINT fk_steg_galler FOREIGN KEY(galler) REFERENCES steg (id), 
	CONSTRAINT uq_steg_foregaende UNIQUE (foregaende)
);
CREATE TABLE organ (
	namn VARCHAR(120) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	kortnamn VARCHAR(20) NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	roll VARCHAR(40) NOT NULL, 
	overordnad_id INTEGER, 
	giltig_from DATE, 
	giltig_tom DATE, 
	eftertradare_id INTEGER, 
	omfattas BOOLEAN NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_organ_tid CHECK (giltig_tom IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT uq_organ_kortnamn UNIQUE (kortnamn), 
	CONSTRAINT ck_organ_typ CHECK (typ IN ('KF', 'KS', 'namnd', 'utskott', 'forvaltning', 'enhet_kommunikation')), 
	CONSTRAINT ck_organ_roll CHECK (roll IN ('kommunledning', 'bestallare', 'egenregi', 'stod')), 
	CONSTRAINT fk_organ_overordnad_id FOREIGN KEY(overordnad_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_organ_eftertradare_id FOREIGN KEY(eftertradare_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_organ_omfattas CHECK (omfattas IN (0, 1)), 
	CONSTRAINT uq_organ_uid UNIQUE (uid)
);
CREATE TABLE person (
	fornamn VARCHAR(80) NOT NULL, 
	efternamn VARCHAR(80) NOT NULL, 
	efternamn_sort VARCHAR NOT NULL, 
	titel VARCHAR(120) NOT NULL, 
	parti VARCHAR(20) NOT NULL, 
	organisation VARCHAR(200) NOT NULL, 
	organisation_sort VARCHAR NOT NULL, 
	epost VARCHAR(200) NOT NULL, 
	telefon VARCHAR(40) NOT NULL, 
	aktiv BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_person_aktiv CHECK (aktiv IN (0, 1)), 
	CONSTRAINT uq_person_uid UNIQUE (uid)
);
CREATE TABLE handlingsinnehall (
	id INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	data BLOB NOT NULL, 
	CONSTRAINT pk_handlingsinnehall PRIMARY KEY (id), 
	CONSTRAINT uq_handlingsinnehall_sha256 UNIQUE (sha256)
);
CREATE TABLE installning (
	nyckel VARCHAR(80) NOT NULL, 
	varde JSON NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_installning_nyckel UNIQUE (nyckel), 
	CONSTRAINT uq_installning_uid UNIQUE (uid)
);
CREATE TABLE formularutkast (
	id INTEGER NOT NULL, 
	register VARCHAR(40) NOT NULL, 
	post_id INTEGER NOT NULL, 
	agare VARCHAR(80) NOT NULL, 
	version INTEGER, 
	falt JSON NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	kastad VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_formularutkast PRIMARY KEY (id), 
	CONSTRAINT uq_formularutkast_register_post_id_agare_kastad UNIQUE (register, post_id, agare, kastad)
);
CREATE TABLE andring (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	steg_id INTEGER NOT NULL, 
	register VARCHAR(40) NOT NULL, 
	post_id INTEGER NOT NULL, 
	fore JSON, 
	efter JSON, 
	CONSTRAINT fk_andring_steg_id FOREIGN KEY(steg_id) REFERENCES steg (id)
);
CREATE TABLE utforare (
	namn VARCHAR(200) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	orgnr VARCHAR(11), 
	form VARCHAR(40) NOT NULL, 
	regi VARCHAR(40) NOT NULL, 
	adress VARCHAR(300) NOT NULL, 
	kontakt_id INTEGER, 
	aktiv BOOLEAN NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_utforare_form_och_regi CHECK ((regi = 'egen') = (form = 'kommun')), 
	CONSTRAINT uq_utforare_orgnr UNIQUE (orgnr), 
	CONSTRAINT ck_utforare_form CHECK (form IN ('ab', 'hb', 'ek_for', 'ideell', 'stiftelse', 'enskild', 'kommun')), 
	CONSTRAINT ck_utforare_regi CHECK (regi IN ('egen', 'extern')), 
	CONSTRAINT fk_utforare_kontakt_id FOREIGN KEY(kontakt_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_utforare_aktiv CHECK (aktiv IN (0, 1)), 
	CONSTRAINT uq_utforare_uid UNIQUE (uid)
);
CREATE TABLE verksamhetsomrade (
	kod VARCHAR(10) NOT NULL, 
	namn VARCHAR(120) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	namnd_id INTEGER NOT NULL, 
	uppdragsomrade VARCHAR(40), 
	kundval BOOLEAN NOT NULL, 
	tillsyn_default VARCHAR(40), 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_verksamhetsomrade_kod UNIQUE (kod), 
	CONSTRAINT fk_verksamhetsomrade_namnd_id FOREIGN KEY(namnd_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_verksamhetsomrade_uppdragsomrade CHECK (uppdragsomrade IN ('utbildning', 'forskola', 'fritidsgardar', 'ungdomsarbete', 'funktionshinder', 'aldreomsorg', 'anlaggningar', 'maltid')), 
	CONSTRAINT ck_verksamhetsomrade_kundval CHECK (kundval IN (0, 1)), 
	CONSTRAINT ck_verksamhetsomrade_tillsyn_default CHECK (tillsyn_default IN ('kommun', 'skolinspektionen', 'ivo', 'ingen')), 
	CONSTRAINT uq_verksamhetsomrade_uid UNIQUE (uid)
);
CREATE TABLE besok (
	typ VARCHAR(40) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	anmald BOOLEAN NOT NULL, 
	anmald_skal VARCHAR(300) NOT NULL, 
	utlosande TEXT NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	planerad DATE, 
	start VARCHAR(5), 
	slut VARCHAR(5), 
	varaktighet INTEGER NOT NULL, 
	genomford_fran DATE, 
	genomford_tom DATE, 
	installt_skal VARCHAR(300) NOT NULL, 
	ansvarig_id INTEGER, 
	antecknat_av_id INTEGER, 
	ledning_fragad BOOLEAN NOT NULL, 
	personal_fragad BOOLEAN NOT NULL, 
	brukarsynpunkt_metod VARCHAR(300) NOT NULL, 
	brukarsynpunkt_skal VARCHAR(300) NOT NULL, 
	antal_svar INTEGER, 
	narstaende_metod VARCHAR(300) NOT NULL, 
	brukarsynpunkter TEXT NOT NULL, 
	checklista VARCHAR(300) NOT NULL, 
	checklista_klar BOOLEAN NOT NULL, 
	sammanfattning TEXT NOT NULL, 
	overall VARCHAR(40), 
	kommunicerad DATE, 
	svar_senast DATE, 
	utforarens_kommentar TEXT NOT NULL, 
	redovisad_organ_id INTEGER, 
	redovisad DATE, 
	redovisad_paragraf VARCHAR(20) NOT NULL, 
	avslutad DATE, 
	synpunkter_senast DATE, 
	skickat DATE, 
	skickat_till VARCHAR(300) NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_besok_tid CHECK (slut IS NULL OR start IS NULL OR slut > start), 
	CONSTRAINT ck_besok_genomfort CHECK (genomford_tom IS NULL OR (genomford_fran IS NOT NULL AND genomford_tom >= genomford_fran)), 
	CONSTRAINT ck_besok_nar CHECK (planerad IS NOT NULL OR genomford_fran IS NOT NULL), 
	CONSTRAINT ck_besok_status_genomfort CHECK (status IN ('planerad', 'forberedd', 'installd') OR genomford_fran IS NOT NULL), 
	CONSTRAINT ck_besok_oanmalt CHECK (typ <> 'oanmald_eget_initiativ' OR NOT anmald), 
	CONSTRAINT ck_besok_installt CHECK (status <> 'installd' OR installt_skal <> ''), 
	CONSTRAINT ck_besok_typ CHECK (typ IN ('planerad_besok', 'fordjupad', 'handelsestyrd', 'oanmald_eget_initiativ', 'sarskild', 'tillsyn')), 
	CONSTRAINT ck_besok_status CHECK (status IN ('planerad', 'forberedd', 'genomford', 'rapport_utkast', 'kommunicerad', 'klar', 'redovisad', 'avslutad', 'installd')), 
	CONSTRAINT ck_besok_anmald CHECK (anmald IN (0, 1)), 
	CONSTRAINT fk_besok_ansvarig_id FOREIGN KEY(ansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_besok_antecknat_av_id FOREIGN KEY(antecknat_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_besok_ledning_fragad CHECK (ledning_fragad IN (0, 1)), 
	CONSTRAINT ck_besok_personal_fragad CHECK (personal_fragad IN (0, 1)), 
	CONSTRAINT ck_besok_checklista_klar CHECK (checklista_klar IN (0, 1)), 
	CONSTRAINT ck_besok_overall CHECK (overall IN ('godkand', 'godkand_med_anmarkning', 'aterrapportering_kravs', 'sanktion_overvags')), 
	CONSTRAINT fk_besok_redovisad_organ_id FOREIGN KEY(redovisad_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_besok_uid UNIQUE (uid), 
	CONSTRAINT ck_besok_varaktighet CHECK (varaktighet >= 1), 
	CONSTRAINT ck_besok_antal_svar CHECK (antal_svar >= 0)
);
CREATE TABLE enhet (
	kod VARCHAR(20) NOT NULL, 
	namn VARCHAR(200) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	utforare_id INTEGER NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	resultatenhet BOOLEAN NOT NULL, 
	platser INTEGER, 
	start DATE, 
	slut DATE, 
	adress VARCHAR(300) NOT NULL, 
	chef_id INTEGER, 
	skolenhetskod VARCHAR(8) NOT NULL, 
	verksamhetskod VARCHAR(6) NOT NULL, 
	kolada_ou VARCHAR(20) NOT NULL, 
	tillsynsmyndighet VARCHAR(40) NOT NULL, 
	risk_klass VARCHAR(40), 
	garant BOOLEAN NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_enhet_tid CHECK (slut IS NULL OR start IS NULL OR slut >= start), 
	CONSTRAINT uq_enhet_kod UNIQUE (kod), 
	CONSTRAINT fk_enhet_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_enhet_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_enhet_resultatenhet CHECK (resultatenhet IN (0, 1)), 
	CONSTRAINT fk_enhet_chef_id FOREIGN KEY(chef_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_enhet_tillsynsmyndighet CHECK (tillsynsmyndighet IN ('kommun', 'skolinspektionen', 'ivo', 'ingen')), 
	CONSTRAINT ck_enhet_risk_klass CHECK (risk_klass IN ('A', 'B', 'C')), 
	CONSTRAINT ck_enhet_garant CHECK (garant IN (0, 1)), 
	CONSTRAINT uq_enhet_uid UNIQUE (uid), 
	CONSTRAINT ck_enhet_platser CHECK (platser >= 0)
);
CREATE TABLE besokspunkt (
	besok_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	rubrik VARCHAR(200) NOT NULL, 
	obligatorisk BOOLEAN NOT NULL, 
	behandlad BOOLEAN NOT NULL, 
	text TEXT NOT NULL, 
	overenskommet TEXT NOT NULL, 
	utgar_skal VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_besokspunkt_utgar CHECK (utgar_skal = '' OR NOT behandlad), 
	CONSTRAINT fk_besokspunkt_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_besokspunkt_obligatorisk CHECK (obligatorisk IN (0, 1)), 
	CONSTRAINT ck_besokspunkt_behandlad CHECK (behandlad IN (0, 1)), 
	CONSTRAINT uq_besokspunkt_uid UNIQUE (uid), 
	CONSTRAINT ck_besokspunkt_nr CHECK (nr >= 1)
);
CREATE TABLE regelverk (
	namn VARCHAR(200) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	annonserad_url VARCHAR(300) NOT NULL, 
	ickeval_losning VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_regelverk_typ CHECK (typ IN ('lov', 'skollagen')), 
	CONSTRAINT fk_regelverk_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_regelverk_uid UNIQUE (uid)
);
CREATE TABLE mote (
	typ VARCHAR(40) NOT NULL, 
	benamning VARCHAR(200) NOT NULL, 
	verksamhetsomrade_id INTEGER, 
	organ_id INTEGER, 
	datum DATE NOT NULL, 
	start VARCHAR(5), 
	slut VARCHAR(5), 
	varaktighet INTEGER NOT NULL, 
	plats VARCHAR(200) NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	ledare_id INTEGER, 
	antecknat_av_id INTEGER, 
	kallat DATE, 
	synpunkter_senast DATE, 
	skickat DATE, 
	skickat_till VARCHAR(300) NOT NULL, 
	faststallt DATE, 
	nasta_datum DATE, 
	nasta_start VARCHAR(5), 
	nasta_slut VARCHAR(5), 
	nasta_plats VARCHAR(200) NOT NULL, 
	installt_skal VARCHAR(300) NOT NULL, 
	flyttat_till_id INTEGER, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_mote_tid CHECK (slut IS NULL OR start IS NULL OR slut > start), 
	CONSTRAINT ck_mote_nasta_tid CHECK (nasta_slut IS NULL OR nasta_start IS NULL OR nasta_slut > nasta_start), 
	CONSTRAINT ck_mote_installt CHECK (status <> 'installt' OR installt_skal <> '' OR flyttat_till_id IS NOT NULL), 
	CONSTRAINT ck_mote_faststallt CHECK (status NOT IN ('faststallt', 'utskickat') OR faststallt IS NOT NULL), 
	CONSTRAINT ck_mote_typ CHECK (typ IN ('utforarmote', 'dialog_host', 'dialog_var', 'presentation', 'namnd', 'sarskild')), 
	CONSTRAINT fk_mote_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mote_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_mote_status CHECK (status IN ('planerat', 'kallat', 'hallet', 'anteckningar', 'faststallt', 'utskickat', 'installt')), 
	CONSTRAINT fk_mote_ledare_id FOREIGN KEY(ledare_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mote_antecknat_av_id FOREIGN KEY(antecknat_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mote_flyttat_till_id FOREIGN KEY(flyttat_till_id) REFERENCES mote (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_mote_uid UNIQUE (uid), 
	CONSTRAINT ck_mote_varaktighet CHECK (varaktighet >= 1)
);
CREATE TABLE personroll (
	person_id INTEGER NOT NULL, 
	roll VARCHAR(40) NOT NULL, 
	organ_id INTEGER, 
	enhet_id INTEGER, 
	verksamhetsomrade_id INTEGER, 
	fran DATE NOT NULL, 
	tom DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_personroll_tid CHECK (tom IS NULL OR tom >= fran), 
	CONSTRAINT fk_personroll_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_personroll_roll CHECK (roll IN ('ordforande', 'vice_ordforande', 'ledamot', 'ersattare', 'kommundirektor', 'forvaltningschef', 'namndsekreterare', 'avtalscontroller', 'bestallarsamordnare', 'ekonom', 'enhetschef', 'rektor', 'verksamhetschef', 'firmatecknare', 'kontaktperson', 'annan')), 
	CONSTRAINT fk_personroll_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_personroll_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_personroll_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_personroll_uid UNIQUE (uid)
);
CREATE TABLE enhetsnamn (
	enhet_id INTEGER NOT NULL, 
	namn VARCHAR(200) NOT NULL, 
	fran DATE, 
	tom DATE NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_enhetsnamn_enhet_id_fran UNIQUE (enhet_id, fran), 
	CONSTRAINT fk_enhetsnamn_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_enhetsnamn_uid UNIQUE (uid)
);
CREATE TABLE besoksenhet (
	besok_id INTEGER NOT NULL, 
	enhet_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_besoksenhet_besok_id_enhet_id UNIQUE (besok_id, enhet_id), 
	CONSTRAINT fk_besoksenhet_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_besoksenhet_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_besoksenhet_uid UNIQUE (uid)
);
CREATE TABLE besoksdeltagare (
	besok_id INTEGER NOT NULL, 
	person_id INTEGER, 
	namn VARCHAR(160) NOT NULL, 
	roll VARCHAR(200) NOT NULL, 
	grupp VARCHAR(40) NOT NULL, 
	chef BOOLEAN NOT NULL, 
	enhet_id INTEGER, 
	narvaro VARCHAR(40) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_besoksdeltagare_vem CHECK (person_id IS NOT NULL OR namn <> '' OR enhet_id IS NOT NULL), 
	CONSTRAINT fk_besoksdeltagare_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_besoksdeltagare_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_besoksdeltagare_grupp CHECK (grupp IN ('bestallare', 'egen', 'extern', 'ovrig')), 
	CONSTRAINT ck_besoksdeltagare_chef CHECK (chef IN (0, 1)), 
	CONSTRAINT fk_besoksdeltagare_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_besoksdeltagare_narvaro CHECK (narvaro IN ('narvarande', 'franvarande')), 
	CONSTRAINT uq_besoksdeltagare_uid UNIQUE (uid)
);
CREATE TABLE atgardsplan (
	nr VARCHAR(20) NOT NULL, 
	nr_sort VARCHAR NOT NULL, 
	enhet_id INTEGER NOT NULL, 
	besok_id INTEGER, 
	diarienr VARCHAR(60) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	begard DATE NOT NULL, 
	begard_av_id INTEGER, 
	forfaller DATE NOT NULL, 
	aterrapport_senast DATE, 
	inkommen DATE, 
	orsak TEXT NOT NULL, 
	bedomning VARCHAR(40), 
	bedomd DATE, 
	bedomd_av_id INTEGER, 
	uppfoljning_planerad DATE, 
	uppfoljning_metod VARCHAR(300) NOT NULL, 
	aterrapporterad DATE, 
	uppfoljd DATE, 
	resultat VARCHAR(40), 
	namnd_id INTEGER, 
	namnd_datum DATE, 
	namnd_paragraf VARCHAR(20) NOT NULL, 
	belagg TEXT NOT NULL, 
	avslutad DATE, 
	avslutad_av_id INTEGER, 
	avslut_skal VARCHAR(300) NOT NULL, 
	eskalering VARCHAR(40), 
	eskalering_skal TEXT NOT NULL, 
	eskalerad DATE, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_atgardsplan_tid CHECK (forfaller >= begard), 
	CONSTRAINT ck_atgardsplan_inkommen CHECK (status IN ('begard', 'komplettering', 'eskalerad', 'avslutad') OR inkommen IS NOT NULL), 
	CONSTRAINT ck_atgardsplan_avslutad CHECK (status <> 'avslutad' OR avslutad IS NOT NULL), 
	CONSTRAINT ck_atgardsplan_eskalerad CHECK (status <> 'eskalerad' OR eskalering IS NOT NULL), 
	CONSTRAINT uq_atgardsplan_nr UNIQUE (nr), 
	CONSTRAINT fk_atgardsplan_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_atgardsplan_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_atgardsplan_status CHECK (status IN ('begard', 'inkommen', 'komplettering', 'godtagen', 'pagar', 'uppfoljd', 'avslutad', 'kvarstar', 'eskalerad')), 
	CONSTRAINT fk_atgardsplan_begard_av_id FOREIGN KEY(begard_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_atgardsplan_bedomning CHECK (bedomning IN ('godtagen', 'komplettering', 'underkand')), 
	CONSTRAINT fk_atgardsplan_bedomd_av_id FOREIGN KEY(bedomd_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_atgardsplan_resultat CHECK (resultat IN ('avhjalpt', 'delvis', 'kvarstar')), 
	CONSTRAINT fk_atgardsplan_namnd_id FOREIGN KEY(namnd_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_atgardsplan_avslutad_av_id FOREIGN KEY(avslutad_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_atgardsplan_eskalering CHECK (eskalering IN ('ny_frist', 'sanktion', 'avstar', 'avtalsandring', 'uppsagning')), 
	CONSTRAINT uq_atgardsplan_uid UNIQUE (uid)
);
CREATE TABLE regelverksversion (
	regelverk_id INTEGER NOT NULL, 
	nr VARCHAR(20) NOT NULL, 
	giltig_from DATE NOT NULL, 
	giltig_tom DATE, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	uppf_text TEXT NOT NULL, 
	present_text TEXT NOT NULL, 
	tillg_text TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_regelverksversion_regelverk_id_nr UNIQUE (regelverk_id, nr), 
	CONSTRAINT ck_regelverksversion_tid CHECK (giltig_tom IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT fk_regelverksversion_regelverk_id FOREIGN KEY(regelverk_id) REFERENCES regelverk (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_regelverksversion_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_regelverksversion_uid UNIQUE (uid)
);
CREATE TABLE motespunkt (
	mote_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	rubrik VARCHAR(200) NOT NULL, 
	obligatorisk BOOLEAN NOT NULL, 
	behandlad BOOLEAN NOT NULL, 
	text TEXT NOT NULL, 
	overenskommet TEXT NOT NULL, 
	utgar_skal VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_motespunkt_utgar CHECK (utgar_skal = '' OR NOT behandlad), 
	CONSTRAINT fk_motespunkt_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_motespunkt_obligatorisk CHECK (obligatorisk IN (0, 1)), 
	CONSTRAINT ck_motespunkt_behandlad CHECK (behandlad IN (0, 1)), 
	CONSTRAINT uq_motespunkt_uid UNIQUE (uid), 
	CONSTRAINT ck_motespunkt_nr CHECK (nr >= 1)
);
CREATE TABLE inbjudan (
	mote_id INTEGER NOT NULL, 
	enhet_id INTEGER, 
	person_id INTEGER, 
	skickad DATE, 
	svar VARCHAR(40) NOT NULL, 
	anteckning VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_inbjudan_mote_id_enhet_id UNIQUE (mote_id, enhet_id), 
	CONSTRAINT ck_inbjudan_vem CHECK (enhet_id IS NOT NULL OR person_id IS NOT NULL), 
	CONSTRAINT fk_inbjudan_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_inbjudan_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_inbjudan_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_inbjudan_svar CHECK (svar IN ('kommer', 'forhinder', 'obesvarad')), 
	CONSTRAINT uq_inbjudan_uid UNIQUE (uid)
);
CREATE TABLE deltagare (
	mote_id INTEGER NOT NULL, 
	person_id INTEGER, 
	namn VARCHAR(160) NOT NULL, 
	roll VARCHAR(200) NOT NULL, 
	grupp VARCHAR(40) NOT NULL, 
	enhet_id INTEGER, 
	utforare_id INTEGER, 
	narvaro VARCHAR(40) NOT NULL, 
	anteckning VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_deltagare_vem CHECK (person_id IS NOT NULL OR namn <> '' OR enhet_id IS NOT NULL OR utforare_id IS NOT NULL), 
	CONSTRAINT fk_deltagare_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_deltagare_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_deltagare_grupp CHECK (grupp IN ('bestallare', 'egen', 'extern', 'ovrig')), 
	CONSTRAINT fk_deltagare_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_deltagare_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_deltagare_narvaro CHECK (narvaro IN ('narvarande', 'franvarande')), 
	CONSTRAINT uq_deltagare_uid UNIQUE (uid)
);
CREATE TABLE moteatgard (
	mote_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	atgard VARCHAR(300) NOT NULL, 
	ansvarig_id INTEGER, 
	ansvarig VARCHAR(160) NOT NULL, 
	klart_senast DATE NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	klar DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_moteatgard_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_moteatgard_ansvarig_id FOREIGN KEY(ansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_moteatgard_status CHECK (status IN ('ej_paborjad', 'pagar', 'klar')), 
	CONSTRAINT uq_moteatgard_uid UNIQUE (uid), 
	CONSTRAINT ck_moteatgard_nr CHECK (nr >= 1)
);
CREATE TABLE avvikelse (
	typ VARCHAR(40) NOT NULL, 
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	enhet_id INTEGER NOT NULL, 
	besok_id INTEGER, 
	konstaterad DATE NOT NULL, 
	beskrivning TEXT NOT NULL, 
	belagg TEXT NOT NULL, 
	kravkalla VARCHAR(40), 
	kravtext VARCHAR(200) NOT NULL, 
	allvar VARCHAR(40), 
	atgardas_senast DATE, 
	status VARCHAR(40) NOT NULL, 
	atgardsplan_id INTEGER, 
	foljs_upp_besok_id INTEGER, 
	avslutad DATE, 
	avslut_skal VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_avvikelse_brist CHECK (typ <> 'brist' OR (kravkalla IS NOT NULL AND allvar IS NOT NULL)), 
	CONSTRAINT ck_avvikelse_plan CHECK (typ = 'brist' OR atgardsplan_id IS NULL), 
	CONSTRAINT ck_avvikelse_overford CHECK (status <> 'overford' OR foljs_upp_besok_id IS NOT NULL), 
	CONSTRAINT ck_avvikelse_typ CHECK (typ IN ('brist', 'forbattringsomrade', 'gott_exempel')), 
	CONSTRAINT fk_avvikelse_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avvikelse_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_avvikelse_kravkalla CHECK (kravkalla IN ('lag', 'auktorisation', 'avtal', 'mal', 'agare')), 
	CONSTRAINT ck_avvikelse_allvar CHECK (allvar IN ('allvarlig', 'vasentlig', 'mindre')), 
	CONSTRAINT ck_avvikelse_status CHECK (status IN ('oppen', 'avslutad', 'overford')), 
	CONSTRAINT fk_avvikelse_atgardsplan_id FOREIGN KEY(atgardsplan_id) REFERENCES atgardsplan (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avvikelse_foljs_upp_besok_id FOREIGN KEY(foljs_upp_besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_avvikelse_uid UNIQUE (uid)
);
CREATE TABLE planhandelse (
	atgardsplan_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	datum DATE NOT NULL, 
	person_id INTEGER, 
	text TEXT NOT NULL, 
	frist DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_planhandelse_atgardsplan_id FOREIGN KEY(atgardsplan_id) REFERENCES atgardsplan (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_planhandelse_typ CHECK (typ IN ('begard', 'paminnelse', 'inkommen', 'godtagen', 'komplettering', 'underkand', 'aterrapport', 'uppfoljd', 'namnd', 'eskalerad', 'avslutad')), 
	CONSTRAINT fk_planhandelse_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_planhandelse_uid UNIQUE (uid)
);
CREATE TABLE avtal (
	benamning VARCHAR(200) NOT NULL, 
	benamning_sort VARCHAR NOT NULL, 
	avtalsnr VARCHAR(40), 
	diarienr VARCHAR(60) NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	process VARCHAR(40) NOT NULL, 
	rattslig_grund VARCHAR(40) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	utforare_id INTEGER NOT NULL, 
	bestallare_id INTEGER NOT NULL, 
	regelverksversion_id INTEGER, 
	avtalsansvarig_id INTEGER, 
	ersattare_id INTEGER, 
	motpart_kontakt_id INTEGER, 
	underleverantorer JSON NOT NULL, 
	start DATE NOT NULL, 
	slut_ursprunglig DATE, 
	uppsagningstid_man_bestallare INTEGER, 
	uppsagningstid_man_utforare INTEGER, 
	automatisk_forlangning_man INTEGER, 
	max_slut DATE, 
	overlamningstid_man INTEGER, 
	uppsagd_datum DATE, 
	uppsagd_av VARCHAR(40), 
	uppsagd_till DATE, 
	ankring BOOLEAN, 
	ankring_skal VARCHAR(300) NOT NULL, 
	uppsagning_senast_angiven DATE, 
	uppsagning_senast_skal VARCHAR(300) NOT NULL, 
	ersattningsmodell VARCHAR(40), 
	uppskattat_arsvarde BIGINT, 
	varde_inkl_optioner BIGINT, 
	index_typ VARCHAR(40), 
	index_basmanad DATE, 
	index_andel INTEGER, 
	nasta_justering DATE, 
	uppf_text TEXT NOT NULL, 
	present_text TEXT NOT NULL, 
	tillg_text TEXT NOT NULL, 
	insyn_klausul BOOLEAN NOT NULL, 
	meddelarfrihet_klausul BOOLEAN NOT NULL, 
	vite_nivaer JSON NOT NULL, 
	havningsgrunder TEXT NOT NULL, 
	skadestand TEXT NOT NULL, 
	forsakring_giltig_tom DATE, 
	arbetsrattsliga_villkor BOOLEAN NOT NULL, 
	pub_avtal VARCHAR(40), 
	pub_datum DATE, 
	balans_bestallare_datum DATE, 
	balans_pu_datum DATE, 
	begart_av VARCHAR(300) NOT NULL, 
	ekonomisk_konsekvens TEXT NOT NULL, 
	ivo_tillstand_nr VARCHAR(40) NOT NULL, 
	ivo_tillstand_tom DATE, 
	ivo_kontrollerad DATE, 
	agar_ledningsprovning_datum DATE, 
	risk_klass VARCHAR(40), 
	leverantorskontroll_nasta DATE, 
	klassning VARCHAR(40), 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_avtal_tid CHECK (slut_ursprunglig IS NULL OR slut_ursprunglig >= start), 
	CONSTRAINT ck_avtal_ankring_har_skal CHECK (ankring IS NULL OR ankring_skal <> ''), 
	CONSTRAINT uq_avtal_avtalsnr UNIQUE (avtalsnr), 
	CONSTRAINT ck_avtal_typ CHECK (typ IN ('verksamhet', 'garantavtal', 'avtalssamverkan')), 
	CONSTRAINT ck_avtal_process CHECK (process IN ('kundval', 'konkurrensupphandling', 'direktbestallning', 'direktupphandling')), 
	CONSTRAINT ck_avtal_rattslig_grund CHECK (rattslig_grund IN ('lov', 'skollagen', 'lou', 'internt')), 
	CONSTRAINT ck_avtal_status CHECK (status IN ('utkast', 'granskas', 'undertecknas', 'gallande', 'uppsagt', 'loper_ut', 'avslutat', 'arkiverat', 'makulerat')), 
	CONSTRAINT fk_avtal_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtal_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtal_bestallare_id FOREIGN KEY(bestallare_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtal_regelverksversion_id FOREIGN KEY(regelverksversion_id) REFERENCES regelverksversion (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtal_avtalsansvarig_id FOREIGN KEY(avtalsansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtal_ersattare_id FOREIGN KEY(ersattare_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtal_motpart_kontakt_id FOREIGN KEY(motpart_kontakt_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_avtal_uppsagd_av CHECK (uppsagd_av IN ('bestallare', 'utforare')), 
	CONSTRAINT ck_avtal_ankring CHECK (ankring IN (0, 1)), 
	CONSTRAINT ck_avtal_ersattningsmodell CHECK (ersattningsmodell IN ('peng', 'dygn', 'timme', 'anslag', 'fast')), 
	CONSTRAINT ck_avtal_index_typ CHECK (index_typ IN ('PKV', 'OPI', 'AKI', 'KPI', 'annat', 'inget')), 
	CONSTRAINT ck_avtal_insyn_klausul CHECK (insyn_klausul IN (0, 1)), 
	CONSTRAINT ck_avtal_meddelarfrihet_klausul CHECK (meddelarfrihet_klausul IN (0, 1)), 
	CONSTRAINT ck_avtal_arbetsrattsliga_villkor CHECK (arbetsrattsliga_villkor IN (0, 1)), 
	CONSTRAINT ck_avtal_pub_avtal CHECK (pub_avtal IN ('ja', 'gemensamt_ansvar', 'ej_behov')), 
	CONSTRAINT ck_avtal_risk_klass CHECK (risk_klass IN ('A', 'B', 'C')), 
	CONSTRAINT ck_avtal_klassning CHECK (klassning IN ('bevara', 'gallra')), 
	CONSTRAINT uq_avtal_uid UNIQUE (uid), 
	CONSTRAINT ck_avtal_uppsagningstid_man_bestallare CHECK (uppsagningstid_man_bestallare >= 0), 
	CONSTRAINT ck_avtal_uppsagningstid_man_utforare CHECK (uppsagningstid_man_utforare >= 0), 
	CONSTRAINT ck_avtal_automatisk_forlangning_man CHECK (automatisk_forlangning_man >= 1), 
	CONSTRAINT ck_avtal_overlamningstid_man CHECK (overlamningstid_man >= 0)
);
CREATE TABLE godkannande (
	enhet_id INTEGER NOT NULL, 
	regelverksversion_id INTEGER NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	ansokt DATE, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	fran DATE, 
	tom DATE, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_godkannande_tid CHECK (tom IS NULL OR fran IS NULL OR tom >= fran), 
	CONSTRAINT fk_godkannande_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_godkannande_regelverksversion_id FOREIGN KEY(regelverksversion_id) REFERENCES regelverksversion (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_godkannande_status CHECK (status IN ('ansokt', 'under_provning', 'godkand', 'varning', 'avslag', 'aterkallad', 'upphord')), 
	CONSTRAINT fk_godkannande_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_godkannande_uid UNIQUE (uid)
);
CREATE TABLE handling (
	namn VARCHAR(300) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	filnamn VARCHAR(300) NOT NULL, 
	filtyp VARCHAR(120) NOT NULL, 
	storlek INTEGER NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	datum DATE, 
	riktning VARCHAR(40), 
	diarienr VARCHAR(60) NOT NULL, 
	sekretess BOOLEAN NOT NULL, 
	sekretess_grund VARCHAR(300) NOT NULL, 
	klassning VARCHAR(40), 
	gallras DATE, 
	anteckning TEXT NOT NULL, 
	avtal_id INTEGER, 
	regelverksversion_id INTEGER, 
	mote_id INTEGER, 
	besok_id INTEGER, 
	atgardsplan_id INTEGER, 
	utforare_id INTEGER, 
	enhet_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_handling_en_agare CHECK (CASE WHEN avtal_id IS NULL THEN 0 ELSE 1 END + CASE WHEN regelverksversion_id IS NULL THEN 0 ELSE 1 END + CASE WHEN mote_id IS NULL THEN 0 ELSE 1 END + CASE WHEN besok_id IS NULL THEN 0 ELSE 1 END + CASE WHEN atgardsplan_id IS NULL THEN 0 ELSE 1 END + CASE WHEN utforare_id IS NULL THEN 0 ELSE 1 END + CASE WHEN enhet_id IS NULL THEN 0 ELSE 1 END <= 1), 
	CONSTRAINT ck_handling_typ CHECK (typ IN ('avtal', 'overenskommelse', 'bilaga', 'regelverk', 'beslut', 'kallelse', 'anteckningar', 'rapport', 'atgardsplan', 'belagg', 'yttrande', 'brev', 'ovrig')), 
	CONSTRAINT ck_handling_riktning CHECK (riktning IN ('inkommen', 'upprattad')), 
	CONSTRAINT ck_handling_sekretess CHECK (sekretess IN (0, 1)), 
	CONSTRAINT ck_handling_klassning CHECK (klassning IN ('bevara', 'gallra')), 
	CONSTRAINT fk_handling_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_regelverksversion_id FOREIGN KEY(regelverksversion_id) REFERENCES regelverksversion (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_atgardsplan_id FOREIGN KEY(atgardsplan_id) REFERENCES atgardsplan (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_handling_uid UNIQUE (uid), 
	CONSTRAINT ck_handling_storlek CHECK (storlek >= 0)
);
CREATE TABLE atgard (
	atgardsplan_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	avvikelse_id INTEGER, 
	atgard TEXT NOT NULL, 
	ansvarig VARCHAR(160) NOT NULL, 
	klart_senast DATE NOT NULL, 
	effekt VARCHAR(300) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	klar DATE, 
	belagg TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_atgard_klar CHECK (status <> 'klar' OR klar IS NOT NULL), 
	CONSTRAINT fk_atgard_atgardsplan_id FOREIGN KEY(atgardsplan_id) REFERENCES atgardsplan (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_atgard_avvikelse_id FOREIGN KEY(avvikelse_id) REFERENCES avvikelse (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_atgard_status CHECK (status IN ('ej_paborjad', 'pagar', 'klar')), 
	CONSTRAINT uq_atgard_uid UNIQUE (uid), 
	CONSTRAINT ck_atgard_nr CHECK (nr >= 1)
);
CREATE TABLE avtalsenhet (
	avtal_id INTEGER NOT NULL, 
	enhet_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_avtalsenhet_avtal_id_enhet_id UNIQUE (avtal_id, enhet_id), 
	CONSTRAINT fk_avtalsenhet_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtalsenhet_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_avtalsenhet_uid UNIQUE (uid)
);
CREATE TABLE avtalsoption (
	avtal_id INTEGER NOT NULL, 
	ordning INTEGER NOT NULL, 
	till_datum DATE NOT NULL, 
	beslut_senast DATE, 
	beslut_senast_man INTEGER, 
	utnyttjad BOOLEAN, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_avtalsoption_avtal_id_ordning UNIQUE (avtal_id, ordning), 
	CONSTRAINT fk_avtalsoption_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_avtalsoption_utnyttjad CHECK (utnyttjad IN (0, 1)), 
	CONSTRAINT uq_avtalsoption_uid UNIQUE (uid), 
	CONSTRAINT ck_avtalsoption_ordning CHECK (ordning >= 1), 
	CONSTRAINT ck_avtalsoption_beslut_senast_man CHECK (beslut_senast_man >= 0)
);
CREATE TABLE avtalsandring (
	avtal_id INTEGER NOT NULL, 
	datum DATE NOT NULL, 
	grund VARCHAR(40), 
	beskrivning TEXT NOT NULL, 
	varde BIGINT, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_avtalsandring_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_avtalsandring_grund CHECK (grund IN ('klausul', 'mindre_varde', 'kompletterande', 'oforutsedd', 'leverantorsbyte', 'ej_vasentlig')), 
	CONSTRAINT fk_avtalsandring_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_avtalsandring_uid UNIQUE (uid)
);
CREATE TABLE underskrift (
	avtal_id INTEGER NOT NULL, 
	part VARCHAR(40) NOT NULL, 
	person_id INTEGER NOT NULL, 
	roll VARCHAR(40) NOT NULL, 
	organ_id INTEGER, 
	datum DATE, 
	skickad DATE, 
	pamind DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_underskrift_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_underskrift_part CHECK (part IN ('bestallare', 'utforare')), 
	CONSTRAINT fk_underskrift_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_underskrift_roll CHECK (roll IN ('forvaltningschef', 'firmatecknare', 'ordforande', 'delegat', 'annan')), 
	CONSTRAINT fk_underskrift_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_underskrift_uid UNIQUE (uid)
);
CREATE TABLE avtalsbeslut (
	avtal_id INTEGER NOT NULL, 
	organ_id INTEGER NOT NULL, 
	datum DATE NOT NULL, 
	paragraf VARCHAR(20) NOT NULL, 
	utfall VARCHAR(40) NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_avtalsbeslut_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avtalsbeslut_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_avtalsbeslut_utfall CHECK (utfall IN ('godkant', 'avslag', 'aterremiss', 'bordlagt')), 
	CONSTRAINT uq_avtalsbeslut_uid UNIQUE (uid)
);
CREATE TABLE kommun (
	namn VARCHAR(120) NOT NULL, 
	kommunkod VARCHAR(4) NOT NULL, 
	orgnr VARCHAR(11) NOT NULL, 
	postadress VARCHAR(300) NOT NULL, 
	webbplats VARCHAR(300) NOT NULL, 
	vapen_id INTEGER, 
	accent VARCHAR(7) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_kommun_vapen_id FOREIGN KEY(vapen_id) REFERENCES handling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_kommun_uid UNIQUE (uid)
);
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE VIRTUAL TABLE sok_ord USING fts5(innehall, content='soktext', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE sok_del USING fts5(innehall, vikt, content='soktext', content_rowid='id', tokenize='trigram');
CREATE INDEX ix_organ_eftertradare_id ON organ (eftertradare_id);
CREATE INDEX ix_organ_namn_sort ON organ (namn_sort);
CREATE INDEX ix_organ_overordnad_id ON organ (overordnad_id);
CREATE INDEX ix_person_efternamn_sort ON person (efternamn_sort);
CREATE INDEX ix_person_organisation_sort ON person (organisation_sort);
CREATE INDEX ix_andring_post_id ON andring (post_id);
CREATE INDEX ix_andring_steg_id ON andring (steg_id);
CREATE INDEX ix_andring_register ON andring (register);
CREATE INDEX ix_utforare_kontakt_id ON utforare (kontakt_id);
CREATE INDEX ix_utforare_namn_sort ON utforare (namn_sort);
CREATE INDEX ix_verksamhetsomrade_namn_sort ON verksamhetsomrade (namn_sort);
CREATE INDEX ix_verksamhetsomrade_namnd_id ON verksamhetsomrade (namnd_id);
CREATE INDEX ix_besok_redovisad_organ_id ON besok (redovisad_organ_id);
CREATE INDEX ix_besok_planerad ON besok (planerad);
CREATE INDEX ix_besok_antecknat_av_id ON besok (antecknat_av_id);
CREATE INDEX ix_besok_genomford_fran ON besok (genomford_fran);
CREATE INDEX ix_besok_ansvarig_id ON besok (ansvarig_id);
CREATE INDEX ix_enhet_namn_sort ON enhet (namn_sort);
CREATE INDEX ix_enhet_chef_id ON enhet (chef_id);
CREATE INDEX ix_enhet_utforare_id ON enhet (utforare_id);
CREATE INDEX ix_enhet_verksamhetsomrade_id ON enhet (verksamhetsomrade_id);
CREATE INDEX ix_besokspunkt_besok_id ON besokspunkt (besok_id);
CREATE INDEX ix_regelverk_namn_sort ON regelverk (namn_sort);
CREATE INDEX ix_regelverk_verksamhetsomrade_id ON regelverk (verksamhetsomrade_id);
CREATE INDEX ix_mote_organ_id ON mote (organ_id);
CREATE INDEX ix_mote_datum ON mote (datum);
CREATE INDEX ix_mote_flyttat_till_id ON mote (flyttat_till_id);
CREATE INDEX ix_mote_verksamhetsomrade_id ON mote (verksamhetsomrade_id);
CREATE INDEX ix_mote_ledare_id ON mote (ledare_id);
CREATE INDEX ix_mote_antecknat_av_id ON mote (antecknat_av_id);
CREATE INDEX ix_personroll_person_id ON personroll (person_id);
CREATE INDEX ix_personroll_organ_id ON personroll (organ_id);
CREATE INDEX ix_personroll_verksamhetsomrade_id ON personroll (verksamhetsomrade_id);
CREATE INDEX ix_personroll_enhet_id ON personroll (enhet_id);
CREATE INDEX ix_enhetsnamn_enhet_id ON enhetsnamn (enhet_id);
CREATE INDEX ix_besoksenhet_besok_id ON besoksenhet (besok_id);
CREATE INDEX ix_besoksenhet_enhet_id ON besoksenhet (enhet_id);
CREATE INDEX ix_besoksdeltagare_enhet_id ON besoksdeltagare (enhet_id);
CREATE INDEX ix_besoksdeltagare_besok_id ON besoksdeltagare (besok_id);
CREATE INDEX ix_besoksdeltagare_person_id ON besoksdeltagare (person_id);
CREATE INDEX ix_atgardsplan_begard_av_id ON atgardsplan (begard_av_id);
CREATE INDEX ix_atgardsplan_avslutad ON atgardsplan (avslutad);
CREATE INDEX ix_atgardsplan_nr_sort ON atgardsplan (nr_sort);
CREATE INDEX ix_atgardsplan_namnd_id ON atgardsplan (namnd_id);
CREATE INDEX ix_atgardsplan_enhet_id ON atgardsplan (enhet_id);
CREATE INDEX ix_atgardsplan_begard ON atgardsplan (begard);
CREATE INDEX ix_atgardsplan_aterrapport_senast ON atgardsplan (aterrapport_senast);
CREATE INDEX ix_atgardsplan_besok_id ON atgardsplan (besok_id);
CREATE INDEX ix_atgardsplan_forfaller ON atgardsplan (forfaller);
CREATE INDEX ix_atgardsplan_uppfoljning_planerad ON atgardsplan (uppfoljning_planerad);
CREATE INDEX ix_atgardsplan_bedomd_av_id ON atgardsplan (bedomd_av_id);
CREATE INDEX ix_atgardsplan_avslutad_av_id ON atgardsplan (avslutad_av_id);
CREATE INDEX ix_regelverksversion_beslut_organ_id ON regelverksversion (beslut_organ_id);
CREATE INDEX ix_regelverksversion_regelverk_id ON regelverksversion (regelverk_id);
CREATE INDEX ix_motespunkt_mote_id ON motespunkt (mote_id);
CREATE INDEX ix_inbjudan_mote_id ON inbjudan (mote_id);
CREATE INDEX ix_inbjudan_enhet_id ON inbjudan (enhet_id);
CREATE INDEX ix_inbjudan_person_id ON inbjudan (person_id);
CREATE INDEX ix_deltagare_mote_id ON deltagare (mote_id);
CREATE INDEX ix_deltagare_utforare_id ON deltagare (utforare_id);
CREATE INDEX ix_deltagare_person_id ON deltagare (person_id);
CREATE INDEX ix_deltagare_enhet_id ON deltagare (enhet_id);
CREATE INDEX ix_moteatgard_ansvarig_id ON moteatgard (ansvarig_id);
CREATE INDEX ix_moteatgard_klart_senast ON moteatgard (klart_senast);
CREATE INDEX ix_moteatgard_mote_id ON moteatgard (mote_id);
CREATE INDEX ix_avvikelse_besok_id ON avvikelse (besok_id);
CREATE INDEX ix_avvikelse_konstaterad ON avvikelse (konstaterad);
CREATE INDEX ix_avvikelse_atgardsplan_id ON avvikelse (atgardsplan_id);
CREATE INDEX ix_avvikelse_enhet_id ON avvikelse (enhet_id);
CREATE INDEX ix_avvikelse_foljs_upp_besok_id ON avvikelse (foljs_upp_besok_id);
CREATE INDEX ix_avvikelse_rubrik_sort ON avvikelse (rubrik_sort);
CREATE INDEX ix_planhandelse_atgardsplan_id ON planhandelse (atgardsplan_id);
CREATE INDEX ix_planhandelse_person_id ON planhandelse (person_id);
CREATE INDEX ix_planhandelse_datum ON planhandelse (datum);
CREATE INDEX ix_avtal_benamning_sort ON avtal (benamning_sort);
CREATE INDEX ix_avtal_bestallare_id ON avtal (bestallare_id);
CREATE INDEX ix_avtal_regelverksversion_id ON avtal (regelverksversion_id);
CREATE INDEX ix_avtal_verksamhetsomrade_id ON avtal (verksamhetsomrade_id);
CREATE INDEX ix_avtal_avtalsansvarig_id ON avtal (avtalsansvarig_id);
CREATE INDEX ix_avtal_motpart_kontakt_id ON avtal (motpart_kontakt_id);
CREATE INDEX ix_avtal_utforare_id ON avtal (utforare_id);
CREATE INDEX ix_avtal_ersattare_id ON avtal (ersattare_id);
CREATE INDEX ix_godkannande_enhet_id ON godkannande (enhet_id);
CREATE INDEX ix_godkannande_beslut_organ_id ON godkannande (beslut_organ_id);
CREATE INDEX ix_godkannande_regelverksversion_id ON godkannande (regelverksversion_id);
CREATE INDEX ix_handling_avtal_id ON handling (avtal_id);
CREATE INDEX ix_handling_mote_id ON handling (mote_id);
CREATE INDEX ix_handling_namn_sort ON handling (namn_sort);
CREATE INDEX ix_handling_utforare_id ON handling (utforare_id);
CREATE INDEX ix_handling_atgardsplan_id ON handling (atgardsplan_id);
CREATE INDEX ix_handling_regelverksversion_id ON handling (regelverksversion_id);
CREATE INDEX ix_handling_besok_id ON handling (besok_id);
CREATE INDEX ix_handling_enhet_id ON handling (enhet_id);
CREATE INDEX ix_atgard_atgardsplan_id ON atgard (atgardsplan_id);
CREATE INDEX ix_atgard_klart_senast ON atgard (klart_senast);
CREATE INDEX ix_atgard_avvikelse_id ON atgard (avvikelse_id);
CREATE INDEX ix_avtalsenhet_enhet_id ON avtalsenhet (enhet_id);
CREATE INDEX ix_avtalsenhet_avtal_id ON avtalsenhet (avtal_id);
CREATE INDEX ix_avtalsoption_avtal_id ON avtalsoption (avtal_id);
CREATE INDEX ix_avtalsandring_avtal_id ON avtalsandring (avtal_id);
CREATE INDEX ix_avtalsandring_beslut_organ_id ON avtalsandring (beslut_organ_id);
CREATE INDEX ix_underskrift_organ_id ON underskrift (organ_id);
CREATE INDEX ix_underskrift_person_id ON underskrift (person_id);
CREATE INDEX ix_underskrift_avtal_id ON underskrift (avtal_id);
CREATE INDEX ix_avtalsbeslut_avtal_id ON avtalsbeslut (avtal_id);
CREATE INDEX ix_avtalsbeslut_organ_id ON avtalsbeslut (organ_id);
CREATE INDEX ix_kommun_vapen_id ON kommun (vapen_id);
CREATE TRIGGER soktext_ny AFTER INSERT ON soktext BEGIN INSERT INTO sok_ord(rowid, innehall) VALUES (new.id, new.innehall); INSERT INTO sok_del(rowid, innehall, vikt) VALUES (new.id, new.innehall, new.vikt); END;
CREATE TRIGGER soktext_bort AFTER DELETE ON soktext BEGIN INSERT INTO sok_ord(sok_ord, rowid, innehall) VALUES ('delete', old.id, old.innehall); INSERT INTO sok_del(sok_del, rowid, innehall, vikt) VALUES ('delete', old.id, old.innehall, old.vikt); END;
INSERT INTO "soktext" VALUES (2, 'person', 1, 'Åsa
Lind', 'asa
lind');
INSERT INTO "soktext" VALUES (3, 'organ', 1, 'Vård- och omsorgsnämnden
VON', 'vard- och omsorgsnamnden
von');
INSERT INTO "soktext" VALUES (4, 'organ', 2, 'Vård- och omsorgsnämnden
NE1', 'vard- och omsorgsnamnden
ne1');
INSERT INTO "soktext" VALUES (5, 'utforare', 1, 'Omsorg E1 AB', 'omsorg e1 ab');
INSERT INTO "soktext" VALUES (6, 'verksamhetsomrade', 1, 'VE1
Särskilt boende', 've1
sarskilt boende');
INSERT INTO "soktext" VALUES (7, 'enhet', 1, 'E1
Björkbacken', 'e1
bjorkbacken');
INSERT INTO "soktext" VALUES (8, 'handling', 1, 'Årsrapport
Årsrapport.pdf', 'arsrapport
arsrapport.pdf');
INSERT INTO "steg" VALUES (1, 'Registrera organ', '2026-11-24T07:00:00.357739+00:00', 'Karin Ek', 'gor', NULL, 1, '', 'd8f36189b0c0b8c62bd5ad8a8454663b35051bc40c674118602050669cb08f73');
INSERT INTO "steg" VALUES (2, 'Registrera person', '2026-11-24T07:00:00.364665+00:00', 'Karin Ek', 'gor', NULL, 1, 'd8f36189b0c0b8c62bd5ad8a8454663b35051bc40c674118602050669cb08f73', '49f438845e6714cf759ae8c5f9b75b8d4cbf76c9b4fbe8d9e95f37042795e013');
INSERT INTO "steg" VALUES (3, 'Registrera roll', '2026-11-24T07:00:00.370366+00:00', 'Karin Ek', 'gor', NULL, 1, '49f438845e6714cf759ae8c5f9b75b8d4cbf76c9b4fbe8d9e95f37042795e013', '0516c14117fe8df7abf1f29f2f3a4f8c44cf4959277dde00c6ee745f4e0622c2');
INSERT INTO "steg" VALUES (4, 'Ändra organ', '2026-11-24T07:00:00.374821+00:00', 'Karin Ek', 'gor', NULL, 1, '0516c14117fe8df7abf1f29f2f3a4f8c44cf4959277dde00c6ee745f4e0622c2', '5dc70d0d30e6a00b8f312670b7b9b130d56bef8666839e1313d0c4a24ea98690');
INSERT INTO "steg" VALUES (5, 'Registrera organ', '2026-11-24T07:00:00.379191+00:00', 'Karin Ek', 'gor', NULL, 1, '5dc70d0d30e6a00b8f312670b7b9b130d56bef8666839e1313d0c4a24ea98690', '59553e6fa467f396d765ec1f3ce8328abbd4642d10bbf6f7cf4351418e393dcc');
INSERT INTO "steg" VALUES (6, 'Registrera utförare', '2026-11-24T07:00:00.382875+00:00', 'Karin Ek', 'gor', NULL, 1, '59553e6fa467f396d765ec1f3ce8328abbd4642d10bbf6f7cf4351418e393dcc', '9da307528adc19f763638bf62f97d2e6527e25213764b2c36261589306391421');
INSERT INTO "steg" VALUES (7, 'Registrera verksamhetsområde', '2026-11-24T07:00:00.387924+00:00', 'Karin Ek', 'gor', NULL, 1, '9da307528adc19f763638bf62f97d2e6527e25213764b2c36261589306391421', 'b1fd69b078017f19a140ddec19faf196e80a2cf0ac6f63e0d809bb79ca86c388');
INSERT INTO "steg" VALUES (8, 'Registrera enhet', '2026-11-24T07:00:00.395218+00:00', 'Karin Ek', 'gor', NULL, 1, 'b1fd69b078017f19a140ddec19faf196e80a2cf0ac6f63e0d809bb79ca86c388', '491c6556dd2dced48168bdaf004bdaaaa94610517030294259622686330f06ad');
INSERT INTO "steg" VALUES (9, 'Lägg till handling Årsrapport.pdf', '2026-11-24T07:00:00.406540+00:00', 'Karin Ek', 'gor', NULL, 1, '491c6556dd2dced48168bdaf004bdaaaa94610517030294259622686330f06ad', '27cb206fea1040bd238b4fe3e8241c8cc01c741b610adfc04a205b37c286f193');
INSERT INTO "steg" VALUES (10, 'Registrera person', '2026-11-24T07:00:00.410058+00:00', 'Karin Ek', 'gor', NULL, 1, '27cb206fea1040bd238b4fe3e8241c8cc01c741b610adfc04a205b37c286f193', 'c6118f8210c459f02426e4d193c5b68b5aeb4c127e1ee7cab40e971b9ecd2093');
INSERT INTO "steg" VALUES (11, 'Ångra: Registrera person', '2026-11-24T07:00:00.420047+00:00', 'Karin Ek', 'angra', 10, 1, 'c6118f8210c459f02426e4d193c5b68b5aeb4c127e1ee7cab40e971b9ecd2093', '4e1d6a190373a07f0121e2c384ec2589b135052135ad3bfb708b9c90f65b5547');
INSERT INTO "organ" VALUES ('Vård- och omsorgsnämnden', 'v{rd och omsorgsn|mnden', 'VON', 'namnd', 'bestallare', NULL, NULL, NULL, NULL, 1, 'Två rader
med åäö och ''citat''', 1, 'd92b347b-62e2-4f74-9aa7-f09b1669dd7c', 2, '2026-11-24T07:00:00.356092+00:00', '2026-11-24T07:00:00.373699+00:00');
INSERT INTO "organ" VALUES ('Vård- och omsorgsnämnden', 'v{rd och omsorgsn|mnden', 'NE1', 'namnd', 'bestallare', NULL, NULL, NULL, NULL, 1, '', 2, '8b4be531-ddd2-49fb-a6e8-00aa22b35445', 1, '2026-11-24T07:00:00.378688+00:00', '2026-11-24T07:00:00.378688+00:00');
INSERT INTO "person" VALUES ('Åsa', 'Lind', 'lind', '', '', '', '', '', '', 1, 1, 'ac26e249-5f05-40fb-9bbf-1405d61afea8', 1, '2026-11-24T07:00:00.363303+00:00', '2026-11-24T07:00:00.363303+00:00');
INSERT INTO "handlingsinnehall" VALUES (1, '416db49ca18f9ab83e462b54055483eb2a84ca80e3941df455e4746abb54864a', X'255044462D312E372000FF');
INSERT INTO "andring" VALUES (1, 1, 'organ', 1, NULL, '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "", "id": 1, "uid": "d92b347b-62e2-4f74-9aa7-f09b1669dd7c", "version": 1, "skapad": "2026-11-24T07:00:00.356092+00:00", "andrad": "2026-11-24T07:00:00.356092+00:00"}');
INSERT INTO "andring" VALUES (2, 2, 'person', 1, NULL, '{"fornamn": "\u00c5sa", "efternamn": "Lind", "titel": "", "parti": "", "organisation": "", "epost": "", "telefon": "", "aktiv": true, "id": 1, "uid": "ac26e249-5f05-40fb-9bbf-1405d61afea8", "version": 1, "skapad": "2026-11-24T07:00:00.363303+00:00", "andrad": "2026-11-24T07:00:00.363303+00:00"}');
INSERT INTO "andring" VALUES (3, 3, 'personroll', 1, NULL, '{"person_id": 1, "roll": "ledamot", "organ_id": 1, "enhet_id": null, "verksamhetsomrade_id": null, "fran": "2026-01-01", "tom": null, "id": 1, "uid": "c4ec3f76-ea67-4252-87cb-bc8c11e4f07f", "version": 1, "skapad": "2026-11-24T07:00:00.368662+00:00", "andrad": "2026-11-24T07:00:00.368662+00:00"}');
INSERT INTO "andring" VALUES (4, 4, 'organ', 1, '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "", "id": 1, "uid": "d92b347b-62e2-4f74-9aa7-f09b1669dd7c", "version": 1, "skapad": "2026-11-24T07:00:00.356092+00:00", "andrad": "2026-11-24T07:00:00.356092+00:00"}', '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "Tv\u00e5 rader\nmed \u00e5\u00e4\u00f6 och ''citat''", "id": 1, "uid": "d92b347b-62e2-4f74-9aa7-f09b1669dd7c", "version": 2, "skapad": "2026-11-24T07:00:00.356092+00:00", "andrad": "2026-11-24T07:00:00.373699+00:00"}');
INSERT INTO "andring" VALUES (5, 5, 'organ', 2, NULL, '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "NE1", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "", "id": 2, "uid": "8b4be531-ddd2-49fb-a6e8-00aa22b35445", "version": 1, "skapad": "2026-11-24T07:00:00.378688+00:00", "andrad": "2026-11-24T07:00:00.378688+00:00"}');
INSERT INTO "andring" VALUES (6, 6, 'utforare', 1, NULL, '{"namn": "Omsorg E1 AB", "orgnr": null, "form": "enskild", "regi": "extern", "adress": "", "kontakt_id": null, "aktiv": true, "anteckning": "", "id": 1, "uid": "c993ae7b-eda7-49cc-9ddb-9cc5ca628f4f", "version": 1, "skapad": "2026-11-24T07:00:00.381318+00:00", "andrad": "2026-11-24T07:00:00.381318+00:00"}');
INSERT INTO "andring" VALUES (7, 7, 'verksamhetsomrade', 1, NULL, '{"kod": "VE1", "namn": "S\u00e4rskilt boende", "namnd_id": 2, "uppdragsomrade": null, "kundval": false, "tillsyn_default": null, "id": 1, "uid": "a1d13070-a536-485f-82f4-c29dbeee9999", "version": 1, "skapad": "2026-11-24T07:00:00.386878+00:00", "andrad": "2026-11-24T07:00:00.386878+00:00"}');
INSERT INTO "andring" VALUES (8, 8, 'enhet', 1, NULL, '{"kod": "E1", "namn": "Bj\u00f6rkbacken", "utforare_id": 1, "verksamhetsomrade_id": 1, "resultatenhet": false, "platser": null, "start": null, "slut": null, "adress": "", "chef_id": null, "skolenhetskod": "", "verksamhetskod": "", "kolada_ou": "", "tillsynsmyndighet": "ivo", "risk_klass": null, "garant": false, "anteckning": "", "id": 1, "uid": "c7d78461-cbf9-4113-bf97-53991b74b56c", "version": 1, "skapad": "2026-11-24T07:00:00.393456+00:00", "andrad": "2026-11-24T07:00:00.393456+00:00"}');
INSERT INTO "andring" VALUES (9, 9, 'handling', 1, NULL, '{"namn": "\u00c5rsrapport", "typ": "ovrig", "filnamn": "\u00c5rsrapport.pdf", "filtyp": "application/pdf", "storlek": 11, "sha256": "416db49ca18f9ab83e462b54055483eb2a84ca80e3941df455e4746abb54864a", "datum": "2026-11-23", "riktning": null, "diarienr": "", "sekretess": false, "sekretess_grund": "", "klassning": null, "gallras": null, "anteckning": "", "avtal_id": null, "regelverksversion_id": null, "mote_id": null, "besok_id": null, "atgardsplan_id": null, "utforare_id": null, "enhet_id": null, "id": 1, "uid": "83d65318-1315-4717-8791-f9445abaf4d3", "version": 1, "skapad": "2026-11-24T07:00:00.404209+00:00", "andrad": "2026-11-24T07:00:00.404209+00:00"}');
INSERT INTO "andring" VALUES (10, 10, 'person', 2, NULL, '{"fornamn": "Ulf", "efternamn": "Berg", "titel": "", "parti": "", "organisation": "", "epost": "", "telefon": "", "aktiv": true, "id": 2, "uid": "68b19df8-acc4-4ce0-91d4-13833176c295", "version": 1, "skapad": "2026-11-24T07:00:00.409429+00:00", "andrad": "2026-11-24T07:00:00.409429+00:00"}');
INSERT INTO "andring" VALUES (11, 11, 'person', 2, '{"fornamn": "Ulf", "efternamn": "Berg", "titel": "", "parti": "", "organisation": "", "epost": "", "telefon": "", "aktiv": true, "id": 2, "uid": "68b19df8-acc4-4ce0-91d4-13833176c295", "version": 1, "skapad": "2026-11-24T07:00:00.409429+00:00", "andrad": "2026-11-24T07:00:00.409429+00:00"}', NULL);
INSERT INTO "utforare" VALUES ('Omsorg E1 AB', 'omsorg e011 ab', NULL, 'enskild', 'extern', '', NULL, 1, '', 1, 'c993ae7b-eda7-49cc-9ddb-9cc5ca628f4f', 1, '2026-11-24T07:00:00.381318+00:00', '2026-11-24T07:00:00.381318+00:00');
INSERT INTO "verksamhetsomrade" VALUES ('VE1', 'Särskilt boende', 's|rskilt boende', 2, NULL, 0, NULL, 1, 'a1d13070-a536-485f-82f4-c29dbeee9999', 1, '2026-11-24T07:00:00.386878+00:00', '2026-11-24T07:00:00.386878+00:00');
INSERT INTO "enhet" VALUES ('E1', 'Björkbacken', 'bj}rkbacken', 1, 1, 0, NULL, NULL, NULL, '', NULL, '', '', '', 'ivo', NULL, 0, '', 1, 'c7d78461-cbf9-4113-bf97-53991b74b56c', 1, '2026-11-24T07:00:00.393456+00:00', '2026-11-24T07:00:00.393456+00:00');
INSERT INTO "personroll" VALUES (1, 'ledamot', 1, NULL, NULL, '2026-01-01', NULL, 1, 'c4ec3f76-ea67-4252-87cb-bc8c11e4f07f', 1, '2026-11-24T07:00:00.368662+00:00', '2026-11-24T07:00:00.368662+00:00');
INSERT INTO "handling" VALUES ('Årsrapport', '{rsrapport', 'ovrig', 'Årsrapport.pdf', 'application/pdf', 11, '416db49ca18f9ab83e462b54055483eb2a84ca80e3941df455e4746abb54864a', '2026-11-23', NULL, '', 0, '', NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '83d65318-1315-4717-8791-f9445abaf4d3', 1, '2026-11-24T07:00:00.404209+00:00', '2026-11-24T07:00:00.404209+00:00');
INSERT INTO "alembic_version" VALUES ('0001');
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" VALUES ('organ', 2);
INSERT INTO "sqlite_sequence" VALUES ('steg', 11);
INSERT INTO "sqlite_sequence" VALUES ('andring', 11);
INSERT INTO "sqlite_sequence" VALUES ('person', 2);
INSERT INTO "sqlite_sequence" VALUES ('personroll', 1);
INSERT INTO "sqlite_sequence" VALUES ('utforare', 1);
INSERT INTO "sqlite_sequence" VALUES ('verksamhetsomrade', 1);
INSERT INTO "sqlite_sequence" VALUES ('enhet', 1);
INSERT INTO "sqlite_sequence" VALUES ('handling', 1);

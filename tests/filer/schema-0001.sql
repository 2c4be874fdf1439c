PRAGMA application_id=1398036818;
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
CREATE TABLE soktext (
	id INTEGER NOT NULL, 
	register VARCHAR(40) NOT NULL, 
	post_id INTEGER NOT NULL, 
	innehall TEXT NOT NULL, 
	vikt TEXT NOT NULL, 
	CONSTRAINT pk_soktext PRIMARY KEY (id), 
	CONSTRAINT uq_soktext_register_post_id UNIQUE (register, post_id)
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
CREATE TABLE gransvarde (
	kod VARCHAR(40) NOT NULL, 
	namn VARCHAR(200) NOT NULL, 
	belopp BIGINT NOT NULL, 
	giltig_from DATE NOT NULL, 
	giltig_tom DATE, 
	kalla VARCHAR(300) NOT NULL, 
	kontrollerat DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_gransvarde_kod_giltig_from UNIQUE (kod, giltig_from), 
	CONSTRAINT ck_gransvarde_tid CHECK (giltig_tom IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT uq_gransvarde_uid UNIQUE (uid)
);
CREATE TABLE skoltermin (
	ar INTEGER NOT NULL, 
	kod VARCHAR(40) NOT NULL, 
	start DATE NOT NULL, 
	slut DATE NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_skoltermin_ar_kod UNIQUE (ar, kod), 
	CONSTRAINT ck_skoltermin_tid CHECK (slut > start), 
	CONSTRAINT ck_skoltermin_kod CHECK (kod IN ('VT', 'HT')), 
	CONSTRAINT uq_skoltermin_uid UNIQUE (uid), 
	CONSTRAINT ck_skoltermin_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE klamdag (
	dag DATE NOT NULL, 
	namn VARCHAR(80) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_klamdag_dag UNIQUE (dag), 
	CONSTRAINT uq_klamdag_uid UNIQUE (uid)
);
CREATE TABLE mandatperiod (
	fran DATE NOT NULL, 
	tom DATE NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_mandatperiod_fran UNIQUE (fran), 
	CONSTRAINT ck_mandatperiod_tid CHECK (tom >= fran), 
	CONSTRAINT uq_mandatperiod_uid UNIQUE (uid)
);
CREATE TABLE organgrupp (
	namn VARCHAR(120) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	beskrivning TEXT NOT NULL, 
	bara_presidiet BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_organgrupp_namn UNIQUE (namn), 
	CONSTRAINT ck_organgrupp_bara_presidiet CHECK (bara_presidiet IN (0, 1)), 
	CONSTRAINT uq_organgrupp_uid UNIQUE (uid)
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
CREATE TABLE dokumentmall (
	namn VARCHAR(120) NOT NULL, 
	innehall JSON NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_dokumentmall_namn UNIQUE (namn), 
	CONSTRAINT uq_dokumentmall_uid UNIQUE (uid)
);
CREATE TABLE fras (
	kortord VARCHAR(40) NOT NULL, 
	falt VARCHAR(40) NOT NULL, 
	text TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_fras_kortord UNIQUE (kortord), 
	CONSTRAINT uq_fras_uid UNIQUE (uid)
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
	flytt_skal VARCHAR(300) NOT NULL, 
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
	CONSTRAINT ck_besok_varaktighet_minst CHECK (varaktighet >= 1), 
	CONSTRAINT ck_besok_antal_svar_minst CHECK (antal_svar >= 0)
);
CREATE TABLE fyndstatus (
	regel VARCHAR(20) NOT NULL, 
	objekt_typ VARCHAR(40) NOT NULL, 
	objekt_uid VARCHAR(36) NOT NULL, 
	objekt VARCHAR(300) NOT NULL, 
	period VARCHAR(40) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	text TEXT NOT NULL, 
	tom DATE, 
	forst_sedd DATE, 
	datum DATE NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_fyndstatus_regel_objekt_typ_objekt_uid_period UNIQUE (regel, objekt_typ, objekt_uid, period), 
	CONSTRAINT ck_fyndstatus_text CHECK (status IN ('oppen', 'atgardad') OR text <> ''), 
	CONSTRAINT ck_fyndstatus_undantag CHECK (status <> 'undantag' OR tom IS NOT NULL), 
	CONSTRAINT ck_fyndstatus_status CHECK (status IN ('oppen', 'kvitterad', 'undantag', 'atgardad')), 
	CONSTRAINT fk_fyndstatus_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_fyndstatus_uid UNIQUE (uid)
);
CREATE TABLE regelkvittens (
	regel VARCHAR(20) NOT NULL, 
	objekt_typ VARCHAR(40) NOT NULL, 
	objekt_uid VARCHAR(36) NOT NULL, 
	objekt VARCHAR(300) NOT NULL, 
	period VARCHAR(40) NOT NULL, 
	svar BOOLEAN NOT NULL, 
	belagg TEXT NOT NULL, 
	datum DATE NOT NULL, 
	person_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_regelkvittens_regel_objekt_typ_objekt_uid_period UNIQUE (regel, objekt_typ, objekt_uid, period), 
	CONSTRAINT ck_regelkvittens_svar CHECK (svar IN (0, 1)), 
	CONSTRAINT fk_regelkvittens_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_regelkvittens_uid UNIQUE (uid)
);
CREATE TABLE anvisning (
	namnd_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	ar INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	forfaller DATE, 
	skickad DATE, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_anvisning_namnd_id_typ_ar UNIQUE (namnd_id, typ, ar), 
	CONSTRAINT fk_anvisning_namnd_id FOREIGN KEY(namnd_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_anvisning_typ CHECK (typ IN ('vp', 'vb')), 
	CONSTRAINT fk_anvisning_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_anvisning_uid UNIQUE (uid), 
	CONSTRAINT ck_anvisning_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE franvaro (
	person_id INTEGER NOT NULL, 
	fran DATE NOT NULL, 
	tom DATE NOT NULL, 
	dagdel VARCHAR(40) NOT NULL, 
	slag VARCHAR(40) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_franvaro_tid CHECK (tom >= fran), 
	CONSTRAINT fk_franvaro_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_franvaro_dagdel CHECK (dagdel IN ('hel', 'fm', 'em')), 
	CONSTRAINT ck_franvaro_slag CHECK (slag IN ('semester', 'utbildning', 'tjanst', 'ledig')), 
	CONSTRAINT uq_franvaro_uid UNIQUE (uid)
);
CREATE TABLE arsplansbeslut (
	ar INTEGER NOT NULL, 
	organ_id INTEGER NOT NULL, 
	faststalld DATE NOT NULL, 
	paragraf VARCHAR(20) NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_arsplansbeslut_organ_id_ar UNIQUE (organ_id, ar), 
	CONSTRAINT fk_arsplansbeslut_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_arsplansbeslut_uid UNIQUE (uid), 
	CONSTRAINT ck_arsplansbeslut_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE program (
	titel VARCHAR(200) NOT NULL, 
	titel_sort VARCHAR NOT NULL, 
	mandatperiod_id INTEGER NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	omfattar_alla BOOLEAN NOT NULL, 
	mal_text TEXT NOT NULL, 
	uppf_text TEXT NOT NULL, 
	insyn_text TEXT NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_program_mandatperiod_id FOREIGN KEY(mandatperiod_id) REFERENCES mandatperiod (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_program_omfattar_alla CHECK (omfattar_alla IN (0, 1)), 
	CONSTRAINT fk_program_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_program_uid UNIQUE (uid)
);
CREATE TABLE namnddokument (
	namnd_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	ar INTEGER NOT NULL, 
	planerad DATE, 
	beslutad DATE, 
	paragraf VARCHAR(20) NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_namnddokument_namnd_id_typ_ar UNIQUE (namnd_id, typ, ar), 
	CONSTRAINT fk_namnddokument_namnd_id FOREIGN KEY(namnd_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_namnddokument_typ CHECK (typ IN ('verksamhetsplan', 'verksamhetsberattelse', 'uppfoljningsplan', 'tillsynsplan')), 
	CONSTRAINT uq_namnddokument_uid UNIQUE (uid), 
	CONSTRAINT ck_namnddokument_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE organgruppmedlem (
	organgrupp_id INTEGER NOT NULL, 
	organ_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_organgruppmedlem_organgrupp_id_organ_id UNIQUE (organgrupp_id, organ_id), 
	CONSTRAINT fk_organgruppmedlem_organgrupp_id FOREIGN KEY(organgrupp_id) REFERENCES organgrupp (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_organgruppmedlem_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_organgruppmedlem_uid UNIQUE (uid)
);
CREATE TABLE organuppgift (
	organ_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	rubrik VARCHAR(200) NOT NULL, 
	regel VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_organuppgift_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_organuppgift_uid UNIQUE (uid), 
	CONSTRAINT ck_organuppgift_nr_minst CHECK (nr >= 1)
);
CREATE TABLE sammantradesregel (
	organ_id INTEGER NOT NULL, 
	ordningstal VARCHAR(40) NOT NULL, 
	veckodag VARCHAR(40) NOT NULL, 
	utan_manader VARCHAR(120) NOT NULL, 
	start VARCHAR(5), 
	slut VARCHAR(5), 
	plats VARCHAR(200) NOT NULL, 
	stoppdag INTEGER NOT NULL, 
	kallelse INTEGER NOT NULL, 
	justering INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_sammantradesregel_organ_id UNIQUE (organ_id), 
	CONSTRAINT ck_sammantradesregel_tid CHECK (slut IS NULL OR start IS NULL OR slut > start), 
	CONSTRAINT fk_sammantradesregel_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_sammantradesregel_ordningstal CHECK (ordningstal IN ('forsta', 'andra', 'tredje', 'fjarde', 'sista')), 
	CONSTRAINT ck_sammantradesregel_veckodag CHECK (veckodag IN ('mandag', 'tisdag', 'onsdag', 'torsdag', 'fredag')), 
	CONSTRAINT uq_sammantradesregel_uid UNIQUE (uid), 
	CONSTRAINT ck_sammantradesregel_stoppdag_minst CHECK (stoppdag >= 0), 
	CONSTRAINT ck_sammantradesregel_kallelse_minst CHECK (kallelse >= 0), 
	CONSTRAINT ck_sammantradesregel_justering_minst CHECK (justering >= 0)
);
CREATE TABLE styrdokument (
	titel VARCHAR(200) NOT NULL, 
	titel_sort VARCHAR NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	agare_organ_id INTEGER NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	oversyn_intervall_man INTEGER NOT NULL, 
	senast_oversedd DATE, 
	upphavt DATE, 
	principer JSON NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_styrdokument_typ CHECK (typ IN ('styrmodell', 'policy', 'riktlinje', 'reglemente', 'delegationsordning', 'ansvarsfordelning', 'program', 'ovrigt')), 
	CONSTRAINT fk_styrdokument_agare_organ_id FOREIGN KEY(agare_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_styrdokument_uid UNIQUE (uid), 
	CONSTRAINT ck_styrdokument_oversyn_intervall_man_minst CHECK (oversyn_intervall_man >= 1)
);
CREATE TABLE reglemente (
	organ_id INTEGER NOT NULL, 
	antal_ledamoter INTEGER NOT NULL, 
	antal_ersattare INTEGER NOT NULL, 
	antal_justerare INTEGER NOT NULL, 
	numrering VARCHAR(40) NOT NULL, 
	dnr_monster VARCHAR(300) NOT NULL, 
	rostordning VARCHAR(40) NOT NULL, 
	vaxeltjanstgoring BOOLEAN NOT NULL, 
	offentliga BOOLEAN NOT NULL, 
	distans BOOLEAN NOT NULL, 
	sarskilt_yttrande BOOLEAN NOT NULL, 
	ersattare_yttrar_sig BOOLEAN NOT NULL, 
	reservation_senast VARCHAR(40) NOT NULL, 
	forvaltningsratt VARCHAR(120) NOT NULL, 
	forvaltningsratt_adress VARCHAR(300) NOT NULL, 
	anslagstavla VARCHAR(300) NOT NULL, 
	forvaringsplats VARCHAR(300) NOT NULL, 
	mall_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_reglemente_organ_id UNIQUE (organ_id), 
	CONSTRAINT fk_reglemente_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_reglemente_numrering CHECK (numrering IN ('arslopande', 'arslopande_ar', 'mote_paragraf')), 
	CONSTRAINT ck_reglemente_rostordning CHECK (rostordning IN ('plats', 'alfabet', 'parti')), 
	CONSTRAINT ck_reglemente_vaxeltjanstgoring CHECK (vaxeltjanstgoring IN (0, 1)), 
	CONSTRAINT ck_reglemente_offentliga CHECK (offentliga IN (0, 1)), 
	CONSTRAINT ck_reglemente_distans CHECK (distans IN (0, 1)), 
	CONSTRAINT ck_reglemente_sarskilt_yttrande CHECK (sarskilt_yttrande IN (0, 1)), 
	CONSTRAINT ck_reglemente_ersattare_yttrar_sig CHECK (ersattare_yttrar_sig IN (0, 1)), 
	CONSTRAINT ck_reglemente_reservation_senast CHECK (reservation_senast IN ('sammantrade', 'justering')), 
	CONSTRAINT fk_reglemente_mall_id FOREIGN KEY(mall_id) REFERENCES dokumentmall (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_reglemente_uid UNIQUE (uid), 
	CONSTRAINT ck_reglemente_antal_ledamoter_minst CHECK (antal_ledamoter >= 1), 
	CONSTRAINT ck_reglemente_antal_ersattare_minst CHECK (antal_ersattare >= 0), 
	CONSTRAINT ck_reglemente_antal_justerare_minst CHECK (antal_justerare >= 0)
);
CREATE TABLE fortroendeuppdrag (
	person_id INTEGER NOT NULL, 
	organ_id INTEGER NOT NULL, 
	roll VARCHAR(40) NOT NULL, 
	parti VARCHAR(20) NOT NULL, 
	ordning INTEGER NOT NULL, 
	fran DATE NOT NULL, 
	tom DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_fortroendeuppdrag_tid CHECK (tom IS NULL OR tom >= fran), 
	CONSTRAINT fk_fortroendeuppdrag_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_fortroendeuppdrag_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_fortroendeuppdrag_roll CHECK (roll IN ('ordforande', 'vice1', 'vice2', 'ledamot', 'ersattare', 'insynsplats', 'personalforetradare')), 
	CONSTRAINT uq_fortroendeuppdrag_uid UNIQUE (uid), 
	CONSTRAINT ck_fortroendeuppdrag_ordning_minst CHECK (ordning >= 1)
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
	CONSTRAINT ck_enhet_platser_minst CHECK (platser >= 0)
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
	CONSTRAINT ck_besokspunkt_nr_minst CHECK (nr >= 1)
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
CREATE TABLE avveckling (
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	inlett DATE NOT NULL, 
	bakgrund TEXT NOT NULL, 
	konsekvenser TEXT NOT NULL, 
	upphor DATE, 
	avskriven_skal VARCHAR(300) NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_avveckling_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_avveckling_status CHECK (status IN ('utreds', 'klar_for_beslut', 'beslutad', 'avskriven')), 
	CONSTRAINT fk_avveckling_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_avveckling_uid UNIQUE (uid)
);
CREATE TABLE regelparameter (
	regel VARCHAR(20) NOT NULL, 
	namn VARCHAR(80) NOT NULL, 
	varde JSON NOT NULL, 
	namnd_id INTEGER, 
	verksamhetsomrade_id INTEGER, 
	giltig_from DATE NOT NULL, 
	giltig_tom DATE, 
	motivering TEXT NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_regelparameter_tid CHECK (giltig_tom IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT fk_regelparameter_namnd_id FOREIGN KEY(namnd_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_regelparameter_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_regelparameter_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_regelparameter_uid UNIQUE (uid)
);
CREATE TABLE internkontroll (
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	ar INTEGER NOT NULL, 
	risk TEXT NOT NULL, 
	riskniva VARCHAR(40) NOT NULL, 
	metod TEXT NOT NULL, 
	ansvarig_id INTEGER, 
	klart_senast DATE, 
	genomford DATE, 
	utfall VARCHAR(40), 
	iakttagelse TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_internkontroll_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_internkontroll_riskniva CHECK (riskniva IN ('hog', 'medel', 'lag')), 
	CONSTRAINT fk_internkontroll_ansvarig_id FOREIGN KEY(ansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_internkontroll_utfall CHECK (utfall IN ('utan_anmarkning', 'anmarkning', 'ej_klarlagt')), 
	CONSTRAINT uq_internkontroll_uid UNIQUE (uid), 
	CONSTRAINT ck_internkontroll_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE lovtid (
	namn VARCHAR(80) NOT NULL, 
	fran DATE NOT NULL, 
	tom DATE NOT NULL, 
	verksamhetsomrade_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_lovtid_tid CHECK (tom >= fran), 
	CONSTRAINT fk_lovtid_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_lovtid_uid UNIQUE (uid)
);
CREATE TABLE leverantorskontroll (
	utforare_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	datum DATE NOT NULL, 
	resultat VARCHAR(40) NOT NULL, 
	anteckning TEXT NOT NULL, 
	utford_av_id INTEGER, 
	nasta DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_leverantorskontroll_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_leverantorskontroll_typ CHECK (typ IN ('fskatt', 'arbetsgivaravgift', 'skulder', 'konkurs', 'foretradare', 'tillstand', 'kollektivavtal', 'agarprovning')), 
	CONSTRAINT ck_leverantorskontroll_resultat CHECK (resultat IN ('utan_anmarkning', 'anmarkning', 'ej_klarlagt')), 
	CONSTRAINT fk_leverantorskontroll_utford_av_id FOREIGN KEY(utford_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_leverantorskontroll_uid UNIQUE (uid)
);
CREATE TABLE agarforandring (
	utforare_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	datum DATE NOT NULL, 
	anmald DATE, 
	provad DATE, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_agarforandring_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_agarforandring_typ CHECK (typ IN ('agare', 'ledning', 'bada', 'ombildning')), 
	CONSTRAINT uq_agarforandring_uid UNIQUE (uid)
);
CREATE TABLE mal (
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	namnd_id INTEGER NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	ar INTEGER NOT NULL, 
	ar_tom INTEGER, 
	galler_regi VARCHAR(40) NOT NULL, 
	malvarde VARCHAR(120) NOT NULL, 
	ansvarig_id INTEGER, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_mal_ar CHECK (ar_tom IS NULL OR ar_tom >= ar), 
	CONSTRAINT fk_mal_namnd_id FOREIGN KEY(namnd_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mal_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_mal_galler_regi CHECK (galler_regi IN ('bada', 'egen', 'extern')), 
	CONSTRAINT fk_mal_ansvarig_id FOREIGN KEY(ansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_mal_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_mal_uid UNIQUE (uid), 
	CONSTRAINT ck_mal_ar_minst CHECK (ar >= 1900), 
	CONSTRAINT ck_mal_ar_tom_minst CHECK (ar_tom >= 1900)
);
CREATE TABLE indikator (
	kod VARCHAR(20) NOT NULL, 
	namn VARCHAR(200) NOT NULL, 
	namn_sort VARCHAR NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	verksamhetsomrade_id INTEGER, 
	definition TEXT NOT NULL, 
	enhet VARCHAR(40) NOT NULL, 
	decimaler INTEGER NOT NULL, 
	riktning VARCHAR(40) NOT NULL, 
	intervall VARCHAR(40) NOT NULL, 
	skala VARCHAR(300) NOT NULL, 
	taljare_id INTEGER, 
	namnare_id INTEGER, 
	faktor INTEGER NOT NULL, 
	kolada_id VARCHAR(20) NOT NULL, 
	aktiv BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_indikator_formel CHECK ((taljare_id IS NULL) = (namnare_id IS NULL)), 
	CONSTRAINT uq_indikator_kod UNIQUE (kod), 
	CONSTRAINT ck_indikator_typ CHECK (typ IN ('volym', 'resurser', 'produktivitet', 'kvalitet', 'satsning', 'register', 'brukarundersokning', 'synpunkter')), 
	CONSTRAINT fk_indikator_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_indikator_riktning CHECK (riktning IN ('hogre', 'lagre', 'neutral')), 
	CONSTRAINT ck_indikator_intervall CHECK (intervall IN ('manad', 'kvartal', 'tertial', 'termin', 'ar')), 
	CONSTRAINT fk_indikator_taljare_id FOREIGN KEY(taljare_id) REFERENCES indikator (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_indikator_namnare_id FOREIGN KEY(namnare_id) REFERENCES indikator (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_indikator_aktiv CHECK (aktiv IN (0, 1)), 
	CONSTRAINT uq_indikator_uid UNIQUE (uid), 
	CONSTRAINT ck_indikator_decimaler_minst CHECK (decimaler >= 0), 
	CONSTRAINT ck_indikator_faktor_minst CHECK (faktor >= 1)
);
CREATE TABLE medverkan (
	amne VARCHAR(200) NOT NULL, 
	amne_sort VARCHAR NOT NULL, 
	slag VARCHAR(40) NOT NULL, 
	datum DATE NOT NULL, 
	verksamhetsomrade_id INTEGER, 
	egen_regi BOOLEAN NOT NULL, 
	externa_inbjudna BOOLEAN NOT NULL, 
	material_till_egen_regi BOOLEAN NOT NULL, 
	material_till_externa BOOLEAN NOT NULL, 
	delad_handling VARCHAR(300) NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_medverkan_slag CHECK (slag IN ('ersattningsmodell', 'uppfoljningssystem', 'jamforelse', 'annat')), 
	CONSTRAINT fk_medverkan_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_medverkan_egen_regi CHECK (egen_regi IN (0, 1)), 
	CONSTRAINT ck_medverkan_externa_inbjudna CHECK (externa_inbjudna IN (0, 1)), 
	CONSTRAINT ck_medverkan_material_till_egen_regi CHECK (material_till_egen_regi IN (0, 1)), 
	CONSTRAINT ck_medverkan_material_till_externa CHECK (material_till_externa IN (0, 1)), 
	CONSTRAINT uq_medverkan_uid UNIQUE (uid)
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
	flytt_skal VARCHAR(300) NOT NULL, 
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
	CONSTRAINT ck_mote_varaktighet_minst CHECK (varaktighet >= 1)
);
CREATE TABLE rollundantag (
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	vem VARCHAR(40) NOT NULL, 
	vad TEXT NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	person_id INTEGER, 
	diarienr VARCHAR(60) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	samtycke_bestallare_datum DATE, 
	samtycke_utforare_datum DATE, 
	giltig_from DATE, 
	giltig_tom DATE, 
	omprovas DATE, 
	upphort DATE, 
	upphort_skal VARCHAR(300) NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_rollundantag_tid CHECK (giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT ck_rollundantag_vem CHECK (vem IN ('bestallare', 'egen_regi')), 
	CONSTRAINT fk_rollundantag_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_rollundantag_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_rollundantag_status CHECK (status IN ('foreslaget', 'samtycken', 'godkant', 'gallande', 'omprovas', 'upphort')), 
	CONSTRAINT fk_rollundantag_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_rollundantag_uid UNIQUE (uid)
);
CREATE TABLE styrdokumentversion (
	styrdokument_id INTEGER NOT NULL, 
	organ_id INTEGER NOT NULL, 
	datum DATE NOT NULL, 
	paragraf VARCHAR(20) NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	giltig_from DATE NOT NULL, 
	giltig_tom DATE, 
	kommentar TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_styrdokumentversion_styrdokument_id_giltig_from UNIQUE (styrdokument_id, giltig_from), 
	CONSTRAINT ck_styrdokumentversion_tid CHECK (giltig_tom IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT fk_styrdokumentversion_styrdokument_id FOREIGN KEY(styrdokument_id) REFERENCES styrdokument (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_styrdokumentversion_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_styrdokumentversion_uid UNIQUE (uid)
);
CREATE TABLE styrdokumentavsnitt (
	styrdokument_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	kod VARCHAR(20) NOT NULL, 
	rubrik VARCHAR(200) NOT NULL, 
	text TEXT NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_styrdokumentavsnitt_styrdokument_id_kod UNIQUE (styrdokument_id, kod), 
	CONSTRAINT fk_styrdokumentavsnitt_styrdokument_id FOREIGN KEY(styrdokument_id) REFERENCES styrdokument (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_styrdokumentavsnitt_status CHECK (status IN ('gallande', 'ofullstandigt', 'saknas')), 
	CONSTRAINT uq_styrdokumentavsnitt_uid UNIQUE (uid), 
	CONSTRAINT ck_styrdokumentavsnitt_nr_minst CHECK (nr >= 1)
);
CREATE TABLE uppdrag (
	titel VARCHAR(200) NOT NULL, 
	titel_sort VARCHAR NOT NULL, 
	beskrivning TEXT NOT NULL, 
	styrdokument_id INTEGER, 
	ansvarigt_organ_id INTEGER, 
	ansvarig_id INTEGER, 
	diarienr VARCHAR(60) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	klart_senast DATE, 
	tidplan TEXT NOT NULL, 
	avrapporterat DATE, 
	resultat TEXT NOT NULL, 
	avslutat DATE, 
	avbrutet_skal VARCHAR(300) NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_uppdrag_styrdokument_id FOREIGN KEY(styrdokument_id) REFERENCES styrdokument (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_uppdrag_ansvarigt_organ_id FOREIGN KEY(ansvarigt_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_uppdrag_ansvarig_id FOREIGN KEY(ansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_uppdrag_status CHECK (status IN ('planerat', 'pagar', 'avrapporterat', 'avslutat', 'avbrutet')), 
	CONSTRAINT fk_uppdrag_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_uppdrag_uid UNIQUE (uid)
);
CREATE TABLE uppgiftsundantag (
	verksamhetsomrade_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	ar INTEGER NOT NULL, 
	skal VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_uppgiftsundantag_verksamhetsomrade_id_typ_ar UNIQUE (verksamhetsomrade_id, typ, ar), 
	CONSTRAINT fk_uppgiftsundantag_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_uppgiftsundantag_typ CHECK (typ IN ('volym', 'resurser', 'produktivitet', 'kvalitet', 'satsning', 'register', 'brukarundersokning', 'synpunkter')), 
	CONSTRAINT uq_uppgiftsundantag_uid UNIQUE (uid), 
	CONSTRAINT ck_uppgiftsundantag_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE uppgiftskatalog (
	verksamhetsomrade_id INTEGER NOT NULL, 
	ar INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	utskickad DATE, 
	mottagare VARCHAR(300) NOT NULL, 
	kommentar TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_uppgiftskatalog_verksamhetsomrade_id_ar_nr UNIQUE (verksamhetsomrade_id, ar, nr), 
	CONSTRAINT fk_uppgiftskatalog_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_uppgiftskatalog_uid UNIQUE (uid), 
	CONSTRAINT ck_uppgiftskatalog_ar_minst CHECK (ar >= 1900), 
	CONSTRAINT ck_uppgiftskatalog_nr_minst CHECK (nr >= 1)
);
CREATE TABLE upphandling (
	benamning VARCHAR(200) NOT NULL, 
	benamning_sort VARCHAR NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	bestallare_id INTEGER NOT NULL, 
	forfarande VARCHAR(40), 
	status VARCHAR(40) NOT NULL, 
	annonserad DATE, 
	anbud_senast DATE, 
	antal_anbud INTEGER, 
	uppskattat_varde BIGINT, 
	kravbilaga_version VARCHAR(40) NOT NULL, 
	pu_deltar BOOLEAN, 
	uppf_text TEXT NOT NULL, 
	present_text TEXT NOT NULL, 
	tillg_text TEXT NOT NULL, 
	anteckning TEXT NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_upphandling_anbud CHECK (anbud_senast IS NULL OR annonserad IS NULL OR anbud_senast >= annonserad), 
	CONSTRAINT fk_upphandling_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_upphandling_bestallare_id FOREIGN KEY(bestallare_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_upphandling_forfarande CHECK (forfarande IN ('oppet', 'selektivt', 'forhandlat', 'sarskilda', 'direkt')), 
	CONSTRAINT ck_upphandling_status CHECK (status IN ('planerad', 'annonserad', 'utvarderas', 'tilldelad', 'avslutad', 'avbruten')), 
	CONSTRAINT ck_upphandling_pu_deltar CHECK (pu_deltar IN (0, 1)), 
	CONSTRAINT fk_upphandling_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_upphandling_uid UNIQUE (uid), 
	CONSTRAINT ck_upphandling_antal_anbud_minst CHECK (antal_anbud >= 0)
);
CREATE TABLE inkallelse (
	reglemente_id INTEGER NOT NULL, 
	parti VARCHAR(20) NOT NULL, 
	ordning JSON NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_inkallelse_reglemente_id_parti UNIQUE (reglemente_id, parti), 
	CONSTRAINT fk_inkallelse_reglemente_id FOREIGN KEY(reglemente_id) REFERENCES reglemente (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_inkallelse_uid UNIQUE (uid)
);
CREATE TABLE fastpunkt (
	reglemente_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	rubrik VARCHAR(300) NOT NULL, 
	fast VARCHAR(40) NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	minuter INTEGER, 
	foredragande VARCHAR(200) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_fastpunkt_reglemente_id FOREIGN KEY(reglemente_id) REFERENCES reglemente (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_fastpunkt_fast CHECK (fast IN ('inledning', 'upprop', 'justerare', 'dagordning', 'egen_forst', 'egen_sist', 'paus', 'delegation', 'meddelanden', 'avslutande')), 
	CONSTRAINT ck_fastpunkt_typ CHECK (typ IN ('beslut', 'information', 'anmalan', 'val')), 
	CONSTRAINT uq_fastpunkt_uid UNIQUE (uid), 
	CONSTRAINT ck_fastpunkt_nr_minst CHECK (nr >= 1), 
	CONSTRAINT ck_fastpunkt_minuter_minst CHECK (minuter >= 0)
);
CREATE TABLE bindning (
	person_id INTEGER NOT NULL, 
	utforare_id INTEGER, 
	organ_id INTEGER, 
	organisation VARCHAR(200) NOT NULL, 
	roll VARCHAR(120) NOT NULL, 
	fran DATE, 
	tom DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_bindning_tid CHECK (tom IS NULL OR fran IS NULL OR tom >= fran), 
	CONSTRAINT ck_bindning_vad CHECK (utforare_id IS NOT NULL OR organ_id IS NOT NULL OR organisation <> ''), 
	CONSTRAINT fk_bindning_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_bindning_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_bindning_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_bindning_uid UNIQUE (uid)
);
CREATE TABLE infogningsregel (
	reglemente_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	slag VARCHAR(40) NOT NULL, 
	sist BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_infogningsregel_reglemente_id_slag UNIQUE (reglemente_id, slag), 
	CONSTRAINT fk_infogningsregel_reglemente_id FOREIGN KEY(reglemente_id) REFERENCES reglemente (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_infogningsregel_slag CHECK (slag IN ('bordlagt', 'aterremiss', 'aterrapport', 'val', 'jav', 'personal', 'beslut', 'till_fullmaktige', 'information', 'anmalan', 'sekretess', 'omedelbar')), 
	CONSTRAINT ck_infogningsregel_sist CHECK (sist IN (0, 1)), 
	CONSTRAINT uq_infogningsregel_uid UNIQUE (uid), 
	CONSTRAINT ck_infogningsregel_nr_minst CHECK (nr >= 1)
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
CREATE TABLE avvecklingsenhet (
	avveckling_id INTEGER NOT NULL, 
	enhet_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_avvecklingsenhet_avveckling_id_enhet_id UNIQUE (avveckling_id, enhet_id), 
	CONSTRAINT fk_avvecklingsenhet_avveckling_id FOREIGN KEY(avveckling_id) REFERENCES avveckling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_avvecklingsenhet_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_avvecklingsenhet_uid UNIQUE (uid)
);
CREATE TABLE chefsforordnande (
	enhet_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	fran DATE NOT NULL, 
	tom DATE, 
	tillforordnad BOOLEAN NOT NULL, 
	entledigad_paragraf VARCHAR(20) NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_chefsforordnande_tid CHECK (tom IS NULL OR tom >= fran), 
	CONSTRAINT fk_chefsforordnande_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_chefsforordnande_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_chefsforordnande_tillforordnad CHECK (tillforordnad IN (0, 1)), 
	CONSTRAINT fk_chefsforordnande_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_chefsforordnande_uid UNIQUE (uid)
);
CREATE TABLE egenkontroll (
	enhet_id INTEGER NOT NULL, 
	ar INTEGER NOT NULL, 
	mall_version VARCHAR(60) NOT NULL, 
	skickad DATE, 
	forfaller DATE, 
	inlamnad DATE, 
	resultat TEXT NOT NULL, 
	antal_brister INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_egenkontroll_enhet_id_ar UNIQUE (enhet_id, ar), 
	CONSTRAINT fk_egenkontroll_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_egenkontroll_uid UNIQUE (uid), 
	CONSTRAINT ck_egenkontroll_ar_minst CHECK (ar >= 1900), 
	CONSTRAINT ck_egenkontroll_antal_brister_minst CHECK (antal_brister >= 0)
);
CREATE TABLE inlamning (
	enhet_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	ar INTEGER NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	forfaller DATE NOT NULL, 
	pamind DATE, 
	inkom DATE, 
	komplettering_begard DATE, 
	komplettering_senast DATE, 
	komplettering_text TEXT NOT NULL, 
	godkand DATE, 
	godkand_av_id INTEGER, 
	diarienr VARCHAR(60) NOT NULL, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_inlamning_enhet_id_typ_ar UNIQUE (enhet_id, typ, ar), 
	CONSTRAINT fk_inlamning_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_inlamning_typ CHECK (typ IN ('vp', 'vb')), 
	CONSTRAINT ck_inlamning_status CHECK (status IN ('vantad', 'pamind', 'inkommen', 'komplettering', 'godkand')), 
	CONSTRAINT fk_inlamning_godkand_av_id FOREIGN KEY(godkand_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_inlamning_uid UNIQUE (uid), 
	CONSTRAINT ck_inlamning_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE tillstand (
	utforare_id INTEGER NOT NULL, 
	enhet_id INTEGER, 
	typ VARCHAR(40) NOT NULL, 
	nr VARCHAR(60) NOT NULL, 
	giltig_from DATE, 
	giltig_tom DATE, 
	kontrollerad DATE, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_tillstand_tid CHECK (giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT fk_tillstand_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tillstand_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_tillstand_typ CHECK (typ IN ('ivo', 'skolinspektionen', 'annat')), 
	CONSTRAINT uq_tillstand_uid UNIQUE (uid)
);
CREATE TABLE malindikator (
	mal_id INTEGER NOT NULL, 
	indikator_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_malindikator_mal_id_indikator_id UNIQUE (mal_id, indikator_id), 
	CONSTRAINT fk_malindikator_mal_id FOREIGN KEY(mal_id) REFERENCES mal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_malindikator_indikator_id FOREIGN KEY(indikator_id) REFERENCES indikator (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_malindikator_uid UNIQUE (uid)
);
CREATE TABLE malbedomning (
	mal_id INTEGER NOT NULL, 
	ar INTEGER NOT NULL, 
	niva VARCHAR(40) NOT NULL, 
	analys TEXT NOT NULL, 
	datum DATE NOT NULL, 
	bedomd_av_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_malbedomning_mal_id_ar UNIQUE (mal_id, ar), 
	CONSTRAINT fk_malbedomning_mal_id FOREIGN KEY(mal_id) REFERENCES mal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_malbedomning_niva CHECK (niva IN ('uppnatt', 'delvis', 'ej_uppnatt', 'ej_bedomt')), 
	CONSTRAINT fk_malbedomning_bedomd_av_id FOREIGN KEY(bedomd_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_malbedomning_uid UNIQUE (uid), 
	CONSTRAINT ck_malbedomning_ar_minst CHECK (ar >= 1900)
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
	CONSTRAINT ck_motespunkt_nr_minst CHECK (nr >= 1)
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
	CONSTRAINT ck_moteatgard_nr_minst CHECK (nr >= 1)
);
CREATE TABLE sammanstallning (
	enhet_id INTEGER NOT NULL, 
	ar INTEGER NOT NULL, 
	analys TEXT NOT NULL, 
	fardig DATE, 
	sma_grupper_dolda BOOLEAN NOT NULL, 
	saklig BOOLEAN NOT NULL, 
	relevant BOOLEAN NOT NULL, 
	jamforbar BOOLEAN NOT NULL, 
	lattforstaelig BOOLEAN NOT NULL, 
	lattillganglig BOOLEAN NOT NULL, 
	granskad_av_id INTEGER, 
	publicerad_datum DATE, 
	publicerad_var VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_sammanstallning_enhet_id_ar UNIQUE (enhet_id, ar), 
	CONSTRAINT fk_sammanstallning_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_sammanstallning_sma_grupper_dolda CHECK (sma_grupper_dolda IN (0, 1)), 
	CONSTRAINT ck_sammanstallning_saklig CHECK (saklig IN (0, 1)), 
	CONSTRAINT ck_sammanstallning_relevant CHECK (relevant IN (0, 1)), 
	CONSTRAINT ck_sammanstallning_jamforbar CHECK (jamforbar IN (0, 1)), 
	CONSTRAINT ck_sammanstallning_lattforstaelig CHECK (lattforstaelig IN (0, 1)), 
	CONSTRAINT ck_sammanstallning_lattillganglig CHECK (lattillganglig IN (0, 1)), 
	CONSTRAINT fk_sammanstallning_granskad_av_id FOREIGN KEY(granskad_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_sammanstallning_uid UNIQUE (uid), 
	CONSTRAINT ck_sammanstallning_ar_minst CHECK (ar >= 1900)
);
CREATE TABLE synpunkt (
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	kanal VARCHAR(40), 
	allvar VARCHAR(40), 
	verksamhetsomrade_id INTEGER NOT NULL, 
	enhet_id INTEGER, 
	inkom DATE NOT NULL, 
	text TEXT NOT NULL, 
	inget_personnummer BOOLEAN NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	sekretess BOOLEAN NOT NULL, 
	sekretess_grund VARCHAR(300) NOT NULL, 
	svar_senast DATE, 
	besvarad DATE, 
	beslut VARCHAR(40), 
	beslut_datum DATE, 
	beslut_av_id INTEGER, 
	beslut_skal TEXT NOT NULL, 
	besok_id INTEGER, 
	avslutad DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_synpunkt_klagomal CHECK (typ <> 'klagomal' OR allvar IS NOT NULL), 
	CONSTRAINT ck_synpunkt_typ CHECK (typ IN ('klagomal', 'berom', 'forslag')), 
	CONSTRAINT ck_synpunkt_kanal CHECK (kanal IN ('e_tjanst', 'epost', 'telefon', 'brev', 'mote', 'besok', 'annan')), 
	CONSTRAINT ck_synpunkt_allvar CHECK (allvar IN ('allvarlig', 'vasentlig', 'mindre')), 
	CONSTRAINT fk_synpunkt_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_synpunkt_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_synpunkt_inget_personnummer CHECK (inget_personnummer IN (0, 1)), 
	CONSTRAINT ck_synpunkt_sekretess CHECK (sekretess IN (0, 1)), 
	CONSTRAINT ck_synpunkt_beslut CHECK (beslut IN ('oanmalt_besok', 'anmalt_besok', 'atgard', 'svar', 'ingen')), 
	CONSTRAINT fk_synpunkt_beslut_av_id FOREIGN KEY(beslut_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_synpunkt_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_synpunkt_uid UNIQUE (uid)
);
CREATE TABLE handelse (
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	enhet_id INTEGER, 
	verksamhetsomrade_id INTEGER NOT NULL, 
	datum DATE NOT NULL, 
	allvar VARCHAR(40), 
	text TEXT NOT NULL, 
	inget_personnummer BOOLEAN NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	sekretess BOOLEAN NOT NULL, 
	sekretess_grund VARCHAR(300) NOT NULL, 
	utredning_klar DATE, 
	namnd_underrattad DATE, 
	anmald DATE, 
	berord_informerad DATE, 
	atgard TEXT NOT NULL, 
	besok_id INTEGER, 
	avslutad DATE, 
	gallras DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_handelse_typ CHECK (typ IN ('lex_sarah', 'lex_maria', 'ivo', 'skolinspektionen', 'media')), 
	CONSTRAINT fk_handelse_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handelse_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_handelse_allvar CHECK (allvar IN ('allvarlig', 'vasentlig', 'mindre')), 
	CONSTRAINT ck_handelse_inget_personnummer CHECK (inget_personnummer IN (0, 1)), 
	CONSTRAINT ck_handelse_sekretess CHECK (sekretess IN (0, 1)), 
	CONSTRAINT fk_handelse_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_handelse_uid UNIQUE (uid)
);
CREATE TABLE tillsynsbeslut (
	enhet_id INTEGER NOT NULL, 
	myndighet VARCHAR(40) NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	datum DATE NOT NULL, 
	text TEXT NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	besok_id INTEGER, 
	rattas_senast DATE, 
	rattat DATE, 
	galler_tom DATE, 
	vite BIGINT, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_tillsynsbeslut_forbud CHECK (typ <> 'tillfalligt_forbud' OR galler_tom IS NOT NULL), 
	CONSTRAINT fk_tillsynsbeslut_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_tillsynsbeslut_myndighet CHECK (myndighet IN ('kommun', 'skolinspektionen', 'ivo', 'ingen')), 
	CONSTRAINT ck_tillsynsbeslut_typ CHECK (typ IN ('utan_anmarkning', 'avstar', 'anmarkning', 'forelaggande', 'forelaggande_vite', 'aterkallelse', 'tillfalligt_forbud')), 
	CONSTRAINT fk_tillsynsbeslut_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tillsynsbeslut_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_tillsynsbeslut_uid UNIQUE (uid)
);
CREATE TABLE uppgiftskrav (
	verksamhetsomrade_id INTEGER NOT NULL, 
	indikator_id INTEGER NOT NULL, 
	intervall VARCHAR(40) NOT NULL, 
	forfallodag INTEGER NOT NULL, 
	kalla VARCHAR(40) NOT NULL, 
	system VARCHAR(120) NOT NULL, 
	publik BOOLEAN NOT NULL, 
	galler_regi VARCHAR(40) NOT NULL, 
	giltig_from DATE NOT NULL, 
	giltig_tom DATE, 
	anteckning TEXT NOT NULL, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_uppgiftskrav_verksamhetsomrade_id_indikator_id_giltig_from UNIQUE (verksamhetsomrade_id, indikator_id, giltig_from), 
	CONSTRAINT ck_uppgiftskrav_tid CHECK (giltig_tom IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT ck_uppgiftskrav_dag CHECK (forfallodag BETWEEN 1 AND 31), 
	CONSTRAINT fk_uppgiftskrav_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_uppgiftskrav_indikator_id FOREIGN KEY(indikator_id) REFERENCES indikator (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_uppgiftskrav_intervall CHECK (intervall IN ('manad', 'kvartal', 'tertial', 'termin', 'ar')), 
	CONSTRAINT ck_uppgiftskrav_kalla CHECK (kalla IN ('utforare', 'system')), 
	CONSTRAINT ck_uppgiftskrav_publik CHECK (publik IN (0, 1)), 
	CONSTRAINT ck_uppgiftskrav_galler_regi CHECK (galler_regi IN ('bada', 'egen', 'extern')), 
	CONSTRAINT fk_uppgiftskrav_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_uppgiftskrav_uid UNIQUE (uid), 
	CONSTRAINT ck_uppgiftskrav_forfallodag_minst CHECK (forfallodag >= 1)
);
CREATE TABLE sammantrade (
	mote_id INTEGER NOT NULL, 
	motesnr INTEGER NOT NULL, 
	forsta_paragraf INTEGER, 
	status VARCHAR(40) NOT NULL, 
	ordforande_id INTEGER, 
	sekreterare_id INTEGER, 
	offentligt BOOLEAN NOT NULL, 
	oppnat VARCHAR(5), 
	avslutat VARCHAR(5), 
	formoten VARCHAR(300) NOT NULL, 
	anmal_forhinder VARCHAR(300) NOT NULL, 
	distans_sa VARCHAR(300) NOT NULL, 
	justering_plats VARCHAR(200) NOT NULL, 
	justering_dag DATE, 
	justering_tid VARCHAR(5), 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_sammantrade_mote_id UNIQUE (mote_id), 
	CONSTRAINT fk_sammantrade_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_sammantrade_status CHECK (status IN ('utkast', 'kallat', 'pagar', 'genomfort', 'upprattat', 'justeras', 'justerat', 'installt')), 
	CONSTRAINT fk_sammantrade_ordforande_id FOREIGN KEY(ordforande_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_sammantrade_sekreterare_id FOREIGN KEY(sekreterare_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_sammantrade_offentligt CHECK (offentligt IN (0, 1)), 
	CONSTRAINT uq_sammantrade_uid UNIQUE (uid), 
	CONSTRAINT ck_sammantrade_motesnr_minst CHECK (motesnr >= 1), 
	CONSTRAINT ck_sammantrade_forsta_paragraf_minst CHECK (forsta_paragraf >= 1)
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
	upphandling_id INTEGER, 
	kravbilaga_version VARCHAR(40) NOT NULL, 
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
	CONSTRAINT fk_avtal_upphandling_id FOREIGN KEY(upphandling_id) REFERENCES upphandling (id) DEFERRABLE INITIALLY DEFERRED, 
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
	CONSTRAINT ck_avtal_uppsagningstid_man_bestallare_minst CHECK (uppsagningstid_man_bestallare >= 0), 
	CONSTRAINT ck_avtal_uppsagningstid_man_utforare_minst CHECK (uppsagningstid_man_utforare >= 0), 
	CONSTRAINT ck_avtal_automatisk_forlangning_man_minst CHECK (automatisk_forlangning_man >= 1), 
	CONSTRAINT ck_avtal_overlamningstid_man_minst CHECK (overlamningstid_man >= 0)
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
CREATE TABLE rapporttillfalle (
	enhet_id INTEGER NOT NULL, 
	uppgiftskrav_id INTEGER NOT NULL, 
	period_start DATE NOT NULL, 
	period_slut DATE NOT NULL, 
	forfaller DATE NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	pamind DATE, 
	inkom DATE, 
	komplettering_senast DATE, 
	godkand DATE, 
	anteckning VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_rapporttillfalle_enhet_id_uppgiftskrav_id_period_start UNIQUE (enhet_id, uppgiftskrav_id, period_start), 
	CONSTRAINT ck_rapporttillfalle_period CHECK (period_slut >= period_start), 
	CONSTRAINT fk_rapporttillfalle_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_rapporttillfalle_uppgiftskrav_id FOREIGN KEY(uppgiftskrav_id) REFERENCES uppgiftskrav (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_rapporttillfalle_status CHECK (status IN ('vantad', 'pamind', 'inkommen', 'komplettering', 'godkand')), 
	CONSTRAINT uq_rapporttillfalle_uid UNIQUE (uid)
);
CREATE TABLE ajournering (
	sammantrade_id INTEGER NOT NULL, 
	fran VARCHAR(5) NOT NULL, 
	till VARCHAR(5), 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_ajournering_tid CHECK (till IS NULL OR till >= fran), 
	CONSTRAINT fk_ajournering_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_ajournering_uid UNIQUE (uid)
);
CREATE TABLE utsedd (
	sammantrade_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	ersattare BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_utsedd_sammantrade_id_person_id UNIQUE (sammantrade_id, person_id), 
	CONSTRAINT fk_utsedd_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_utsedd_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_utsedd_ersattare CHECK (ersattare IN (0, 1)), 
	CONSTRAINT uq_utsedd_uid UNIQUE (uid)
);
CREATE TABLE kallelse (
	sammantrade_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	skickad DATE NOT NULL, 
	innehall JSON NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_kallelse_sammantrade_id_nr UNIQUE (sammantrade_id, nr), 
	CONSTRAINT fk_kallelse_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_kallelse_uid UNIQUE (uid), 
	CONSTRAINT ck_kallelse_nr_minst CHECK (nr >= 1)
);
CREATE TABLE maskeringsanteckning (
	sammantrade_id INTEGER NOT NULL, 
	handling VARCHAR(40) NOT NULL, 
	utgava VARCHAR(40) NOT NULL, 
	lagrum VARCHAR(200) NOT NULL, 
	rutor INTEGER NOT NULL, 
	sha256_fore VARCHAR(64) NOT NULL, 
	sha256_efter VARCHAR(64) NOT NULL, 
	fil VARCHAR(255) NOT NULL, 
	dag DATE NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_maskeringsanteckning_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_maskeringsanteckning_uid UNIQUE (uid), 
	CONSTRAINT ck_maskeringsanteckning_rutor_minst CHECK (rutor >= 1)
);
CREATE TABLE paketexemplar (
	sammantrade_id INTEGER NOT NULL, 
	utskick INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	antal INTEGER NOT NULL, 
	mottagare VARCHAR(200) NOT NULL, 
	person_id INTEGER, 
	satt VARCHAR(40) NOT NULL, 
	dag DATE NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_paketexemplar_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_paketexemplar_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_paketexemplar_satt CHECK (satt IN ('utskrivet', 'sparat')), 
	CONSTRAINT uq_paketexemplar_uid UNIQUE (uid), 
	CONSTRAINT ck_paketexemplar_utskick_minst CHECK (utskick >= 1), 
	CONSTRAINT ck_paketexemplar_nr_minst CHECK (nr >= 1), 
	CONSTRAINT ck_paketexemplar_antal_minst CHECK (antal >= 1)
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
	CONSTRAINT ck_atgard_nr_minst CHECK (nr >= 1)
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
	CONSTRAINT ck_avtalsoption_ordning_minst CHECK (ordning >= 1), 
	CONSTRAINT ck_avtalsoption_beslut_senast_man_minst CHECK (beslut_senast_man >= 0)
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
CREATE TABLE tvist (
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	amne VARCHAR(40), 
	grund VARCHAR(40), 
	verksamhetsomrade_id INTEGER NOT NULL, 
	enhet_id INTEGER, 
	avtal_id INTEGER, 
	bestallare_id INTEGER, 
	motpart_id INTEGER, 
	diarienr VARCHAR(60) NOT NULL, 
	uppkommen DATE NOT NULL, 
	beskrivning TEXT NOT NULL, 
	bestallarens_syn TEXT NOT NULL, 
	utforarens_syn TEXT NOT NULL, 
	koncernnytta TEXT NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	niva VARCHAR(40), 
	hanskjuten DATE, 
	hanskjuten_politiskt DATE, 
	enats DATE, 
	uppgorelse TEXT NOT NULL, 
	avgjord DATE, 
	avgjord_av_id INTEGER, 
	verkstalld DATE, 
	beslut_organ_id INTEGER, 
	beslut_datum DATE, 
	beslut_paragraf VARCHAR(20) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_tvist_hanskjuten CHECK (hanskjuten IS NULL OR hanskjuten >= uppkommen), 
	CONSTRAINT ck_tvist_typ CHECK (typ IN ('oacceptabel', 'tolkning', 'balans')), 
	CONSTRAINT ck_tvist_amne CHECK (amne IN ('ekonomi', 'mal', 'kvalitetskrav', 'uppfoljning')), 
	CONSTRAINT ck_tvist_grund CHECK (grund IN ('ekonomi', 'kvalitet', 'bada')), 
	CONSTRAINT fk_tvist_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tvist_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tvist_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tvist_bestallare_id FOREIGN KEY(bestallare_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tvist_motpart_id FOREIGN KEY(motpart_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_tvist_status CHECK (status IN ('uppkommen', 'forhandling', 'enats', 'hanskjuten_tjm', 'hanskjuten_politisk', 'avgjord', 'verkstalld')), 
	CONSTRAINT ck_tvist_niva CHECK (niva IN ('tjansteman', 'politisk')), 
	CONSTRAINT fk_tvist_avgjord_av_id FOREIGN KEY(avgjord_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tvist_beslut_organ_id FOREIGN KEY(beslut_organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_tvist_uid UNIQUE (uid)
);
CREATE TABLE delomrade (
	besok_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	namn VARCHAR(120) NOT NULL, 
	bedomning VARCHAR(40) NOT NULL, 
	iakttagelse TEXT NOT NULL, 
	belagg VARCHAR(300) NOT NULL, 
	krav TEXT NOT NULL, 
	avvikelse_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_delomrade_besok_id_namn UNIQUE (besok_id, namn), 
	CONSTRAINT fk_delomrade_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_delomrade_bedomning CHECK (bedomning IN ('uppfyllt', 'delvis_uppfyllt', 'ej_uppfyllt', 'ej_bedomt')), 
	CONSTRAINT fk_delomrade_avvikelse_id FOREIGN KEY(avvikelse_id) REFERENCES avvikelse (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_delomrade_uid UNIQUE (uid), 
	CONSTRAINT ck_delomrade_nr_minst CHECK (nr >= 1)
);
CREATE TABLE krav (
	verksamhetsomrade_id INTEGER NOT NULL, 
	kod VARCHAR(20) NOT NULL, 
	rubrik VARCHAR(200) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	kalla VARCHAR(40) NOT NULL, 
	galler_regi VARCHAR(40) NOT NULL, 
	kravkalla VARCHAR(40), 
	lagrum VARCHAR(200) NOT NULL, 
	regelverksversion_id INTEGER, 
	avtal_id INTEGER, 
	kriticitet VARCHAR(40) NOT NULL, 
	giltig_from DATE, 
	giltig_tom DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_krav_verksamhetsomrade_id_kod UNIQUE (verksamhetsomrade_id, kod), 
	CONSTRAINT ck_krav_tid CHECK (giltig_tom IS NULL OR giltig_from IS NULL OR giltig_tom >= giltig_from), 
	CONSTRAINT fk_krav_verksamhetsomrade_id FOREIGN KEY(verksamhetsomrade_id) REFERENCES verksamhetsomrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_krav_kalla CHECK (kalla IN ('bestallare', 'agare', 'lag')), 
	CONSTRAINT ck_krav_galler_regi CHECK (galler_regi IN ('bada', 'egen', 'extern')), 
	CONSTRAINT ck_krav_kravkalla CHECK (kravkalla IN ('lag', 'auktorisation', 'avtal', 'mal', 'agare')), 
	CONSTRAINT fk_krav_regelverksversion_id FOREIGN KEY(regelverksversion_id) REFERENCES regelverksversion (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_krav_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_krav_kriticitet CHECK (kriticitet IN ('hog', 'medel', 'lag')), 
	CONSTRAINT uq_krav_uid UNIQUE (uid)
);
CREATE TABLE arende (
	rubrik VARCHAR(300) NOT NULL, 
	rubrik_sort VARCHAR NOT NULL, 
	diarienr VARCHAR(60) NOT NULL, 
	organ_id INTEGER NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	art VARCHAR(40) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	inkom DATE, 
	handlaggare_id INTEGER, 
	sekretess_lagrum VARCHAR(300) NOT NULL, 
	sekretess_datum DATE, 
	sekretess_omfattning VARCHAR(300) NOT NULL, 
	offentlig_rubrik VARCHAR(300) NOT NULL, 
	till_fullmaktige BOOLEAN NOT NULL, 
	ordforandebeslut DATE, 
	avtal_id INTEGER, 
	utforare_id INTEGER, 
	enhet_id INTEGER, 
	besok_id INTEGER, 
	atgardsplan_id INTEGER, 
	anteckning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_arende_organ_id FOREIGN KEY(organ_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_arende_typ CHECK (typ IN ('beslut', 'information', 'anmalan', 'val')), 
	CONSTRAINT ck_arende_art CHECK (art IN ('ovrigt', 'bestallning', 'ekonomi', 'kvalitet', 'myndighet', 'personal')), 
	CONSTRAINT ck_arende_status CHECK (status IN ('bereds', 'bordlagt', 'aterremitterat', 'beslutat', 'avslutat')), 
	CONSTRAINT fk_arende_handlaggare_id FOREIGN KEY(handlaggare_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_arende_till_fullmaktige CHECK (till_fullmaktige IN (0, 1)), 
	CONSTRAINT fk_arende_avtal_id FOREIGN KEY(avtal_id) REFERENCES avtal (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_arende_utforare_id FOREIGN KEY(utforare_id) REFERENCES utforare (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_arende_enhet_id FOREIGN KEY(enhet_id) REFERENCES enhet (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_arende_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_arende_atgardsplan_id FOREIGN KEY(atgardsplan_id) REFERENCES atgardsplan (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_arende_uid UNIQUE (uid)
);
CREATE TABLE kallelsemottagare (
	kallelse_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	roll VARCHAR(40), 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_kallelsemottagare_kallelse_id FOREIGN KEY(kallelse_id) REFERENCES kallelse (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_kallelsemottagare_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_kallelsemottagare_roll CHECK (roll IN ('ordforande', 'vice1', 'vice2', 'ledamot', 'ersattare', 'insynsplats', 'personalforetradare')), 
	CONSTRAINT uq_kallelsemottagare_uid UNIQUE (uid)
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
	offentlig_titel VARCHAR(300) NOT NULL, 
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
	styrdokument_id INTEGER, 
	upphandling_id INTEGER, 
	tvist_id INTEGER, 
	rollundantag_id INTEGER, 
	avveckling_id INTEGER, 
	egenkontroll_id INTEGER, 
	inlamning_id INTEGER, 
	uppgiftskatalog_id INTEGER, 
	sammanstallning_id INTEGER, 
	program_id INTEGER, 
	tillsynsbeslut_id INTEGER, 
	handelse_id INTEGER, 
	medverkan_id INTEGER, 
	arende_id INTEGER, 
	sammantrade_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_handling_en_agare CHECK (CASE WHEN avtal_id IS NULL THEN 0 ELSE 1 END + CASE WHEN regelverksversion_id IS NULL THEN 0 ELSE 1 END + CASE WHEN mote_id IS NULL THEN 0 ELSE 1 END + CASE WHEN besok_id IS NULL THEN 0 ELSE 1 END + CASE WHEN atgardsplan_id IS NULL THEN 0 ELSE 1 END + CASE WHEN utforare_id IS NULL THEN 0 ELSE 1 END + CASE WHEN enhet_id IS NULL THEN 0 ELSE 1 END + CASE WHEN styrdokument_id IS NULL THEN 0 ELSE 1 END + CASE WHEN upphandling_id IS NULL THEN 0 ELSE 1 END + CASE WHEN tvist_id IS NULL THEN 0 ELSE 1 END + CASE WHEN rollundantag_id IS NULL THEN 0 ELSE 1 END + CASE WHEN avveckling_id IS NULL THEN 0 ELSE 1 END + CASE WHEN egenkontroll_id IS NULL THEN 0 ELSE 1 END + CASE WHEN inlamning_id IS NULL THEN 0 ELSE 1 END + CASE WHEN uppgiftskatalog_id IS NULL THEN 0 ELSE 1 END + CASE WHEN sammanstallning_id IS NULL THEN 0 ELSE 1 END + CASE WHEN program_id IS NULL THEN 0 ELSE 1 END + CASE WHEN tillsynsbeslut_id IS NULL THEN 0 ELSE 1 END + CASE WHEN handelse_id IS NULL THEN 0 ELSE 1 END + CASE WHEN medverkan_id IS NULL THEN 0 ELSE 1 END + CASE WHEN arende_id IS NULL THEN 0 ELSE 1 END + CASE WHEN sammantrade_id IS NULL THEN 0 ELSE 1 END <= 1), 
	CONSTRAINT ck_handling_typ CHECK (typ IN ('avtal', 'overenskommelse', 'bilaga', 'regelverk', 'beslut', 'kallelse', 'protokoll', 'anteckningar', 'rapport', 'atgardsplan', 'belagg', 'yttrande', 'brev', 'ovrig')), 
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
	CONSTRAINT fk_handling_styrdokument_id FOREIGN KEY(styrdokument_id) REFERENCES styrdokument (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_upphandling_id FOREIGN KEY(upphandling_id) REFERENCES upphandling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_tvist_id FOREIGN KEY(tvist_id) REFERENCES tvist (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_rollundantag_id FOREIGN KEY(rollundantag_id) REFERENCES rollundantag (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_avveckling_id FOREIGN KEY(avveckling_id) REFERENCES avveckling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_egenkontroll_id FOREIGN KEY(egenkontroll_id) REFERENCES egenkontroll (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_inlamning_id FOREIGN KEY(inlamning_id) REFERENCES inlamning (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_uppgiftskatalog_id FOREIGN KEY(uppgiftskatalog_id) REFERENCES uppgiftskatalog (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_sammanstallning_id FOREIGN KEY(sammanstallning_id) REFERENCES sammanstallning (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_program_id FOREIGN KEY(program_id) REFERENCES program (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_tillsynsbeslut_id FOREIGN KEY(tillsynsbeslut_id) REFERENCES tillsynsbeslut (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_handelse_id FOREIGN KEY(handelse_id) REFERENCES handelse (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_medverkan_id FOREIGN KEY(medverkan_id) REFERENCES medverkan (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_arende_id FOREIGN KEY(arende_id) REFERENCES arende (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_handling_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_handling_uid UNIQUE (uid), 
	CONSTRAINT ck_handling_storlek_minst CHECK (storlek >= 0)
);
CREATE TABLE forhandling (
	tvist_id INTEGER NOT NULL, 
	datum DATE NOT NULL, 
	deltagare VARCHAR(300) NOT NULL, 
	resultat TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_forhandling_tvist_id FOREIGN KEY(tvist_id) REFERENCES tvist (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_forhandling_uid UNIQUE (uid)
);
CREATE TABLE tjansteskrivelse (
	arende_id INTEGER NOT NULL, 
	datum DATE NOT NULL, 
	handlaggare_id INTEGER, 
	chef_id INTEGER, 
	forslag TEXT NOT NULL, 
	sammanfattning TEXT NOT NULL, 
	bakgrund TEXT NOT NULL, 
	bedomning TEXT NOT NULL, 
	ekonomi TEXT NOT NULL, 
	barnperspektiv TEXT NOT NULL, 
	konsekvenser TEXT NOT NULL, 
	uppfoljning TEXT NOT NULL, 
	underlag TEXT NOT NULL, 
	skickas_till TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_tjansteskrivelse_arende_id FOREIGN KEY(arende_id) REFERENCES arende (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tjansteskrivelse_handlaggare_id FOREIGN KEY(handlaggare_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tjansteskrivelse_chef_id FOREIGN KEY(chef_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_tjansteskrivelse_uid UNIQUE (uid)
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
CREATE TABLE yttrande (
	avveckling_id INTEGER NOT NULL, 
	forvaltning_id INTEGER NOT NULL, 
	begart DATE NOT NULL, 
	senast DATE, 
	inkommet DATE, 
	handling_id INTEGER, 
	sammanfattning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_yttrande_avveckling_id FOREIGN KEY(avveckling_id) REFERENCES avveckling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_yttrande_forvaltning_id FOREIGN KEY(forvaltning_id) REFERENCES organ (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_yttrande_handling_id FOREIGN KEY(handling_id) REFERENCES handling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_yttrande_uid UNIQUE (uid)
);
CREATE TABLE handlingsmask (
	handling_id INTEGER NOT NULL, 
	sida INTEGER NOT NULL, 
	x INTEGER NOT NULL, 
	y INTEGER NOT NULL, 
	bredd INTEGER NOT NULL, 
	hojd INTEGER NOT NULL, 
	lagrum VARCHAR(300) NOT NULL, 
	ritad_pa VARCHAR(64) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_handlingsmask_handling_id FOREIGN KEY(handling_id) REFERENCES handling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_handlingsmask_uid UNIQUE (uid), 
	CONSTRAINT ck_handlingsmask_sida_minst CHECK (sida >= 1), 
	CONSTRAINT ck_handlingsmask_x_minst CHECK (x >= 0), 
	CONSTRAINT ck_handlingsmask_y_minst CHECK (y >= 0), 
	CONSTRAINT ck_handlingsmask_bredd_minst CHECK (bredd >= 1), 
	CONSTRAINT ck_handlingsmask_hojd_minst CHECK (hojd >= 1)
);
CREATE TABLE punkt (
	sammantrade_id INTEGER NOT NULL, 
	ordning INTEGER NOT NULL, 
	tryckt_nr VARCHAR(8) NOT NULL, 
	rubrik VARCHAR(300) NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	fast VARCHAR(40), 
	arende_id INTEGER, 
	skrivelse_id INTEGER, 
	skrivelse_version INTEGER, 
	forslag TEXT NOT NULL, 
	sammanfattning TEXT NOT NULL, 
	underlag TEXT NOT NULL, 
	skickas_till TEXT NOT NULL, 
	foredragande VARCHAR(200) NOT NULL, 
	minuter INTEGER, 
	omedelbar BOOLEAN NOT NULL, 
	pa_bordet BOOLEAN NOT NULL, 
	tillkom_version INTEGER NOT NULL, 
	utgar_skal VARCHAR(300) NOT NULL, 
	placering_skal VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_punkt_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_punkt_typ CHECK (typ IN ('beslut', 'information', 'anmalan', 'val')), 
	CONSTRAINT ck_punkt_fast CHECK (fast IN ('inledning', 'upprop', 'justerare', 'dagordning', 'egen_forst', 'egen_sist', 'paus', 'delegation', 'meddelanden', 'avslutande')), 
	CONSTRAINT fk_punkt_arende_id FOREIGN KEY(arende_id) REFERENCES arende (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_punkt_skrivelse_id FOREIGN KEY(skrivelse_id) REFERENCES tjansteskrivelse (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_punkt_omedelbar CHECK (omedelbar IN (0, 1)), 
	CONSTRAINT ck_punkt_pa_bordet CHECK (pa_bordet IN (0, 1)), 
	CONSTRAINT uq_punkt_uid UNIQUE (uid), 
	CONSTRAINT ck_punkt_ordning_minst CHECK (ordning >= 1), 
	CONSTRAINT ck_punkt_skrivelse_version_minst CHECK (skrivelse_version >= 0), 
	CONSTRAINT ck_punkt_minuter_minst CHECK (minuter >= 0), 
	CONSTRAINT ck_punkt_tillkom_version_minst CHECK (tillkom_version >= 1)
);
CREATE TABLE justeringsomgang (
	sammantrade_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	omedelbar BOOLEAN NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	plats VARCHAR(200) NOT NULL, 
	planerad DATE, 
	planerad_tid VARCHAR(5), 
	justerad DATE, 
	forvaringsplats VARCHAR(200) NOT NULL, 
	ansvarig_id INTEGER, 
	uppsatt DATE, 
	tas_ned DATE, 
	nedtagen DATE, 
	laga_kraft DATE, 
	laga_kraft_av_id INTEGER, 
	laga_kraft_underlag VARCHAR(300) NOT NULL, 
	arkiverad DATE, 
	protokoll_handling_id INTEGER, 
	signerad_handling_id INTEGER, 
	har_signatur BOOLEAN, 
	protokoll JSON, 
	sha256 VARCHAR(64) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_justeringsomgang_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_justeringsomgang_omedelbar CHECK (omedelbar IN (0, 1)), 
	CONSTRAINT ck_justeringsomgang_status CHECK (status IN ('justeras', 'justerad', 'anslagen', 'tid_ute', 'overklagad', 'laga_kraft', 'arkiverad')), 
	CONSTRAINT fk_justeringsomgang_ansvarig_id FOREIGN KEY(ansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_justeringsomgang_laga_kraft_av_id FOREIGN KEY(laga_kraft_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_justeringsomgang_protokoll_handling_id FOREIGN KEY(protokoll_handling_id) REFERENCES handling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_justeringsomgang_signerad_handling_id FOREIGN KEY(signerad_handling_id) REFERENCES handling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_justeringsomgang_har_signatur CHECK (har_signatur IN (0, 1)), 
	CONSTRAINT uq_justeringsomgang_uid UNIQUE (uid), 
	CONSTRAINT ck_justeringsomgang_nr_minst CHECK (nr >= 1)
);
CREATE TABLE punkthandling (
	punkt_id INTEGER NOT NULL, 
	handling_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	tillkom_version INTEGER NOT NULL, 
	reviderad DATE, 
	skickas_inte BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_punkthandling_punkt_id_nr UNIQUE (punkt_id, nr), 
	CONSTRAINT fk_punkthandling_punkt_id FOREIGN KEY(punkt_id) REFERENCES punkt (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_punkthandling_handling_id FOREIGN KEY(handling_id) REFERENCES handling (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_punkthandling_skickas_inte CHECK (skickas_inte IN (0, 1)), 
	CONSTRAINT uq_punkthandling_uid UNIQUE (uid), 
	CONSTRAINT ck_punkthandling_nr_minst CHECK (nr >= 1), 
	CONSTRAINT ck_punkthandling_tillkom_version_minst CHECK (tillkom_version >= 1)
);
CREATE TABLE paragraf (
	sammantrade_id INTEGER NOT NULL, 
	punkt_id INTEGER, 
	arende_id INTEGER, 
	omgang_id INTEGER, 
	ordning INTEGER NOT NULL, 
	nummer VARCHAR(20) NOT NULL, 
	rubrik VARCHAR(300) NOT NULL, 
	typ VARCHAR(40) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	utfall VARCHAR(40), 
	ordforande_id INTEGER, 
	beslutsingress VARCHAR(300) NOT NULL, 
	sammanfattning TEXT NOT NULL, 
	underlag TEXT NOT NULL, 
	forslag TEXT NOT NULL, 
	beslutsgang TEXT NOT NULL, 
	notering TEXT NOT NULL, 
	overklagbart VARCHAR(40) NOT NULL, 
	omedelbar BOOLEAN NOT NULL, 
	delegerat BOOLEAN NOT NULL, 
	sekretess_lagrum VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_paragraf_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_paragraf_punkt_id FOREIGN KEY(punkt_id) REFERENCES punkt (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_paragraf_arende_id FOREIGN KEY(arende_id) REFERENCES arende (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_paragraf_omgang_id FOREIGN KEY(omgang_id) REFERENCES justeringsomgang (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_paragraf_typ CHECK (typ IN ('beslut', 'information', 'anmalan', 'val')), 
	CONSTRAINT ck_paragraf_status CHECK (status IN ('ej_borjad', 'pagar', 'klar')), 
	CONSTRAINT ck_paragraf_utfall CHECK (utfall IN ('beslutat', 'noterat', 'bordlagt', 'aterremitterat', 'utgar')), 
	CONSTRAINT fk_paragraf_ordforande_id FOREIGN KEY(ordforande_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_paragraf_overklagbart CHECK (overklagbart IN ('kl13', 'sarskild', 'ej')), 
	CONSTRAINT ck_paragraf_omedelbar CHECK (omedelbar IN (0, 1)), 
	CONSTRAINT ck_paragraf_delegerat CHECK (delegerat IN (0, 1)), 
	CONSTRAINT uq_paragraf_uid UNIQUE (uid), 
	CONSTRAINT ck_paragraf_ordning_minst CHECK (ordning >= 1)
);
CREATE TABLE signatur (
	omgang_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	roll VARCHAR(40) NOT NULL, 
	person_id INTEGER NOT NULL, 
	paragrafer VARCHAR(300) NOT NULL, 
	datum DATE, 
	invandning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_signatur_omgang_id FOREIGN KEY(omgang_id) REFERENCES justeringsomgang (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_signatur_roll CHECK (roll IN ('sekreterare', 'ordforande', 'justerande')), 
	CONSTRAINT fk_signatur_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_signatur_uid UNIQUE (uid), 
	CONSTRAINT ck_signatur_nr_minst CHECK (nr >= 1)
);
CREATE TABLE anslagsavbrott (
	omgang_id INTEGER NOT NULL, 
	fran DATE NOT NULL, 
	till DATE, 
	bedomning TEXT NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT ck_anslagsavbrott_tid CHECK (till IS NULL OR till >= fran), 
	CONSTRAINT fk_anslagsavbrott_omgang_id FOREIGN KEY(omgang_id) REFERENCES justeringsomgang (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_anslagsavbrott_uid UNIQUE (uid)
);
CREATE TABLE overklagande (
	omgang_id INTEGER NOT NULL, 
	inkom DATE NOT NULL, 
	malnr VARCHAR(60) NOT NULL, 
	klagande VARCHAR(200) NOT NULL, 
	avgjort DATE, 
	utgang TEXT NOT NULL, 
	upphavt BOOLEAN NOT NULL, 
	laga_kraft DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_overklagande_omgang_id FOREIGN KEY(omgang_id) REFERENCES justeringsomgang (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_overklagande_upphavt CHECK (upphavt IN (0, 1)), 
	CONSTRAINT uq_overklagande_uid UNIQUE (uid)
);
CREATE TABLE beslut (
	paragraf_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	ansvarig_id INTEGER, 
	ansvarig VARCHAR(160) NOT NULL, 
	klart_senast DATE, 
	aterrapport_senast DATE, 
	aterrapporterat DATE, 
	aterrapport_paragraf_id INTEGER, 
	atgardsplan_id INTEGER, 
	besok_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_beslut_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_beslut_ansvarig_id FOREIGN KEY(ansvarig_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_beslut_aterrapport_paragraf_id FOREIGN KEY(aterrapport_paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_beslut_atgardsplan_id FOREIGN KEY(atgardsplan_id) REFERENCES atgardsplan (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_beslut_besok_id FOREIGN KEY(besok_id) REFERENCES besok (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_beslut_uid UNIQUE (uid), 
	CONSTRAINT ck_beslut_nr_minst CHECK (nr >= 1)
);
CREATE TABLE yrkande (
	paragraf_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	person_id INTEGER, 
	slag VARCHAR(40) NOT NULL, 
	text TEXT NOT NULL, 
	aterkallat BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_yrkande_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_yrkande_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_yrkande_slag CHECK (slag IN ('bifall', 'avslag', 'andring', 'tillagg', 'aterremiss', 'bordlaggning', 'ajournering')), 
	CONSTRAINT ck_yrkande_aterkallat CHECK (aterkallat IN (0, 1)), 
	CONSTRAINT uq_yrkande_uid UNIQUE (uid), 
	CONSTRAINT ck_yrkande_nr_minst CHECK (nr >= 1)
);
CREATE TABLE omrostning (
	paragraf_id INTEGER NOT NULL, 
	nr INTEGER NOT NULL, 
	ja_betyder VARCHAR(300) NOT NULL, 
	nej_betyder VARCHAR(300) NOT NULL, 
	motforslag BOOLEAN NOT NULL, 
	sluten BOOLEAN NOT NULL, 
	slutna_ja INTEGER, 
	slutna_nej INTEGER, 
	slutna_avstar INTEGER, 
	utslagsrost BOOLEAN NOT NULL, 
	lottning BOOLEAN NOT NULL, 
	bifallet VARCHAR(40), 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_omrostning_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_omrostning_motforslag CHECK (motforslag IN (0, 1)), 
	CONSTRAINT ck_omrostning_sluten CHECK (sluten IN (0, 1)), 
	CONSTRAINT ck_omrostning_utslagsrost CHECK (utslagsrost IN (0, 1)), 
	CONSTRAINT ck_omrostning_lottning CHECK (lottning IN (0, 1)), 
	CONSTRAINT ck_omrostning_bifallet CHECK (bifallet IN ('ja', 'nej')), 
	CONSTRAINT uq_omrostning_uid UNIQUE (uid), 
	CONSTRAINT ck_omrostning_nr_minst CHECK (nr >= 1), 
	CONSTRAINT ck_omrostning_slutna_ja_minst CHECK (slutna_ja >= 0), 
	CONSTRAINT ck_omrostning_slutna_nej_minst CHECK (slutna_nej >= 0), 
	CONSTRAINT ck_omrostning_slutna_avstar_minst CHECK (slutna_avstar >= 0)
);
CREATE TABLE reservation (
	paragraf_id INTEGER NOT NULL, 
	formulering VARCHAR(300) NOT NULL, 
	motivering TEXT NOT NULL, 
	bilaga INTEGER, 
	anmald VARCHAR(5), 
	inlamnad DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_reservation_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_reservation_uid UNIQUE (uid), 
	CONSTRAINT ck_reservation_bilaga_minst CHECK (bilaga >= 1)
);
CREATE TABLE protokollsyttrande (
	paragraf_id INTEGER NOT NULL, 
	slag VARCHAR(40) NOT NULL, 
	person_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	bilaga INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_protokollsyttrande_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_protokollsyttrande_slag CHECK (slag IN ('sarskilt', 'anteckning')), 
	CONSTRAINT fk_protokollsyttrande_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_protokollsyttrande_uid UNIQUE (uid), 
	CONSTRAINT ck_protokollsyttrande_bilaga_minst CHECK (bilaga >= 1)
);
CREATE TABLE ej_deltagande (
	paragraf_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_ej_deltagande_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_ej_deltagande_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_ej_deltagande_uid UNIQUE (uid)
);
CREATE TABLE jav (
	paragraf_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	grund VARCHAR(40) NOT NULL, 
	omstandighet TEXT NOT NULL, 
	provad BOOLEAN NOT NULL, 
	ej_javig BOOLEAN NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_jav_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_jav_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_jav_grund CHECK (grund IN ('part', 'stallforetradare', 'tillsyn', 'annat')), 
	CONSTRAINT ck_jav_provad CHECK (provad IN (0, 1)), 
	CONSTRAINT ck_jav_ej_javig CHECK (ej_javig IN (0, 1)), 
	CONSTRAINT uq_jav_uid UNIQUE (uid)
);
CREATE TABLE expediering (
	paragraf_id INTEGER NOT NULL, 
	mottagare VARCHAR(200) NOT NULL, 
	datum DATE, 
	satt VARCHAR(40), 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_expediering_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_expediering_satt CHECK (satt IN ('epost', 'brev', 'internt', 'hamtat')), 
	CONSTRAINT uq_expediering_uid UNIQUE (uid)
);
CREATE TABLE overklagad (
	overklagande_id INTEGER NOT NULL, 
	paragraf_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_overklagad_overklagande_id FOREIGN KEY(overklagande_id) REFERENCES overklagande (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_overklagad_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_overklagad_uid UNIQUE (uid)
);
CREATE TABLE rattelse (
	paragraf_id INTEGER NOT NULL, 
	datum DATE NOT NULL, 
	plats VARCHAR(300) NOT NULL, 
	fel TEXT NOT NULL, 
	ratt TEXT NOT NULL, 
	skal TEXT NOT NULL, 
	beslutad_av VARCHAR(200) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_rattelse_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_rattelse_uid UNIQUE (uid)
);
CREATE TABLE bevakning (
	arende_id INTEGER NOT NULL, 
	slag VARCHAR(40) NOT NULL, 
	fran_paragraf_id INTEGER, 
	till_datum DATE, 
	adressat VARCHAR(200) NOT NULL, 
	skal VARCHAR(300) NOT NULL, 
	klar_paragraf_id INTEGER, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_bevakning_arende_id FOREIGN KEY(arende_id) REFERENCES arende (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_bevakning_slag CHECK (slag IN ('bordlagt', 'aterremiss', 'aterrapport')), 
	CONSTRAINT fk_bevakning_fran_paragraf_id FOREIGN KEY(fran_paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_bevakning_klar_paragraf_id FOREIGN KEY(klar_paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_bevakning_uid UNIQUE (uid)
);
CREATE TABLE tjanstgoring (
	sammantrade_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	roll VARCHAR(40) NOT NULL, 
	fran_id INTEGER NOT NULL, 
	till_id INTEGER, 
	ersatter_id INTEGER, 
	orsak VARCHAR(40), 
	slut_orsak VARCHAR(40), 
	kom VARCHAR(5), 
	gick VARCHAR(5), 
	distans BOOLEAN NOT NULL, 
	funktion VARCHAR(160) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_tjanstgoring_sammantrade_id FOREIGN KEY(sammantrade_id) REFERENCES sammantrade (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tjanstgoring_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_tjanstgoring_roll CHECK (roll IN ('tjanstgor', 'ersattare', 'insyn', 'personal', 'tjansteperson', 'inbjuden')), 
	CONSTRAINT fk_tjanstgoring_fran_id FOREIGN KEY(fran_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tjanstgoring_till_id FOREIGN KEY(till_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_tjanstgoring_ersatter_id FOREIGN KEY(ersatter_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_tjanstgoring_orsak CHECK (orsak IN ('franvaro', 'sen_ankomst', 'avvikit', 'jav')), 
	CONSTRAINT ck_tjanstgoring_slut_orsak CHECK (slut_orsak IN ('franvaro', 'sen_ankomst', 'avvikit', 'jav')), 
	CONSTRAINT ck_tjanstgoring_distans CHECK (distans IN (0, 1)), 
	CONSTRAINT uq_tjanstgoring_uid UNIQUE (uid)
);
CREATE TABLE webbgranskning (
	paragraf_id INTEGER NOT NULL, 
	personnummer BOOLEAN NOT NULL, 
	enskilda BOOLEAN NOT NULL, 
	kansliga BOOLEAN NOT NULL, 
	lagovertradelser BOOLEAN NOT NULL, 
	sekretess BOOLEAN NOT NULL, 
	affarer BOOLEAN NOT NULL, 
	skyddade BOOLEAN NOT NULL, 
	underskrifter BOOLEAN NOT NULL, 
	metadata_granskade BOOLEAN NOT NULL, 
	bilagor BOOLEAN NOT NULL, 
	utelamnas BOOLEAN NOT NULL, 
	granskad DATE, 
	granskad_av_id INTEGER, 
	publiceras_till DATE, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_webbgranskning_paragraf_id UNIQUE (paragraf_id), 
	CONSTRAINT fk_webbgranskning_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_webbgranskning_personnummer CHECK (personnummer IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_enskilda CHECK (enskilda IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_kansliga CHECK (kansliga IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_lagovertradelser CHECK (lagovertradelser IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_sekretess CHECK (sekretess IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_affarer CHECK (affarer IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_skyddade CHECK (skyddade IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_underskrifter CHECK (underskrifter IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_metadata_granskade CHECK (metadata_granskade IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_bilagor CHECK (bilagor IN (0, 1)), 
	CONSTRAINT ck_webbgranskning_utelamnas CHECK (utelamnas IN (0, 1)), 
	CONSTRAINT fk_webbgranskning_granskad_av_id FOREIGN KEY(granskad_av_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_webbgranskning_uid UNIQUE (uid)
);
CREATE TABLE maskering (
	paragraf_id INTEGER NOT NULL, 
	ord VARCHAR(300) NOT NULL, 
	lagrum VARCHAR(300) NOT NULL, 
	skal VARCHAR(300) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_maskering_paragraf_id FOREIGN KEY(paragraf_id) REFERENCES paragraf (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_maskering_uid UNIQUE (uid)
);
CREATE TABLE instammande (
	yrkande_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_instammande_yrkande_id FOREIGN KEY(yrkande_id) REFERENCES yrkande (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_instammande_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_instammande_uid UNIQUE (uid)
);
CREATE TABLE rost (
	omrostning_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	rost VARCHAR(40) NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT uq_rost_omrostning_id_person_id UNIQUE (omrostning_id, person_id), 
	CONSTRAINT fk_rost_omrostning_id FOREIGN KEY(omrostning_id) REFERENCES omrostning (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_rost_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT ck_rost_rost CHECK (rost IN ('ja', 'nej', 'avstar')), 
	CONSTRAINT uq_rost_uid UNIQUE (uid)
);
CREATE TABLE reservant (
	reservation_id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	skapad VARCHAR(32) NOT NULL, 
	andrad VARCHAR(32) NOT NULL, 
	CONSTRAINT fk_reservant_reservation_id FOREIGN KEY(reservation_id) REFERENCES reservation (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_reservant_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_reservant_uid UNIQUE (uid)
);
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE VIRTUAL TABLE sok_ord USING fts5(innehall, content='soktext', content_rowid='id', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE sok_del USING fts5(innehall, vikt, content='soktext', content_rowid='id', tokenize='trigram');
CREATE INDEX ix_organ_eftertradare_id ON organ (eftertradare_id);
CREATE INDEX ix_organ_namn_sort ON organ (namn_sort);
CREATE INDEX ix_organ_overordnad_id ON organ (overordnad_id);
CREATE INDEX ix_person_efternamn_sort ON person (efternamn_sort);
CREATE INDEX ix_person_organisation_sort ON person (organisation_sort);
CREATE INDEX ix_organgrupp_namn_sort ON organgrupp (namn_sort);
CREATE INDEX ix_andring_register ON andring (register);
CREATE INDEX ix_andring_post_id ON andring (post_id);
CREATE INDEX ix_andring_steg_id ON andring (steg_id);
CREATE INDEX ix_utforare_kontakt_id ON utforare (kontakt_id);
CREATE INDEX ix_utforare_namn_sort ON utforare (namn_sort);
CREATE INDEX ix_verksamhetsomrade_namnd_id ON verksamhetsomrade (namnd_id);
CREATE INDEX ix_verksamhetsomrade_namn_sort ON verksamhetsomrade (namn_sort);
CREATE INDEX ix_besok_antecknat_av_id ON besok (antecknat_av_id);
CREATE INDEX ix_besok_redovisad_organ_id ON besok (redovisad_organ_id);
CREATE INDEX ix_besok_genomford_fran ON besok (genomford_fran);
CREATE INDEX ix_besok_planerad ON besok (planerad);
CREATE INDEX ix_besok_ansvarig_id ON besok (ansvarig_id);
CREATE INDEX ix_fyndstatus_beslut_organ_id ON fyndstatus (beslut_organ_id);
CREATE INDEX ix_regelkvittens_person_id ON regelkvittens (person_id);
CREATE INDEX ix_anvisning_namnd_id ON anvisning (namnd_id);
CREATE INDEX ix_anvisning_beslut_organ_id ON anvisning (beslut_organ_id);
CREATE INDEX ix_franvaro_fran ON franvaro (fran);
CREATE INDEX ix_franvaro_person_id ON franvaro (person_id);
CREATE INDEX ix_arsplansbeslut_organ_id ON arsplansbeslut (organ_id);
CREATE INDEX ix_program_titel_sort ON program (titel_sort);
CREATE INDEX ix_program_beslut_organ_id ON program (beslut_organ_id);
CREATE INDEX ix_program_mandatperiod_id ON program (mandatperiod_id);
CREATE INDEX ix_namnddokument_namnd_id ON namnddokument (namnd_id);
CREATE INDEX ix_organgruppmedlem_organgrupp_id ON organgruppmedlem (organgrupp_id);
CREATE INDEX ix_organgruppmedlem_organ_id ON organgruppmedlem (organ_id);
CREATE INDEX ix_organuppgift_organ_id ON organuppgift (organ_id);
CREATE INDEX ix_sammantradesregel_organ_id ON sammantradesregel (organ_id);
CREATE INDEX ix_styrdokument_titel_sort ON styrdokument (titel_sort);
CREATE INDEX ix_styrdokument_agare_organ_id ON styrdokument (agare_organ_id);
CREATE INDEX ix_reglemente_organ_id ON reglemente (organ_id);
CREATE INDEX ix_reglemente_mall_id ON reglemente (mall_id);
CREATE INDEX ix_fortroendeuppdrag_organ_id ON fortroendeuppdrag (organ_id);
CREATE INDEX ix_fortroendeuppdrag_person_id ON fortroendeuppdrag (person_id);
CREATE INDEX ix_enhet_verksamhetsomrade_id ON enhet (verksamhetsomrade_id);
CREATE INDEX ix_enhet_chef_id ON enhet (chef_id);
CREATE INDEX ix_enhet_utforare_id ON enhet (utforare_id);
CREATE INDEX ix_enhet_namn_sort ON enhet (namn_sort);
CREATE INDEX ix_besokspunkt_besok_id ON besokspunkt (besok_id);
CREATE INDEX ix_regelverk_verksamhetsomrade_id ON regelverk (verksamhetsomrade_id);
CREATE INDEX ix_regelverk_namn_sort ON regelverk (namn_sort);
CREATE INDEX ix_avveckling_rubrik_sort ON avveckling (rubrik_sort);
CREATE INDEX ix_avveckling_verksamhetsomrade_id ON avveckling (verksamhetsomrade_id);
CREATE INDEX ix_avveckling_beslut_organ_id ON avveckling (beslut_organ_id);
CREATE INDEX ix_regelparameter_namnd_id ON regelparameter (namnd_id);
CREATE INDEX ix_regelparameter_beslut_organ_id ON regelparameter (beslut_organ_id);
CREATE INDEX ix_regelparameter_verksamhetsomrade_id ON regelparameter (verksamhetsomrade_id);
CREATE INDEX ix_internkontroll_verksamhetsomrade_id ON internkontroll (verksamhetsomrade_id);
CREATE INDEX ix_internkontroll_ansvarig_id ON internkontroll (ansvarig_id);
CREATE INDEX ix_internkontroll_klart_senast ON internkontroll (klart_senast);
CREATE INDEX ix_internkontroll_rubrik_sort ON internkontroll (rubrik_sort);
CREATE INDEX ix_lovtid_fran ON lovtid (fran);
CREATE INDEX ix_lovtid_verksamhetsomrade_id ON lovtid (verksamhetsomrade_id);
CREATE INDEX ix_leverantorskontroll_utforare_id ON leverantorskontroll (utforare_id);
CREATE INDEX ix_leverantorskontroll_utford_av_id ON leverantorskontroll (utford_av_id);
CREATE INDEX ix_leverantorskontroll_datum ON leverantorskontroll (datum);
CREATE INDEX ix_agarforandring_utforare_id ON agarforandring (utforare_id);
CREATE INDEX ix_mal_verksamhetsomrade_id ON mal (verksamhetsomrade_id);
CREATE INDEX ix_mal_namnd_id ON mal (namnd_id);
CREATE INDEX ix_mal_beslut_organ_id ON mal (beslut_organ_id);
CREATE INDEX ix_mal_rubrik_sort ON mal (rubrik_sort);
CREATE INDEX ix_mal_ansvarig_id ON mal (ansvarig_id);
CREATE INDEX ix_indikator_namn_sort ON indikator (namn_sort);
CREATE INDEX ix_indikator_verksamhetsomrade_id ON indikator (verksamhetsomrade_id);
CREATE INDEX ix_indikator_taljare_id ON indikator (taljare_id);
CREATE INDEX ix_indikator_namnare_id ON indikator (namnare_id);
CREATE INDEX ix_medverkan_verksamhetsomrade_id ON medverkan (verksamhetsomrade_id);
CREATE INDEX ix_medverkan_amne_sort ON medverkan (amne_sort);
CREATE INDEX ix_mote_datum ON mote (datum);
CREATE INDEX ix_mote_organ_id ON mote (organ_id);
CREATE INDEX ix_mote_ledare_id ON mote (ledare_id);
CREATE INDEX ix_mote_flyttat_till_id ON mote (flyttat_till_id);
CREATE INDEX ix_mote_antecknat_av_id ON mote (antecknat_av_id);
CREATE INDEX ix_mote_verksamhetsomrade_id ON mote (verksamhetsomrade_id);
CREATE INDEX ix_rollundantag_person_id ON rollundantag (person_id);
CREATE INDEX ix_rollundantag_verksamhetsomrade_id ON rollundantag (verksamhetsomrade_id);
CREATE INDEX ix_rollundantag_rubrik_sort ON rollundantag (rubrik_sort);
CREATE INDEX ix_rollundantag_beslut_organ_id ON rollundantag (beslut_organ_id);
CREATE INDEX ix_styrdokumentversion_styrdokument_id ON styrdokumentversion (styrdokument_id);
CREATE INDEX ix_styrdokumentversion_organ_id ON styrdokumentversion (organ_id);
CREATE INDEX ix_styrdokumentavsnitt_styrdokument_id ON styrdokumentavsnitt (styrdokument_id);
CREATE INDEX ix_uppdrag_ansvarig_id ON uppdrag (ansvarig_id);
CREATE INDEX ix_uppdrag_klart_senast ON uppdrag (klart_senast);
CREATE INDEX ix_uppdrag_ansvarigt_organ_id ON uppdrag (ansvarigt_organ_id);
CREATE INDEX ix_uppdrag_beslut_organ_id ON uppdrag (beslut_organ_id);
CREATE INDEX ix_uppdrag_titel_sort ON uppdrag (titel_sort);
CREATE INDEX ix_uppdrag_styrdokument_id ON uppdrag (styrdokument_id);
CREATE INDEX ix_uppgiftsundantag_verksamhetsomrade_id ON uppgiftsundantag (verksamhetsomrade_id);
CREATE INDEX ix_uppgiftskatalog_verksamhetsomrade_id ON uppgiftskatalog (verksamhetsomrade_id);
CREATE INDEX ix_upphandling_verksamhetsomrade_id ON upphandling (verksamhetsomrade_id);
CREATE INDEX ix_upphandling_beslut_organ_id ON upphandling (beslut_organ_id);
CREATE INDEX ix_upphandling_benamning_sort ON upphandling (benamning_sort);
CREATE INDEX ix_upphandling_bestallare_id ON upphandling (bestallare_id);
CREATE INDEX ix_inkallelse_reglemente_id ON inkallelse (reglemente_id);
CREATE INDEX ix_fastpunkt_reglemente_id ON fastpunkt (reglemente_id);
CREATE INDEX ix_bindning_person_id ON bindning (person_id);
CREATE INDEX ix_bindning_organ_id ON bindning (organ_id);
CREATE INDEX ix_bindning_utforare_id ON bindning (utforare_id);
CREATE INDEX ix_infogningsregel_reglemente_id ON infogningsregel (reglemente_id);
CREATE INDEX ix_personroll_organ_id ON personroll (organ_id);
CREATE INDEX ix_personroll_enhet_id ON personroll (enhet_id);
CREATE INDEX ix_personroll_verksamhetsomrade_id ON personroll (verksamhetsomrade_id);
CREATE INDEX ix_personroll_person_id ON personroll (person_id);
CREATE INDEX ix_enhetsnamn_enhet_id ON enhetsnamn (enhet_id);
CREATE INDEX ix_besoksenhet_besok_id ON besoksenhet (besok_id);
CREATE INDEX ix_besoksenhet_enhet_id ON besoksenhet (enhet_id);
CREATE INDEX ix_besoksdeltagare_person_id ON besoksdeltagare (person_id);
CREATE INDEX ix_besoksdeltagare_enhet_id ON besoksdeltagare (enhet_id);
CREATE INDEX ix_besoksdeltagare_besok_id ON besoksdeltagare (besok_id);
CREATE INDEX ix_atgardsplan_begard_av_id ON atgardsplan (begard_av_id);
CREATE INDEX ix_atgardsplan_forfaller ON atgardsplan (forfaller);
CREATE INDEX ix_atgardsplan_uppfoljning_planerad ON atgardsplan (uppfoljning_planerad);
CREATE INDEX ix_atgardsplan_nr_sort ON atgardsplan (nr_sort);
CREATE INDEX ix_atgardsplan_bedomd_av_id ON atgardsplan (bedomd_av_id);
CREATE INDEX ix_atgardsplan_enhet_id ON atgardsplan (enhet_id);
CREATE INDEX ix_atgardsplan_besok_id ON atgardsplan (besok_id);
CREATE INDEX ix_atgardsplan_aterrapport_senast ON atgardsplan (aterrapport_senast);
CREATE INDEX ix_atgardsplan_namnd_id ON atgardsplan (namnd_id);
CREATE INDEX ix_atgardsplan_avslutad_av_id ON atgardsplan (avslutad_av_id);
CREATE INDEX ix_atgardsplan_avslutad ON atgardsplan (avslutad);
CREATE INDEX ix_atgardsplan_begard ON atgardsplan (begard);
CREATE INDEX ix_regelverksversion_regelverk_id ON regelverksversion (regelverk_id);
CREATE INDEX ix_regelverksversion_beslut_organ_id ON regelverksversion (beslut_organ_id);
CREATE INDEX ix_avvecklingsenhet_avveckling_id ON avvecklingsenhet (avveckling_id);
CREATE INDEX ix_avvecklingsenhet_enhet_id ON avvecklingsenhet (enhet_id);
CREATE INDEX ix_chefsforordnande_beslut_organ_id ON chefsforordnande (beslut_organ_id);
CREATE INDEX ix_chefsforordnande_person_id ON chefsforordnande (person_id);
CREATE INDEX ix_chefsforordnande_enhet_id ON chefsforordnande (enhet_id);
CREATE INDEX ix_egenkontroll_enhet_id ON egenkontroll (enhet_id);
CREATE INDEX ix_inlamning_godkand_av_id ON inlamning (godkand_av_id);
CREATE INDEX ix_inlamning_forfaller ON inlamning (forfaller);
CREATE INDEX ix_inlamning_enhet_id ON inlamning (enhet_id);
CREATE INDEX ix_tillstand_enhet_id ON tillstand (enhet_id);
CREATE INDEX ix_tillstand_utforare_id ON tillstand (utforare_id);
CREATE INDEX ix_malindikator_indikator_id ON malindikator (indikator_id);
CREATE INDEX ix_malindikator_mal_id ON malindikator (mal_id);
CREATE INDEX ix_malbedomning_bedomd_av_id ON malbedomning (bedomd_av_id);
CREATE INDEX ix_malbedomning_mal_id ON malbedomning (mal_id);
CREATE INDEX ix_motespunkt_mote_id ON motespunkt (mote_id);
CREATE INDEX ix_inbjudan_mote_id ON inbjudan (mote_id);
CREATE INDEX ix_inbjudan_enhet_id ON inbjudan (enhet_id);
CREATE INDEX ix_inbjudan_person_id ON inbjudan (person_id);
CREATE INDEX ix_deltagare_enhet_id ON deltagare (enhet_id);
CREATE INDEX ix_deltagare_utforare_id ON deltagare (utforare_id);
CREATE INDEX ix_deltagare_person_id ON deltagare (person_id);
CREATE INDEX ix_deltagare_mote_id ON deltagare (mote_id);
CREATE INDEX ix_moteatgard_mote_id ON moteatgard (mote_id);
CREATE INDEX ix_moteatgard_klart_senast ON moteatgard (klart_senast);
CREATE INDEX ix_moteatgard_ansvarig_id ON moteatgard (ansvarig_id);
CREATE INDEX ix_sammanstallning_granskad_av_id ON sammanstallning (granskad_av_id);
CREATE INDEX ix_sammanstallning_enhet_id ON sammanstallning (enhet_id);
CREATE INDEX ix_synpunkt_rubrik_sort ON synpunkt (rubrik_sort);
CREATE INDEX ix_synpunkt_verksamhetsomrade_id ON synpunkt (verksamhetsomrade_id);
CREATE INDEX ix_synpunkt_enhet_id ON synpunkt (enhet_id);
CREATE INDEX ix_synpunkt_inkom ON synpunkt (inkom);
CREATE INDEX ix_synpunkt_besok_id ON synpunkt (besok_id);
CREATE INDEX ix_synpunkt_beslut_av_id ON synpunkt (beslut_av_id);
CREATE INDEX ix_handelse_enhet_id ON handelse (enhet_id);
CREATE INDEX ix_handelse_verksamhetsomrade_id ON handelse (verksamhetsomrade_id);
CREATE INDEX ix_handelse_besok_id ON handelse (besok_id);
CREATE INDEX ix_handelse_rubrik_sort ON handelse (rubrik_sort);
CREATE INDEX ix_handelse_datum ON handelse (datum);
CREATE INDEX ix_tillsynsbeslut_beslut_organ_id ON tillsynsbeslut (beslut_organ_id);
CREATE INDEX ix_tillsynsbeslut_besok_id ON tillsynsbeslut (besok_id);
CREATE INDEX ix_tillsynsbeslut_enhet_id ON tillsynsbeslut (enhet_id);
CREATE INDEX ix_tillsynsbeslut_datum ON tillsynsbeslut (datum);
CREATE INDEX ix_uppgiftskrav_verksamhetsomrade_id ON uppgiftskrav (verksamhetsomrade_id);
CREATE INDEX ix_uppgiftskrav_indikator_id ON uppgiftskrav (indikator_id);
CREATE INDEX ix_uppgiftskrav_beslut_organ_id ON uppgiftskrav (beslut_organ_id);
CREATE INDEX ix_sammantrade_sekreterare_id ON sammantrade (sekreterare_id);
CREATE INDEX ix_sammantrade_ordforande_id ON sammantrade (ordforande_id);
CREATE INDEX ix_sammantrade_mote_id ON sammantrade (mote_id);
CREATE INDEX ix_avvikelse_foljs_upp_besok_id ON avvikelse (foljs_upp_besok_id);
CREATE INDEX ix_avvikelse_enhet_id ON avvikelse (enhet_id);
CREATE INDEX ix_avvikelse_besok_id ON avvikelse (besok_id);
CREATE INDEX ix_avvikelse_konstaterad ON avvikelse (konstaterad);
CREATE INDEX ix_avvikelse_rubrik_sort ON avvikelse (rubrik_sort);
CREATE INDEX ix_avvikelse_atgardsplan_id ON avvikelse (atgardsplan_id);
CREATE INDEX ix_planhandelse_atgardsplan_id ON planhandelse (atgardsplan_id);
CREATE INDEX ix_planhandelse_datum ON planhandelse (datum);
CREATE INDEX ix_planhandelse_person_id ON planhandelse (person_id);
CREATE INDEX ix_avtal_verksamhetsomrade_id ON avtal (verksamhetsomrade_id);
CREATE INDEX ix_avtal_bestallare_id ON avtal (bestallare_id);
CREATE INDEX ix_avtal_ersattare_id ON avtal (ersattare_id);
CREATE INDEX ix_avtal_upphandling_id ON avtal (upphandling_id);
CREATE INDEX ix_avtal_avtalsansvarig_id ON avtal (avtalsansvarig_id);
CREATE INDEX ix_avtal_benamning_sort ON avtal (benamning_sort);
CREATE INDEX ix_avtal_regelverksversion_id ON avtal (regelverksversion_id);
CREATE INDEX ix_avtal_motpart_kontakt_id ON avtal (motpart_kontakt_id);
CREATE INDEX ix_avtal_utforare_id ON avtal (utforare_id);
CREATE INDEX ix_godkannande_regelverksversion_id ON godkannande (regelverksversion_id);
CREATE INDEX ix_godkannande_enhet_id ON godkannande (enhet_id);
CREATE INDEX ix_godkannande_beslut_organ_id ON godkannande (beslut_organ_id);
CREATE INDEX ix_rapporttillfalle_uppgiftskrav_id ON rapporttillfalle (uppgiftskrav_id);
CREATE INDEX ix_rapporttillfalle_forfaller ON rapporttillfalle (forfaller);
CREATE INDEX ix_rapporttillfalle_enhet_id ON rapporttillfalle (enhet_id);
CREATE INDEX ix_ajournering_sammantrade_id ON ajournering (sammantrade_id);
CREATE INDEX ix_utsedd_sammantrade_id ON utsedd (sammantrade_id);
CREATE INDEX ix_utsedd_person_id ON utsedd (person_id);
CREATE INDEX ix_kallelse_sammantrade_id ON kallelse (sammantrade_id);
CREATE INDEX ix_maskeringsanteckning_sammantrade_id ON maskeringsanteckning (sammantrade_id);
CREATE INDEX ix_paketexemplar_sammantrade_id ON paketexemplar (sammantrade_id);
CREATE INDEX ix_paketexemplar_person_id ON paketexemplar (person_id);
CREATE INDEX ix_atgard_atgardsplan_id ON atgard (atgardsplan_id);
CREATE INDEX ix_atgard_klart_senast ON atgard (klart_senast);
CREATE INDEX ix_atgard_avvikelse_id ON atgard (avvikelse_id);
CREATE INDEX ix_avtalsenhet_avtal_id ON avtalsenhet (avtal_id);
CREATE INDEX ix_avtalsenhet_enhet_id ON avtalsenhet (enhet_id);
CREATE INDEX ix_avtalsoption_avtal_id ON avtalsoption (avtal_id);
CREATE INDEX ix_avtalsandring_avtal_id ON avtalsandring (avtal_id);
CREATE INDEX ix_avtalsandring_beslut_organ_id ON avtalsandring (beslut_organ_id);
CREATE INDEX ix_underskrift_avtal_id ON underskrift (avtal_id);
CREATE INDEX ix_underskrift_person_id ON underskrift (person_id);
CREATE INDEX ix_underskrift_organ_id ON underskrift (organ_id);
CREATE INDEX ix_avtalsbeslut_avtal_id ON avtalsbeslut (avtal_id);
CREATE INDEX ix_avtalsbeslut_organ_id ON avtalsbeslut (organ_id);
CREATE INDEX ix_tvist_avgjord_av_id ON tvist (avgjord_av_id);
CREATE INDEX ix_tvist_avtal_id ON tvist (avtal_id);
CREATE INDEX ix_tvist_uppkommen ON tvist (uppkommen);
CREATE INDEX ix_tvist_verksamhetsomrade_id ON tvist (verksamhetsomrade_id);
CREATE INDEX ix_tvist_beslut_organ_id ON tvist (beslut_organ_id);
CREATE INDEX ix_tvist_enhet_id ON tvist (enhet_id);
CREATE INDEX ix_tvist_motpart_id ON tvist (motpart_id);
CREATE INDEX ix_tvist_bestallare_id ON tvist (bestallare_id);
CREATE INDEX ix_tvist_rubrik_sort ON tvist (rubrik_sort);
CREATE INDEX ix_delomrade_besok_id ON delomrade (besok_id);
CREATE INDEX ix_delomrade_avvikelse_id ON delomrade (avvikelse_id);
CREATE INDEX ix_krav_verksamhetsomrade_id ON krav (verksamhetsomrade_id);
CREATE INDEX ix_krav_regelverksversion_id ON krav (regelverksversion_id);
CREATE INDEX ix_krav_avtal_id ON krav (avtal_id);
CREATE INDEX ix_krav_rubrik_sort ON krav (rubrik_sort);
CREATE INDEX ix_arende_rubrik_sort ON arende (rubrik_sort);
CREATE INDEX ix_arende_besok_id ON arende (besok_id);
CREATE INDEX ix_arende_avtal_id ON arende (avtal_id);
CREATE INDEX ix_arende_handlaggare_id ON arende (handlaggare_id);
CREATE INDEX ix_arende_atgardsplan_id ON arende (atgardsplan_id);
CREATE INDEX ix_arende_enhet_id ON arende (enhet_id);
CREATE INDEX ix_arende_utforare_id ON arende (utforare_id);
CREATE INDEX ix_arende_organ_id ON arende (organ_id);
CREATE INDEX ix_kallelsemottagare_person_id ON kallelsemottagare (person_id);
CREATE INDEX ix_kallelsemottagare_kallelse_id ON kallelsemottagare (kallelse_id);
CREATE INDEX ix_handling_mote_id ON handling (mote_id);
CREATE INDEX ix_handling_tillsynsbeslut_id ON handling (tillsynsbeslut_id);
CREATE INDEX ix_handling_rollundantag_id ON handling (rollundantag_id);
CREATE INDEX ix_handling_avveckling_id ON handling (avveckling_id);
CREATE INDEX ix_handling_program_id ON handling (program_id);
CREATE INDEX ix_handling_styrdokument_id ON handling (styrdokument_id);
CREATE INDEX ix_handling_tvist_id ON handling (tvist_id);
CREATE INDEX ix_handling_inlamning_id ON handling (inlamning_id);
CREATE INDEX ix_handling_utforare_id ON handling (utforare_id);
CREATE INDEX ix_handling_besok_id ON handling (besok_id);
CREATE INDEX ix_handling_sammanstallning_id ON handling (sammanstallning_id);
CREATE INDEX ix_handling_sammantrade_id ON handling (sammantrade_id);
CREATE INDEX ix_handling_avtal_id ON handling (avtal_id);
CREATE INDEX ix_handling_egenkontroll_id ON handling (egenkontroll_id);
CREATE INDEX ix_handling_arende_id ON handling (arende_id);
CREATE INDEX ix_handling_namn_sort ON handling (namn_sort);
CREATE INDEX ix_handling_regelverksversion_id ON handling (regelverksversion_id);
CREATE INDEX ix_handling_enhet_id ON handling (enhet_id);
CREATE INDEX ix_handling_upphandling_id ON handling (upphandling_id);
CREATE INDEX ix_handling_medverkan_id ON handling (medverkan_id);
CREATE INDEX ix_handling_atgardsplan_id ON handling (atgardsplan_id);
CREATE INDEX ix_handling_uppgiftskatalog_id ON handling (uppgiftskatalog_id);
CREATE INDEX ix_handling_handelse_id ON handling (handelse_id);
CREATE INDEX ix_forhandling_tvist_id ON forhandling (tvist_id);
CREATE INDEX ix_tjansteskrivelse_handlaggare_id ON tjansteskrivelse (handlaggare_id);
CREATE INDEX ix_tjansteskrivelse_arende_id ON tjansteskrivelse (arende_id);
CREATE INDEX ix_tjansteskrivelse_chef_id ON tjansteskrivelse (chef_id);
CREATE INDEX ix_kommun_vapen_id ON kommun (vapen_id);
CREATE INDEX ix_yttrande_forvaltning_id ON yttrande (forvaltning_id);
CREATE INDEX ix_yttrande_avveckling_id ON yttrande (avveckling_id);
CREATE INDEX ix_yttrande_handling_id ON yttrande (handling_id);
CREATE INDEX ix_handlingsmask_handling_id ON handlingsmask (handling_id);
CREATE INDEX ix_punkt_arende_id ON punkt (arende_id);
CREATE INDEX ix_punkt_skrivelse_id ON punkt (skrivelse_id);
CREATE INDEX ix_punkt_sammantrade_id ON punkt (sammantrade_id);
CREATE INDEX ix_justeringsomgang_signerad_handling_id ON justeringsomgang (signerad_handling_id);
CREATE INDEX ix_justeringsomgang_ansvarig_id ON justeringsomgang (ansvarig_id);
CREATE INDEX ix_justeringsomgang_protokoll_handling_id ON justeringsomgang (protokoll_handling_id);
CREATE INDEX ix_justeringsomgang_sammantrade_id ON justeringsomgang (sammantrade_id);
CREATE INDEX ix_justeringsomgang_laga_kraft_av_id ON justeringsomgang (laga_kraft_av_id);
CREATE INDEX ix_punkthandling_handling_id ON punkthandling (handling_id);
CREATE INDEX ix_punkthandling_punkt_id ON punkthandling (punkt_id);
CREATE INDEX ix_paragraf_punkt_id ON paragraf (punkt_id);
CREATE INDEX ix_paragraf_arende_id ON paragraf (arende_id);
CREATE INDEX ix_paragraf_ordforande_id ON paragraf (ordforande_id);
CREATE INDEX ix_paragraf_omgang_id ON paragraf (omgang_id);
CREATE INDEX ix_paragraf_sammantrade_id ON paragraf (sammantrade_id);
CREATE INDEX ix_signatur_omgang_id ON signatur (omgang_id);
CREATE INDEX ix_signatur_person_id ON signatur (person_id);
CREATE INDEX ix_anslagsavbrott_omgang_id ON anslagsavbrott (omgang_id);
CREATE INDEX ix_overklagande_omgang_id ON overklagande (omgang_id);
CREATE INDEX ix_beslut_aterrapport_senast ON beslut (aterrapport_senast);
CREATE INDEX ix_beslut_atgardsplan_id ON beslut (atgardsplan_id);
CREATE INDEX ix_beslut_besok_id ON beslut (besok_id);
CREATE INDEX ix_beslut_aterrapport_paragraf_id ON beslut (aterrapport_paragraf_id);
CREATE INDEX ix_beslut_klart_senast ON beslut (klart_senast);
CREATE INDEX ix_beslut_paragraf_id ON beslut (paragraf_id);
CREATE INDEX ix_beslut_ansvarig_id ON beslut (ansvarig_id);
CREATE INDEX ix_yrkande_person_id ON yrkande (person_id);
CREATE INDEX ix_yrkande_paragraf_id ON yrkande (paragraf_id);
CREATE INDEX ix_omrostning_paragraf_id ON omrostning (paragraf_id);
CREATE INDEX ix_reservation_paragraf_id ON reservation (paragraf_id);
CREATE INDEX ix_protokollsyttrande_person_id ON protokollsyttrande (person_id);
CREATE INDEX ix_protokollsyttrande_paragraf_id ON protokollsyttrande (paragraf_id);
CREATE INDEX ix_ej_deltagande_person_id ON ej_deltagande (person_id);
CREATE INDEX ix_ej_deltagande_paragraf_id ON ej_deltagande (paragraf_id);
CREATE INDEX ix_jav_person_id ON jav (person_id);
CREATE INDEX ix_jav_paragraf_id ON jav (paragraf_id);
CREATE INDEX ix_expediering_paragraf_id ON expediering (paragraf_id);
CREATE INDEX ix_overklagad_overklagande_id ON overklagad (overklagande_id);
CREATE INDEX ix_overklagad_paragraf_id ON overklagad (paragraf_id);
CREATE INDEX ix_rattelse_paragraf_id ON rattelse (paragraf_id);
CREATE INDEX ix_bevakning_till_datum ON bevakning (till_datum);
CREATE INDEX ix_bevakning_klar_paragraf_id ON bevakning (klar_paragraf_id);
CREATE INDEX ix_bevakning_fran_paragraf_id ON bevakning (fran_paragraf_id);
CREATE INDEX ix_bevakning_arende_id ON bevakning (arende_id);
CREATE INDEX ix_tjanstgoring_fran_id ON tjanstgoring (fran_id);
CREATE INDEX ix_tjanstgoring_person_id ON tjanstgoring (person_id);
CREATE INDEX ix_tjanstgoring_till_id ON tjanstgoring (till_id);
CREATE INDEX ix_tjanstgoring_ersatter_id ON tjanstgoring (ersatter_id);
CREATE INDEX ix_tjanstgoring_sammantrade_id ON tjanstgoring (sammantrade_id);
CREATE INDEX ix_webbgranskning_paragraf_id ON webbgranskning (paragraf_id);
CREATE INDEX ix_webbgranskning_granskad_av_id ON webbgranskning (granskad_av_id);
CREATE INDEX ix_maskering_paragraf_id ON maskering (paragraf_id);
CREATE INDEX ix_instammande_yrkande_id ON instammande (yrkande_id);
CREATE INDEX ix_instammande_person_id ON instammande (person_id);
CREATE INDEX ix_rost_person_id ON rost (person_id);
CREATE INDEX ix_rost_omrostning_id ON rost (omrostning_id);
CREATE INDEX ix_reservant_person_id ON reservant (person_id);
CREATE INDEX ix_reservant_reservation_id ON reservant (reservation_id);
CREATE TRIGGER soktext_ny AFTER INSERT ON soktext BEGIN INSERT INTO sok_ord(rowid, innehall) VALUES (new.id, new.innehall); INSERT INTO sok_del(rowid, innehall, vikt) VALUES (new.id, new.innehall, new.vikt); END;
CREATE TRIGGER soktext_bort AFTER DELETE ON soktext BEGIN INSERT INTO sok_ord(sok_ord, rowid, innehall) VALUES ('delete', old.id, old.innehall); INSERT INTO sok_del(sok_del, rowid, innehall, vikt) VALUES ('delete', old.id, old.innehall, old.vikt); END;
INSERT INTO "steg" VALUES (1, 'Registrera organ', '2026-11-24T14:46:08.852441+00:00', 'Karin Ek', 'gor', NULL, 1, '', '49ae5d44717da04d82a50fdede1163ebec295af95872a42ec4002d8d06478723');
INSERT INTO "steg" VALUES (2, 'Registrera person', '2026-11-24T14:46:08.858429+00:00', 'Karin Ek', 'gor', NULL, 1, '49ae5d44717da04d82a50fdede1163ebec295af95872a42ec4002d8d06478723', '4c52e0e877b20b55756892cdf8e9f35a242424d8dc24057abd4283a381e0ba4b');
INSERT INTO "steg" VALUES (3, 'Registrera roll', '2026-11-24T14:46:08.863117+00:00', 'Karin Ek', 'gor', NULL, 1, '4c52e0e877b20b55756892cdf8e9f35a242424d8dc24057abd4283a381e0ba4b', '3624d7c6d8bee05ab9227e6bba71d7c90fa61c47a9ef8e7dfcfaa2bb0fc4408a');
INSERT INTO "steg" VALUES (4, 'Ändra organ', '2026-11-24T14:46:08.865290+00:00', 'Karin Ek', 'gor', NULL, 1, '3624d7c6d8bee05ab9227e6bba71d7c90fa61c47a9ef8e7dfcfaa2bb0fc4408a', '8e3acaf4a406d4a8d0627884d25367c62ec5ca0c1a0341197fb75ccc758c0181');
INSERT INTO "steg" VALUES (5, 'Registrera organ', '2026-11-24T14:46:08.954595+00:00', 'Karin Ek', 'gor', NULL, 1, '8e3acaf4a406d4a8d0627884d25367c62ec5ca0c1a0341197fb75ccc758c0181', '7ac5e34ea434dddaee96c24e6f3c217266247b62502f89f93e17a117f384fbff');
INSERT INTO "steg" VALUES (6, 'Registrera utförare', '2026-11-24T14:46:08.958219+00:00', 'Karin Ek', 'gor', NULL, 1, '7ac5e34ea434dddaee96c24e6f3c217266247b62502f89f93e17a117f384fbff', '4a7af256ee198a76d57d888467947a64b3a8b15ae4a68af78d6aea94bcaeb3c1');
INSERT INTO "steg" VALUES (7, 'Registrera verksamhetsområde', '2026-11-24T14:46:08.962293+00:00', 'Karin Ek', 'gor', NULL, 1, '4a7af256ee198a76d57d888467947a64b3a8b15ae4a68af78d6aea94bcaeb3c1', 'b86335db05968e51cbbcc6408dec7d24d896b500cb4943127cc7e176fecb6898');
INSERT INTO "steg" VALUES (8, 'Registrera enhet', '2026-11-24T14:46:08.967234+00:00', 'Karin Ek', 'gor', NULL, 1, 'b86335db05968e51cbbcc6408dec7d24d896b500cb4943127cc7e176fecb6898', 'b8d888d2a127c5376d2e7dea43d24f457ef0103c024817a333c40fd19c900a07');
INSERT INTO "steg" VALUES (9, 'Lägg till handling Årsrapport.pdf', '2026-11-24T14:46:08.974398+00:00', 'Karin Ek', 'gor', NULL, 1, 'b8d888d2a127c5376d2e7dea43d24f457ef0103c024817a333c40fd19c900a07', '0834e3e7fb584fda44fe0807da18c2e1b2c28e5503c5c82f24085748a2c228c6');
INSERT INTO "steg" VALUES (10, 'Registrera person', '2026-11-24T14:46:08.976422+00:00', 'Karin Ek', 'gor', NULL, 1, '0834e3e7fb584fda44fe0807da18c2e1b2c28e5503c5c82f24085748a2c228c6', 'd7532dfa28ea55123a290de35ad2d4eb2a278f1d85159f5e6b187b4cf0012e08');
INSERT INTO "steg" VALUES (11, 'Ångra: Registrera person', '2026-11-24T14:46:08.984064+00:00', 'Karin Ek', 'angra', 10, 1, 'd7532dfa28ea55123a290de35ad2d4eb2a278f1d85159f5e6b187b4cf0012e08', 'd8385376d590fa75343bc2530855e92ab87d57385854810d87dd571ed4f976f8');
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
INSERT INTO "organ" VALUES ('Vård- och omsorgsnämnden', 'v{rd och omsorgsn|mnden', 'VON', 'namnd', 'bestallare', NULL, NULL, NULL, NULL, 1, 'Två rader
med åäö och ''citat''', 1, 'a4adc414-20bd-4ca2-a27d-a3dc9681728b', 2, '2026-11-24T14:46:08.847851+00:00', '2026-11-24T14:46:08.864687+00:00');
INSERT INTO "organ" VALUES ('Vård- och omsorgsnämnden', 'v{rd och omsorgsn|mnden', 'NE1', 'namnd', 'bestallare', NULL, NULL, NULL, NULL, 1, '', 2, '038dd69f-f651-4c3a-9119-00b82c2651a0', 1, '2026-11-24T14:46:08.953877+00:00', '2026-11-24T14:46:08.953877+00:00');
INSERT INTO "person" VALUES ('Åsa', 'Lind', 'lind', '', '', '', '', '', '', 1, 1, '2808d629-a1b6-458c-afdf-ef2062b4ec7c', 1, '2026-11-24T14:46:08.857274+00:00', '2026-11-24T14:46:08.857274+00:00');
INSERT INTO "handlingsinnehall" VALUES (1, '416db49ca18f9ab83e462b54055483eb2a84ca80e3941df455e4746abb54864a', X'255044462D312E372000FF');
INSERT INTO "andring" VALUES (1, 1, 'organ', 1, NULL, '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "", "id": 1, "uid": "a4adc414-20bd-4ca2-a27d-a3dc9681728b", "version": 1, "skapad": "2026-11-24T14:46:08.847851+00:00", "andrad": "2026-11-24T14:46:08.847851+00:00"}');
INSERT INTO "andring" VALUES (2, 2, 'person', 1, NULL, '{"fornamn": "\u00c5sa", "efternamn": "Lind", "titel": "", "parti": "", "organisation": "", "epost": "", "telefon": "", "aktiv": true, "id": 1, "uid": "2808d629-a1b6-458c-afdf-ef2062b4ec7c", "version": 1, "skapad": "2026-11-24T14:46:08.857274+00:00", "andrad": "2026-11-24T14:46:08.857274+00:00"}');
INSERT INTO "andring" VALUES (3, 3, 'personroll', 1, NULL, '{"person_id": 1, "roll": "ledamot", "organ_id": 1, "enhet_id": null, "verksamhetsomrade_id": null, "fran": "2026-01-01", "tom": null, "id": 1, "uid": "6594f59a-90df-46dc-9be5-3b3cc0a9e5b2", "version": 1, "skapad": "2026-11-24T14:46:08.862213+00:00", "andrad": "2026-11-24T14:46:08.862213+00:00"}');
INSERT INTO "andring" VALUES (4, 4, 'organ', 1, '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "", "id": 1, "uid": "a4adc414-20bd-4ca2-a27d-a3dc9681728b", "version": 1, "skapad": "2026-11-24T14:46:08.847851+00:00", "andrad": "2026-11-24T14:46:08.847851+00:00"}', '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "VON", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "Tv\u00e5 rader\nmed \u00e5\u00e4\u00f6 och ''citat''", "id": 1, "uid": "a4adc414-20bd-4ca2-a27d-a3dc9681728b", "version": 2, "skapad": "2026-11-24T14:46:08.847851+00:00", "andrad": "2026-11-24T14:46:08.864687+00:00"}');
INSERT INTO "andring" VALUES (5, 5, 'organ', 2, NULL, '{"namn": "V\u00e5rd- och omsorgsn\u00e4mnden", "kortnamn": "NE1", "typ": "namnd", "roll": "bestallare", "overordnad_id": null, "giltig_from": null, "giltig_tom": null, "eftertradare_id": null, "omfattas": true, "anteckning": "", "id": 2, "uid": "038dd69f-f651-4c3a-9119-00b82c2651a0", "version": 1, "skapad": "2026-11-24T14:46:08.953877+00:00", "andrad": "2026-11-24T14:46:08.953877+00:00"}');
INSERT INTO "andring" VALUES (6, 6, 'utforare', 1, NULL, '{"namn": "Omsorg E1 AB", "orgnr": null, "form": "enskild", "regi": "extern", "adress": "", "kontakt_id": null, "aktiv": true, "anteckning": "", "id": 1, "uid": "a9673882-5ed6-4cfd-8df5-0848c0eee3e7", "version": 1, "skapad": "2026-11-24T14:46:08.956795+00:00", "andrad": "2026-11-24T14:46:08.956795+00:00"}');
INSERT INTO "andring" VALUES (7, 7, 'verksamhetsomrade', 1, NULL, '{"kod": "VE1", "namn": "S\u00e4rskilt boende", "namnd_id": 2, "uppdragsomrade": null, "kundval": false, "tillsyn_default": null, "id": 1, "uid": "cfa434ca-842f-4062-8deb-ef25c952ead8", "version": 1, "skapad": "2026-11-24T14:46:08.961370+00:00", "andrad": "2026-11-24T14:46:08.961370+00:00"}');
INSERT INTO "andring" VALUES (8, 8, 'enhet', 1, NULL, '{"kod": "E1", "namn": "Bj\u00f6rkbacken", "utforare_id": 1, "verksamhetsomrade_id": 1, "resultatenhet": false, "platser": null, "start": null, "slut": null, "adress": "", "chef_id": null, "skolenhetskod": "", "verksamhetskod": "", "kolada_ou": "", "tillsynsmyndighet": "ivo", "risk_klass": null, "garant": false, "anteckning": "", "id": 1, "uid": "136fd169-d0f1-411e-95ea-5bf2043d8726", "version": 1, "skapad": "2026-11-24T14:46:08.966262+00:00", "andrad": "2026-11-24T14:46:08.966262+00:00"}');
INSERT INTO "andring" VALUES (9, 9, 'handling', 1, NULL, '{"namn": "\u00c5rsrapport", "typ": "ovrig", "filnamn": "\u00c5rsrapport.pdf", "filtyp": "application/pdf", "storlek": 11, "sha256": "416db49ca18f9ab83e462b54055483eb2a84ca80e3941df455e4746abb54864a", "datum": "2026-11-23", "riktning": null, "diarienr": "", "sekretess": false, "sekretess_grund": "", "offentlig_titel": "", "klassning": null, "gallras": null, "anteckning": "", "avtal_id": null, "regelverksversion_id": null, "mote_id": null, "besok_id": null, "atgardsplan_id": null, "utforare_id": null, "enhet_id": null, "styrdokument_id": null, "upphandling_id": null, "tvist_id": null, "rollundantag_id": null, "avveckling_id": null, "egenkontroll_id": null, "inlamning_id": null, "uppgiftskatalog_id": null, "sammanstallning_id": null, "program_id": null, "tillsynsbeslut_id": null, "handelse_id": null, "medverkan_id": null, "arende_id": null, "sammantrade_id": null, "id": 1, "uid": "42b6b116-3b0d-4af7-8e4f-b9f86a740e12", "version": 1, "skapad": "2026-11-24T14:46:08.972432+00:00", "andrad": "2026-11-24T14:46:08.972432+00:00"}');
INSERT INTO "andring" VALUES (10, 10, 'person', 2, NULL, '{"fornamn": "Ulf", "efternamn": "Berg", "titel": "", "parti": "", "organisation": "", "epost": "", "telefon": "", "aktiv": true, "id": 2, "uid": "e099a0e6-fecb-4247-8bb0-6a96eafa7e62", "version": 1, "skapad": "2026-11-24T14:46:08.976056+00:00", "andrad": "2026-11-24T14:46:08.976056+00:00"}');
INSERT INTO "andring" VALUES (11, 11, 'person', 2, '{"fornamn": "Ulf", "efternamn": "Berg", "titel": "", "parti": "", "organisation": "", "epost": "", "telefon": "", "aktiv": true, "id": 2, "uid": "e099a0e6-fecb-4247-8bb0-6a96eafa7e62", "version": 1, "skapad": "2026-11-24T14:46:08.976056+00:00", "andrad": "2026-11-24T14:46:08.976056+00:00"}', NULL);
INSERT INTO "utforare" VALUES ('Omsorg E1 AB', 'omsorg e011 ab', NULL, 'enskild', 'extern', '', NULL, 1, '', 1, 'a9673882-5ed6-4cfd-8df5-0848c0eee3e7', 1, '2026-11-24T14:46:08.956795+00:00', '2026-11-24T14:46:08.956795+00:00');
INSERT INTO "verksamhetsomrade" VALUES ('VE1', 'Särskilt boende', 's|rskilt boende', 2, NULL, 0, NULL, 1, 'cfa434ca-842f-4062-8deb-ef25c952ead8', 1, '2026-11-24T14:46:08.961370+00:00', '2026-11-24T14:46:08.961370+00:00');
INSERT INTO "enhet" VALUES ('E1', 'Björkbacken', 'bj}rkbacken', 1, 1, 0, NULL, NULL, NULL, '', NULL, '', '', '', 'ivo', NULL, 0, '', 1, '136fd169-d0f1-411e-95ea-5bf2043d8726', 1, '2026-11-24T14:46:08.966262+00:00', '2026-11-24T14:46:08.966262+00:00');
INSERT INTO "personroll" VALUES (1, 'ledamot', 1, NULL, NULL, '2026-01-01', NULL, 1, '6594f59a-90df-46dc-9be5-3b3cc0a9e5b2', 1, '2026-11-24T14:46:08.862213+00:00', '2026-11-24T14:46:08.862213+00:00');
INSERT INTO "handling" VALUES ('Årsrapport', '{rsrapport', 'ovrig', 'Årsrapport.pdf', 'application/pdf', 11, '416db49ca18f9ab83e462b54055483eb2a84ca80e3941df455e4746abb54864a', '2026-11-23', NULL, '', 0, '', '', NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, '42b6b116-3b0d-4af7-8e4f-b9f86a740e12', 1, '2026-11-24T14:46:08.972432+00:00', '2026-11-24T14:46:08.972432+00:00');
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

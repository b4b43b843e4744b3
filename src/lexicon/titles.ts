// Words before and around names: honorifics, offices, kinship, parts of names and of organisations: general knowledge.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Honorifics that tell the gender. */
export const MALE_TITLES = list(
  'mr sir lord messrs fr father brother king prince duke earl baron emperor don señor herr monsieur shri sri pandit imam rabbi sheikh shaikh encik lalla congressman chairman councilman alderman alhaji haji ustaz ustad ustadh tengku',
);
export const FEMALE_TITLES = list(
  'mrs ms miss dame lady sister queen princess duchess countess baroness empress mme mlle madame madam señora señorita frau smt puan sheikha begum congresswoman chairwoman councilwoman hajia hajiya hajah alhaja cik senora fräulein',
);

/** Words that stand before a name and are no part of it. Lower case, no stop. */
export const TITLES: ReadonlySet<string> = new Set([
  ...MALE_TITLES,
  ...FEMALE_TITLES,
  ...list(`mx dr prof professor doctor president vice-president sen senator rep reps sens representative congressmember gov govs governor
  gen general col colonel lt lieutenant capt captain cmdr commander maj major adm admiral sgt sergeant cpl corporal pvt private
  pfc brigadier brig marshal judge justice chancellor minister secretary undersecretary premier ambassador envoy mayor
  speaker chairperson chair ceo cfo cto coo chief coach manager rev reverend pastor bishop archbishop cardinal pope deacon
  monsignor msgr det detective inspector insp superintendent supt constable officer sheriff deputy trooper agent special
  commissioner commander councillor cllr councilor councilmember alderwoman mp mep msp mla td qc kc attorney solicitor
  barrister barr engr hon honourable honorable highness majesty holiness excellency h.e. eng datuk datin dato tan tun tunku raja sultan emir crown
  treasurer convener convenor coordinator registrar vice-chancellor vice-chairman vice-chairperson secretary-general director-general
  inspector-general attorney-general governor-general solicitor-general auditor-general surgeon-general commander-in-chief editor-in-chief
  spokesman spokeswoman spokesperson host anchor author actor actress singer director founder co-founder analyst economist
  historian activist candidate nominee striker midfielder defender goalkeeper skipper driver jockey champion
  dean provost principal headteacher headmaster headmistress chaplain imam ayatollah mullah maulana swami guru lama
  nurse midwife paramedic firefighter pc dc ds di dci dsu wpc pm dpp dsp csp acp dcp dig igp
  cde cm hhj adv revd rt ven canon cdr cdre wg sqn flt coun ald mgr cr const preb prebendary archdeacon lt-gen maj-gen brig-gen lt-col vice-adm cathaoirleach garda malam mallam oba otunba daw tánaiste seri ranger mama baba chairman presidential vice prime attorney-general
  atty comm amb ato yb togbe khunying sayyed ceann comhairle honour venerable assemblymember undersheriff minister-designate president-elect
  governor-elect mayor-elect`),
]);

/** Titles that are never a name's first word even though a forename list may hold them. */
export const STRONG_TITLES: ReadonlySet<string> = new Set([
  ...list(
    'mr mrs ms miss mx dr prof professor sir dame lord lady president senator sen rep gov governor gen general col colonel lt capt captain maj major sgt sergeant minister secretary rev reverend bishop archbishop pope mayor ambassador congressman congresswoman councillor cllr justice inspector detective garda honour sheikh datuk judge mp king queen prince princess sister imam swami guru baba mama marshal',
  ),
]);

/** Titles that go with the forename alone: Sir John, Sister Mary. */
export const FORENAME_TITLES = list(
  'sir dame lady lord father mother brother sister fr br sr uncle aunt auntie mama papa don doña pope saint st',
);

/** Titles whose bearers have no other name in the news: King Charles. */
export const REGAL_TITLES = list('king queen prince princess pope emperor empress');

/** Adjectives and nouns that stand before a title: former Deputy Prime Minister X. */
export const TITLE_MODIFIERS = list(
  'former ex acting asst snr temporary deputy vice chief senior junior assistant associate executive managing general first second third prime foreign home interior defence defense finance health education justice attorney state federal national presidential democratic republican labour conservative liberal tory sub under lead principal head co joint interim outgoing incoming veteran retired late then billionaire democrat us u.s uk british american special white house district county city police fire',
);

/** Words after a family or given name that belong to it. */
export const NAME_SUFFIXES = list(
  'jr sr ii iii iv v esq phd md rn jd dds qc kc sc mp msp mep mla obe mbe cbe kbe dbe frs jp ias ips apm oam psm frcp',
);

/** Small words inside names of persons. */
export const NAME_PARTICLES = list(
  'van von der den de di da del della du la le los las dos das al el bin ibn bint binti binte bte ben abu abdul dela dal dalla dei anak ter ten st y e af av zu zum zur lo',
);

/** What follows "his" and "her" in place of a name. */
export const STYLES_OF_ADDRESS = list('highness majesty holiness excellency eminence');

/** Family names that stand first in Chinese, Korean and Vietnamese names; the most frequent ones. */
export const FAMILY_FIRST = list(
  `ang bae bai cai cao chan chang chen cheng cheong cheung chew chia chiang chiu cho choi chong chow chu chua chung dai deng ding dinh do dong du
  duong fan fang feng foo fu fung gan gao goh gong gu guo ha han hao heng ho hoang hong hu huang hwang jang jeon jiang jin jung kang khoo kim
  koh kong kwan kwok kwon lai lam lau le lee leong leung li liang liao liew lim lin liu lo loh low lu luo luong ma mao meng mo nam ng ngo nguyen
  oh ong ooi ouyang pan pang park peng pham phan qian qiu ryu seah seo seow shao shen shi shin sim sng soh son song su sun tai tan tang tay teh teo teoh tian
  toh tong tran tsai tse vo vu wan wang wei wen wong woo wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yeo yeoh yi yin yip yoo yoon yu yuan
  yuen zeng zhang zhao zheng zhong zhou zhu zhuang
  ahn baek ban cha heo jeong koo noh paik ryoo shim suh yeom yun fok hui kam kwong lui mak moon ngai poon shum suen szeto tsang tsui yam yau yim`,
);

/** Small words inside names of organisations and works. */
export const ORGANISATION_PARTICLES = list('of for and the on in to & at');

/** Last words, or any words, that make a capitalised run an organisation. */
export const ORGANISATION_WORDS = list(`
  inc corp corporation company co ltd limited llc llp plc group holdings partners bank trust fund foundation institute institution
  university college school academy hospital clinic council committee commission commissioner's agency bureau department dept ministry
  office authority administration association society guild union federation league club team fc afc united rovers athletic city county
  party democrats republicans conservatives liberals tories greens socialists libertarians congress parliament senate house court tribunal police force army navy service services board center centre
  network news times post journal magazine press media radio television tv gazette herald tribune guardian telegraph mirror star
  church mosque museum library theatre theater gallery orchestra quintet quartet sextet ensemble choir chorus philharmonic studios pictures records entertainment games systems technologies
  technology software solutions industries airlines airways motors energy oil gas electric pharmaceuticals labs laboratories
  nations organization organisation coalition alliance campaign movement project initiative programme program conference
  treasury exchange securities capital insurance airport railway railways rail constabulary secretariat embassy consulate
  cabinet kremlin pentagon fbi cia nasa nato eu un bbc cnn nfl nba fifa uefa`);

/** Endings of a company's full name that its short name leaves out. */
export const CORPORATE_FORMS = list(
  'inc corp corporation company co ltd limited llc llp plc group holdings holding ag sa nv gmbh',
);

/** Words that stand for a relative: "his wife", "the boy's mother". */
export const KINSHIP = list(
  'mother father mum mom dad wife husband son daughter brother sister uncle aunt cousin niece nephew grandmother grandfather grandson granddaughter parents parent partner girlfriend boyfriend fiancé fiancée fiance fiancee widow widower stepmother stepfather stepson stepdaughter twin sibling siblings family relatives relative in-laws spouse ex-wife ex-husband friend friends',
);
export const MALE_NOUNS = list(
  'man men boy father dad husband son brother uncle nephew grandfather grandson boyfriend widower stepfather king prince duke lord sir actor waiter businessman salesman policeman fireman postman cameraman spokesman chairman congressman sportsman batsman bowler anchorman fisherman gentleman monk priest imam groom bachelor lad guy councilman assemblyman alderman ex-husband frontman statesman',
);
export const FEMALE_NOUNS = list(
  'woman women girl mother mum mom wife daughter sister aunt niece grandmother granddaughter girlfriend widow stepmother queen princess duchess lady actress waitress businesswoman policewoman spokeswoman chairwoman congresswoman sportswoman heroine nun bride hostess midwife councilwoman assemblywoman ex-wife schoolgirl housewife ballerina',
);

/** Nouns that could be persons and in the news are companies and bodies: "the retailer said". */
export const COMPANY_NOUNS = list(`
  broadcaster carrier lender insurer publisher provider supplier retailer maker housebuilder brewer grocer watchdog
  giant conglomerate chipmaker automaker drugmaker carmaker winemaker toymaker planemaker startup start-up multinational supermarket franchise operator exporter
  importer distributor wholesaler railroad railway brewery bakery distillery winery airport zoo aquarium refinery shipyard
  casino`);

/** Nouns that stand before the names of companies as of persons: "developer X". */
export const AMBIGUOUS_ROLES = list(
  'developer contractor landlord owner promoter sponsor backer creditor rival partner',
);

/** Inhabitants and members of a party, where the word is not the adjective: "the Scot said", "the Ohio Democrat said". */
export const INHABITANTS = list(`
  scot briton brit englishman englishwoman irishman irishwoman welshman welshwoman scotsman frenchman frenchwoman dutchman
  dutchwoman spaniard dane swede finn norwegian icelander pole czech slovak serb croat slovene bosnian turk kurd arab
  israeli pakistani iraqi kuwaiti saudi omani qatari emirati thai filipino filipina aussie kiwi new-zealander argentine
  argentinian brazilian chilean colombian mexican american canadian australian austrian belgian bulgarian croatian
  cuban egyptian estonian ethiopian georgian german ghanaian greek hungarian indian indonesian iranian italian ivorian
  jamaican kenyan korean latvian lithuanian malaysian moroccan nigerian peruvian romanian russian serbian slovakian
  slovenian tunisian ukrainian uruguayan venezuelan zimbabwean cameroonian senegalese algerian japanese chinese
  african european asian swiss portuguese armenian albanian belarusian bolivian paraguayan ecuadorian jordanian lebanese syrian
  vietnamese sudanese somali ugandan namibian zambian samoan fijian tongan bangladeshi nepali taiwanese singaporean malian congolese
  angolan latvian macedonian montenegrin venezuelan californian texan londoner new-yorker zealander lankan rican dubliner geordie sicilian sardinian catalan basque yorkshireman ulsterman cornishman parisian berliner glaswegian mancunian liverpudlian
  democrat republican tory libertarian`);

/** Nouns for what is written or recorded and can be quoted. */
export const DOCUMENT_NOUNS = list(`
  report statement letter email e-mail memo document complaint lawsuit suit filing indictment affidavit petition ruling judgment
  study survey poll research review audit inquiry analysis paper book memoir ad advert advertisement video clip tweet post caption message
  note notice sign banner poster placard leaflet flyer release transcript testimony editorial column
  brochure blurb handbook newsletter pamphlet prospectus manual guideline guidance policy advice advisory warning label inscription plaque
  recording voicemail tape footage bylaw statute law act treaty constitution charter contract deal agreement pact resolution motion manifesto
  assessment bulletin circular summons warrant dossier briefing record log diary essay article story feature headline subtitle footnote obituary profile
  card postcard invitation slogan chant lyric song poem slate page hashtag text texts`);

/** Nouns for groups, institutions and documents that speak: heads of sources that are no single person. */
export const SPEAKING_NOUNS: ReadonlySet<string> = new Set([
  ...DOCUMENT_NOUNS,
  ...list(`
  police authorities government ministry department agency company firm committee council court bench panel board team club party campaign
  administration organisation organization group union association charity watchdog regulator body bank airline retailer maker manufacturer
  newspaper paper magazine journal website site outlet broadcaster network channel blog chain laboratory lab consulate
  press source sources app bot account family office embassy movement chamber grouping lobby consortium syndicate secretariat ombudsman trust foundation treasury authority confederation diocese
  think-tank thinktank collective cooperative co-op nonprofit non-profit store shop brand restaurant theatre theater festival
  venue tabloid
  army military navy force coalition alliance opposition majority senate parliament congress house palace church
  school university college hospital museum studio label publisher spokesperson crowd audience jury staff crew public people`),
]);

/** Weekdays, months and other capitalised words that are no names of speakers. */
export const CALENDAR = list(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december christmas easter ramadan thanksgiving eid diwali am pm gmt bst est edt',
);

/** Capitalised words that begin a sentence or stand in headlines without being names. */
export const NOT_NAMES = list(
  "i i'm ok yes no oh ah hey hi hello well okay thanks please god jesus internet english french german spanish chinese russian arabic latin read more also related subscribe hide translation caption correction clarification footnote advertisement advert ad ads photo image picture video watch update updated source ap afp pa q a mr mrs ms dr am pm tv uk us usa",
);

/** Heads of organisations, places and offices whose name goes on with “of” or “for”. */
export const HEADS_BEFORE_OF = list(
  'university bank department ministry house board council institute school college church city league court federation union society centre center office bureau museum kingdom state states republic speaker secretary chamber friends daughters sons doctors mothers committee association campaign coalition army corps front lobby voice order lord lords bishop archbishop duke duchess prince princess earl house',
);

// Nouns for people → the callings they belong to, so that "the officer" fits Sgt Lee and "the boss" the manager: general knowledge.

/** Words of one line may stand for the same person; a word may be in several. */
const CALLINGS = `
officer policeman policewoman constable pc sergeant sgt detective det inspector insp superintendent supt dc ds di dci wpc trooper deputy patrolman cop marshal sheriff
detective investigator inspector sergeant
judge justice recorder magistrate sheriff
lawyer barrister solicitor attorney counsel advocate prosecutor qc kc litigator defender
prosecutor attorney da
doctor dr physician surgeon medic gp consultant clinician psychiatrist paediatrician pediatrician gastroenterologist cardiologist oncologist neurologist epidemiologist pathologist
scientist researcher professor prof academic dr physicist biologist chemist geologist astronomer ecologist zoologist botanist virologist epidemiologist neuroscientist psychologist glaciologist climatologist palaeontologist paleontologist archaeologist postdoc
academic professor prof lecturer scholar historian sociologist economist dean dr
politician lawmaker legislator mp mep msp senator sen representative rep congressman congresswoman assemblyman assemblywoman councillor cllr parliamentarian minister secretary premier governor mayor mla deputy td backbencher
lawmaker legislator politician mp mla senator sen representative rep congressman congresswoman
councillor cllr councilman councilwoman politician alderman
minister secretary chancellor undersecretary politician
leader chief president premier chairman chairwoman head
monarch king queen emir sultan ruler emperor oba sovereign
royal prince princess duke duchess
boss manager coach chief executive ceo head director gaffer
coach manager boss trainer gaffer tactician
captain skipper
player striker forward midfielder defender goalkeeper winger fullback centre-back playmaker international footballer star
footballer player striker forward midfielder defender goalkeeper winger
striker forward frontman marksman
goalkeeper keeper shot-stopper stopper
cricketer batsman batter bowler paceman spinner all-rounder wicketkeeper opener pacer player
runner sprinter athlete
boxer fighter champion challenger
driver racer
ace player star champion
champion winner victor medallist medalist
actor actress star thespian comedian performer
singer vocalist songwriter musician artist star frontman rapper performer
musician guitarist drummer bassist pianist singer rapper
director filmmaker film-maker
author writer novelist poet playwright journalist columnist screenwriter
journalist reporter correspondent editor broadcaster presenter
presenter host broadcaster
executive ceo chairman chief boss director
businessman businesswoman entrepreneur founder tycoon mogul executive ceo
founder co-founder entrepreneur
analyst strategist economist
cleric priest bishop archbishop vicar rector reverend rev pastor imam rabbi father fr minister clergyman
soldier general colonel col captain capt major sergeant sgt lieutenant lt
mother mum mom mam
father dad
pensioner widow widower grandmother grandfather retiree
teenager schoolboy schoolgirl youth student
suspect defendant accused
source insider official aide adviser advisor
spokesman spokeswoman spokesperson representative official
chef cook restaurateur
farmer grower rancher
manager coach boss head-coach gaffer interim caretaker assistant selector mentor
captain skipper vice-captain
player international star teammate team-mate veteran rookie youngster teenager signing recruit newcomer substitute sub reserve academy-product graduate midfielder forward
footballer international scorer goalscorer hitman marksman poacher target-man captain skipper veteran
defender centre-half full-back fullback left-back right-back wing-back sweeper stopper captain skipper
midfielder playmaker schemer anchorman captain skipper
goalkeeper goalie keeper gloveman custodian netminder
rugby prop hooker lock flanker fly-half flyhalf scrum-half scrumhalf centre center winger fullback loosehead tighthead forward back wallaby springbok lion halfback fly-half five-eighth half-back second-rower playmaker number player international captain skipper
quarterback passer signal-caller receiver wideout cornerback safety linebacker lineman tackle guard running-back rusher tight-end kicker punter rookie pro player star veteran
guard point-guard forward center centre big-man rookie pro player star veteran hooper
pitcher hurler right-hander left-hander righty lefty southpaw reliever closer starter catcher shortstop outfielder infielder baseman slugger hitter player star veteran
cricketer batter batsman bowler spinner paceman seamer quick opener all-rounder allrounder wicketkeeper keeper leg-spinner off-spinner captain skipper left-hander right-hander opener tail-ender finisher veteran
cyclist rider sprinter climber puncheur domestique time-triallist leader racer
jockey rider champion
trainer handler
driver racer pilot champion rookie
golfer player pro professional major-winner champion winner leader
player seed champion finalist semifinalist semi-finalist ace qualifier wildcard pro professional
swimmer athlete olympian champion medallist medalist paralympian
runner sprinter hurdler athlete olympian champion medallist medalist marathoner miler paralympian
jumper vaulter thrower shot-putter athlete olympian decathlete heptathlete
gymnast athlete olympian champion
skater skier snowboarder biathlete bobsledder curler athlete olympian champion
rower sculler oarsman cox athlete olympian champion
boxer fighter pugilist heavyweight middleweight welterweight lightweight featherweight champion challenger contender southpaw
fighter wrestler grappler champion challenger contender
surfer boarder paddler athlete
sailor skipper yachtsman yachtswoman helmsman rower adventurer
climber mountaineer alpinist hiker adventurer explorer
referee official umpire linesman arbiter whistler
snooker cueman potter player champion
darts thrower player champion
promoter manager trainer
agent representative adviser advisor lawyer
president chairman chairwoman chair chief chairperson owner head supremo
owner proprietor boss co-owner landlord landlady chairman
executive ceo chief boss head director president chairman chairwoman md
cfo finance-chief executive
treasurer banker financier executive
banker financier lender broker dealer trader investor
investor financier billionaire tycoon shareholder mogul magnate
billionaire tycoon magnate mogul entrepreneur businessman businesswoman investor founder industrialist philanthropist
analyst strategist economist expert pundit forecaster watcher
trader dealer broker analyst
consultant adviser advisor expert specialist
expert specialist academic researcher scientist professor analyst scholar
engineer technician designer inventor developer programmer coder architect
developer builder landlord contractor
architect designer
inventor engineer founder entrepreneur
designer stylist couturier creator
retailer shopkeeper grocer merchant storekeeper owner trader
salesman saleswoman seller dealer
supervisor foreman manager boss
worker employee staffer labourer laborer operative
mechanic technician fitter engineer
electrician tradesman plumber carpenter joiner builder contractor
farmer grower rancher grazier breeder dairyman crofter landowner producer smallholder
fisherman angler skipper
miner collier
driver motorist trucker lorry-driver cabbie chauffeur
pilot captain aviator airman
astronaut cosmonaut commander pilot
scientist researcher astrophysicist cosmologist chemist biochemist geneticist microbiologist immunologist virologist entomologist ornithologist oceanographer hydrologist meteorologist climatologist seismologist volcanologist naturalist conservationist anthropologist neurobiologist statistician mathematician physicist biologist professor
mathematician statistician professor academic
meteorologist forecaster weatherman climatologist
archaeologist historian curator antiquarian
curator historian archivist librarian director conservator
conservationist ecologist naturalist activist environmentalist campaigner ranger
activist campaigner protester demonstrator organizer organiser advocate dissident leader
campaigner activist protester advocate
unionist union-leader leader secretary organizer organiser
doctor physician specialist anaesthetist anesthesiologist dermatologist gynaecologist gynecologist obstetrician radiologist urologist nephrologist haematologist neurosurgeon orthopaedist veterinarian consultant registrar houseman
vet veterinarian veterinary-surgeon
nurse midwife matron sister carer caregiver
medic paramedic nurse doctor
dentist orthodontist
pharmacist chemist
psychologist psychiatrist therapist counsellor counselor psychotherapist
dietitian dietician nutritionist
coroner pathologist examiner
judge justice magistrate sheriff recorder jurist
lawyer solicitor barrister attorney counsel silk counsellor counselor litigator jurist defender
prosecutor attorney lawyer barrister da solicitor
defendant accused suspect man woman offender
offender convict prisoner inmate killer murderer rapist paedophile thief robber burglar fraudster conman attacker gunman shooter abuser
gunman shooter attacker assailant suspect terrorist
killer murderer convict
complainant victim accuser survivor
plaintiff complainant accuser
claimant plaintiff
petitioner appellant plaintiff
juror foreman
officer policeman policewoman commissioner superintendent commander chief sheriff inspector detective captain lieutenant sgt sergeant
commissioner chief commander
firefighter fireman fire-chief
soldier serviceman servicewoman infantryman paratrooper veteran marine guardsman officer commander
veteran ex-serviceman soldier
general commander admiral marshal officer chief brigadier
admiral commander sailor officer
spy agent operative
warden ranger guard
politician legislator lawmaker statesman stateswoman candidate contender hopeful nominee incumbent challenger
candidate contender hopeful nominee challenger politician frontrunner front-runner runner-up
tory conservative mp peer
labour mp peer
peer lord baroness baron lady
premier pm leader
pm premier leader
minister secretary pm premier mp politician lawmaker
chancellor leader minister politician
president leader politician
mayor politician leader alcalde
envoy ambassador diplomat emissary representative negotiator
diplomat ambassador envoy consul attache attaché high-commissioner
whip mp
principal headteacher headmaster headmistress head teacher educator
teacher educator tutor schoolteacher lecturer instructor
student undergraduate pupil postgraduate graduate
educator teacher professor principal
superintendent chief
dean professor academic
vice-chancellor chancellor president
pastor minister preacher reverend priest vicar clergyman
monk abbot friar brother
nun sister
imam cleric mullah ayatollah
pope pontiff bishop
archbishop primate bishop prelate cleric
cardinal archbishop prelate cleric
actor actress star lead performer entertainer celebrity celeb
actress star lead performer entertainer celebrity
comedian comic stand-up performer entertainer host
singer songwriter singer-songwriter crooner diva pop-star popstar star chanteuse soprano tenor baritone mezzo balladeer hitmaker performer entertainer musician artist
rapper mc artist musician star hitmaker
musician multi-instrumentalist instrumentalist composer artist guitarist bassist drummer keyboardist violinist cellist trumpeter saxophonist pianist organist flautist fiddler banjoist performer
dj producer musician artist
composer conductor musician maestro
conductor maestro
dancer ballerina choreographer performer
choreographer dancer
director filmmaker film-maker auteur helmer
producer filmmaker
playwright dramatist writer
author novelist writer biographer memoirist essayist poet
poet writer laureate
laureate winner poet
artist painter sculptor illustrator printmaker photographer
cartoonist illustrator artist
photographer snapper photojournalist artist
journalist reporter correspondent columnist broadcaster newsman newswoman writer editor anchor anchorman
broadcaster presenter host anchor journalist commentator pundit
presenter host anchor broadcaster star
commentator pundit analyst broadcaster
critic reviewer
blogger vlogger youtuber influencer streamer
influencer model star
model star
chef cook restaurateur baker owner
restaurateur chef owner
publican landlord landlady
baker chef
brewer founder
hotelier owner
gardener horticulturist nurseryman grower
royal monarch sovereign queen king prince princess duke duchess heir
heir prince princess
aristocrat earl countess lord duke
widow wife mother mum mom grandmother
widower husband father dad grandfather
grandfather grandad granddad grandpa
grandmother granny grandma nan nana
parent mother father mum dad mom
teenager teen schoolboy schoolgirl youngster student pupil
youngster teenager teen prodigy
retiree pensioner
volunteer helper
resident neighbour neighbor local villager townsman homeowner tenant
tenant renter resident
homeowner householder resident owner
tourist holidaymaker traveller traveler visitor
traveller traveler passenger
shopper customer consumer
organizer organiser coordinator co-ordinator
founder co-founder creator
spokesman spokeswoman spokesperson official
official officer administrator bureaucrat functionary
administrator receiver liquidator
leader head chief chairman chairwoman president captain
rebel insurgent warlord commander leader
militant fighter insurgent
refugee migrant asylum-seeker
whistleblower whistle-blower
detective investigator sleuth
hunter trapper gamekeeper
builder contractor developer
sailor seaman mariner skipper
`;

const linesOf: ReadonlyMap<string, readonly number[]> = (() => {
  const lines = new Map<string, number[]>();
  CALLINGS.trim()
    .split('\n')
    .forEach((line, l) => {
      for (const word of line.split(' ')) lines.set(word, [...(lines.get(word) ?? []), l]);
    });
  return lines;
})();

/** "Mother" of "mother-of-two". */
const withoutNumber = (noun: string): string => {
  const end = noun.indexOf('-of-');
  return end < 0 ? noun : noun.slice(0, end);
};

/** The callings that a noun may be of, as numbers of lines; undefined for other nouns. */
export const callingsOf = (noun: string): readonly number[] | undefined => linesOf.get(withoutNumber(noun));

/** Is a noun of one of some callings? */
export function isCalledLike(callings: readonly number[] | undefined, noun: string): boolean {
  const others = callings === undefined ? undefined : callingsOf(noun);
  if (others === undefined) return false;
  for (const line of callings!) if (others.includes(line)) return true;
  return false;
}

/** May two different nouns be of one person by their sense? */
export const sameCalling = (a: string, b: string): boolean => isCalledLike(callingsOf(a), b);

/** Nouns that say no more of somebody than sex and age, or what anybody may be: they fit whoever has no better description. */
const ANYBODY = new Set(
  `man woman person boy girl lady gentleman youth teenager teen child youngster pensioner mother mum mom father dad parent
  resident neighbour neighbor local motorist driver passenger passerby passer-by bystander witness victim customer shopper
  worker employee user commenter reader fan viewer guest visitor tourist student pupil patient caller`.split(/\s+/),
);

/** Kinds of nouns: for anybody, for a calling, and those that tell neither. */
export const SENSES = ['anybody', 'calling', 'other'] as const;

export function senseOf(noun: string): (typeof SENSES)[number] {
  return ANYBODY.has(withoutNumber(noun)) ? 'anybody' : linesOf.has(noun) ? 'calling' : 'other';
}

/** What people of any calling become: in court, in a contest, by age or kin. */
const STANDINGS = new Set(
  `defendant accused suspect plaintiff claimant complainant petitioner appellant witness offender victim survivor winner victor champion
  finalist runner-up candidate contender hopeful nominee volunteer`.split(/\s+/),
);

/** Is it a noun for what somebody does, which those who do something else are not called by? */
export const isTrade = (noun: string): boolean => senseOf(noun) === 'calling' && !STANDINGS.has(noun);

/** Is it a noun for a calling? */
export const isCalling = (noun: string): boolean => linesOf.has(withoutNumber(noun));

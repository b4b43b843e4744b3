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

/** May two different nouns be of one person by their sense? */
export function sameCalling(a: string, b: string): boolean {
  const lines = linesOf.get(a);
  return lines?.some(line => linesOf.get(b)?.includes(line)) ?? false;
}

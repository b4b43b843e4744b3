// Verbs of communication in all their forms: general knowledge of English (classes 37 "verbs of communication" and
// 33 "judgement" of Levin 1993, and the usual newsroom synonyms of "say").

/** Base forms. A form is built by the regular rules unless IRREGULAR has it. */
const VERBS = `
accuse acknowledge add address admit advise affirm agree allege announce answer apologise apologize appeal argue ask assert assure
attest aver avow babble bark bawl beg bellow bemoan berate blast blurt boast brag buzz cackle call caution cheer chide
chime chirp chortle chuckle cite claim clarify comment complain concede conclude concur condemn confess confide confirm
congratulate contend counter counsel criticise criticize croak croon cry curse declare decry defend demand denounce deny
deride describe detail dictate disclose dismiss drawl echo elaborate emphasise emphasize enthuse estimate exclaim exhort
explain exult fume gasp gloat groan growl grumble grunt gush hail hint hiss holler howl huff imply implore indicate
inform inquire insinuate insist instruct interject interrupt intone joke jest lament laugh lecture maintain marvel mention moan
mock mumble murmur muse mutter nod note object observe opine order philosophise philosophize plead pledge point post posit
praise pray preach predict proclaim promise pronounce propose protest purr query question quip quiz quote rage rail rant
rasp reason reassure rebuke recall reckon recommend recount reflect refute reiterate rejoin relate relay remark remember
remind reminisce repeat reply report request respond retort retweet reveal roar rule say scoff scold scream screech shout shriek shrug
sigh smile smirk snap snarl sneer sniff snort sob speculate splutter spout squeal stammer state stipulate stress stutter
submit suggest summarise summarize surmise swear taunt tease tell testify thank theorise theorize threaten thunder tout
tweet urge utter venture verify vow wail warn whine whisper wonder write yell blog blare caption conjecture contradict
cajole crow deadpan demur divulge enquire expound extol forecast foretell grimace lambast lambaste lash lie margin
recite rejoice rib ridicule slam stipulate sum vouch weigh wisecrack chant coo console counsel deplore disagree fret gripe
grouse profess spit text email message type sing read think believe feel hope fear argue worry reckon judge rate dub brand
label term beam grin rave rue laud reject characterise characterize portray depict liken compare`
  .trim()
  .split(/\s+/);

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'saying', 'says', 'said'],
  tell: ['told', 'telling', 'tells'],
  write: ['wrote', 'written', 'writing', 'writes'],
  think: ['thought', 'thinking', 'thinks'],
  feel: ['felt', 'feeling', 'feels'],
  read: ['read', 'reading', 'reads'],
  sing: ['sang', 'sung', 'singing', 'sings'],
  swear: ['swore', 'sworn', 'swearing', 'swears'],
  foretell: ['foretold', 'foretelling', 'foretells'],
  spit: ['spat', 'spitting', 'spits'],
  crow: ['crowed', 'crowing', 'crows'],
  quiz: ['quizzed', 'quizzing', 'quizzes'],
  lie: ['lied', 'lying', 'lies'],
  forecast: ['forecast', 'forecasting', 'forecasts'],
  aver: ['averred', 'averring', 'avers'],
  deadpan: ['deadpanned', 'deadpanning', 'deadpans'],
  label: ['labelled', 'labelling', 'labeled', 'labeling', 'labels'],
  quip: ['quipped', 'quipping', 'quips'],
  snap: ['snapped', 'snapping', 'snaps'],
  admit: ['admitted', 'admitting', 'admits'],
  submit: ['submitted', 'submitting', 'submits'],
  beg: ['begged', 'begging', 'begs'],
  brag: ['bragged', 'bragging', 'brags'],
  nod: ['nodded', 'nodding', 'nods'],
  sob: ['sobbed', 'sobbing', 'sobs'],
  slam: ['slammed', 'slamming', 'slams'],
  dub: ['dubbed', 'dubbing', 'dubs'],
  demur: ['demurred', 'demurring', 'demurs'],
  blog: ['blogged', 'blogging', 'blogs'],
  rib: ['ribbed', 'ribbing', 'ribs'],
  refer: ['referred', 'referring', 'refers'],
  sum: ['summed', 'summing', 'sums'],
};

/** All forms of one verb. */
function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return [verb, ...irregular];
  const third = /(?:s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  if (verb.endsWith('e')) return [verb, third, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, third, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, third, `${verb}ed`, `${verb}ing`];
}

/** Verbs that also have many other uses: a weak sign alone. */
const WEAK = new Set(
  'address cheer cite compare defend detail dismiss echo feel hail hope judge lash lie margin mark message order point post praise question rail rate read report request rule shrug sing smile state term think text thank tout type weigh believe fear worry brand label call demand deny describe mock nod curse email thunder spit sum crow pray submit propose quote promise pledge recall remember portray depict liken reject beam grin rave rue'.split(
    ' ',
  ),
);

/** Each form of a verb of communication → how strong a cue it is without any other evidence, 0 to 1. */
export const SPEECH_VERB_FORMS: ReadonlyMap<string, number> = new Map(
  VERBS.flatMap(verb => formsOf(verb).map(form => [form, WEAK.has(verb) ? 0.3 : 0.6] as const)),
);

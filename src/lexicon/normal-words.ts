// English words that transcribers, house styles and countries write in different ways, each with its common form:
// what a normal form replaces. General knowledge of English.

/** Spoken and shortened forms → the words they stand for. Keys in lower case with straight apostrophes. */
export const SPOKEN_FORMS: ReadonlyMap<string, string> = new Map(
  pairs(
    'gonna=going to|wanna=want to|gotta=got to|gimme=give me|lemme=let me|kinda=kind of|sorta=sort of|dunno=do not know|' +
      "outta=out of|'em=them|'cause=because|cuz=because|'til=until|till=until|'tis=it is|'twas=it was|ain't=is not|" +
      "can't=can not|cannot=can not|won't=will not|shan't=shall not|y'all=you all|ma'am=madam|o'clock=oclock|" +
      "let's=let us|ok=okay|yeah=yes|yep=yes|nope=no|alright=all right|thru=through|tho=though|" +
      'mr=mister|mrs=missus|ms=miss|dr=doctor|sen=senator|rep=representative|gov=governor|gen=general|' +
      'prof=professor|sec=secretary|sgt=sergeant|lt=lieutenant|capt=captain|col=colonel|pres=president|vs=versus|v=versus|' +
      'jan=january|feb=february|mar=march|apr=april|aug=august|sept=september|sep=september|oct=october|nov=november|' +
      'dec=december|bn=billion|mn=million|tn=trillion|pct=percent|email=e mail|emails=e mails|cooperate=co operate|' +
      'cooperation=co operation|website=web site|websites=web sites|healthcare=health care|onto=on to|anymore=any more|' +
      'everyone=everybody|someone=somebody|anyone=anybody|noone=nobody|1st=first|2nd=second|3rd=third|4th=fourth|' +
      '5th=fifth|6th=sixth|7th=seventh|8th=eighth|9th=ninth|10th=tenth|an=a',
  ),
);

/** Past and participle forms of irregular verbs and plurals of irregular nouns → base form. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  (
    'be am is are was were been being|have has had having|do does did done|go goes went gone|say said says|' +
    'make made|get got gotten|take took taken|come came|see saw seen|know knew known|give gave given|find found|' +
    'think thought|tell told|become became|leave left|feel felt|bring brought|begin began begun|keep kept|hold held|' +
    'write wrote written|stand stood|hear heard|mean meant|meet met|run ran|pay paid|sit sat|speak spoke spoken|lead led|' +
    'grow grew grown|lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn|' +
    'break broke broken|spend spent|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|' +
    'seek sought|throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|fight fought|' +
    'teach taught|eat ate eaten|sell sold|shoot shot|show showed shown|swear swore sworn|tear tore torn|' +
    'steal stole stolen|hide hid hidden|fly flew flown|blow blew blown|freeze froze frozen|shake shook shaken|' +
    'sing sang sung|drink drank drunk|swim swam swum|ring rang rung|sink sank sunk|bear bore borne|beat beaten|' +
    'bite bit bitten|bind bound|bleed bled|breed bred|cling clung|creep crept|dig dug|feed fed|flee fled|' +
    'forgive forgave forgiven|hang hung|lay laid|lend lent|light lit|ride rode ridden|shine shone|shrink shrank shrunk|' +
    'sleep slept|slide slid|spin spun|spring sprang sprung|stick stuck|strike struck|sweep swept|swing swung|wake woke woken|' +
    'weep wept|wind wound|undo undid undone|withdraw withdrew withdrawn|overcome overcame|undertake undertook undertaken|' +
    'child children|man men|woman women|person people|foot feet|tooth teeth|life lives|wife wives|leaf leaves|half halves|' +
    'good better best|bad worse worst|far further farther'
  )
    .split('|')
    .flatMap(line => {
      const [base, ...forms] = line.split(' ');
      return forms.map(form => [form, base!] as const);
    }),
);

/** Number words → digits. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .concat('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10])),
);

/** Words that speakers put in and editors take out: they hardly count. */
export const FILLERS: ReadonlySet<string> = new Set(
  'um uh er erm ah oh well look listen really just actually very quite basically literally so now okay yes and but'.split(
    ' ',
  ),
);

/** Words of grammar: they carry the frame of a sentence and none of its content. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a the this that these those i you he she it we they me him her us them my your his its our their mine yours ours ' +
    'theirs myself yourself himself herself itself ourselves themselves who whom whose which what where when why how ' +
    'be have do will would shall should can could may might must need ought dare not no nor and or but if then than so ' +
    'as at by for from in into of off on onto out over to up with about after against along among around before behind ' +
    'below beneath beside between beyond down during except inside near outside per since through throughout till toward ' +
    'towards under until upon via while within without because although though unless whether either neither both each every ' +
    'all any some few many much more most other another such own same too very just only even also still yet ever never ' +
    'there here now again once let get go say thing lot like well really e o'
  ).split(' '),
);

/** Words in -ise that are not spelt with -ize in American English. */
export const TRUE_ISE: ReadonlySet<string> = new Set(
  (
    'advertise advise appraise apprise arise chastise circumcise comprise compromise concise demise despise devise disguise ' +
    'enterprise excise exercise expertise franchise guise imprecise improvise incise likewise merchandise noise otherwise ' +
    'paradise poise praise precise premise promise raise rise supervise surmise surprise televise treatise vise wise cruise ' +
    'bruise revise disenfranchise enfranchise clockwise tortoise turquoise reprise braise malaise'
  ).split(' '),
);

/** British spellings that no suffix rule covers → American ones; also the words that look like -our and are not. */
export const BRITISH_SPELLINGS: ReadonlyMap<string, string> = new Map(
  pairs(
    'centre=center|theatre=theater|metre=meter|litre=liter|fibre=fiber|defence=defense|offence=offense|licence=license|' +
      'pretence=pretense|programme=program|grey=gray|cheque=check|tyre=tire|kerb=curb|plough=plow|sceptic=skeptic|sceptical=skeptical|' +
      'mum=mom|organisation=organization|analyse=analyze|paralyse=paralyze|catalogue=catalog|dialogue=dialog|judgement=judgment|' +
      'ageing=aging|whilst=while|amongst=among|towards=toward|afterwards=afterward|enquiry=inquiry|enquiries=inquiries|' +
      'jewellery=jewelry|skilful=skillful|wilful=willful|fulfil=fulfill|enrol=enroll|manoeuvre=maneuver|aluminium=aluminum|' +
      'sulphur=sulfur|storey=story|practise=practice|practised=practiced|practising=practicing|cosy=cozy|moustache=mustache|' +
      'pyjamas=pajamas|draught=draft|gaol=jail|labour=labor|neighbour=neighbor',
  ),
);

/** Words in -our that are the same on both sides of the Atlantic. */
export const TRUE_OUR: ReadonlySet<string> = new Set(
  'our your four hour pour tour sour flour dour scour devour contour detour downpour velour'.split(' '),
);

function pairs(list: string): [string, string][] {
  return list.split('|').map(item => item.split('=') as [string, string]);
}

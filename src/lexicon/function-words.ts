// Closed classes of English words: what a sentence is built with, as general knowledge.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const PRONOUNS = list(
  'i you he she it we they me him her us them who whom whoever one himself herself themselves itself myself yourself ourselves',
);
/** Pronouns that can be the subject of a cue. */
export const SUBJECT_PRONOUNS = list('i he she it we they who');
export const DETERMINERS = list(
  'the a an this that these those his her its their our my your some any no every each another both all several many most few two three four five six seven eight nine ten one other such what which whose half',
);
export const PREPOSITIONS = list(
  'of in on at by for with from to into onto about against over under after before during between among through throughout within without across behind beyond near since until till upon toward towards despite amid amidst via per than as like unlike off out up down around along alongside beside besides except including following regarding concerning',
);
export const CONJUNCTIONS = list(
  'and or but nor yet so because although though while whereas if unless when whenever where wherever whether that once lest',
);
export const AUXILIARIES = list(
  "is are was were be been being am has have had having do does did will would shall should can could may might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't",
);
export const ADVERBS = list(
  'also then later once previously recently already just only still again now even ever never always often sometimes once earlier soon today yesterday tomorrow tonight not then there here too perhaps maybe instead however moreover meanwhile indeed further furthermore first second finally simply quite rather almost nearly repeatedly',
);

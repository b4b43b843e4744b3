// The words of a cue → how the content is reported: stated, asked, intended, held as an attitude, or not said at all.
// A reader of statements wants to tell “said that” from “declined to say whether” and from “hopes that”.
import type { Layout } from '../../text/layout.ts';
import { tokenAt } from '../../text/words.ts';
import type { Span } from '../../types.ts';

export type Manner = 'stated' | 'negated' | 'asked' | 'intended' | 'attitude';

const NEGATIONS =
  /^(?:not|never|nor|neither|cannot|\w+n't|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|stopped|short|without|unable|unwilling)$/;
const QUESTIONS = /^(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|inquir\w+|enquir\w+|quer(?:y|ies|ied)|question|questions)$/;
const MODALS = /^(?:will|would|could|may|might|must|shall|should|going|plan\w*|want\w*|expected|ready|set)$/;
const ATTITUDES =
  /^(?:want|wants|wanted|wanting|believ\w+|think|thinks|thought|thinking|know|knows|knew|known|knowing|hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|lik(?:e|es|ed)|love[sd]?|hate[sd]?|prefer\w*|support(?:s|ed|ing)?|supporters?|oppos\w+|opponents?|favou?r(?:s|ed|ing)?|expect(?:s|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed)?|seek|seeks|sought|seeking|need(?:s|ed)?|decid\w+|agree|agrees|feel(?:s|ing)?|felt|understand\w*|understood|see|sees|saw|seen|seem(?:s|ed)?|appear(?:s|ed)?|tr(?:y|ies|ied|ying)|worr(?:y|ies|ied)|worried|trust(?:s|ed)?|enjoy\w*|wish(?:es|ed)?|learn(?:s|ed)?|remember\w*|look(?:s|ed|ing)?|ignor\w+|consider(?:s|ed|ing)?|aim(?:s|ed)?|focus\w*|endors\w+|welcom\w+|embrac\w+|reject(?:s|ed|ing)?)$/;

/** Manner of a report by its cue; “stated” without one. */
export function mannerOf(layout: Layout, cue: Span | null): Manner {
  if (cue === null) return 'stated';
  const { words } = layout;
  let manner: Manner = 'stated';
  let first = true;
  for (let t = tokenAt(words, cue.start); t < words.count && words.start[t]! < cue.end; t++) {
    const word = words.lower[t]!;
    if (NEGATIONS.test(word)) return 'negated';
    if (QUESTIONS.test(word)) manner = 'asked';
    else if ((MODALS.test(word) || (first && word === 'to')) && manner === 'stated' && words.end[t]! < cue.end)
      manner = 'intended';
    else if (ATTITUDES.test(word) && manner === 'stated') manner = 'attitude';
    first = false;
  }
  return manner;
}

/** What a reader may count on less than on a plain statement keeps this share of its confidence. */
export const MANNER_CONFIDENCE: Readonly<Record<Manner, number>> = {
  stated: 1,
  negated: 0.5,
  asked: 0.85,
  intended: 0.7,
  attitude: 0.75,
};

// The labels of the sequence model: outside, and begin/inside of source, cue and content; and the pairs of them that may
// stand beside each other.

// 0 outside; 1, 2 source begin and inside; 3, 4 cue; 5, 6 content.
export const LABELS = 7;

/** The three roles; the begin label of role r is 2r + 1, its inside label 2r + 2. */
export const Role = { source: 0, cue: 1, content: 2 } as const;
export const ROLES = 3;

/** Whether a label may follow another: an inside label only its own begin or inside label. */
function mayFollow(before: number, label: number): boolean {
  return label === 0 || label % 2 === 1 || before === label || before === label - 1;
}

/**
 * The pairs that may occur, numbered: those into label 0 (from 0 to 6), into 1, into 3, into 5, seven each; then those
 * into 2 (from 1, from 2), into 4, into 6, two each. The labelling relies on this order.
 */
const NUMBERED = [0, 1, 3, 5, 2, 4, 6].flatMap(label =>
  Array.from({ length: LABELS }, (_, before) => [before, label] as const).filter(([before]) =>
    mayFollow(before, label),
  ),
);
export const PAIRS = NUMBERED.length;
/** Label before and label of each pair. */
export const PAIR_BEFORE = Uint8Array.from(NUMBERED, ([before]) => before);
export const PAIR_LABEL = Uint8Array.from(NUMBERED, ([, label]) => label);

/** Where the pairs into a label begin: a begin label or outside has seven, an inside label two. */
export const PAIRS_INTO = Uint8Array.from({ length: LABELS }, (_, label) =>
  NUMBERED.findIndex(([, own]) => own === label),
);

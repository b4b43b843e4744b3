// A member of a cluster → its words in pieces that say what the outlet left out, put in, cut off or went on with.
import type { MemberRecord } from './model.ts';

/** `left-out` words are not the member's own; all other pieces joined are its text. `cut` words are missing openly. */
export interface Piece {
  readonly sign: 'same' | 'left-out' | 'put-in' | 'cut' | 'goes-on' | 'bracket';
  readonly text: string;
}

/** The member's words against the representative wording, in the order of the member's words. */
export function piecesOf({ text, edits }: Pick<MemberRecord, 'text' | 'edits'>): Piece[] {
  const pieces: Piece[] = [];
  const add = (sign: Piece['sign'], words: string) => {
    if (words !== '') pieces.push({ sign, text: words });
  };
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(edit.start, at);
    const end = Math.max(edit.end, start);
    const own = text.slice(start, end);
    add('same', text.slice(at, start));
    if (edit.kind === 'cut') {
      add('cut', edit.was);
      add('same', own);
    } else if (edit.kind === 'extend') add('goes-on', own);
    else if (edit.kind === 'bracket') add('bracket', own);
    else {
      add('left-out', edit.was);
      add('put-in', own);
    }
    at = end;
  }
  add('same', text.slice(at));
  return pieces;
}

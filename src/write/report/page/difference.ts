// Two wordings → which words one left out and which it put in: what a fact-checker looks for inside quotation marks.

export interface Part {
  readonly sign: '=' | '-' | '+';
  readonly text: string;
}

/** Words beyond which a comparison would need too large a table; no sentence is so long. */
const TOO_LONG = 2000;

/**
 * The words of `printed` against those of `representative`, in order: `-` left out, `+` put in. Marks, case and hyphens
 * do not count as words. Longest common subsequence (Wagner and Fischer 1974) over words.
 * The `=` and `+` parts joined are `printed`.
 */
export function differenceOf(representative: string, printed: string): Part[] {
  const a = wordsOf(representative);
  const b = wordsOf(printed);
  if (a.length > TOO_LONG || b.length > TOO_LONG) return [{ sign: '=', text: printed }];
  const keysA = a.map(keyOf);
  const keysB = b.map(keyOf);
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        keysA[i] === keysB[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const steps: Part[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && keysA[i] === keysB[j]) {
      steps.push({ sign: '=', text: b[j]! });
      i++;
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      steps.push({ sign: '-', text: a[i++]! });
    } else {
      steps.push({ sign: '+', text: b[j++]! });
    }
  }
  return joined(steps);
}

/** Runs of one sign become one part; between two words that stay, what was left out comes before what was put in. */
function joined(steps: readonly Part[]): Part[] {
  const parts: Part[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') parts.push({ sign: '-', text: removed });
    if (added !== '') parts.push({ sign: '+', text: added });
    removed = '';
    added = '';
  };
  for (const { sign, text } of steps) {
    if (sign === '-') removed += text;
    else if (sign === '+') added += text;
    else {
      flush();
      const last = parts.at(-1);
      if (last?.sign === '=') parts[parts.length - 1] = { sign, text: last.text + text };
      else parts.push({ sign, text });
    }
  }
  flush();
  return parts;
}

/** Words with the space or dash behind them, so that all joined are the text. */
function wordsOf(text: string): string[] {
  return text.match(/[^\s\u2013\u2014]+[\s\u2013\u2014]*|[\s\u2013\u2014]+/gu) ?? [];
}

/** A word without marks and case; a token of marks alone stands for itself as "marks". */
function keyOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

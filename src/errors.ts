// What can go wrong, as data: errors that end a run, warnings that do not, and the one place where both get words.

/** Ends the run. `exitStatus` 2 is wrong usage, 1 a run that could not do all it was asked for. */
export class QuotesError extends Error {
  readonly exitStatus: 1 | 2;
  /** What the user can do about it. */
  readonly hint: string | undefined;

  constructor(message: string, options: { readonly exitStatus?: 1 | 2; readonly hint?: string } = {}) {
    super(message);
    this.name = 'QuotesError';
    this.exitStatus = options.exitStatus ?? 1;
    this.hint = options.hint;
  }
}

/** Why an input was passed over; the run goes on and ends with status 1. */
export type WarningCode =
  | 'missing'
  | 'no-match'
  | 'unreadable'
  | 'special'
  | 'binary'
  | 'too-large'
  | 'bomb'
  | 'corrupt'
  | 'no-article'
  | 'bad-record'
  | 'no-text'
  | 'quotes'
  | 'failed';

/** One skipped input. */
export interface Warning {
  readonly code: WarningCode;
  /** The path, or `-` for standard input. */
  readonly document: string;
  /** 1-based line of the record in a JSON Lines file. */
  readonly line?: number;
  /** What the system or the parser said. */
  readonly detail?: string;
}

const WORDING: Readonly<Record<WarningCode, string>> = {
  missing: 'no such file or folder; check the path',
  'no-match': 'no file matches this pattern; check it, or quote it so that the shell leaves it alone',
  unreadable: 'cannot be read; check its permissions',
  special: 'not a regular file (a pipe, socket or device); name it on the command line to read it all the same',
  binary: 'not text; convert it to plain text, Markdown, HTML or JSON Lines first',
  'too-large': 'too large for one article; put the articles into a JSON Lines file, one a line',
  bomb: 'unpacks to far more than an article can hold; unpack it yourself if you trust it',
  corrupt: 'the compressed data is damaged or cut off; fetch it again',
  'no-article': 'no article text found on this page; save the text as .txt to read it all the same',
  'bad-record': 'not a JSON object; mend or remove the line',
  failed: 'the extraction failed on this article; please report it with the article',
  quotes: 'holds quotes, not articles; give it to quotes cluster or quotes report',
  'no-text': 'the record has no text; name its key with --text-key or --html-key',
};

/** The warning in one line: where, what is wrong, what to do. */
export function wordingOf(warning: Warning): string {
  const place = warning.line === undefined ? warning.document : `${warning.document}:${warning.line}`;
  const detail = warning.detail === undefined ? '' : ` (${warning.detail})`;
  return `${place}: skipped: ${WORDING[warning.code]}${detail}`;
}

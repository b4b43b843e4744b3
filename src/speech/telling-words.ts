// Values of the features on what calls a quote somebody's words → what they say in words.

const TELLINGS: Readonly<Record<string, string>> = {
  over: 'a noun for something said stands over it with its owner',
  before: 'a noun for something said leads to it',
  is: 'it is called somebody’s words',
  shouted: 'it is what a crowd shouts',
  with: 'a participle with a subject of its own leads to it',
  relayed: 'somebody reports that somebody else said it',
  found: 'a document finds it',
};

/** Which noun or verb calls the quote somebody’s words. */
export const tellingWords = (way: string | undefined): string => TELLINGS[way ?? ''] ?? `“${way}”`;

const HEARINGS: Readonly<Record<string, string>> = {
  heard: 'a court or jury hears it',
  alleged: 'it is alleged without saying by whom',
  asked: 'it is part of a question',
};

/** How the words are only passed on; a second word where somebody says something in between. */
export const hearingWords = (hearing: string | undefined, inner: string | undefined): string =>
  `${HEARINGS[hearing ?? ''] ?? hearing}${inner === 'inner' ? ', and somebody says something in between' : ''}`;

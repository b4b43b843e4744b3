// A UTF-16 unit → its class: what cuts a text into words and marks looks at nothing else of a character.

/** Classes of UTF-16 units; letters, digits and marks that combine with them make words. */
export const CodeClass = {
  space: 0,
  letter: 1,
  capital: 2,
  digit: 3,
  combining: 4,
  apostrophe: 5,
  other: 6,
  surrogate: 7,
} as const;

/** Classes of the code units below U+0250, the commonest by far; the rest goes by ranges. */
export const CODE_CLASSES = new Uint8Array(0x250).map((_, code) => {
  const character = String.fromCharCode(code);
  if (code === 0x27 || code === 0x60 || code === 0xb4) return code === 0x27 ? CodeClass.apostrophe : CodeClass.other;
  if (/[\s\u0085\u200b]/.test(character)) return CodeClass.space;
  if (/\p{Lu}/u.test(character)) return CodeClass.capital;
  if (/[\p{L}ªº]/u.test(character)) return CodeClass.letter;
  if (/\p{Nd}/u.test(character)) return CodeClass.digit;
  return code < 0x20 ? CodeClass.space : CodeClass.other;
});

/** The class of a unit from U+0250 on. Apart from the table, so that what V8 compiles of `wordsIn` stays small. */
export function rareClassOf(code: number): number {
  if (code === 0x2019 || code === 0x2bc || code === 0xff07) return CodeClass.apostrophe;
  if (code < 0x300) return code < 0x2b0 ? CodeClass.letter : CodeClass.other;
  if (code < 0x370) return CodeClass.combining;
  if (code < 0x2000) {
    if (code === 0x1680) return CodeClass.space;
    if (code < 0x530) return caseOf(code);
    return CodeClass.letter;
  }
  if (code <= 0x206f) {
    if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)
      return CodeClass.space;
    return code === 0x200b || code === 0x2060
      ? CodeClass.space
      : code === 0x200c || code === 0x200d
        ? CodeClass.combining
        : CodeClass.other;
  }
  if (code < 0x2c00) return CodeClass.other;
  if (code < 0x2e00) return CodeClass.letter;
  if (code < 0x3005) return code === 0x3000 ? CodeClass.space : CodeClass.other;
  if (code < 0x3040) return CodeClass.other;
  if (code < 0xd800) return CodeClass.letter;
  if (code < 0xe000) return CodeClass.surrogate;
  if (code < 0xf900) return CodeClass.other;
  if (code === 0xfeff) return CodeClass.space;
  if (code < 0xfe00) return CodeClass.letter;
  if (code < 0xfe10) return CodeClass.combining;
  return code < 0xff10 || (code > 0xff19 && code < 0xff21)
    ? CodeClass.other
    : code < 0xff1a
      ? CodeClass.digit
      : code < 0xffe0
        ? CodeClass.letter
        : CodeClass.other;
}

function caseOf(code: number): number {
  const character = String.fromCharCode(code);
  return character.toLowerCase() === character ? CodeClass.letter : CodeClass.capital;
}

// Text of unknown origin → text that is safe to show: what a terminal would obey is made visible instead.

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g;
const LINE_BREAKS = /\r\n|[\n\r\t\u2028\u2029\u0085]/g;

/** On one line: line breaks and tabs become spaces, control and direction characters signs. */
export function visible(text: string): string {
  return text.replace(LINE_BREAKS, ' ').replace(CONTROLS, sign);
}

/** As `visible`, with line breaks and tabs left as they are. */
export function visibleLines(text: string): string {
  return text.replace(CONTROLS, character => (character === '\n' || character === '\t' ? character : sign(character)));
}

/** The control picture of a control character (␛), the code of any other (<U+202E>). */
function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

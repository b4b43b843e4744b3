// Painted text → lines of a width, each with its own colours begun and ended, so that nothing beside a line takes them on.
import wrapAnsi from 'wrap-ansi';

/** A style's sequence, or one UTF-16 unit of the text. */
const UNIT = /\u001b\[([\d;]+)m|[\s\S]/g;

/** Lines at most `columns` wide, words longer than that broken. `indent` stands before every line but the first. */
export function wrapped(text: string, columns: number, indent = ''): string[] {
  // Wrapped without styles, which `wrap-ansi` keeps apart only one at a time, and painted again.
  const units = [...text.normalize().matchAll(UNIT)];
  const plain = units.map(([unit, code]) => (code === undefined ? unit : '')).join('');
  const lines = wrapAnsi(plain, columns - indent.length, { hard: true }).split('\n');
  /** The sequences that are in force, by the code that ends them. */
  const open = new Map<number, string[]>();
  let next = 0;
  return lines.map((line, i) => {
    let out = [...open.values()].flat().join('');
    for (const character of line.split('')) {
      for (let found = false; !found && next < units.length; next++) {
        const [unit, code] = units[next]!;
        found = code === undefined && unit === character; // else a space that the line break has replaced
        if (code === undefined) continue;
        out += unit;
        applied(open, Number.parseInt(code, 10), unit);
      }
      out += character;
    }
    return (i === 0 ? '' : indent) + out + [...open.keys()].map(end => `\u001b[${end}m`).join('');
  });
}

function applied(open: Map<number, string[]>, code: number, sequence: string): void {
  const end = endOf(code);
  if (end === null) open.delete(code);
  else open.set(end, [...(open.get(end) ?? []), sequence]);
}

/** The code that ends a style, or null for a code that is such an end itself. */
function endOf(code: number): number | null {
  if (code === 1 || code === 2) return 22;
  if (code >= 3 && code <= 9) return code + 20;
  if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return 39;
  if ((code >= 40 && code <= 48) || (code >= 100 && code <= 107)) return 49;
  return null;
}

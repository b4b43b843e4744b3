// Speakers → colours: one each, in the order they first speak, the same in every view.
import type { ChalkInstance } from 'chalk';

/** Those that can be read on light and dark grounds first. */
const PAINTS = ['cyan', 'magenta', 'green', 'red', 'blue', 'yellow'] as const;

/** Paints a text in its speaker's colour; the unknown speaker stays without. */
export function speakerPaint(chalk: ChalkInstance): (id: string | undefined, text: string) => string {
  const paints = new Map<string, (typeof PAINTS)[number]>();
  return (id, text) => {
    if (id === undefined) return chalk.dim(text);
    const known = paints.get(id) ?? PAINTS[paints.size % PAINTS.length]!;
    paints.set(id, known);
    return chalk[known](text);
  };
}

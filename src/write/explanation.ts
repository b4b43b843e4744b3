// Why rows are as they are → text for people: for each quote its kind, the candidates and what spoke for and against them.
import type { Explanation, NamedAnswer } from '../people/explain.ts';
import type { Weighed } from '../speech/explain.ts';
import type { Quote } from '../types.ts';
import type { Style } from './format.ts';
import { quotedText } from './lines.ts';
import { visible } from './visible.ts';
import { wrapped } from './wrapped.ts';

/** Candidates and reasons that are shown; less probable ones would only fill the page. */
const MOST_ANSWERS = 4;
const MOST_REASONS = 4;
const LEAST_PROBABILITY = 0.01;

/** One row with its explanation; rows without quotation marks have none. */
export async function explanationText(
  quote: Quote,
  explanation: Explanation | undefined,
  style: Style,
): Promise<string> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: style.colorLevel });
  const name = quote.speaker?.name ?? '?';
  const lines = [
    `${chalk.dim(`${visible(quote.document)}:${quote.line}:`)} ${quotedText(quote)}`,
    `  ${chalk.bold(visible(name))}, ${percent(quote.confidence)} sure (${visible(quote.evidence)})`,
  ];
  if (explanation === undefined)
    lines.push('  found by the labelling of reported speech, which weighs words and no candidates');
  else {
    const [direct, mixed, other] = explanation.kinds;
    lines.push(`  kind: direct ${percent(direct)}, mixed ${percent(mixed)}, other ${percent(other)}`);
    lines.push(...reasonLines(explanation.speech, chalk.dim));
    if (explanation.candidates.length > 0)
      lines.push('  whose words:', ...answerLines(explanation.candidates, chalk.dim));
    if (explanation.resolution !== null) {
      const { mention, antecedents } = explanation.resolution;
      lines.push(`  whom “${visible(mention)}” stands for:`, ...answerLines(antecedents, chalk.dim));
    }
    if (explanation.speaker !== null && quote.speaker !== null && explanation.speaker !== quote.speaker.name)
      lines.push(`  ${visible(explanation.speaker)} is ${visible(quote.speaker.name)} across the articles`);
  }
  return `${lines.flatMap(line => fitted(line, style.columns)).join('\n')}\n\n`;
}

/** A line too long for the terminal goes on two columns right of where it begins. */
function fitted(line: string, columns: number): readonly string[] {
  const indent = /^ */.exec(line)![0];
  return wrapped(line.slice(indent.length), Math.max(30, columns - indent.length), '  ').map(part => indent + part);
}

function answerLines(answers: readonly NamedAnswer[], weak: (text: string) => string): string[] {
  const shown = answers.filter(
    ({ probability }, i) => i < MOST_ANSWERS && (i === 0 || probability >= LEAST_PROBABILITY),
  );
  const lines = shown.flatMap(answer => [
    `    ${percent(answer.probability).padStart(4)} ${visible(answer.name)}`,
    ...reasonLines(answer, weak, '      '),
  ]);
  const rest = answers.length - shown.length;
  return rest === 0 ? lines : [...lines, `         ${weak(`and ${rest} less probable`)}`];
}

function reasonLines({ groups, reasons }: Weighed, weak: (text: string) => string, indent = '  '): string[] {
  const sums = groups.length > 1 ? [`${groups.map(([group, sum]) => `${group} ${signed(sum)}`).join(', ')}`] : [];
  const words = reasons.slice(0, MOST_REASONS).map(reason => `${signed(reason.weight)} ${reason.words}`);
  return [...sums, ...words].map(line => `${indent}   ${weak(visible(line))}`);
}

const percent = (share: number) => `${Math.min(99, Math.round(100 * share))}%`;
const signed = (weight: number) => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;

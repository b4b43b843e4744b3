// Learned numbers → the source of a TypeScript module that holds them as sorted JSON, one entry a line: readable in a
// diff, bundled for browsers without a file system, free for the compiler.

/** A module exporting the record as a JSON string. */
export function jsonModule(name: string, comment: string, entries: Iterable<readonly [string, number]>): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  const json = `{${lines.join(',\n')}}`.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
  return `// ${comment}\nexport const ${name}: string = \`${json}\`;\n`;
}

// Every fault and attack that the program withstands, with its handling taken out: what the tests must notice.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pieces of source text

/** One place of the source and what stands there once the handling is gone. */
export interface Edit {
  /** Below `src`. */
  readonly file: string;
  /** Must be there exactly once. */
  readonly search: string;
  readonly replacement: string;
}

/** A program without one protection. */
export interface Mutation {
  readonly fault: string;
  readonly edits: readonly Edit[];
  /** Test file below `test`, without `.test.ts`. */
  readonly test: string;
  /** A part of the title of the tests of which one must fail. */
  readonly title: string;
  /** The report's page has to be built anew. */
  readonly page?: true;
}

const edit = (file: string, search: string, replacement: string): Edit => ({ file, search, replacement });

const READING_GOES_ON = edit(
  'read/articles.ts',
  'draft.warnings.push(readingFailure(portion.document, error));',
  'throw error;',
);

/** Input that cannot be read. */
const INPUT: readonly Mutation[] = [
  {
    fault: 'unreadable file ends the run',
    edits: [READING_GOES_ON],
    test: 'faults',
    title: 'a file and a folder without permission',
  },
  {
    fault: 'folder without permission is passed over in silence',
    edits: [edit('read/sources.ts', 'warn(failure(folder, error));\n    return;', 'return;')],
    test: 'faults',
    title: 'a file and a folder without permission',
  },
  {
    fault: 'file removed while running ends the run',
    edits: [READING_GOES_ON],
    test: 'faults',
    title: 'files removed after they were found',
  },
  {
    fault: 'file that fails while it is read ends the run',
    edits: [READING_GOES_ON],
    test: 'faults',
    title: 'a file that the system begins to give and then refuses',
  },
  {
    fault: 'folder on standard input is taken for an empty article',
    edits: [edit('read/bytes.ts', 'if (path === null && fstatSync(0).isDirectory())', 'if (false)')],
    test: 'faults',
    title: 'a folder on standard input',
  },
  {
    fault: 'truncated gzip is taken for whole',
    edits: [
      edit(
        'read/bytes.ts',
        "throw code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE' ? new Corrupt(code) : error;",
        'void code;',
      ),
    ],
    test: 'faults',
    title: 'a gzip that is cut off',
  },
  {
    fault: 'bad lines are passed over in silence',
    edits: [
      edit(
        'read/records.ts',
        "return { kind: 'warning', warning: { code: 'bad-record', ...place } };",
        "return { kind: 'article', article: { document: place.document, text: '' } };",
      ),
    ],
    test: 'faults',
    title: 'bad lines of JSON Lines are named',
  },
  {
    fault: 'bad lines are named with the wrong number',
    edits: [
      edit(
        'read/articles.ts',
        'const place = { document: block.document, line };\n    line++;',
        'line++;\n    const place = { document: block.document, line };',
      ),
    ],
    test: 'faults',
    title: 'bad lines of JSON Lines are named',
  },
  {
    fault: 'loops of links are followed',
    edits: [edit('read/sources.ts', 'if (!above.has(real)) yield*', 'yield*')],
    test: 'faults',
    title: 'a loop of links ends',
  },
  {
    fault: 'pipes and devices in a folder are opened',
    edits: [
      edit(
        'read/sources.ts',
        "else if (found.isFile()) yield { document: path, path, size: found.size };\n    else warn({ code: 'special', document: path });",
        'else yield { document: path, path, size: found.size };',
      ),
    ],
    test: 'faults',
    title: 'pipes, sockets and devices in a folder',
  },
  {
    fault: 'line breaks in names forge lines',
    edits: [
      edit(
        'write/visible.ts',
        "return text.replace(LINE_BREAKS, ' ').replace(CONTROLS, sign);",
        "return text.replace(CONTROLS, c => (c === '\\n' ? c : sign(c)));",
      ),
    ],
    test: 'shell',
    title: 'names with line breaks and escapes cannot forge',
  },
  {
    fault: 'file of no bytes is called binary',
    edits: [
      edit(
        'read/decode.ts',
        'return controls > 4 + length / 50;',
        'return length === 0 || controls > 4 + length / 50;',
      ),
    ],
    test: 'faults',
    title: 'a file of no bytes',
  },
  {
    fault: 'file of a gigabyte is read',
    edits: [
      edit(
        'read/portions.ts',
        'if (!bytes.packed && size !== null && size > MAX_ARTICLE_BYTES) throw new TooLarge(false);',
        '',
      ),
      edit('read/bytes.ts', 'if (length > limit) throw new TooLarge(bytes.packed);', ''),
    ],
    test: 'faults',
    title: 'a file of a gigabyte',
  },
];

/** Output that fails, and runs that are ended. */
const OUTPUT: readonly Mutation[] = [
  {
    fault: 'closed pipe is an error',
    edits: [
      edit('cli/output.ts', "if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return new ClosedPipe();", ''),
    ],
    test: 'faults-output',
    title: 'a pipe closed after any number of bytes',
  },
  {
    fault: 'closed pipe is an error in commands without input',
    edits: [edit('cli/session.ts', 'if (error instanceof ClosedPipe) {', 'if (error === null) {')],
    test: 'faults-output',
    title: 'every command ends quietly when nobody reads',
  },
  {
    fault: 'full disk on standard output goes unnoticed',
    edits: [
      edit(
        'cli/output.ts',
        "await new Promise<void>(resolve => stream.write('', () => resolve()));\n      if (gone !== null) throw writingFailure(gone, 'standard output');",
        "await new Promise<void>(resolve => stream.write('', () => resolve()));",
      ),
      edit(
        'cli/output.ts',
        "await new Promise(resolve => setImmediate(resolve));\n    if (gone !== null) throw writingFailure(gone, 'standard output');",
        'await new Promise(resolve => setImmediate(resolve));',
      ),
    ],
    test: 'faults-output',
    title: 'a full disk is named',
  },
  {
    fault: 'full disk under help goes unnoticed',
    edits: [edit('cli/main.ts', "if (error.code !== 'EPIPE') process.exitCode = 1;", '')],
    test: 'faults-output',
    title: 'help and version do not fail in silence',
  },
  {
    fault: 'full disk in the file goes unnoticed',
    edits: [
      edit(
        'cli/output.ts',
        'if (failed !== null) throw writingFailure(failed, given);\n      if (special) return;',
        'if (special) return;',
      ),
      edit(
        'cli/output.ts',
        'if (failed === null && !stream.write(text)) await drained(stream);\n    if (failed !== null) throw writingFailure(failed, given);',
        'if (failed === null && !stream.write(text)) await drained(stream);',
      ),
    ],
    test: 'faults-output',
    title: 'a file that the system does not let grow',
  },
  {
    fault: 'output is written over the file that was there',
    edits: [
      edit('cli/output.ts', 'const draft = special ? path : `${path}.${process.pid}.part`;', 'const draft = path;'),
      edit('cli/output.ts', "{ flags: 'wx', mode: found?.mode ?? 0o666 }", "{ flags: 'w' }"),
    ],
    test: 'faults-output',
    title: 'a file that the system does not let grow',
  },
  {
    fault: 'failed run leaves a file begun',
    edits: [edit('cli/output.ts', 'if (!special) await rm(draft, { force: true });', '')],
    test: 'faults-output',
    title: 'a file that the system does not let grow',
  },
  {
    fault: 'article is overwritten by its own quotes',
    edits: [edit('cli/options.ts', 'if (own === undefined) return paths;', 'return paths;')],
    test: 'faults-output',
    title: 'an article is not overwritten',
  },
  {
    fault: 'device is replaced by a file',
    edits: [edit('cli/output.ts', 'const special = found !== undefined && !found.isFile();', 'const special = false;')],
    test: 'faults-output',
    title: 'a device or a pipe is written to',
  },
  {
    fault: 'signal leaves a file begun',
    edits: [edit('cli/main.ts', 'await abandonOutputs();', '')],
    test: 'cli',
    title: 'and the file begun is gone',
  },
  {
    fault: 'signal ends with another status',
    edits: [edit('cli/main.ts', 'process.exit(status);', 'process.exit(1);')],
    test: 'faults-output',
    title: 'while rows leave',
  },
  {
    fault: 'signal cuts a row',
    edits: [
      edit(
        'cli/output.ts',
        'await put(text);',
        'for (let at = 0; at < text.length; at += 499) await put(text.slice(at, at + 499));',
      ),
    ],
    test: 'faults-output',
    title: 'while rows leave',
  },
  {
    fault: 'signal waits for the end of the run',
    edits: [edit('cli/main.ts', 'process.exit(status);', 'process.exitCode = status;')],
    test: 'faults-output',
    title: 'ends a run on several threads, too, at once',
  },
  {
    fault: 'task of a thread that died is lost',
    edits: [
      edit(
        'run/pool.ts',
        'if (broken.deaths < DEATHS) again.push(broken);',
        'if (broken.deaths < 0) again.push(broken);',
      ),
    ],
    test: 'threads',
    title: 'prints the same bytes when a thread dies amid the run',
  },
  {
    fault: 'thread that died is not replaced',
    edits: [edit('run/pool.ts', 'else done.set(broken.number, options.failed(broken.task, reason));', '')],
    test: 'threads',
    title: 'a task that ends every thread is given up',
  },
  {
    fault: 'no room for waiting rows is called a bug',
    edits: [edit('run/spool.ts', 'throw spoolingFailure(error);', 'throw error;')],
    test: 'faults-output',
    title: 'for which there is no room',
  },
];

/** What an attacker puts into the input. */
const ATTACKS: readonly Mutation[] = [
  {
    fault: 'escape sequences reach the terminal',
    edits: [
      edit(
        'write/visible.ts',
        'const CONTROLS = /[\\u0000-\\u001f\\u007f-\\u009f\\u061c',
        'const CONTROLS = /[\\u061c',
      ),
    ],
    test: 'shell',
    title: 'makes escape sequences and overrides visible',
  },
  {
    fault: 'direction overrides reach the terminal',
    edits: [
      edit(
        'write/visible.ts',
        '\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]/g;\nconst LINE',
        '\\u2028\\u2029]/g;\nconst LINE',
      ),
    ],
    test: 'shell',
    title: 'makes escape sequences and overrides visible',
  },
  {
    fault: 'direction overrides stand raw in JSON',
    edits: [edit('write/record.ts', '\\u202a-\\u202e\\u2066-\\u2069', '')],
    test: 'shell',
    title: 'holds them as escapes',
  },
  {
    fault: 'formula cells reach the spreadsheet',
    edits: [edit('write/csv.ts', "return FORMULA.test(text) ? `'${text}` : text;", 'return text;')],
    test: 'roundtrip',
    title: 'no cell begins like a formula',
  },
  {
    fault: 'formula cells after a tab or line end reach the spreadsheet',
    edits: [edit('write/csv.ts', "/^'*[=+\\-@\\t\\r]/", "/^'*[=+\\-@]/")],
    test: 'roundtrip',
    title: 'no cell begins like a formula',
  },
  {
    fault: 'an article ends the script element of the report',
    edits: [edit('write/report/html.ts', '.replace(/[<>&\\u2028\\u2029]/g', '.replace(/[\\u2028\\u2029]/g')],
    test: 'browser/report',
    title: 'stays text wherever it stands',
  },
  {
    fault: 'the title of a report is markup',
    edits: [
      edit(
        'write/report/html.ts',
        'const title = escapeHtml(visibleControls(data.title));',
        'const title = data.title;',
      ),
    ],
    test: 'browser/report',
    title: 'stays text wherever it stands',
  },
  {
    fault: 'the report allows every script, style and address',
    edits: [edit('write/report/html.ts', '<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n', '')],
    test: 'browser/report',
    title: 'no script but the page’s own runs',
  },
  {
    fault: 'javascript: addresses are links in the report',
    edits: [
      edit(
        'write/report/page/dom.ts',
        'URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)',
        'URL.canParse(address)',
      ),
      edit(
        'write/report/pack.ts',
        'if (url === undefined || !URL.canParse(url)) return undefined;',
        'if (true) return url;',
      ),
    ],
    test: 'browser/report',
    title: 'stays text wherever it stands',
    page: true,
  },
  {
    fault: 'text of an article is markup in the report',
    edits: [
      edit(
        'write/report/page/dom.ts',
        "if (typeof child === 'string') parent.append(...visible(child));",
        "if (typeof child === 'string') parent.append(document.createRange().createContextualFragment(child));",
      ),
    ],
    test: 'browser/report',
    title: 'stays text wherever it stands',
    page: true,
  },
  {
    fault: 'direction overrides are obeyed in the report',
    edits: [
      edit(
        'write/report/page/dom.ts',
        "if (typeof child === 'string') parent.append(...visible(child));",
        "if (typeof child === 'string') parent.append(child);",
      ),
    ],
    test: 'browser/report',
    title: 'shows characters that turn or hide text',
    page: true,
  },
  {
    fault: 'a javascript: address is the address of an article',
    edits: [edit('read/html-metadata.ts', '/^https?:\\/\\//i.test(address.trim())', 'true')],
    test: 'hostile-pages',
    title: 'scripts, handlers and addresses that run leave nothing',
  },
  {
    fault: 'gzip bomb is unpacked',
    edits: [edit('read/bytes.ts', 'if (length > limit) throw new TooLarge(bytes.packed);', '')],
    test: 'faults-attacks',
    title: 'a bomb is not unpacked',
  },
  {
    fault: 'a line without end is read',
    edits: [edit('read/lines.ts', 'if (length > MAX_ARTICLE_BYTES) throw new TooLarge(false);', '')],
    test: 'faults-attacks',
    title: 'a bomb is not unpacked',
  },
  {
    fault: 'zip bomb is unpacked',
    edits: [edit('read/archives.ts', 'if (entry.uncompressedSize > MAX_ARTICLE_BYTES) throw new TooLarge(true);', '')],
    test: 'faults-attacks',
    title: 'a bomb is not unpacked',
  },
  {
    fault: 'the size that an archive claims is believed',
    edits: [
      edit(
        'read/archives.ts',
        'await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))',
        'await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { validateEntrySizes: false })',
      ),
    ],
    test: 'faults-attacks',
    title: 'an archive that says a member is small',
  },
  {
    fault: 'a page’s pictures are fetched',
    edits: [
      edit(
        'read/html.ts',
        'isolate(page);',
        "for (const image of page.querySelectorAll('img[src]')) void fetch(new URL(image.getAttribute('src')!, page.querySelector('base')?.getAttribute('href') ?? 'http://127.0.0.1/')).catch(() => null);\n  isolate(page);",
      ),
    ],
    test: 'faults-attacks',
    title: 'a page fetches and runs nothing',
  },
  {
    fault: 'a page’s scripts are run',
    edits: [
      edit(
        'read/html.ts',
        'isolate(page);',
        "for (const script of page.querySelectorAll('script:not([src], [type])')) new Function('require', script.textContent!)(process.getBuiltinModule('module').createRequire(import.meta.url));\n  isolate(page);",
      ),
    ],
    test: 'faults-attacks',
    title: 'a page fetches and runs nothing',
  },
  {
    fault: 'keys of records reach prototypes',
    edits: [edit('read/records.ts', "([key, field]) => key !== '__proto__' && (field", '([key, field]) => (field')],
    test: 'faults-attacks',
    title: 'keys of JSON records cannot reach',
  },
  {
    fault: 'inherited properties are read as keys of records',
    edits: [
      edit(
        'read/records.ts',
        "if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;",
        'if (value === undefined || value === null) return undefined;',
      ),
    ],
    test: 'faults-attacks',
    title: 'keys that the user names find nothing that a record has not',
  },
  {
    fault: 'an id is a path that is written to',
    edits: [
      edit(
        'read/records.ts',
        "if (text !== null) return { kind: 'article', article };",
        "if (text !== null) {\n    process.getBuiltinModule('fs').writeFileSync(article.document.replaceAll('../', ''), text);\n    return { kind: 'article', article };\n  }",
      ),
    ],
    test: 'faults-attacks',
    title: 'a path as the id of a record',
  },
  {
    fault: 'a member’s path leads out of its archive',
    edits: [
      edit(
        'read/archives.ts',
        'yield { name: entry.header.name, bytes: Buffer.concat(parts) };',
        "process.getBuiltinModule('fs').writeFileSync(entry.header.name, Buffer.concat(parts));\n      yield { name: entry.header.name, bytes: Buffer.concat(parts) };",
      ),
    ],
    test: 'faults-attacks',
    title: 'a path as the name of a member of an archive',
  },
];

/** Promises about every article. */
const INVARIANTS: readonly Mutation[] = [
  {
    fault: 'words are not the slice at their offsets',
    edits: [
      edit(
        'core.ts',
        'const canonical = canonicalEntities(\n    found',
        'for (const { quotes } of found) for (const quote of quotes) (quote as { end: number }).end++;\n  const canonical = canonicalEntities(\n    found',
      ),
    ],
    test: 'properties',
    title: 'every span is its slice',
  },
  {
    fault: 'threads change the order of the rows',
    edits: [
      edit(
        'run/pool.ts',
        'while (done.has(taken)) {\n        const result = done.get(taken)!;\n        done.delete(taken);',
        'while (done.size > 0) {\n        const any = [...done.keys()][0]!;\n        const result = done.get(any)!;\n        done.delete(any);',
      ),
    ],
    test: 'threads',
    title: 'give all results in the order of the tasks',
  },
];

export const MUTATIONS: readonly Mutation[] = [...INPUT, ...OUTPUT, ...ATTACKS, ...INVARIANTS];

// Flags, environment and streams → what a stream can show: colour and width are decided here, once, and nowhere else.

/** What one output stream can show. */
export interface Terminal {
  /** A person is watching. */
  readonly interactive: boolean;
  /** 0 none, 1 sixteen colours, 2 256, 3 millions. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly columns: number;
}

/** The flags that speak on it. */
export interface TerminalFlags {
  readonly color?: 'always' | 'never' | 'auto';
  readonly width?: number;
}

/** What is read of a stream. */
export interface StreamLike {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_COLUMNS = 80;

/** The flag goes first, then NO_COLOR, then FORCE_COLOR, then what the stream is. */
export function terminalOf(stream: StreamLike, flags: TerminalFlags, environment: Environment): Terminal {
  const interactive = stream.isTTY === true;
  return {
    interactive,
    colorLevel: isColoured(interactive, flags, environment) ? depth(environment) : 0,
    columns: flags.width ?? (positive(environment.COLUMNS) || stream.columns || DEFAULT_COLUMNS),
  };
}

function isColoured(interactive: boolean, flags: TerminalFlags, environment: Environment): boolean {
  if (flags.color === 'always') return true;
  if (flags.color === 'never') return false;
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return interactive && environment.TERM !== 'dumb';
}

function depth(environment: Environment): 1 | 2 | 3 {
  if (environment.FORCE_COLOR === '3' || /^(?:truecolor|24bit)$/.test(environment.COLORTERM ?? '')) return 3;
  return environment.FORCE_COLOR === '2' || /256/.test(environment.TERM ?? '') ? 2 : 1;
}

function positive(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : 0;
}

// How far a run has come → one line on standard error, rewritten in place, gone when the run is done.
import type { Progress } from '../run/extraction.ts';

/** Nothing is shown before this, so that short runs stay silent. */
const FIRST_AFTER_MS = 500;
const EVERY_MS = 200;

/** The line on a terminal. */
export interface ProgressLine {
  show(progress: Progress): void;
  /** Takes the line away; anything else written to standard error must call it first. */
  clear(): void;
}

/** `write` goes to a terminal `columns` wide; `now` is in milliseconds (`performance` takes 4 ms to be there). */
export function progressLine(
  write: (text: string) => void,
  columns: number,
  now: () => number = () => process.uptime() * 1000,
): ProgressLine {
  const start = now();
  let last = start + FIRST_AFTER_MS - EVERY_MS;
  let shown = false;
  return {
    show(progress) {
      const time = now();
      if (time - last < EVERY_MS) return;
      last = time;
      shown = true;
      write(`\r\u001b[K${progressText(progress, time - start).slice(0, columns - 1)}`);
    },
    clear() {
      if (shown) write('\r\u001b[K');
      shown = false;
    },
  };
}

/** Articles, quotes, bytes, rate, and the time left when the size of the input is known. */
export function progressText({ documents, quotes, bytes, total }: Progress, milliseconds: number): string {
  const unit = (total ?? bytes) < 1e6 ? { name: 'kB', size: 1e3, digits: 0 } : { name: 'MB', size: 1e6, digits: 1 };
  const figure = (size: number) => (size / unit.size).toFixed(unit.digits);
  const rate = milliseconds > 0 ? bytes / (milliseconds / 1000) : 0;
  const done = total === null ? '' : ` of ${figure(total)}`;
  const left = total === null || rate === 0 ? '' : `, ${timeText(Math.max(0, total - bytes) / rate)} left`;
  return `${documents} articles, ${quotes} quotes, ${figure(bytes)}${done} ${unit.name}, ${figure(rate)} ${unit.name}/s${left}`;
}

function timeText(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return seconds < 3600 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

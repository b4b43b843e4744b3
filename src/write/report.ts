// Articles, their quotes and the clusters → one self-contained HTML page to look at: the door of the report.
import { pageHtml } from './report/html.ts';
import { packReport, type ReportInput } from './report/pack.ts';

export type { ReportInput } from './report/pack.ts';

/**
 * Writes a report. The page works from a file without network; the same input gives the same bytes.
 * Throws a RangeError when a cluster names a quote that is not among `quotes`.
 */
export function reportPage(input: ReportInput): string {
  return pageHtml(packReport(input));
}

import type { ConversationResults } from "../index.ts";
import type { HtmlReportOptions } from "./html-report.ts";

// `clova-device-emulator/report`: a run of conversations as one page. Nothing of it is loaded by the main entry.

export type { HtmlReportOptions } from "./html-report.ts";
export type { SoundWish } from "./clips.ts";

/**
 * Writes what came of conversations as one HTML file that opens from the disk and asks for nothing: docs/report.md. A
 * report that is there already is compared with, and replaced as a whole. Rejects with ConfigurationError where another
 * file is there, or it cannot be written.
 *
 * @example
 * await writeHtmlReport(await runConversations(["test/conversations"]), "report.html");
 */
export async function writeHtmlReport(
  results: ConversationResults,
  file: string,
  options: HtmlReportOptions = {},
): Promise<void> {
  const [{ openReportFile }, { reportText }] = await Promise.all([
    import("./report-file.ts"),
    import("./html-report.ts"),
  ]);
  const { previous, fault, write } = await openReportFile(file);
  if (fault !== null) options.notice?.(fault);
  await write(await reportText(results, options, previous));
}

/** The same as a text, compared with nothing. */
export async function htmlReport(results: ConversationResults, options: HtmlReportOptions = {}): Promise<string> {
  const { reportText } = await import("./html-report.ts");
  return reportText(results, options, null);
}

/** Rejects with ConfigurationError where `writeHtmlReport` would, so that nobody waits for a run that cannot be told of. */
export async function checkReportFile(file: string): Promise<void> {
  const { openReportFile } = await import("./report-file.ts");
  await openReportFile(file);
}

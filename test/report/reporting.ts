import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { runConversations, type ConversationResults, type EmulatorOptions } from "../../src/index.ts";
import { writeHtmlReport, type HtmlReportOptions } from "../../src/report/index.ts";
import { openPage, type Look, type Opened } from "../screen/page/browser.ts";

// Conversations that are had, reported, and looked at as a file from the disk.

/** A folder that is gone at the end of the test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs conversations by name: what stands in their files. */
export async function had(
  folder: string,
  files: Readonly<Record<string, string>>,
  emulator: EmulatorOptions = {},
): Promise<ConversationResults> {
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, `${name}.conversation`);
    writeFileSync(path, text);
    return path;
  });
  return runConversations(paths, { emulator });
}

/** The report of a run in a browser that reaches nobody. */
export async function looked(
  run: ConversationResults,
  { look = {}, ...options }: HtmlReportOptions & { readonly look?: Look } = {},
): Promise<Opened> {
  const file = join(ownFolder(), "report.html");
  await writeHtmlReport(run, file, { sound: "none", ...options });
  return opened(file, look);
}

export const opened = (file: string, look: Look = {}): Promise<Opened> =>
  openPage(pathToFileURL(file).href, { offline: true, ...look });

/** All that the page asked for beyond itself. */
export const asked = (page: Opened): Promise<readonly string[]> =>
  page.evaluate<string[]>(
    `performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith("data:"))`,
  );

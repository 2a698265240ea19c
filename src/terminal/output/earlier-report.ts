import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { ConfigurationError, UsageError, systemCode } from "../../errors.ts";

/** What would be lost where the name of the report is forgotten: `--output package.json`. */
const neverReports = ["package.json", "clova-device.json"];

/** Throws UsageError or ConfigurationError where a report would take the place of something that is none. */
export function requireReportOrNothing(option: string, file: string): void {
  if (neverReports.includes(basename(file).toLowerCase())) {
    throw new UsageError(`\`${option} ${file}\` would write a report into a ${basename(file)}; name another file`);
  }
  if (!hasContent(file) || isReport(textOf(file))) return;
  throw new ConfigurationError(
    "there is a file already that is no report, and would be lost; name another file, or delete it",
    { file },
  );
}

/** A device takes a report and keeps nothing; where nothing can be written is found out by writing. */
function hasContent(file: string): boolean {
  try {
    const there = statSync(file);
    return there.isFile() && there.size > 0;
  } catch {
    return false;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (cause) {
    const code = systemCode(cause);
    throw new ConfigurationError(`what is there cannot be read (${code}); name another file`, { file }, { cause });
  }
}

/** By how it begins: XML, TAP, a page; by its last line, which is for whoever reads; or as JSON. */
const isReport = (text: string): boolean =>
  beginnings.some((beginning) => beginning.test(text.slice(0, 400))) ||
  lastLines.test(text.trimEnd().split("\n").at(-1) ?? "") ||
  isJsonReport(text);

const beginnings = [
  /^\s*(<\?xml[^>]*>\s*)?<testsuites?[\s>]/,
  /^TAP version \d/,
  /<meta name="generator" content="clova-device-emulator report">/,
];

/** Of `test` and of `check`. */
const lastLines = /^\d+ passed, \d+ failed.* in [\d.]+ m?s$|^\d+ errors?, \d+ warnings?, \d+ notes?.* · [\d.]+ s\b/;

function isJsonReport(text: string): boolean {
  try {
    const { summary, results, findings } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return typeof summary === "object" && (Array.isArray(results) || Array.isArray(findings));
  } catch {
    return false;
  }
}

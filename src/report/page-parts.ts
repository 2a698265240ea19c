import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { trusted, type Markup } from "./markup.ts";
import { programOf } from "./page-program.ts";

/** What every report has in it. */
export interface PageParts {
  readonly style: Markup;
  readonly program: Markup;
  /** The signs that the cards show. */
  readonly signs: Markup;
  /** Nothing else runs, and nothing is asked for. */
  readonly policy: string;
}

const screenPage = new URL("../screen/page/", import.meta.url);
const reportPage = new URL("./page/", import.meta.url);

const sheets = [
  new URL("page.css", screenPage),
  ...["cards", "templates", "lists"].map((name) => new URL(`cards/${name}.css`, screenPage)),
  ...["conversation.css", "report.css"].map((name) => new URL(name, reportPage)),
];

let parts: Promise<PageParts> | null = null;

/** Read once. */
export const pageParts = (): Promise<PageParts> => (parts ??= read());

async function read(): Promise<PageParts> {
  const [texts, program, index] = await Promise.all([
    Promise.all(sheets.map((sheet) => readFile(sheet, "utf8"))),
    programOf(new URL("report.js", reportPage)),
    readFile(new URL("index.html", screenPage), "utf8"),
  ]);
  const style = asElement(texts.join("\n"));
  const script = asElement(program);
  const [signs = ""] = /<svg class="hidden"[^]*?<\/svg>/.exec(index) ?? [];
  const policy = [
    "default-src 'none'",
    "img-src data:",
    "media-src data:",
    `style-src ${sourceOf(style)}`,
    `script-src ${sourceOf(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return { style: trusted(style), program: trusted(script), signs: trusted(signs), policy };
}

/** As a browser reads it again: with these line ends, and without what would end the element. */
function asElement(text: string): string {
  const unified = text.replace(/\r\n?/g, "\n");
  if (/<\/(script|style)|<!--/i.test(unified)) throw new Error("a file of the page holds what ends its own element");
  return unified;
}

const sourceOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

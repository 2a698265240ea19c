import { printableJson } from "../index.ts";
import { between, html, trusted, type Markup } from "./markup.ts";

/** Columns in which a list or an object still stands on one line. */
const width = 96;

/** Deeper than any answer that is read; from there on everything stands on one line. */
const deepest = 120;

/** JSON for people: what fits on a line stands on one. Throws RangeError where it is nested too deep to be written. */
export function prettyJson(value: unknown, indent = 0, key = 0): string {
  const line = JSON.stringify(value) ?? "null";
  const isShort = line.length + indent + key <= width || indent > 2 * deepest;
  if (isShort || typeof value !== "object" || value === null) return spaced(value, line);
  const pad = " ".repeat(indent + 2);
  const end = `\n${" ".repeat(indent)}`;
  if (Array.isArray(value)) return `[\n${value.map((item) => pad + prettyJson(item, indent + 2)).join(",\n")}${end}]`;
  const members = Object.entries(value).map(([name, member]) => {
    const written = JSON.stringify(name);
    return `${pad}${written}: ${prettyJson(member, indent + 2, written.length + 2)}`;
  });
  return `{\n${members.join(",\n")}${end}}`;
}

/** One line with a space behind each colon and comma that is no part of a text. */
function spaced(value: unknown, line: string): string {
  if (typeof value !== "object" || value === null) return line;
  return line.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|[:,]/g, (token) => (token.length === 1 ? `${token} ` : token));
}

/** A key with its colon, a text, a number or word. */
const token = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

/** JSON text with its keys, texts and numbers marked: `b`, `i` and `u`, the shortest names there are. */
export function highlighted(json: string): Markup {
  const text = json.split("\n").map(printableJson).join("\n");
  const pieces: Markup[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [all, quoted, colon] = match;
    pieces.push(between(text.slice(end, match.index)));
    if (quoted === undefined) pieces.push(html`<u>${all}</u>`);
    else if (colon === undefined) pieces.push(html`<i>${between(quoted)}</i>`);
    else pieces.push(html`<b>${between(quoted)}</b>${colon}`);
    end = match.index + all.length;
  }
  pieces.push(between(text.slice(end)));
  return trusted(pieces.map(({ markup }) => markup).join(""));
}

// The only place that makes markup: whatever is put into a template is text, unless it came out of one.

/** Markup that is known to be none of anybody else's. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | false | undefined | readonly Part[];

/**
 * Markup with texts in it, escaped.
 *
 * @example
 * html`<p title="${title}">${words}</p>`
 */
export function html(literal: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = dense(literal);
  let markup = pieces[0]!;
  parts.forEach((part, index) => (markup += written(part) + pieces[index + 1]!));
  return { markup };
}

const known = new WeakMap<TemplateStringsArray, readonly string[]>();

/** How a template is set in its source is for its readers alone. */
function dense(literal: TemplateStringsArray): readonly string[] {
  const pieces = known.get(literal) ?? literal.map(withoutIndent);
  known.set(literal, pieces);
  return pieces;
}

/** White space matters between words, and not where a part of a table or a section begins or ends. */
const withoutIndent = (piece: string): string =>
  piece
    .replace(/\s*\n\s*/g, "\n")
    .replace(/\n(?=<\/?(?:t[hdr]|tbody|thead|table|li|ul|div|details|summary|h[1-6]|pre|p|rect)\b)/g, "")
    .replace(/\s+(?=[>/]|\/>)/g, (space) => (space.includes("\n") ? "" : space));

/** Of ours alone: a style sheet, a program. */
export const trusted = (markup: string): Markup => ({ markup });

function written(part: Part): string {
  if (part === null || part === false || part === undefined) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escape(part);
  return "markup" in part ? part.markup : part.map(written).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text between elements, where quotation marks are nothing special: half the size where there are many. */
export const between = (text: string): Markup =>
  trusted(text.replace(/[&<>]/g, (sign) => entities[sign]!).replace(/\p{Surrogate}/gu, "\ufffd"));

/** Half characters are none, and a file cannot hold them. */
const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign]!).replace(/\p{Surrogate}/gu, "\ufffd");

/** JSON that may stand in a `script` element: nothing in it ends or opens one. */
export const jsonData = (value: unknown): Markup =>
  trusted(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );

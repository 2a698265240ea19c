import { ConfigurationError } from "../../errors.ts";
import { suggestion } from "../../suggestion.ts";
import type { Place } from "../../errors.ts";
import type { Sample, SamplePart } from "../interaction-model.ts";

/** Cuts a sample utterance at its slot tags: `make <cups>3</cups> cups`. Throws ConfigurationError with the column. */
export function readSample(text: string, slotNames: ReadonlySet<string>, place: Place): Sample {
  const parts: SamplePart[] = [];
  const fault = (index: number, message: string): ConfigurationError =>
    new ConfigurationError(message, { ...place, column: (place.column ?? 1) + index });

  const braces = /\{(\p{L}[\p{L}\p{N}_.]*)\}/u.exec(text);
  if (braces !== null) throw fault(braces.index, notInBraces(braces[1] ?? "", slotNames));

  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<", at);
    if (open === -1) break;
    if (open > at) parts.push({ type: "text", text: text.slice(at, open) });

    const name = tagAt(text, open);
    if (name === null) throw fault(open, `\`<\` begins a slot, \`<slot>value</slot>\`, and no \`>\` follows`);
    if (name.startsWith("/")) throw fault(open, `\`<${shown(name)}>\` closes a slot that was not opened`);
    if (!slotNames.has(name)) throw fault(open, undeclared(name, slotNames));

    const inside = open + name.length + 2;
    const close = text.indexOf("<", inside);
    const closing = close === -1 ? null : tagAt(text, close);
    if (closing !== `/${name}`) {
      const got = closing === null ? "the end of the line" : `\`<${shown(closing)}>\``;
      throw fault(close === -1 ? open : close, `slot \`<${name}>\` must be closed by \`</${name}>\`, got ${got}`);
    }
    parts.push({ type: "slot", name, example: text.slice(inside, close).trim() });
    at = close + closing.length + 2;
  }
  if (at < text.length) parts.push({ type: "text", text: text.slice(at) });
  return { text, parts, ...(place.line !== undefined && { line: place.line }) };
}

function tagAt(text: string, open: number): string | null {
  const close = text.indexOf(">", open);
  return close === -1 ? null : text.slice(open + 1, close);
}

/** Nobody says braces: who writes them means a slot, as other platforms mark it. */
function notInBraces(name: string, slotNames: ReadonlySet<string>): string {
  const remedy = `write \`<${shown(name)}>value</${shown(name)}>\`, not \`{${shown(name)}}\``;
  return slotNames.has(name)
    ? `a slot holds one of its values: ${remedy}`
    : `${undeclared(name, slotNames)} In a sample ${remedy}`;
}

function undeclared(name: string, slotNames: ReadonlySet<string>): string {
  const names = [...slotNames];
  const declared = names.length === 0 ? "none is declared" : `declared are ${shown(names.join(", "))}`;
  return `slot \`${shown(name)}\` is not in [INTENT SLOT]; ${declared}.${suggestion(name, names)}`;
}

const shown = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

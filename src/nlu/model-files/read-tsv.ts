import { ConfigurationError } from "../../errors.ts";
import { readSample } from "./read-sample.ts";
import type { Intent, Sample, Slot, SlotType } from "../interaction-model.ts";

// The files the console uploads and downloads. Extension guide, Register interaction model: an intent has the sections
// [INTENT SLOT] and [INTENT EXPRESSION]; a slot type is one representative word a line with its synonyms behind tabs.

/** One file of a model. The extension id is null where the file name does not tell it. */
export type ModelFile = {
  readonly file: string;
  readonly extensionId: string | null;
} & ({ readonly kind: "intent"; readonly intent: Intent } | { readonly kind: "slotType"; readonly slotType: SlotType });

interface Line {
  /** Without blanks at both ends. */
  readonly text: string;
  /** 1-based; `column` is where the text begins. */
  readonly line: number;
  readonly column: number;
}

/** Reads a TSV file of either kind; `file` is its path and tells the name. Throws ConfigurationError. */
export function readTsv(content: string, file: string): ModelFile {
  const lines = linesOf(content, file);
  const { extensionId, kind, name } = fromFileName(file);
  const firstSection = lines.find(({ text }) => sectionOf(text) !== null);
  if (lines.length === 0 && kind !== "intent") {
    throw new ConfigurationError(`the file is empty; expected the words of slot type \`${name}\`, one a line`, {
      file,
    });
  }
  if (kind === "slotType" && firstSection !== undefined) {
    const message = `the name says slot type, the content is an intent; rename the file to \`${name}.tsv\``;
    throw new ConfigurationError(message, { file, line: firstSection.line });
  }
  if (kind === "intent" || firstSection !== undefined) {
    return { file, extensionId, kind: "intent", intent: readIntent(lines, name, file) };
  }
  if (kind === null) refuseSamples(lines, name, file);
  return { file, extensionId, kind: "slotType", slotType: readSlotType(lines, name, file) };
}

/** Where only the content tells what a file is, samples without a section above them would pass for a dictionary. */
function refuseSamples(lines: readonly Line[], name: string, file: string): void {
  for (const { text, line, column } of lines) {
    const mark = /\{[^{}]*\}|<[^<>]*>/.exec(text);
    if (mark === null) continue;
    const message =
      `\`${mark[0].slice(0, 200)}\` looks like a slot in a sample utterance, but the file has no [INTENT EXPRESSION] ` +
      `above it, so it is a dictionary. docs/interaction-models.md shows both kinds of file; if it is one, name it ` +
      `\`slottype_${name}.tsv\``;
    throw new ConfigurationError(message, { file, line, column: column + mark.index });
  }
}

/** As downloaded `<extensionId>_intent_<Name>.tsv`; also found without the id, and as bare `<Name>.tsv`. */
function fromFileName(file: string): {
  readonly extensionId: string | null;
  readonly kind: ModelFile["kind"] | null;
  readonly name: string;
} {
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.tsv$/i, "");
  const parts = /^(?:(.*?)_)?(intent|slottype)_(.+)$/su.exec(base);
  if (parts === null) return { extensionId: null, kind: null, name: base };
  const [, extensionId, kind, name = base] = parts;
  return { extensionId: extensionId || null, kind: kind === "intent" ? "intent" : "slotType", name };
}

function linesOf(content: string, file: string): Line[] {
  const lines: Line[] = [];
  for (const [index, raw] of content
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const nul = raw.indexOf("\0");
    if (nul !== -1) {
      const place = { file, line: index + 1, column: nul + 1 };
      throw new ConfigurationError("a NUL character; expected text in UTF-8 (is the file UTF-16?)", place);
    }
    const text = raw.trim();
    if (text !== "") lines.push({ text, line: index + 1, column: raw.length - raw.trimStart().length + 1 });
  }
  return lines;
}

type Section = "INTENT SLOT" | "INTENT EXPRESSION";

function sectionOf(text: string): Section | "unknown" | null {
  const header = /^\[(INTENT[^\]]*)\]$/i.exec(text)?.[1]?.toUpperCase().replace(/\s+/g, " ").trim();
  if (header === undefined) return null;
  return header === "INTENT SLOT" || header === "INTENT EXPRESSION" ? header : "unknown";
}

function readIntent(lines: readonly Line[], name: string, file: string): Intent {
  const slots = new Map<string, Slot>();
  const sampleLines: Line[] = [];
  let section: Section | null = null;
  for (const entry of lines) {
    const place = { file, line: entry.line, column: entry.column };
    const header = sectionOf(entry.text);
    if (header === "unknown") {
      const message = `unknown section \`${entry.text}\`; expected [INTENT SLOT] or [INTENT EXPRESSION]`;
      throw new ConfigurationError(message, place);
    }
    if (header !== null) {
      section = header;
    } else if (section === null) {
      const message =
        "text before the first section; [INTENT SLOT] is missing above the slots, or [INTENT EXPRESSION] above the samples";
      throw new ConfigurationError(message, place);
    } else if (section === "INTENT EXPRESSION") {
      sampleLines.push(entry);
    } else {
      const slot = readSlot(entry, file);
      const earlier = slots.get(slot.name);
      if (earlier !== undefined && earlier.type !== slot.type) {
        const message = `slot \`${slot.name}\` has the type \`${slot.type}\` here and \`${earlier.type}\` in line ${earlier.line}`;
        throw new ConfigurationError(message, place);
      }
      if (earlier === undefined) slots.set(slot.name, slot);
    }
  }
  return { name, slots: [...slots.values()], samples: readSamples(sampleLines, slots, file), file };
}

function readSlot({ text, line, column }: Line, file: string): Slot {
  const [name = "", type = "", ...more] = text.split("\t").map((cell) => cell.trim());
  if (name !== "" && type !== "" && more.every((cell) => cell === "")) return { name, type, line };
  throw new ConfigurationError(`expected slot name, TAB and slot type, got ${JSON.stringify(text.slice(0, 200))}`, {
    file,
    line,
    column,
  });
}

function readSamples(lines: readonly Line[], slots: ReadonlyMap<string, Slot>, file: string): Sample[] {
  const names = new Set(slots.keys());
  return lines.map(({ text, line, column }) => readSample(text, names, { file, line, column }));
}

function readSlotType(lines: readonly Line[], name: string, file: string): SlotType {
  const entries = lines.map(({ text, line }) => {
    const [value = "", ...cells] = text.split("\t").map((cell) => cell.trim());
    return { value, synonyms: cells.filter((cell) => cell !== ""), line };
  });
  return { name, entries, file };
}

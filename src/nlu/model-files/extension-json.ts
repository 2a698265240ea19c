import { getNodeValue, parseTree } from "jsonc-parser";
import { ConfigurationError } from "../../errors.ts";
import { languages } from "../../axes.ts";
import { builtinIntents } from "../builtin-intents.ts";
import { jsonFault } from "../../json-fault.ts";
import { suggestion } from "../../suggestion.ts";
import type { Node, ParseError } from "jsonc-parser";
import type { InteractionModel } from "../interaction-model.ts";

/** What `extension.json` says; all that the TSV files cannot. */
export type ExtensionSettings = Partial<Omit<InteractionModel, "intents" | "slotTypes">>;

type Field = keyof ExtensionSettings;

/** What a field must be, and whether a value is. */
interface Shape {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
  /** For lists: the shape of an item. */
  readonly items?: Shape;
}

const oneOf = (values: readonly string[]): Shape => ({
  expected: `one of ${values.map((value) => `\`${value}\``).join(", ")}`,
  fits: (value) => typeof value === "string" && values.includes(value),
});
const listOf = (items: Shape, expected = "a list of texts"): Shape => ({ expected, fits: Array.isArray, items });
const someText: Shape = { expected: "text", fits: (value) => typeof value === "string" && value.trim() !== "" };

const fields: Readonly<Record<Field, Shape>> = {
  extensionId: someText,
  invocationNames: listOf(someText, "a list of one or more texts"),
  lang: oneOf(languages),
  builtinIntents: listOf(oneOf(builtinIntents.map(({ name }) => name))),
  launchPhrases: listOf(someText),
  endPhrases: listOf(someText),
  openTypes: listOf(someText),
};

/** Reads `extension.json`. Throws ConfigurationError with line and column, or the field and what it must be. */
export function readExtensionJson(content: string, file: string): ExtensionSettings {
  const text = content.replace(/^\uFEFF/, "");
  const root = tree(text, file);
  const fault = (node: Node, message: string, path?: string): ConfigurationError =>
    new ConfigurationError(message, { file, ...position(text, node.offset), path });

  if (root.type !== "object") throw fault(root, `expected an object, got ${received(root)}`);
  const settings = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of root.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const shape = Object.hasOwn(fields, name) ? fields[name as Field] : undefined;
    if (shape === undefined) {
      const known = Object.keys(fields);
      const message = `unknown key \`${name.slice(0, 200)}\`; the keys are ${known.join(", ")}.`;
      throw fault(key, message + suggestion(name, known));
    }
    if (settings.has(name)) throw fault(key, `the key \`${name}\` stands twice`);
    const wrong = misfit(value, shape, name);
    if (wrong !== null) throw fault(wrong.node, wrong.message, wrong.path);
    settings.set(name, getNodeValue(value));
  }
  return Object.fromEntries(settings);
}

function misfit(
  node: Node,
  { expected, fits, items }: Shape,
  path: string,
): { readonly node: Node; readonly path: string; readonly message: string } | null {
  const value: unknown = getNodeValue(node);
  if (!fits(value)) {
    const hint = typeof value === "string" && path.startsWith("builtin") ? suggestion(value, builtinNames) : "";
    return { node, path, message: `must be ${expected}, got ${received(node)}.${hint}` };
  }
  if (items === undefined) return null;
  for (const [index, item] of (node.children ?? []).entries()) {
    const wrong = misfit(item, items, `${path}[${index}]`);
    if (wrong !== null) return wrong;
  }
  return null;
}

const builtinNames = builtinIntents.map(({ name }) => name);

function received({ type, children, value }: Node): string {
  switch (type) {
    case "array":
      return children?.length ? "a list" : "an empty list";
    case "object":
      return "an object";
    case "string":
      return `the string ${quoted(String(value))}`;
    case "number":
      return `the number ${String(value)}`;
    case "boolean":
      return `the boolean ${String(value)}`;
    default:
      return "null";
  }
}

const quoted = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);

function tree(text: string, file: string): Node {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (cause) {
    throw new ConfigurationError("the JSON is nested too deeply", { file }, { cause });
  }
  if (root !== undefined && errors.length === 0) return root;
  const { says, line, column } = jsonFault(text);
  throw new ConfigurationError(`not JSON: ${says}`, { file, line, column });
}

function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

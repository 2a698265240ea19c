import fc from "fast-check";
import { answer } from "./mutations.ts";
import { literals, type Tree } from "./odd-values.ts";

// An answer as the bytes of a body, one letter a byte ("binary" text): as JSON should be written, and as it should not.

interface Writing {
  readonly space: string;
  readonly comments: boolean;
  readonly trailingCommas: boolean;
  readonly twice: boolean;
  readonly encoding: "utf8" | "utf16le" | "utf16be" | "latin1";
  readonly mark: boolean;
  readonly before: string;
  readonly after: string;
}

const usual: Writing = {
  space: "",
  comments: false,
  trailingCommas: false,
  twice: false,
  encoding: "utf8",
  mark: false,
  before: "",
  after: "",
};

const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n === 9);
const around = fc.constantFrom("", "", "", " \n", "\ufeff", "\u0000", ")]}',\n", "<html>", "{}", "null", "//\n");
const writing: fc.Arbitrary<Writing> = fc.oneof(
  { arbitrary: fc.constant(usual), weight: 2 },
  {
    arbitrary: fc.record({
      space: fc.constantFrom("", "  ", "\t", "\r", "\u00a0"),
      comments: rarely,
      trailingCommas: rarely,
      twice: rarely,
      encoding: fc.constantFrom("utf8", "utf8", "utf8", "utf8", "utf16le", "utf16be", "latin1"),
      mark: rarely,
      before: around,
      after: around,
    }),
    weight: 1,
  },
);

function written(tree: Tree, how: Writing): string {
  let text = JSON.stringify(tree, null, how.space).replace(literals, "$1");
  if (how.comments) text = text.replace(/[{,]/g, "$& /* why */");
  if (how.trailingCommas) text = text.replace(/(?<=[^{[\s])[}\]]/g, ",$&");
  if (how.twice) text = text.replace(/("[a-zA-Z]+":)(true|false|""|\{\}|null)/g, "$1$2,$1$2,$1[]");
  return how.before + text + how.after;
}

function encoded(text: string, { encoding, mark }: Writing): Buffer {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding !== "utf16be") return Buffer.from(marked, encoding);
  return Buffer.from(marked, "utf16le").swap16();
}

/** What happens to bytes on a bad line: they end too soon, and some are others. */
export interface Damage {
  /** How many of a thousand remain. */
  readonly cut: number;
  readonly flips: readonly (readonly [at: number, bit: number])[];
}

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  { arbitrary: fc.constant({ cut: 1000, flips: [] }), weight: 4 },
  {
    arbitrary: fc.record({
      cut: fc.oneof(fc.constant(1000), fc.integer({ min: 0, max: 999 })),
      flips: fc.array(fc.tuple(fc.nat(5000), fc.nat(7)), { maxLength: 3 }),
    }),
    weight: 1,
  },
);

export function damaged(bytes: Buffer, { cut, flips }: Damage): Buffer {
  const left = Buffer.from(bytes.subarray(0, Math.ceil((bytes.length * cut) / 1000)));
  for (const [at, bit] of flips) if (left.length > 0) left[at % left.length]! ^= 1 << bit;
  return left;
}

/** The body of an answer. */
export const jsonBody: fc.Arbitrary<string> = fc
  .tuple(answer, writing, damage)
  .map(([tree, how, harm]) => damaged(encoded(written(tree, how), how), harm).toString("latin1"));

import { contentTemplates } from "../../cic/content-template.ts";
import { printable, quoted } from "../../emulator/printable.ts";
import { transcriptLine } from "../../emulator/transcript.ts";
import type { RecordOf } from "../../emulator/trace.ts";
import { suggestion } from "../../suggestion.ts";
import { UsageError } from "../../errors.ts";
import { misuse, readChoice, readCount, readOptions, shownValue } from "./misuse.ts";
import { ofKind, sceneOf, type Scene } from "./subject.ts";
import { isText, nearMiss, readText, shownText, type ExpectedText } from "./text.ts";
import { listing, verdict, type Verdict } from "./verdict.ts";

export interface ShownCardOptions {
  /** Its type, such as `ImageList`. */
  readonly template?: string;
  /** All its words, one text a line. */
  readonly text?: ExpectedText;
  /** `card`: the extension sent it; `text`: the spoken words, for want of a card; `player`: what plays. */
  readonly source?: Card["source"];
}

type Card = RecordOf<"card">;

const name = "toHaveShownCard";
const sources: readonly Card["source"][] = ["card", "text", "player"];
/** What is shown without a template of the extension's. */
const sourceOf = new Map<string, Card["source"]>([
  ["RenderText", "text"],
  ["RenderPlayerInfo", "player"],
]);

/** Whether the screen showed a card of the extension; with `source`, the spoken words or what plays. */
export function toHaveShownCard(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  const expected = readArguments(args);
  const { template, text } = expected;
  const cards = ofKind(scene, "card");
  if (template !== undefined) readTemplate(template, cards);
  const source = expected.source ?? sourceOf.get(template ?? "") ?? "card";
  const wanted = { ...expected, source };
  const title = { card: "a card", text: "the spoken text", player: "what plays" }[source];
  const words = text === undefined ? "" : ` with the text ${shownText(text)}`;
  return verdict({
    scene,
    pass: cards.some((card) => differences(card, wanted).length === 0),
    sentence: (to) =>
      `the screen ${to} have shown ${title}${template === undefined ? "" : ` ${printable(template)}`}${words} ${scene.span}`,
    was: () => listing("It showed", cards.map(cardAs), "It showed nothing."),
    hints: () => (cards.length === 0 ? [whyDark(scene)] : [nearest(cards, wanted)]),
    expected: args[0] ?? "a card",
    actual: cards.map(({ template: shown, text: words }) => ({ template: shown, text: words })),
  });
}

function readArguments(args: readonly unknown[]): ShownCardOptions {
  readCount(name, args, 1);
  const [first] = args;
  if (args.length === 0) return {};
  if (typeof first === "string") return { template: first };
  if (first === undefined) throw misuse(name, "got undefined as the template; leave it out to expect any card");
  readOptions(name, first, ["template", "text", "source"]);
  const { template, text, source } = first as ShownCardOptions;
  readChoice(name, "`source`", source, sources);
  if (template !== undefined && typeof template !== "string") {
    throw misuse(name, `takes as \`template\` a name such as \`ImageList\`, and got ${shownValue(template)}`);
  }
  if (text !== undefined) readText(name, "`text`", text);
  return first as ShownCardOptions;
}

/** A name nobody knows is a slip, unless it was shown. */
function readTemplate(template: string, cards: readonly Card[]): void {
  const known = [...contentTemplates, ...sourceOf.keys(), ...cards.map((card) => card.template)];
  if (known.includes(template)) return;
  const near = suggestion(template, known) || ` There are ${[...contentTemplates].join(", ")}.`;
  throw new UsageError(`${name}: there is no content template \`${printable(template)}\`.${near}`);
}

const cardAs = (card: Card): string => {
  const line = transcriptLine(card) ?? "";
  return card.source === "card" ? line : `${line} – ${card.source}`;
};

/** What keeps a card from being the one that is expected. */
function differences(card: Card, { template, text, source }: ShownCardOptions): string[] {
  return [
    ...(template === undefined || card.template === template
      ? []
      : [`its template is ${printable(card.template)}, not ${printable(template)}`]),
    ...(card.source === source ? [] : [`it is there as ${card.source}, not as ${source}`]),
    ...(text === undefined || isText(text, card.text)
      ? []
      : [nearMiss(text, card.text) ?? `its text is ${quoted(card.text)}`]),
  ];
}

function nearest(cards: readonly Card[], wanted: ShownCardOptions): string | null {
  const [first] = cards
    .map((card) => ({ card, differs: differences(card, wanted) }))
    .sort((one, other) => one.differs.length - other.differs.length);
  return first ? `The nearest: ${first.differs.join("; ")}.` : null;
}

/** A device without a screen shows nothing, whatever it is sent. */
function whyDark(scene: Scene): string | null {
  const display = ofKind(scene, "request").at(-1)?.request.context.System.device.display;
  return display?.size === "none"
    ? "The device has no screen; one that has is `display-l100` (option `device`)."
    : null;
}

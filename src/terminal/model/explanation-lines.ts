import type { Explanation } from "../../index.ts";
import { columns, listed, placed } from "../output/columns.ts";

/** Why an utterance is understood as it is, as lines to read. */
export function explanationLines(explanation: Explanation): string[] {
  const { near, advice } = explanation;
  return [
    headline(explanation),
    ...columns(details(explanation)).map((line) => `  ${line}`),
    "",
    ...columns(sent(explanation)),
    ...(near.length === 0 ? [] : ["", "Other samples it is like:", ...near.flatMap(runnerUp)]),
    ...(advice.length === 0 ? [] : ["", "What you can change:", ...advice.flatMap(point)]),
  ];
}

function headline({ utterance, meaning, phrase, named, command, intent, by }: Explanation): string {
  const said = `"${utterance}"`;
  switch (meaning) {
    case "launch":
      return `${said} starts the extension: it is the phrase "${phrase ?? ""}".`;
    case "end":
      return `${said} ends the session: it is the phrase "${phrase ?? ""}".`;
    case "bareName":
      return `${said} is the name "${phrase ?? ""}" and no command.`;
    case "command": {
      const is = intent === null ? "matches nothing" : `is ${by === "likeness" ? "taken for " : ""}${intent}`;
      if (!named && command === utterance) return `${said} ${is}.`;
      return `${said} has ${named ? "the name and " : ""}the command "${command ?? ""}", which ${is}.`;
    }
  }
}

const ways = {
  sample: "the sample, word for word but for its slots and small words",
  phrase: "a phrase of Clova's own",
  rewording: "the sample said otherwise",
  likeness: "no sample; it is most like this one",
};

function details({ sample, by, score, difference, slots, unfilled }: Explanation): string[][] {
  if (sample === null || by === null) return [];
  return [
    ["sample", where(sample)],
    ["match", `${ways[by]}${score === null ? "" : `, ${percent(score)}`}`],
    ...(difference === null ? [] : [["", differs(difference)]]),
    ...slots.map((slot) => [slot.name, `${slot.type}: ${filled(slot)}`]),
    ...(unfilled.length === 0 ? [] : [["not filled", listed(unfilled)]]),
  ];
}

function filled({ spoken, value, unit, valueType, source, entry }: Explanation["slots"][number]): string {
  const delivered = [
    value,
    ...(unit === undefined ? [] : [`unit ${unit}`]),
    ...(valueType === undefined ? [] : [valueType]),
  ];
  return `"${spoken}" → ${delivered.join(", ")} (${origin(source, spoken, entry)})`;
}

function origin(
  source: Explanation["slots"][number]["source"],
  spoken: string,
  entry: Explanation["slots"][number]["entry"],
): string {
  switch (source) {
    case "dictionary": {
      const place = entry?.file === undefined ? "" : `, ${placed(entry)}`;
      return `${entry?.word === spoken ? "word" : "synonym"} of the dictionary${place}`;
    }
    case "builtin":
      return "read by the built-in type";
    case "example":
      return "the example in a sample, as spoken";
    case "open":
      return "open type, as spoken";
    case "asSpoken":
      return "as spoken: not all words of this type are known here";
    case "outsideDictionary":
      return "as spoken: not in the dictionary";
  }
}

type Expected = NonNullable<Explanation["difference"]>;

function differs({ said, expected }: Expected): string {
  if (expected === null) return `differs at "${said}": the sample has no more words`;
  const wanted = expected.type === "words" ? `"${expected.words}"` : `a word of ${expected.slotType}`;
  return said === "" ? `is over where ${wanted} is expected` : `differs at "${said}": expected ${wanted}`;
}

function sent({ sent: { inSession, outside }, slots, named, meaning, intent, by }: Explanation): string[][] {
  const isOneShot = meaning === "command" && named;
  const values = intent === null ? "" : slots.map(({ name, value }) => ` ${name}=${value}`).join("");
  const told = ({ request, intent }: Explanation["sent"]["inSession"], otherwise: string): string =>
    request === null ? otherwise : `sends ${request}${intent === undefined ? "" : ` ${intent}${values}`}`;
  const noName = by === "phrase" ? "no name, which only words about music that plays do without" : "no name";
  const reasons = { launch: "", end: "no session to end", bareName: "the name alone", command: noName };
  const reason = isOneShot ? "no match" : reasons[meaning];
  return [
    ["In an open session", told(inSession, "sends nothing")],
    ["Without one", told(outside, `sends nothing: ${reason}`)],
  ];
}

const where = ({ text, ...place }: NonNullable<Explanation["sample"]>): string =>
  place.file === undefined ? text : `${text} (${placed(place)})`;

const percent = (score: number): string => `${Math.round(score * 100)} %`;

const runnerUp = ({ intent, sample, score, difference }: Explanation["near"][number]): string[] => [
  `  ${intent}${score === null ? "" : `, ${percent(score)}`}: ${where(sample)}`,
  `    ${difference === null ? "is this sample too" : differs(difference)}`,
];

const point = (sentence: string): string[] => [`  - ${sentence}`];

import { builtinIntents, guideIntent } from "../../nlu/builtin-intents.ts";
import type { Lang } from "../../axes.ts";
import type { Intent } from "../../nlu/interaction-model.ts";
import type { LeftOut } from "../report.ts";
import { lineWithoutSlots, lineWithSlots } from "./intent-lines.ts";
import type { Probe, ProbeKind, Subject } from "./probe.ts";

/** Words of no language, so that no sample is like them. */
const nonsense: Readonly<Record<Lang, string>> = {
  ko: "뷁쀍 퓰뚊쉙",
  ja: "ぬめろぺ ぴょへるぞ",
  en: "flibberquonx zaggledoo",
};

/** Extension guide and LINE guide, built-in intents: what words that match nothing become. */
const unmatchedIntents = [guideIntent, "Clova.FallbackIntent"];

/** One that no model has; letters only, as in the guides. */
const unknownIntent = "NoSuchIntentOfAnyModel";

/** Where nobody answers, an end request would wait for its answer too, and the first two probes take twice as long. */
export const unreported = { "session.reportError": false } as const;

/** Intents as the model has them, and as it has not. */
export const intentKinds: readonly ProbeKind[] = [
  {
    name: "intent first",
    says: "an intent without a launch before it, which opens a session of its own",
    probes: () => [
      {
        name: "intent first",
        says: `sends ${guideIntent} without a launch before it`,
        lines: [`/intent ${guideIntent}`],
        rules: unreported,
        fails: "intent-first-fails",
      },
    ],
  },
  {
    name: "unmatched words",
    says: "words that are no sample, which become Clova.FallbackIntent or Clova.GuideIntent",
    probes: ({ lang }) => [
      {
        name: "unmatched words",
        says: `says "${nonsense[lang]}"`,
        lines: ["/launch", nonsense[lang]],
        fails: "intent-unmatched-fails",
        // An open slot type takes any words.
        intents: unmatchedIntents,
      },
    ],
  },
  {
    name: "unknown intent",
    says: "an intent the model does not have, as after a change of the model",
    probes: () => [
      {
        name: "unknown intent",
        says: `sends the intent ${unknownIntent}`,
        lines: ["/launch", `/intent ${unknownIntent}`],
        fails: "intent-unknown-fails",
      },
    ],
  },
  {
    name: "built-in NAME",
    says: "each built-in intent: those in use; without a model all of Korea's, which are always active",
    probes: (subject) =>
      builtinNames(subject).map((name) => ({
        name: `built-in ${name}`,
        says: `sends ${name}`,
        lines: ["/launch", `/intent ${name}`],
        fails: "intent-builtin-fails" as const,
      })),
  },
  {
    name: "null slots",
    says: "an intent whose `slots` is null, as real devices in Japan send it",
    probes: ({ messageFormat }) =>
      messageFormat !== "line-1.0"
        ? []
        : [
            {
              name: "null slots",
              says: `sends ${guideIntent} with \`slots: null\``,
              lines: ["/launch", `/intent ${guideIntent}`],
              rules: { "slots.none": "null" },
              fails: "slots-null-fails",
              than: `built-in ${guideIntent}`,
            },
          ],
  },
  {
    name: "intent NAME",
    says: "each intent of the model: one of its samples, with the values it has for its slots",
    probes: (subject) => subject.model.intents.flatMap((intent) => intentProbes(subject, intent)),
  },
  {
    name: "intent NAME without slots",
    says: "each intent that has slots, with none of them filled",
    // Each comes right behind its intent, as there may not be requests enough for all.
    probes: () => [],
  },
];

/** The intent, and where it has slots that could be filled, the same without them. */
function intentProbes(subject: Subject, intent: Intent): Probe[] {
  const filled = lineWithSlots(subject, intent);
  const bare = lineWithoutSlots(intent);
  const line = filled ?? bare;
  if (line === null) return [];
  const name = `intent ${intent.name}`;
  const says = line.startsWith("/") ? `sends ${line.slice("/intent ".length)}` : `says "${line}"`;
  const probe: Probe = { name, says, lines: ["/launch", line] };
  if (filled === null || bare === null) return [probe];
  return [
    probe,
    {
      name: bareName(name),
      says: `sends ${intent.name} without slots`,
      lines: ["/launch", bare],
      fails: "slots-missing-fails",
      than: name,
    },
  ];
}

const bareName = (name: string): string => `${name} without slots`;

/** Probes that intents would have if their names could be written in a line. */
export function unwritableProbes(subject: Subject): LeftOut[] {
  return subject.model.intents
    .filter((intent) => lineWithoutSlots(intent) === null)
    .map((intent) => {
      const name = `intent ${intent.name}`;
      const probe = lineWithSlots(subject, intent) === null ? name : bareName(name);
      return { probe, why: "a name with a space or `=` cannot be written in a line" };
    });
}

/** FallbackIntent stands for unmatched words, which have a probe of their own. */
function builtinNames({ model, hasModel, region }: Subject): string[] {
  const inUse = hasModel ? model.builtinIntents : region === "kr" ? null : [];
  return builtinIntents
    .filter(({ regions }) => regions.includes(region))
    .map(({ name }) => name)
    .filter((name) => name === guideIntent || (name !== "Clova.FallbackIntent" && (inUse?.includes(name) ?? true)));
}

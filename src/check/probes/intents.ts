import { builtinIntents, guideIntent } from "../../nlu/builtin-intents.ts";
import type { Lang } from "../../axes.ts";
import { lineWithoutSlots, lineWithSlots } from "./intent-lines.ts";
import type { Probe, ProbeKind, Subject } from "./probe.ts";

/** Words of no language, so that no sample is like them. */
const nonsense: Readonly<Record<Lang, string>> = {
  ko: "뷁쀍 퓰뚊쉙",
  ja: "ぬめろぺ ぴょへるぞ",
  en: "flibberquonx zaggledoo",
};

/** One that no model has; letters only, as in the guides. */
const unknownIntent = "NoSuchIntentOfAnyModel";

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
    name: "intent NAME",
    says: "each intent of the model: one of its samples, with the values it has for its slots",
    probes: intentProbes,
  },
  {
    name: "intent NAME without slots",
    says: "each intent that has slots, with none of them filled",
    probes: bareIntentProbes,
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
];

function intentProbes(subject: Subject): Probe[] {
  return subject.model.intents.flatMap((intent) => {
    const line = lineWithSlots(subject, intent) ?? lineWithoutSlots(intent);
    if (line === null) return [];
    const says = line.startsWith("/") ? `sends ${line.slice("/intent ".length)}` : `says "${line}"`;
    return [{ name: `intent ${intent.name}`, says, lines: ["/launch", line] }];
  });
}

function bareIntentProbes(subject: Subject): Probe[] {
  return subject.model.intents.flatMap((intent) => {
    const line = lineWithoutSlots(intent);
    // Where no value is known the intent was sent without slots already.
    if (line === null || lineWithSlots(subject, intent) === null) return [];
    const name = `intent ${intent.name}`;
    const says = `sends ${intent.name} without slots`;
    const probe = { name: `${name} without slots`, says, lines: ["/launch", line] };
    return [{ ...probe, fails: "slots-missing-fails" as const, than: name }];
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

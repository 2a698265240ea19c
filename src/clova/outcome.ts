import type { InteractionModel, Meaning } from "../nlu/interaction-model.ts";
import type { Rules } from "../rules/rules.ts";

// What becomes of an utterance, told without doing it; `utterance.ts` does it.

/** The request an utterance becomes; null where nothing is sent. */
export interface Outcome {
  readonly request: "LaunchRequest" | "IntentRequest" | "SessionEndedRequest" | null;
  readonly intent?: string;
}

export interface Outcomes {
  /** Said while a session with the extension is open. */
  readonly inSession: Outcome;
  /** Said without one. */
  readonly outside: Outcome;
}

const nothing: Outcome = { request: null };
const asIntent = (intent: string | null): Outcome => (intent === null ? nothing : { request: "IntentRequest", intent });

/** What is sent for these words, with a session and without. */
export function outcomesOf(model: InteractionModel, meaning: Meaning, rules: Rules): Outcomes {
  const unmatched = asIntent(rules["recognition.noMatch"] === "nothing" ? null : unmatchedIntent(model));
  switch (meaning.type) {
    case "launch":
      return { inSession: { request: "LaunchRequest" }, outside: { request: "LaunchRequest" } };
    case "end":
      return { inSession: { request: "SessionEndedRequest" }, outside: nothing };
    case "bareName":
      return {
        inSession: unmatched,
        outside: rules["launch.bareName"] === "launch" ? { request: "LaunchRequest" } : nothing,
      };
    case "command": {
      const { named, recognition } = meaning;
      const inSession = recognition.intent === null ? unmatched : asIntent(recognition.intent);
      return { inSession, outside: named || !rules["launch.nameRequired"] ? inSession : nothing };
    }
  }
}

/** LINE guide, Built-in intents: FallbackIntent if the model has it, else GuideIntent. Korea documents nothing. */
export const unmatchedIntent = ({ builtinIntents }: InteractionModel): string =>
  builtinIntents?.includes("Clova.FallbackIntent") ? "Clova.FallbackIntent" : "Clova.GuideIntent";

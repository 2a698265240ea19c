import { english } from "./wording/builtin-words/english.ts";
import { japanese } from "./wording/builtin-words/japanese.ts";
import { korean } from "./wording/builtin-words/korean.ts";
import type { Lang, Region } from "../axes.ts";

/** One of Clova's own intents: where it exists and which whole utterances mean it. */
export interface BuiltinIntent {
  readonly name: string;
  readonly regions: readonly Region[];
  readonly phrases: Readonly<Record<Lang, readonly string[]>>;
}

const row = (name: string, ...regions: readonly Region[]): BuiltinIntent => ({
  name,
  regions,
  phrases: { ko: korean[name] ?? [], ja: japanese[name] ?? [], en: english[name] ?? [] },
});

// Extension guide and LINE guide, Built-in intents. FallbackIntent has no words: it stands for all that nothing else
// matches.
export const builtinIntents: readonly BuiltinIntent[] = [
  row("Clova.CancelIntent", "kr", "jp"),
  row("Clova.GuideIntent", "kr", "jp"),
  row("Clova.YesIntent", "kr", "jp"),
  row("Clova.NoIntent", "kr", "jp"),
  row("Clova.NextIntent", "kr", "jp"),
  row("Clova.PreviousIntent", "kr", "jp"),
  row("Clova.PauseIntent", "kr", "jp"),
  row("Clova.ResumeIntent", "kr", "jp"),
  row("Clova.StopIntent", "kr"),
  row("Clova.RequestAlternativesIntent", "kr"),
  row("Clova.FallbackIntent", "jp"),
];

/** Explicit help, and in most cases all that nothing else matches; no model can leave it out. */
export const guideIntent = "Clova.GuideIntent";

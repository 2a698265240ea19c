import { transcriptLine } from "../../emulator/transcript.ts";
import type { RecordOf } from "../../emulator/trace.ts";
import type { Turn } from "../../emulator/turn.ts";
import { ofKind, type Scene } from "./subject.ts";

export type Said = RecordOf<"speech">;
/** Where words are from. */
export type SpeechSource = Turn["speech"][number]["source"];

export const sources: readonly SpeechSource[] = ["answer", "reprompt", "event", "emulator"];

/** Everything spoken, sounds included, in order. */
export const saidBy = (scene: Scene): readonly Said[] =>
  ofKind(scene, "speech").filter(({ state }) => state === "started");

/** As the transcript has it, and where it is from if it is no answer. */
export function saidAs(said: Said): string {
  const line = transcriptLine(said) ?? "";
  return said.source === "answer" ? line : `${line} – ${said.source}`;
}

import type { Voice } from "../ports.ts";

/** The voice of this machine, for several devices one after another. It outlives them: whoever opens it closes it. */
export async function openReplayVoice(notice: (line: string) => void): Promise<Voice> {
  const { createVoice } = await import("../voice/voice.ts");
  return createVoice("auto", { notice });
}

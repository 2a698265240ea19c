import type { Clock, Speaker, Voice } from "../ports.ts";
import { createHostSpeaker } from "./host/host-speaker.ts";
import { createRecording } from "./recording.ts";
import { createTimelineSpeaker } from "./timeline-speaker.ts";
import { createWavFile } from "./wav.ts";

export const soundNames = ["auto", "speaker", "audio-io", "player", "none"] as const;
/** Where sound goes: a way to the device, nowhere, or into a file. */
export type SoundName = (typeof soundNames)[number] | `wav:${string}`;

export interface OpenSpeakerOptions {
  readonly sound: SoundName;
  readonly voice: Voice;
  /** Real time for a device; a device cannot follow virtual time. */
  readonly clock: Clock;
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
}

/**
 * The speaker for `--sound`. Closing it closes the voice too. Throws ConfigurationError where a recording cannot be
 * written; whether a named way to the device works is told by `probeSound`.
 */
export function openSpeaker({ sound, voice, clock, notice }: OpenSpeakerOptions): Speaker {
  if (sound === "none") return createTimelineSpeaker({ voice, clock });
  if (isRecording(sound)) {
    const recording = createRecording(createWavFile(sound.slice("wav:".length)), clock, notice);
    return createTimelineSpeaker({ voice, clock, recording });
  }
  return createHostSpeaker({ voice, clock, driver: sound, notice });
}

const isRecording = (sound: SoundName): sound is `wav:${string}` => sound.startsWith("wav:");

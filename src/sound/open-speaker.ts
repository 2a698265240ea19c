import type { Clock, Speaker, Voice, Web } from "../ports.ts";
import { createHostOutput } from "./host/host-output.ts";
import type { OpenMedia } from "./media/media.ts";
import type { Output } from "./output.ts";
import { createRecording } from "./recording.ts";
import { createSpeaker, type Background } from "./speaker.ts";
import { createTimeline } from "./timeline.ts";
import { liveUrls, measuredUrls, silentUrls, type LoadUrl, type Loading } from "./url-sound.ts";
import { createWavFile } from "./wav.ts";

export const soundNames = ["auto", "speaker", "audio-io", "player", "none"] as const;
/** Where sound goes: a way to the device, nowhere, or into a file. */
export type SoundName = (typeof soundNames)[number] | `wav:${string}`;

export interface OpenSpeakerOptions {
  readonly sound: SoundName;
  readonly voice: Voice;
  /** A device cannot follow virtual time. */
  readonly clock: Clock;
  readonly isVirtual: boolean;
  /** Where sounds on the web come from; asked for with the first of them. */
  readonly web: () => Promise<Web>;
  /** Milliseconds that each of them lasts, in silence, where none is fetched. */
  readonly assumedLength?: number | undefined;
  readonly background: Background;
  readonly loading?: Loading | undefined;
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
}

/**
 * The speaker for `--sound`. Closing it closes the voice and the web too. Throws ConfigurationError where a recording
 * cannot be written; whether a named way to the device works is told by `probeSound`.
 */
export function openSpeaker(options: OpenSpeakerOptions): Speaker {
  const { voice, clock, isVirtual, background } = options;
  const { openMedia, close } = mediaFrom(options.web);
  const speaker = createSpeaker({
    voice,
    loadUrl: loadUrlFor(options, openMedia),
    clock,
    output: outputFor(options),
    background,
    preparesAhead: !isVirtual,
  });
  return {
    ...speaker,
    async close() {
      await speaker.close();
      await close();
    },
  };
}

function loadUrlFor(options: OpenSpeakerOptions, openMedia: OpenMedia): LoadUrl {
  const { sound, isVirtual, assumedLength, loading, notice } = options;
  if (assumedLength !== undefined) return silentUrls(assumedLength);
  return isVirtual
    ? measuredUrls({ openMedia, isRecorded: isRecording(sound), notice })
    : liveUrls({ openMedia, loading });
}

function outputFor({ sound, clock, notice }: OpenSpeakerOptions): Output {
  if (sound === "none") return createTimeline(clock);
  if (isRecording(sound)) {
    return createTimeline(clock, createRecording(createWavFile(sound.slice("wav:".length)), clock, notice));
  }
  return createHostOutput({ driver: sound, clock, notice });
}

const isRecording = (sound: SoundName): sound is `wav:${string}` => sound.startsWith("wav:");

/** Nothing of the web and of decoding is loaded before the first sound that needs it. */
function mediaFrom(web: () => Promise<Web>): { readonly openMedia: OpenMedia; readonly close: () => Promise<void> } {
  let parts: Promise<readonly [Web, OpenMedia]> | null = null;
  async function load(): Promise<readonly [Web, OpenMedia]> {
    const [opened, { createMediaOpener }] = await Promise.all([web(), import("./media/open-media.ts")]);
    return [opened, createMediaOpener({ web: opened })];
  }
  return {
    async openMedia(source, options) {
      const [, openMedia] = await (parts ??= load());
      return openMedia(source, options);
    },
    async close() {
      const [opened] = (await parts) ?? [];
      opened?.close();
    },
  };
}

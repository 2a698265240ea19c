import type { Clock, Speaker, Voice } from "../../src/ports.ts";
import { createHostOutput, type HostOutputOptions } from "../../src/sound/host/host-output.ts";
import type { Recording } from "../../src/sound/recording.ts";
import { createSpeaker, type SpeakerOptions } from "../../src/sound/speaker.ts";
import { createTimeline } from "../../src/sound/timeline.ts";
import type { LoadUrl } from "../../src/sound/url-sound.ts";

// Speakers as `openSpeaker` makes them, of parts the test chooses.

const noUrl: LoadUrl = () => Promise.reject(new Error("this test has no web"));
const rest = { background: { volume: 0.2, ramp: 150 }, preparesAhead: true };
type Parts = Partial<Pick<SpeakerOptions, "loadUrl">>;

export interface HostSpeakerOptions extends HostOutputOptions, Parts {
  readonly voice: Voice;
}

export const createHostSpeaker = ({ voice, loadUrl = noUrl, ...options }: HostSpeakerOptions): Speaker =>
  createSpeaker({ voice, clock: options.clock, output: createHostOutput(options), loadUrl, ...rest });

export interface TimelineSpeakerOptions extends Parts {
  readonly voice: Voice;
  readonly clock: Clock;
  readonly recording?: Recording;
}

export const createTimelineSpeaker = ({ voice, clock, recording, ...parts }: TimelineSpeakerOptions): Speaker =>
  createSpeaker({ voice, clock, output: createTimeline(clock, recording), loadUrl: noUrl, ...rest, ...parts });

import type { AudioLevel, DeviceEffect } from "./effect.ts";
import type { DeviceState } from "./state.ts";

// Client guide, Audio interruption rules. There is no ranking: what began last is heard, older sound falls back and
// returns when the newer one has ended.

/** Client guide, Audio: the kinds of sound. */
export type AudioType = "Alert" | "Content" | "Dialogue" | "Feedback" | "Notification";

/** One is cancelled, goes into the background, or goes on while the new one is queued. */
export type Interruption = "cancel" | "background" | "queue new";

/** What becomes of the sound that plays (the row) when another begins (the column), as the guide prints it. */
// prettier-ignore
export const interruptions: Readonly<Record<AudioType, Readonly<Record<AudioType, Interruption>>>> = {
  Alert:        { Alert: "cancel",     Content: "background", Dialogue: "background", Feedback: "background", Notification: "background" },
  Content:      { Alert: "background", Content: "cancel",     Dialogue: "background", Feedback: "background", Notification: "background" },
  Dialogue:     { Alert: "background", Content: "background", Dialogue: "cancel",     Feedback: "background", Notification: "background" },
  Feedback:     { Alert: "background", Content: "background", Dialogue: "background", Feedback: "cancel",     Notification: "background" },
  Notification: { Alert: "background", Content: "background", Dialogue: "background", Feedback: "background", Notification: "queue new"  },
};

/** A sound that has begun and not ended, be it paused. */
export interface Sound {
  readonly audioId: string;
  readonly type: AudioType;
}

/** What plays at a moment. */
export interface Playing {
  /** In order of start. */
  readonly sounds: readonly Sound[];
  readonly isDialogueIdle: boolean;
}

/** What a new sound brings about. */
export interface Arrival {
  readonly cancelled: readonly Sound[];
  /** Whether the new one has to wait until the one of its type has ended. */
  readonly isQueued: boolean;
  /** What plays from now on, in order of start. */
  readonly sounds: readonly Sound[];
}

/** A sound is to begin while others play. */
export function arrival(sounds: readonly Sound[], sound: Sound): Arrival {
  const fate = (other: Sound): Interruption => interruptions[other.type][sound.type];
  if (sounds.some((other) => fate(other) === "queue new")) return { cancelled: [], isQueued: true, sounds };
  return {
    cancelled: sounds.filter((other) => fate(other) === "cancel"),
    isQueued: false,
    sounds: [...sounds.filter((other) => fate(other) !== "cancel"), sound],
  };
}

/**
 * The sound in the foreground, if any; all others are in the background. Content stays there until the dialogue is over,
 * whichever of the two began first.
 */
export function foreground({ sounds, isDialogueIdle }: Playing): Sound | undefined {
  return sounds.findLast(({ type }) => isDialogueIdle || type !== "Content");
}

/** What has to be turned down or up from one moment to the next. */
export function levelChanges(before: Playing, after: Playing): readonly DeviceEffect[] {
  return after.sounds.flatMap(({ audioId }) => {
    const level = levelOf(audioId, after);
    return level === levelOf(audioId, before) ? [] : [{ type: "setAudioLevel", audioId, level }];
  });
}

/** A sound that has not begun will begin in the foreground. */
function levelOf(audioId: string, moment: Playing): AudioLevel {
  const hasBegun = moment.sounds.some((sound) => sound.audioId === audioId);
  return hasBegun && foreground(moment)?.audioId !== audioId ? "background" : "foreground";
}

const silence: readonly Sound[] = [];

/** Nothing plays. */
export const silent: Playing = { sounds: silence, isDialogueIdle: true };

/** What plays in a state of the device; content first, since speech that comes with it is over when it starts. */
export const playing = ({ speaking, player: { sound }, dialogue }: DeviceState): Playing => {
  const content: readonly Sound[] = sound === null ? silence : [{ audioId: sound.audioId, type: "Content" }];
  const speech: readonly Sound[] = speaking === null ? silence : [{ audioId: speaking.audioId, type: "Dialogue" }];
  const sounds = content === silence ? speech : speech === silence ? content : [...content, ...speech];
  return { sounds, isDialogueIdle: dialogue.status === "idle" };
};

import type { AudioStream } from "./audio-stream.ts";
import type { RepeatMode } from "./directives.ts";

/** `Device.Display` (Client guide, Context objects): what the device can show. */
export interface Display {
  readonly size: "none" | "s100" | "m100" | "l100" | "xl100" | "custom";
  readonly orientation?: "landscape" | "portrait" | undefined;
  readonly dpi?: number | undefined;
  /** The area for content in pixels, not the whole panel. */
  readonly contentLayer?: { readonly width: number; readonly height: number } | undefined;
}

export type PlayerActivity = "IDLE" | "PLAYING" | "PAUSED" | "STOPPED";

/** `AudioPlayer.PlaybackState`: what is playing now, or was played last. Without an item only the first two. */
export interface PlaybackState {
  readonly playerActivity: PlayerActivity;
  readonly repeatMode: RepeatMode;
  readonly offsetInMilliseconds?: number;
  /** As the Play had it, with what StreamDeliver brought. */
  readonly stream?: AudioStream;
  readonly totalInMilliseconds?: number;
}

/** `Speaker.VolumeState`: from 0 to 10, the recommended scale. */
export interface VolumeState {
  readonly volume: number;
  readonly muted: boolean;
}

/** The context objects a device sends with every event, by their full name. */
export interface DeviceContext {
  readonly "Device.Display": Display;
  readonly "AudioPlayer.PlaybackState": PlaybackState;
  readonly "Speaker.VolumeState": VolumeState;
}

export const hasScreen = (display: Display): boolean => display.size !== "none";

/** A context as it stands in a CIC message. */
export function contextInCic(context: DeviceContext): object[] {
  const known = listed.get(context);
  if (known) return known;
  const list = Object.entries(context).map(([type, payload]) => objectInCic(type, payload as object));
  listed.set(context, list);
  return list;
}

/** Contexts are used again while nothing changes. */
const listed = new WeakMap<DeviceContext, object[]>();

/** Most context objects stay the same from event to event, and so does what is written of them. */
const written = new WeakMap<object, object>();

function objectInCic(type: string, payload: object): object {
  const known = written.get(payload);
  if (known) return known;
  const [namespace, name] = type.split(".");
  const object = { header: { namespace, name }, payload };
  written.set(payload, object);
  return object;
}

import { isJsonObject, type Json, type JsonObject } from "./json.ts";

// Client guide, AudioPlayer: AudioStreamInfoObject, and what plays it. Members nobody here knows are kept as they came.

/** When the extension wants to hear how far a stream has come: ms, or null for never. */
export interface ProgressReport {
  readonly progressReportDelayInMilliseconds?: number | null;
  readonly progressReportIntervalInMilliseconds?: number | null;
  readonly progressReportPositionInMilliseconds?: number | null;
}

/** Where a sound is, and which part of it is meant. */
export interface AudioStream {
  readonly beginAtInMilliseconds: number;
  /** Length of the part that may be heard, from `beginAtInMilliseconds` on; to the end of the stream when 0 or absent. */
  readonly durationInMilliseconds?: number | null;
  readonly token: string;
  /** Any text while `urlPlayable` is false. */
  readonly url: string;
  /** False: the device has to ask for a URL before it plays. */
  readonly urlPlayable: boolean;
  readonly format?: string | null;
  readonly progressReport?: ProgressReport | null;
  /** `customData`, and whatever a provider adds: not for the device to understand, but to give back. */
  readonly [member: string]: Json | ProgressReport | undefined;
}

/** Something to be played, with what a screen tells of it. */
export interface AudioItem {
  readonly audioItemId: string;
  readonly stream: AudioStream;
  readonly titleText?: string;
  readonly titleSubText1?: string;
  readonly [member: string]: Json | AudioStream | undefined;
}

/** The part that may be heard, in ms of the stream; `end` is null where the stream's own end is meant. */
export function windowOf({ beginAtInMilliseconds: begin, durationInMilliseconds: duration }: AudioStream) {
  return { begin, end: duration ? begin + duration : null };
}

/**
 * What StreamDeliver brings, laid over the stream of the Play (Client guide, AudioPlayer, StreamDeliver): a member it has
 * wins, a member that is missing or null leaves the Play's as it is; within `progressReport` too. Afterwards the URL can
 * be played, whether the answer says so or not.
 */
export function mergeStreams(played: AudioStream, delivered: JsonObject): AudioStream {
  const merged = overlaid(played as unknown as JsonObject, delivered);
  const [old, fresh] = [played.progressReport, delivered["progressReport"]];
  const progressReport = isJsonObject(old) && isJsonObject(fresh) ? { progressReport: overlaid(old, fresh) } : {};
  return { ...merged, ...progressReport, urlPlayable: true } as object as AudioStream;
}

const overlaid = (under: JsonObject, over: JsonObject): JsonObject =>
  Object.fromEntries([...Object.entries(under), ...Object.entries(over).filter(([, value]) => value !== null)]);

/** What a player shows of an item. */
export interface ItemLook {
  readonly title: string | null;
  /** The artist, as a rule. */
  readonly subtitle: string | null;
  /** Address of a picture, as the extension wrote it. */
  readonly cover: string | null;
}

/** By the members' names, or those that extensions are known to send instead. */
export function lookOf(item: AudioItem): ItemLook {
  const text = (...names: string[]): string | null =>
    names.map((name) => item[name]).find((value): value is string => typeof value === "string" && value !== "") ?? null;
  return { title: text("titleText", "title"), subtitle: text("titleSubText1", "artist"), cover: text("artImageUrl") };
}

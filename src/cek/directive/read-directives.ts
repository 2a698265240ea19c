import type { Json } from "../../cic/json.ts";
import { dialects } from "../dialect.ts";
import { directiveEntries } from "./entries.ts";
import { readDirective } from "./read-directive.ts";
import type { Find } from "../answer/finding.ts";
import type { DirectiveContext, ReadDirective } from "./directive.ts";

interface Read {
  readonly directive: ReadDirective;
  readonly path: string;
}

/** The directives of an answer that the device is to carry out, in their order. */
export function readDirectives(
  list: Json | undefined,
  path: string,
  context: DirectiveContext,
  find: Find,
): readonly ReadDirective[] {
  if (!Array.isArray(list) || list.length === 0) return [];
  const read = directiveEntries(list as readonly Json[], path, find).flatMap((sent) => {
    const directive = readDirective(sent, context, find);
    return directive === null ? [] : [{ directive, path: sent.path }];
  });
  const possible = read.filter(
    (one) => canBeRequested(context, one, find) && canBeDelivered(context, one, find) && canBeControlled(one, find),
  );
  return oneReplacement(context, possible, find);
}

/** Without EventRequest nobody can ask the extension for a stream. */
function canBeRequested({ messageFormat }: DirectiveContext, { directive, path }: Read, find: Find): boolean {
  const asks = directive.type === "AudioPlayer.Play" && !directive.payload.audioItem.stream.urlPlayable;
  if (!asks || dialects[messageFormat].events.includes("AudioPlayer.StreamRequested")) return true;
  const at = `${path}.payload.audioItem.stream.urlPlayable`;
  const message =
    `\`${at}\` is false, so the device would ask for the stream with an EventRequest, which the message format ` +
    `${messageFormat} does not have; nothing is played`;
  find(
    "stream-not-requestable",
    at,
    message,
    "Send a URL with `urlPlayable: true`, or use the format kr-2019 or line-1.0",
  );
  return false;
}

/** Client guide, AudioPlayer: a stream is delivered where it was requested. Guides' examples change the item's id. */
function canBeDelivered({ event }: DirectiveContext, { directive, path }: Read, find: Find): boolean {
  if (directive.type !== "AudioPlayer.StreamDeliver") return true;
  const isRequested = event?.type === "AudioPlayer.StreamRequested";
  const { audioItemId } = directive.payload;
  if (!isRequested) {
    const message = `\`${path}\` delivers a stream that nobody has asked for; it is ignored`;
    find("stream-deliver", path, message, "Send it in the answer to AudioPlayer.StreamRequested");
  } else if (audioItemId !== event.audioItemId && audioItemId !== "") {
    const at = `${path}.payload.audioItemId`;
    const ids = `${JSON.stringify(audioItemId)}, but the stream of ${JSON.stringify(event.audioItemId)} was asked for`;
    find(
      "stream-deliver",
      at,
      `\`${at}\` is ${ids}; it is delivered for that one`,
      "Send the `audioItemId` of the request",
    );
  }
  return isRequested;
}

/** The other target there is plays nothing on this device. */
function canBeControlled({ directive, path }: Read, find: Find): boolean {
  if (!("target" in directive.payload) || !directive.type.startsWith("PlaybackController.")) return true;
  const { target } = directive.payload as { readonly target?: { readonly namespace: string } };
  if (target?.namespace !== "MediaPlayer") return true;
  const at = `${path}.payload.target`;
  const message = `\`${at}\` is MediaPlayer, with which nothing plays here; ${directive.type} is ignored`;
  find("directive-target", at, message, "Leave `target` out, or name AudioPlayer");
  return false;
}

const isPlay = ({ directive }: Read): boolean => directive.type === "AudioPlayer.Play";
export const replacesQueue = (directive: ReadDirective): boolean =>
  directive.type === "AudioPlayer.Play" && directive.payload.playBehavior === "REPLACE_ALL";

/** By definition each REPLACE_ALL empties the queue, so the last one wins; NAVER's own sample means them in turn. */
function oneReplacement({ rules }: DirectiveContext, read: readonly Read[], find: Find): readonly ReadDirective[] {
  const all = read.map(({ directive }) => directive);
  const last = all.findLastIndex(replacesQueue);
  const count = all.filter(replacesQueue).length;
  if (count < 2) return all;
  const areAllPlayed = rules["player.severalPlays"] === "inTurn";
  const becomes = areAllPlayed
    ? "they are played in turn (rule `player.severalPlays`)"
    : "only the last one is played (rule `player.severalPlays`)";
  const message = `${count} Plays with REPLACE_ALL in one answer, each of which empties the queue: ${becomes}`;
  find("play-several", read[last]!.path, message, "Use ENQUEUE for all but the first");
  if (!areAllPlayed) return all.filter((_, index) => index >= last || !isPlay(read[index]!));
  const first = all.findIndex(replacesQueue);
  return all.map((one, index) => (index > first && replacesQueue(one) ? enqueued(one) : one));
}

const enqueued = (one: ReadDirective): ReadDirective =>
  one.type === "AudioPlayer.Play" ? { ...one, payload: { ...one.payload, playBehavior: "ENQUEUE" } } : one;

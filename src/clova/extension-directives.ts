import type { CekAnswer } from "../cek/answer.ts";
import { dialects } from "../cek/dialect.ts";
import type { DirectiveFinding } from "../cek/directive-reading.ts";
import { readDirective, type ReadDirective } from "../cek/read-directive.ts";
import type { Directive, Target } from "../cic/directives.ts";
import { uuid } from "../cic/identifiers.ts";
import type { JsonObject } from "../cic/json.ts";
import type { ClovaEffect } from "./effect.ts";
import { loginInvitation } from "./phrases.ts";
import { speak } from "./speech.ts";
import type { ClovaSettings, Origin, Pending } from "./state.ts";

// The directives of an answer, one by one: what is wrong with one does not take the others with it (Client guide,
// Interact with CIC).

export interface FromExtension {
  readonly directives: readonly Directive[];
  readonly effects: readonly ClovaEffect[];
  /** Whose music the device will tell of. */
  readonly origins: readonly Origin[];
  /** Nothing of what is queued will begin. */
  readonly replacesQueue: boolean;
  /** How many ids were drawn. */
  readonly ids: number;
}

type ReadPlay = Extract<ReadDirective, { type: "AudioPlayer.Play" }>;

/** What the device is to do, in the answer's order, and what is to be said about it. Ids are drawn from `from` on. */
export function fromExtension(
  settings: ClovaSettings,
  answer: CekAnswer,
  pending: Pending,
  from: number,
): FromExtension {
  if (answer.directives.length === 0) return nothing;
  const effects: ClovaEffect[] = [];
  const say = (finding: DirectiveFinding): void => void effects.push({ type: "report", id: pending.id, ...finding });
  const read = answer.directives.flatMap((sent) => {
    const { directive, findings } = readDirective(sent, dialects[settings.messageFormat].directives, limits(settings));
    findings.forEach(say);
    return directive === null ? [] : [{ directive, path: sent.path }];
  });
  const possible = read.filter(
    (one) => canBeRequested(settings, one, say) && canBeDelivered(pending, one, say) && canBeControlled(one, say),
  );
  const directives: Directive[] = [];
  const origins: Origin[] = [];
  let ids = from;
  for (const { directive, path } of oneReplacement(settings, possible, say)) {
    if (directive.type === "Clova.ExpectLogin") {
      const invitation = inviteToLogin(settings, answer, directive.payload, path, ids, say);
      directives.push(...invitation);
      ids += 2 * invitation.length;
    }
    directives.push(withId(directive, uuid(settings.seed, ids++), pending));
    if (directive.type === "AudioPlayer.Play") origins.push(originFor(directive, pending));
  }
  const replacesQueue = possible.some(replaces);
  return { directives, effects, origins, replacesQueue, ids: ids - from };
}

const nothing: FromExtension = { directives: [], effects: [], origins: [], replacesQueue: false, ids: 0 };

const limits = ({ rules }: ClovaSettings) => ({
  httpsOnly: rules["stream.httpsOnly"],
  shortestInterval: rules["player.shortestInterval"],
});

const originFor = ({ payload }: ReadPlay, { sessionId, extensionId }: Pending): Origin => ({
  type: "music",
  token: payload.audioItem.stream.token,
  sessionId,
  extensionId,
});

/**
 * The device gets an empty ExpectLogin (Client guide, Clova), and a stream for the very item it has asked for: the guides'
 * examples change its id.
 */
function withId(directive: ReadDirective, messageId: string, { event }: Pending): Directive {
  if (directive.type === "Clova.ExpectLogin") return { ...directive, messageId, payload: {} };
  if (directive.type !== "AudioPlayer.StreamDeliver") return { ...directive, messageId };
  const audioItemId = event?.audioItemId ?? directive.payload.audioItemId;
  return { ...directive, messageId, payload: { ...directive.payload, audioItemId } };
}

type Read = { readonly directive: ReadDirective; readonly path: string };
type Say = (finding: DirectiveFinding) => void;

const isPlay = ({ directive }: Read): boolean => directive.type === "AudioPlayer.Play";
const replaces = ({ directive }: Read): boolean =>
  directive.type === "AudioPlayer.Play" && directive.payload.playBehavior === "REPLACE_ALL";

/** By definition each REPLACE_ALL empties the queue, so the last one wins; NAVER's own sample means them in turn. */
function oneReplacement({ rules }: ClovaSettings, read: readonly Read[], say: Say): readonly Read[] {
  const last = read.findLastIndex(replaces);
  const count = read.filter(replaces).length;
  if (count < 2) return read;
  const areAllPlayed = rules["player.severalPlays"] === "inTurn";
  say({
    severity: "warning",
    code: "play-several",
    path: read[last]!.path,
    message:
      `${count} Plays with REPLACE_ALL in one answer: each empties the queue. ` +
      (areAllPlayed ? "They are played in turn (rule `player.severalPlays`)" : "Only the last one is played") +
      "; use ENQUEUE for all but the first",
    source: "Client guide, AudioPlayer, Play",
  });
  if (!areAllPlayed) return read.filter((one, index) => index >= last || !isPlay(one));
  const first = read.findIndex(replaces);
  return read.map((one, index) => (index > first && replaces(one) ? enqueued(one) : one));
}

function enqueued(one: Read): Read {
  const { directive } = one;
  if (directive.type !== "AudioPlayer.Play") return one;
  return { ...one, directive: { ...directive, payload: { ...directive.payload, playBehavior: "ENQUEUE" } } };
}

/** Without EventRequest nobody can ask the extension for a stream. */
function canBeRequested({ messageFormat }: ClovaSettings, { directive, path }: Read, say: Say): boolean {
  const asks = directive.type === "AudioPlayer.Play" && !directive.payload.audioItem.stream.urlPlayable;
  if (!asks || dialects[messageFormat].events.includes("AudioPlayer.StreamRequested")) return true;
  say({
    severity: "failure",
    code: "stream-not-requestable",
    path: `${path}.payload.audioItem.stream.urlPlayable`,
    message:
      "`urlPlayable` is false, so the device would ask for the stream with an EventRequest; the message format " +
      `${messageFormat} has none. Send a URL with \`urlPlayable: true\`, or use the format kr-2019 or line-1.0`,
    source: "Extension guide, EventRequest",
  });
  return false;
}

/** Client guide, AudioPlayer: a stream is delivered where it was requested. Guides' examples change the item's id. */
function canBeDelivered({ event }: Pending, { directive, path }: Read, say: Say): boolean {
  if (directive.type !== "AudioPlayer.StreamDeliver") return true;
  const source = "Client guide, AudioPlayer, StreamDeliver";
  const isRequested = event?.type === "AudioPlayer.StreamRequested";
  const { audioItemId } = directive.payload;
  if (!isRequested) {
    const message = "nobody has asked for a stream: StreamDeliver belongs in the answer to AudioPlayer.StreamRequested";
    say({ severity: "warning", code: "stream-deliver", path, message: `${message}; it is ignored`, source });
  } else if (audioItemId !== event.audioItemId && audioItemId !== "") {
    const at = `${path}.payload.audioItemId`;
    const ids = `${JSON.stringify(audioItemId)}, but the stream of ${JSON.stringify(event.audioItemId)} was asked for`;
    say({ severity: "warning", code: "stream-deliver", path: at, message: `\`${at}\` is ${ids}; it is taken`, source });
  }
  return isRequested;
}

/** The other target there is plays nothing on this device. */
function canBeControlled({ directive, path }: Read, say: Say): boolean {
  if (!("target" in directive.payload) || !directive.type.startsWith("PlaybackController.")) return true;
  const { target } = directive.payload as Target;
  if (target?.namespace !== "MediaPlayer") return true;
  const message = `${directive.type} is for MediaPlayer, with which nothing plays here; it is ignored`;
  say({ severity: "warning", code: "directive-target", path, message, source: "Client guide, PlaybackController" });
  return false;
}

/**
 * Extension guide, Clova.ExpectLogin: its own words, or a sentence of the platform's where `useDefault` says so; nothing
 * without `guideInfo`. The guide's example has the text "false" for false.
 */
function inviteToLogin(
  settings: ClovaSettings,
  answer: CekAnswer,
  { guideInfo }: JsonObject,
  path: string,
  ids: number,
  say: Say,
): readonly Directive[] {
  if (answer.outputSpeech !== null) {
    const message = "`response.outputSpeech` must be `{}` beside Clova.ExpectLogin; it is spoken all the same";
    say({ severity: "warning", code: "login-speech", path, message, source: "Extension guide, Clova.ExpectLogin" });
  }
  const { useDefault, message } = (guideInfo ?? {}) as JsonObject;
  const { lang } = settings;
  if (typeof message === "string" && message.trim() !== "" && useDefault !== true && useDefault !== "true") {
    return speak([{ type: "PlainText", lang, value: message }], "answer", settings, ids).directives;
  }
  if (useDefault !== true && useDefault !== "true") return [];
  return speak([{ type: "PlainText", lang, value: loginInvitation[lang] }], "emulator", settings, ids).directives;
}

import type { Lang, MessageFormat, Region } from "../axes.ts";
import type { OutputSpeech } from "../cek/answer/answer.ts";
import type { User } from "../cek/request.ts";
import type { DeviceContext } from "../cic/context.ts";
import type { JsonObject } from "../cic/json.ts";
import type { InteractionModel, Understanding } from "../nlu/interaction-model.ts";
import type { Step } from "../machine.ts";
import type { Rules } from "../rules/rules.ts";
import type { ClovaEffect } from "./effect.ts";

/** What never changes while the device is on, but for the models of its extensions (`withModel`). */
export interface ClovaSettings {
  readonly seed: number;
  readonly region: Region;
  readonly messageFormat: MessageFormat;
  readonly lang: Lang;
  readonly rules: Rules;
  readonly deviceId: string;
  /** How requests are signed, `own` if left out; otherwise they are to be refused. */
  readonly signature?: "own" | "wrong" | "none";
  /** The extensions this Clova knows, each by its interaction model; the first is the one meant when none is named. */
  readonly extensions: readonly [Understanding, ...Understanding[]];
}

/** A conversation with the extension (Extension guide, Glossary: session). */
export interface Session {
  readonly sessionId: string;
  readonly extensionId: string;
  /** What the last answer kept, to be sent with the next request. */
  readonly attributes: JsonObject;
  /** Spoken once if the user stays quiet; belongs to the last answer alone. */
  readonly reprompt: OutputSpeech | null;
  /** Number of the request whose answer was taken last, so that a late one does not overwrite it. */
  readonly answered: number;
}

/** The extension a session is with. */
export const extensionOf = (settings: ClovaSettings, session: Pick<Session, "extensionId"> | null): Understanding =>
  settings.extensions.find(({ model }) => model.extensionId === session?.extensionId) ?? settings.extensions[0];

/** The models of all extensions: first that of the session, else of the one that is meant when none is named. */
export function modelsOf(
  settings: ClovaSettings,
  session: Session | null,
): readonly [InteractionModel, ...InteractionModel[]] {
  const first = extensionOf(settings, session);
  return [first.model, ...settings.extensions.filter((other) => other !== first).map(({ model }) => model)];
}

/**
 * The settings with a new model for the extension of its id, else for the first. An extension keeps its id: sessions,
 * requests and music know it by that.
 */
export function withModel(
  settings: ClovaSettings,
  model: InteractionModel,
  understand: (model: InteractionModel) => Understanding,
): ClovaSettings {
  const [first, ...others] = settings.extensions;
  const { extensionId } = extensionOf(settings, model).model;
  const understanding = understand(model.extensionId === extensionId ? model : { ...model, extensionId });
  const replaced = (old: Understanding): Understanding => (old.model.extensionId === extensionId ? understanding : old);
  return { ...settings, extensions: [replaced(first), ...others.map(replaced)] };
}

/** A request the extension has not answered yet. */
export interface Pending {
  readonly id: string;
  readonly number: number;
  /** What the reply is for: the user's request, a farewell to be spoken, nothing but the trace, or an event. */
  readonly purpose: "answer" | "farewell" | "trace" | "event";
  /** What the extension was told of, where nobody asked: `AudioPlayer.PlayStarted`, and the item it is to deliver. */
  readonly event: { readonly type: string; readonly audioItemId?: string } | null;
  readonly dialogRequestId: string | null;
  readonly sessionId: string;
  readonly extensionId: string;
}

/** Whose music or speech it is that events tell of: the session and extension that sent it, by its token. */
export interface Origin {
  readonly type: "music" | "speech";
  readonly token: string;
  readonly sessionId: string;
  readonly extensionId: string;
  /** Of music: it has begun, or has been replaced before it could. */
  readonly isUsed?: boolean;
}

export interface ClovaState {
  /** The device's default user. */
  readonly owner: User;
  /** Who is speaking. */
  readonly current: User;
  readonly session: Session | null;
  readonly pending: readonly Pending[];
  /** Of the last request the device made. */
  readonly dialogRequestId: string | null;
  /** What the device last told about itself. */
  readonly context: DeviceContext;
  /** Latest last. */
  readonly origins: readonly Origin[];
  /** Of what plays or was played last. */
  readonly playing: Origin | null;
  /** The device's player was used since it was switched on. */
  readonly isPlayerUsed: boolean;
  /** Plays that answers to events brought since something was heard. */
  readonly fruitless: number;
  /** Answers to events that brought speech, none of the user's words or silence in between. */
  readonly speechInARow: number;
  /** Since when nothing is spoken, in ms since the epoch; null while something is. */
  readonly quietSince: number | null;
  /** Requests sent so far; the last one is `r<requests>`. */
  readonly requests: number;
  /** Whether the extension has ever answered well. */
  readonly everAnswered: boolean;
  /** Answers to events that did something since `at`, in ms since the epoch. */
  readonly eventAnswers: { readonly at: number; readonly count: number };
  /** How many ids were drawn. */
  readonly ids: number;
}

export const clovaAtPowerOn = (owner: User, current: User): ClovaState => ({
  owner,
  current,
  session: null,
  pending: [],
  dialogRequestId: null,
  context: {
    "Device.Display": { size: "none" },
    "AudioPlayer.PlaybackState": { playerActivity: "IDLE", repeatMode: "NONE" },
    "Speaker.VolumeState": { volume: 0, muted: false },
  },
  origins: [],
  playing: null,
  isPlayerUsed: false,
  fruitless: 0,
  speechInARow: 0,
  quietSince: 0,
  eventAnswers: { at: 0, count: 0 },
  requests: 0,
  everAnswered: false,
  ids: 0,
});

export type ClovaStep = Step<ClovaState, ClovaEffect>;

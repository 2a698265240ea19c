import { contextInCic, type DeviceContext } from "./context.ts";

// Device → Clova, with the same convention as directives.

interface EventOf<Type extends string, Payload> {
  readonly type: Type;
  readonly messageId: string;
  /** The id of the user's request this event makes or belongs to; null where it belongs to none. */
  readonly dialogRequestId: string | null;
  readonly payload: Payload;
  readonly context: DeviceContext;
}

/** Client guide, TextRecognizer: what the user said, as text. `speechId` and `explicit` echo an ExpectSpeech. */
export type Recognize = EventOf<
  "TextRecognizer.Recognize",
  { readonly text: string; readonly speechId?: string; readonly explicit?: boolean }
>;

type Spoken = { readonly token: string };
export type SpeechStarted = EventOf<"SpeechSynthesizer.SpeechStarted", Spoken>;
export type SpeechFinished = EventOf<"SpeechSynthesizer.SpeechFinished", Spoken>;
export type SpeechStopped = EventOf<"SpeechSynthesizer.SpeechStopped", Spoken>;

/**
 * The user stayed quiet after an ExpectSpeech. In the client guide until 2017-12-18; nothing replaced it there, and this
 * is the only name the guides ever gave the fact.
 */
export type ExpectSpeechTimedOut = EventOf<
  "SpeechRecognizer.ExpectSpeechTimedOut",
  { readonly expectSpeechId: string }
>;

/** Ours: the developer's own ways to start, ask and end, past recognition; and the plug pulled. */
export type EmulatorLaunch = EventOf<"Emulator.Launch", object>;
export type EmulatorIntent = EventOf<
  "Emulator.Intent",
  { readonly name: string; readonly slots: readonly (readonly [name: string, value: string])[] }
>;
export type EmulatorEnd = EventOf<"Emulator.End", object>;
export type SwitchedOff = EventOf<"Emulator.SwitchedOff", object>;

export type Event =
  | Recognize
  | SpeechStarted
  | SpeechFinished
  | SpeechStopped
  | ExpectSpeechTimedOut
  | EmulatorLaunch
  | EmulatorIntent
  | EmulatorEnd
  | SwitchedOff;

/** An event as it stands in a CIC message. */
export function eventInCic(event: Event): object {
  const [namespace, name] = event.type.split(".");
  return {
    header: {
      namespace,
      name,
      messageId: event.messageId,
      ...(event.dialogRequestId !== null && { dialogRequestId: event.dialogRequestId }),
    },
    payload: event.payload,
    context: contextInCic(event.context),
  };
}

import type { Event } from "../cic/events.ts";
import { unchanged } from "../machine.ts";
import { endByDeveloper, intentByDeveloper, launchByDeveloper, tellByDeveloper } from "./developer.ts";
import { tellOfMusic, tellOfRequest, tellOfSpeech } from "./events.ts";
import type { ClovaInput } from "./input.ts";
import { commandIssued } from "./playback.ts";
import { extensionFailed, extensionReplied } from "./reply.ts";
import { endSession, userStayedQuiet } from "./session.ts";
import type { ClovaSettings, ClovaState, ClovaStep } from "./state.ts";
import { hear } from "./utterance.ts";

// The laws of the device (device/step.ts) hold here too. Clova waits for nothing by itself: the device reports silence,
// and the extension's deadline belongs to the Extension port, so there is no `deadline`.

/** One input, the next state, and what Clova now wants done. `now` is ms since the epoch. */
export function step(settings: ClovaSettings, state: ClovaState, input: ClovaInput, now: number): ClovaStep {
  switch (input.type) {
    case "eventReceived":
      return eventReceived(settings, heardFrom(state, input.event, now), input.event, now);
    case "extensionReplied":
      return extensionReplied(settings, state, input, now);
    case "extensionFailed":
      return extensionFailed(settings, state, input, now);
    case "eventAsked":
      return tellByDeveloper(settings, { ...state, ...askedAnew }, input, now);
    case "accountLinked": {
      const link = (user: ClovaState["owner"]) => ({ ...user, accessToken: input.accessToken });
      return unchanged({ ...state, owner: link(state.owner), current: link(state.current) });
    }
    case "accountUnlinked":
      return unchanged({
        ...state,
        owner: { userId: state.owner.userId },
        current: { userId: state.current.userId },
      });
    case "userChanged":
      return unchanged({ ...state, current: { userId: input.userId } });
  }
}

/** At a new request of the user's: whatever went wrong before may go well now. */
const askedAnew = { fruitless: 0, speechInARow: 0 } as const;

// Not by the dialogue ID, which an answer to a question of the extension keeps.
const isOfUser = (type: Event["type"]): boolean =>
  type === "TextRecognizer.Recognize" ||
  type === "Emulator.Launch" ||
  type === "Emulator.Intent" ||
  type === "Emulator.End" ||
  type.startsWith("PlaybackController.");

const heardFrom = (state: ClovaState, { type, dialogRequestId, context }: Event, now: number): ClovaState => ({
  ...state,
  ...(isOfUser(type) && askedAnew),
  context,
  quietSince: quietAfter(type, now, state.quietSince),
  isPlayerUsed: state.isPlayerUsed || context["AudioPlayer.PlaybackState"].stream !== undefined,
  dialogRequestId: dialogRequestId ?? state.dialogRequestId,
});

function quietAfter(type: Event["type"], now: number, before: number | null): number | null {
  if (type === "SpeechSynthesizer.SpeechStarted") return null;
  return type === "SpeechSynthesizer.SpeechFinished" || type === "SpeechSynthesizer.SpeechStopped" ? now : before;
}

function eventReceived(settings: ClovaSettings, state: ClovaState, event: Event, now: number): ClovaStep {
  switch (event.type) {
    case "TextRecognizer.Recognize":
      return hear(settings, state, event.payload.text, now);
    case "Emulator.Launch":
      return launchByDeveloper(settings, state, now);
    case "Emulator.Intent":
      return intentByDeveloper(settings, state, event.payload, now);
    case "Emulator.End":
      return endByDeveloper(settings, state, now);
    case "SpeechRecognizer.ExpectSpeechTimedOut":
      return userStayedQuiet(settings, state, now);
    case "Emulator.SwitchedOff":
      return endSession(settings, state, "off", now);
    case "PlaybackController.NextCommandIssued":
    case "PlaybackController.PreviousCommandIssued":
    case "PlaybackController.PauseCommandIssued":
    case "PlaybackController.ResumeCommandIssued":
    case "PlaybackController.StopCommandIssued":
      return commandIssued(settings, state, event, now);
    case "SpeechSynthesizer.SpeechStarted":
    case "SpeechSynthesizer.SpeechFinished":
    case "SpeechSynthesizer.SpeechStopped":
      return tellOfSpeech(settings, state, event, now);
    case "AudioPlayer.PlayStarted":
    case "AudioPlayer.PlayFinished":
    case "AudioPlayer.PlayPaused":
    case "AudioPlayer.PlayResumed":
    case "AudioPlayer.PlayStopped":
    case "AudioPlayer.ProgressReportDelayPassed":
    case "AudioPlayer.ProgressReportIntervalPassed":
    case "AudioPlayer.ProgressReportPositionPassed":
      return tellOfMusic(settings, state, event, now);
    case "AudioPlayer.StreamRequested":
      return tellOfRequest(settings, state, event, event.payload.audioStream.token, now);
    case "TemplateRuntime.RequestPlayerInfo":
      return tellOfRequest(settings, state, event, event.payload.token, now);
    // Not for extensions (Extension guide, EventRequest).
    case "AudioPlayer.PlaybackQueueCleared":
    case "AudioPlayer.ReportPlaybackState":
      return unchanged(state);
  }
}

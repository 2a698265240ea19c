import type { CekAnswer } from "../cek/answer/answer.ts";
import { inTurn } from "../machine.ts";
import { answerToDevice } from "./directives.ts";
import type { ClovaEffect } from "./effect.ts";
import type { ClovaSettings, ClovaState, ClovaStep, Pending, Session } from "./state.ts";

/** Events that ask for something. All others may be answered with anything, or nothing. */
export const needsAnswer = (event: string | undefined): boolean =>
  event === "AudioPlayer.StreamRequested" || event === "TemplateRuntime.RequestPlayerInfo";

/**
 * The answer to an event. It may speak, and `shouldEndSession: false` opens the dialogue again, as extensions on sale do
 * (docs/open-questions.md, row 30). True, which SDKs send unless told otherwise, ends nothing: neither the music nor a
 * session in which the user is about to speak.
 */
export function eventAnswered(
  settings: ClovaSettings,
  state: ClovaState,
  pending: Pending,
  given: CekAnswer,
  now: number,
): ClovaStep {
  const counted = withinReason(settings, state, given, pending, now);
  const spoken = withoutEndlessSpeech(settings, counted, pending, now);
  const { answer } = spoken;
  const { session } = state;
  const isOpen = session?.sessionId === pending.sessionId;
  const goesOn = answer.shouldEndSession === false;
  const reopens = goesOn && session === null;
  // Speech takes the microphone from whichever session is open, and gives it back; an answer that brings nothing new
  // leaves it alone.
  const speaksOver = session !== null && answer.outputSpeech !== null;
  const opens = reopens || speaksOver || (isOpen && goesOn && bringsMusic(answer));
  const kept = isOpen || reopens ? keep(settings, session, pending, answer, opens && goesOn) : session;
  const played = withoutEnd(settings, { ...spoken.state, session: kept }, answer, pending);
  return inTurn<ClovaState, ClovaEffect>(
    played.state,
    (next) => ({
      state: next,
      effects: [...spoken.effects, ...openNotes(pending, goesOn, isOpen, reopens), ...played.effects],
    }),
    (next) => answerToDevice(settings, next, played.answer, { pending, dialogRequestId: null, source: "event", opens }),
  );
}

const second = 1000;

const isPlay = ({ type }: CekAnswer["directives"][number]): boolean => type === "AudioPlayer.Play";

const bringsMusic = ({ directives }: CekAnswer): boolean => directives.some(isPlay);

interface Counted {
  readonly state: ClovaState;
  readonly answer: CekAnswer;
  readonly effects: readonly ClovaEffect[];
}

/**
 * Answers that bring about the very event they are answers to (a pause that is resumed, a speech that is stopped) would go
 * on for ever too: only so many a second are carried out.
 */
function withinReason(
  { rules }: ClovaSettings,
  state: ClovaState,
  answer: CekAnswer,
  { id, event }: Pending,
  now: number,
): Counted {
  if (answer.outputSpeech === null && answer.directives.length === 0) return { state, answer, effects: [] };
  const { at, count } = state.eventAnswers;
  const isSame = now - at < second;
  const eventAnswers = isSame ? { at, count: count + 1 } : { at: now, count: 1 };
  const most = rules["event.answersPerSecond"];
  if (eventAnswers.count <= most) return { state: { ...state, eventAnswers }, answer, effects: [] };
  const message =
    `more than ${most} answers to events did something within a second; what the answer to ${event?.type ?? "an event"} ` +
    "brings is not done (rule `event.answersPerSecond`). Does it bring about the event that it answers?";
  return {
    state: { ...state, eventAnswers },
    answer: { ...answer, outputSpeech: null, directives: [] },
    effects: count === most ? [{ type: "report", severity: "failure", code: "event-loop", message, id }] : [],
  };
}

/**
 * Speech that is told of brings events, and their answers bring speech: while that goes on the user's turn never comes, in
 * virtual time without end. Speech after a pause, such as between two songs, begins a new row.
 */
function withoutEndlessSpeech(
  { rules }: ClovaSettings,
  { state, answer, effects }: Counted,
  { id, event }: Pending,
  now: number,
): Counted {
  if (answer.outputSpeech === null) return { state, answer, effects };
  const { quietSince } = state;
  const isOfSpeech = event?.type.startsWith("SpeechSynthesizer.") === true;
  const goesOn = isOfSpeech || quietSince === null || now - quietSince < second;
  const speechInARow = goesOn ? state.speechInARow + 1 : 1;
  const most = rules["event.speechInARow"];
  if (speechInARow <= most) return { state: { ...state, speechInARow }, answer, effects };
  const message =
    `${most} answers to events in a row have brought speech, and the user said nothing in between; the speech of the next ` +
    `one, in the answer to ${event?.type ?? "an event"}, is not spoken, so that this does not go on for ever (rule ` +
    "`event.speechInARow`). Answer an event with speech only where something new is to be said";
  return {
    state: { ...state, speechInARow },
    answer: { ...answer, outputSpeech: null },
    effects:
      speechInARow > most + 1
        ? effects
        : [...effects, { type: "report", severity: "failure", code: "speech-endless", message, id }],
  };
}

/**
 * An extension that answers every event with a Play, or the end of what cannot be played with the same again, would go on
 * for ever, in virtual time without any time passing: after so many the next one is not played.
 */
function withoutEnd({ rules }: ClovaSettings, state: ClovaState, answer: CekAnswer, { id, event }: Pending): Counted {
  if (!bringsMusic(answer)) return { state, answer, effects: [] };
  const fruitless = state.fruitless + 1;
  const most = rules["player.fruitless"];
  if (fruitless <= most) return { state: { ...state, fruitless }, answer, effects: [] };
  const message =
    `${most} answers to events in a row have brought a Play, and nothing of it was heard; the next one, in the answer to ` +
    `${event?.type ?? "an event"}, is not played, so that this does not go on for ever (rule \`player.fruitless\`). ` +
    "Answer no other event than `AudioPlayer.PlayFinished` with a Play, and bring nothing that cannot be played";
  return {
    state: { ...state, fruitless },
    answer: { ...answer, directives: answer.directives.filter((directive) => !isPlay(directive)) },
    effects:
      state.fruitless > most ? [] : [{ type: "report", severity: "failure", code: "player-fruitless", message, id }],
  };
}

function keep(
  { rules }: ClovaSettings,
  session: Session | null,
  { sessionId, extensionId, number }: Pending,
  answer: CekAnswer,
  opens: boolean,
): Session | null {
  if (session !== null && session.answered > number) return session;
  const before = session ?? { sessionId, extensionId, attributes: {}, reprompt: null };
  return {
    ...before,
    attributes: answer.sessionAttributes ?? before.attributes,
    reprompt: opens && rules["session.reprompt"] ? answer.reprompt : before.reprompt,
    answered: number,
  };
}

function openNotes(
  { id, sessionId, event }: Pending,
  goesOn: boolean,
  isOpen: boolean,
  reopens: boolean,
): readonly ClovaEffect[] {
  if (reopens) return [{ type: "noteSession", state: "started", id: sessionId }];
  if (!goesOn || isOpen) return [];
  const message = `the answer to ${event?.type ?? "an event"} would open its session again, but another one is open`;
  return [{ type: "report", severity: "note", code: "session-not-reopened", message, id }];
}

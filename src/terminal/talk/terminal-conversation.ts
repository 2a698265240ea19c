import { printable, transcriptLine, type LoadingProgress, type TraceRecord } from "../../index.ts";
import type { CardDrawing } from "../../screen/index.ts";
import { lookHere } from "./faces.ts";
import { readWritten, takeUp, type Conversation } from "./conversation.ts";
import { dressed } from "./dress.ts";
import type { Ending } from "../ending.ts";
import { openInputLine } from "./input-line.ts";
import { createPasteQueue } from "./paste-queue.ts";
import { statusLine } from "./status-line.ts";
import { wrapped } from "../output/wrapped.ts";

export interface TerminalOptions {
  readonly greeting: readonly string[];
  readonly isVirtual: boolean;
  readonly ending: Ending;
  /** Handed how to complain from now on: above the line, not into it. */
  readonly onComplaint: (complain: (message: string) => void) => void;
  /** Draws the cards of the device; null where it has no screen. */
  readonly cards: CardDrawing | null;
  /** How far the sound that is being loaded has come; null while none is. */
  readonly loading: () => LoadingProgress | null;
}

/** Talks with whoever sits at the terminal, until they quit. Each line is taken up at once; typing is speaking. */
export async function terminalConversation(
  { emulator, choices }: Pick<Conversation, "emulator" | "choices">,
  { greeting, isVirtual, ending, onComplaint, cards, loading }: TerminalOptions,
): Promise<void> {
  let opened: { readonly at: number; readonly ms: number } | null = null;
  let isSpeaking = false;
  let isHeard = false;

  const line = openInputLine({
    onLine: (text) => entered(text),
    onEdit: (text) => edited(text),
    onEscape: () => {
      line.clear();
      giveUp();
    },
    onInterrupt: () => ending.end(130),
    onEnd: () => ending.end(0),
    onResize: () => showStatus(),
  });
  const tell = (lines: readonly string[]): void => lines.forEach((text) => line.print(printable(text)));
  const complain = (message: string): void => tell(wrapped(message, process.stdout.columns, "  "));
  const quit = (): void => ending.end(0);
  const drawCard = cards === null ? {} : { drawCard: () => Promise.resolve(showCard(cards)) };
  const conversation: Conversation = { emulator, choices, tell, complain, quit, ...drawCard };
  const queue = createPasteQueue(emulator, (written) => takeUp(conversation, written));

  function entered(text: string): void {
    const written = readWritten(text, "", complain);
    const isAsking = written !== null && asking.has(written.line.type);
    if (isAsking) isSpeaking = false;
    else giveUp();
    if (written) queue.take(written);
    showStatus();
  }

  function edited(text: string): void {
    if (text.trim() === "") giveUp();
    else speakIfHeard();
    showStatus();
  }

  /** The first key of what one says keeps the microphone open. */
  function speakIfHeard(): void {
    if (isSpeaking || !emulator.listening || !isSpeech(line.text)) return;
    isSpeaking = true;
    emulator.beginSpeaking();
  }

  function giveUp(): void {
    if (isSpeaking) emulator.giveUpSpeaking();
    isSpeaking = false;
  }

  function observe(record: TraceRecord): void {
    const text = transcriptLine(record);
    if (text !== null) line.print(dressed(record, onScreen(record, text)));
    // The words of a RenderText stand in its line, as they do in the one that is spoken.
    if (cards && record.kind === "card" && record.source !== "text") void showCard(cards);
    if (record.kind === "speech") isHeard = record.state === "started";
    if (record.kind === "restored") showRestored();
    if (record.kind === "listening") {
      opened = record.state === "opened" ? { at: Date.now(), ms: record.ms } : null;
      // Not from within the step that is being told.
      if (opened) queueMicrotask(speakIfHeard);
      else isSpeaking = false;
    }
    showStatus();
  }

  /** The microphone may be open again without a record of it, and the screen shows what it showed. */
  function showRestored(): void {
    const { microphone, shown } = emulator;
    opened = microphone?.closesIn == null ? null : { at: Date.now(), ms: microphone.closesIn };
    [isSpeaking, isHeard] = [false, false];
    if (cards && shown !== null && shown.source !== "text") void showCard(cards);
  }

  /** At once, or when its pictures are there. */
  function showCard(cards: CardDrawing): Promise<void> | void {
    const print = (lines: readonly string[]): void => lines.forEach((drawn) => line.print(drawn));
    const drawn = cards.draw(lookHere());
    return drawn instanceof Promise ? drawn.then(print) : print(drawn);
  }

  /** What is loaded while something is heard is for later. */
  const loadingNow = () => ({ loading: isHeard ? null : loading() });

  /** Sentences are broken at spaces. */
  function onScreen(record: TraceRecord, text: string): string {
    const isSentence = record.kind === "warning" || record.kind === "failure";
    if (isSentence) return wrapped(text, process.stdout.columns, "    ").join("\n");
    return text.length > longestOnScreen ? `${text.slice(0, longestOnScreen)}…` : text;
  }

  function showStatus(): void {
    const left = opened && !isVirtual ? opened.at + opened.ms - Date.now() : null;
    const secondsLeft = left === null ? null : Math.max(0, Math.ceil(left / 1000));
    const { dialogue, light, session, player, volume } = emulator;
    const hasSession = session !== null;
    const status = { dialogue, light, secondsLeft, isSpeaking, hasSession, player, volume, ...loadingNow() };
    line.showStatus(statusLine(status, process.stdout.columns));
  }

  const countdown = setInterval(showStatus, 250);
  const release = emulator.onRecord(observe);
  onComplaint(complain);
  try {
    tell(greeting.flatMap((text) => wrapped(text, process.stdout.columns, "  ")));
    showStatus();
    await aborted(ending.signal);
    await emulator.close();
  } finally {
    clearInterval(countdown);
    release();
    line.close();
  }
}

/** A line of the transcript that is longer is cut; `/save` and the trace have the whole of it. */
const longestOnScreen = 2000;

/** Lines that reach the device as something said. */
const asking: ReadonlySet<string> = new Set(["say", "launch", "intent", "end"]);

/** Whether what is being typed will be said, as far as one can tell; `/` lines for hands and developer are not. */
const isSpeech = (text: string): boolean => {
  const begun = text.trim().replace(/^!\s*/, "");
  return begun !== "" && (!begun.startsWith("/") || /^\/(la|i|en)/.test(begun));
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

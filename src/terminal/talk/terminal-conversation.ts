import { printable, readLine, transcriptLine, type LoadingProgress, type TraceRecord } from "../../index.ts";
import type { CardDrawing } from "../../screen/index.ts";
import { lookHere } from "./faces.ts";
import { readWritten, takeUp, type Conversation } from "./conversation.ts";
import { dressed } from "./dress.ts";
import type { Ending } from "../ending.ts";
import { createInterrupt } from "./interrupt.ts";
import type { InputLine, InputLineOptions } from "../line/line.ts";
import type { Notices } from "./notices.ts";
import { createPasteQueue } from "./paste-queue.ts";
import { translated } from "../language/language.ts";
import { createSpeaking } from "./speaking.ts";
import { statusRows } from "./status/status-rows.ts";
import { watchStatus } from "./status/status-watch.ts";
import { nextVerbosity } from "./verbosity.ts";
import { wrapped } from "../output/wrapped.ts";
import { columnsOf } from "../output/terminal-size.ts";

export interface TerminalOptions {
  readonly greeting: readonly string[];
  readonly ending: Ending;
  /** What goes there is shown above the line from now on, not into it. */
  readonly notices: Pick<Notices, "moveTo">;
  /** Draws the cards of the device; null where it has no screen. */
  readonly cards: CardDrawing | null;
  /** How far the sound that is being loaded has come; null while none is. */
  readonly loading: () => LoadingProgress | null;
  /** Opens the line the user types on. */
  readonly openLine: (acts: LineActs) => InputLine;
  /** Without colours and frames, and nothing written over. */
  readonly isPlain: boolean;
  /** The terminal tells of each key, not of lines alone. */
  readonly hasKeys: boolean;
}

/** What comes of the keys. */
export type LineActs = Pick<
  InputLineOptions,
  "keys" | "onKey" | "onLine" | "onEdit" | "onInterrupt" | "onEnd" | "onResize"
>;

/** Talks with whoever sits at the terminal, until they quit. Each line is taken up at once; typing is speaking. */
export async function terminalConversation(
  { emulator, choices, dial }: Pick<Conversation, "emulator" | "choices" | "dial">,
  { greeting, ending, notices, cards, loading, openLine, isPlain, hasKeys }: TerminalOptions,
): Promise<void> {
  const line = openLine({
    keys: { escape, "C-o": () => void nextVerbosity(dial, complain) },
    onKey: (name) => name !== "C-c" && interrupt.forget(),
    onLine: entered,
    onEdit() {
      speaking.edited();
      showStatus();
    },
    onInterrupt: () => interrupt.press(),
    onEnd: () => ending.end(0),
    onResize: showStatus,
  });
  const tell = (lines: readonly string[]): void => lines.forEach((text) => line.print(printable(text)));
  const showAsIs = (text: string): void => tell(wrapped(text, columns(), "  "));
  const complain = (message: string): void => showAsIs(translated(message));
  const quit = (): void => ending.end(0);
  const isQuiet = (): boolean => dial.verbosity === "quiet";
  const drawCard = cards === null ? {} : { drawCard: () => Promise.resolve(showCard(cards)) };
  const conversation: Conversation = { emulator, choices, dial, tell, hasKeys, complain, quit, ...drawCard };
  const queue = createPasteQueue(emulator, (written) => takeUp(conversation, written));
  const speaking = createSpeaking(emulator, () => line.text);
  const status = watchStatus(emulator, loading);
  const interrupt = createInterrupt({ cut, end: () => ending.end(130), tell: (hint) => line.showHint(hint) });

  function entered(text: string): void {
    const written = readWritten(text, "", complain);
    speaking.entered(written);
    if (written) queue.take(written);
    showStatus();
  }

  /** What was begun to be said is silence. */
  function escape(): void {
    line.clear();
    speaking.giveUp();
    showStatus();
  }

  function cut(): void {
    escape();
    const dropped = queue.drop();
    if (dropped > 0) complain(`Pasted lines that waited and are taken up no more: ${dropped}`);
    const stop = readLine("!/press stop");
    // Only while something is said: the button would stop the music, too.
    if (stop && (status.isHeard || emulator.dialogue === "reporting")) void takeUp(conversation, stop);
  }

  function observe(record: TraceRecord): void {
    speaking.observe(record);
    status.observe(record);
    const text = transcriptLine(record);
    if (text !== null) line.print(isPlain ? text : dressed(record, onScreen(record, text)));
    for (const aside of dial.beside(record, { columns: columns(), isColoured: !isPlain })) line.print(aside);
    if (cards && !isQuiet()) drawIfNew(cards, record);
    showStatus();
  }

  /** The words of a RenderText stand in its line, as they do in the one that is spoken. */
  function drawIfNew(drawing: CardDrawing, record: TraceRecord): void {
    const isNew = record.kind === "card" && record.source !== "text";
    const isBack = record.kind === "restored" && emulator.shown !== null && emulator.shown.source !== "text";
    if (isNew || isBack) void showCard(drawing);
  }

  /** At once, or when its pictures are there. */
  function showCard(drawing: CardDrawing): Promise<void> | void {
    const print = (lines: readonly string[]): void => lines.forEach((drawn) => line.print(drawn));
    const drawn = drawing.draw(lookHere(isPlain));
    return drawn instanceof Promise ? drawn.then(print) : print(drawn);
  }

  function showStatus(): void {
    if (!isPlain) line.showStatus(statusRows(status.now(speaking.isSpeaking), columns()));
  }

  const countdown = setInterval(showStatus, 250);
  const release = emulator.onRecord(observe);
  notices.moveTo(complain, showAsIs);
  try {
    if (!isQuiet()) tell(greeting.flatMap((text) => wrapped(text, columns(), "  ")));
    showStatus();
    await aborted(ending.signal);
    clearInterval(countdown);
    interrupt.forget();
    // The terminal is the shell's again, whatever the end still waits for.
    line.close();
    await emulator.close();
  } finally {
    clearInterval(countdown);
    release();
    line.close();
  }
}

/** Sentences are broken at spaces; what is longer than a screen is cut: `/save` and the trace have the whole of it. */
function onScreen({ kind }: TraceRecord, text: string): string {
  const isSentence = kind === "warning" || kind === "failure";
  if (isSentence) return wrapped(text, columns(), "    ").join("\n");
  return text.length > longestOnScreen ? `${text.slice(0, longestOnScreen)}…` : text;
}
const longestOnScreen = 2000;

const columns = (): number => columnsOf(process.stdout);

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

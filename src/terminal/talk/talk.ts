import { createEmulator, readDevice, type Emulator, type EmulatorOptions, type LoadingProgress } from "../../index.ts";
import type { CardDrawing, ScreenServer } from "../../screen/index.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { openCards, openScreen } from "./faces.ts";
import { audible, emulatorOptions } from "../command-line/emulator-options.ts";
import { watchForEnd } from "../ending.ts";
import { greetingFor } from "./greeting.ts";
import { layered } from "../command-line/layers.ts";
import type { Choices } from "../command-line/options.ts";
import { openExtension, type ExtensionSource } from "../extension/source.ts";
import { complain, complainAsIs } from "../output/output.ts";
import { isHttp } from "../extension/server.ts";
import { terminalHere, type TerminalKind } from "../terminal-kind.ts";
import { pipeConversation, printRecord } from "./pipe-conversation.ts";
import type { KeepingUp } from "./reload/keep-up.ts";
import { readSettings, readSettingsAgain } from "../command-line/settings.ts";
import { openTraceFile } from "./trace-file.ts";
import { openVerbosity } from "./verbosity.ts";

/** Talks with a device, on a terminal or through a pipe. Resolves with the exit code. */
export async function talk({ choices: given, flags }: Arguments): Promise<number> {
  const json = flags.has("json");
  const since = Date.now();
  const settings = await readSettings();
  const choices = layered(settings, given);
  const terminal = json ? null : terminalHere(choices);
  const isNamed = choices.extension !== undefined || choices.handler !== undefined;
  if (terminal === null || isNamed) return talkWith({ settings, given, since }, terminal, json);
  const { askAtFirst } = await import("../first-run/first-run.ts");
  const answers = await askAtFirst({ choices, given, canDraw: terminal === "screen" });
  return answers === null ? 130 : talkWith({ settings, given: { ...given, ...answers }, since }, terminal, json);
}

/** What was chosen; what is given wins over settings, also over those that are saved later. */
interface Chosen {
  readonly settings: Choices;
  readonly given: Choices;
  /** When the settings were read, in ms since the epoch. */
  readonly since: number;
}

/** The ids, the clock and every chance are the same again in a test that is saved. */
const repeatable = (now: number): Choices => ({
  seed: Math.floor(Math.random() * 2 ** 32),
  start: new Date(now).toISOString(),
});

async function talkWith(
  { settings, given: above, since }: Chosen,
  terminal: TerminalKind | null,
  json: boolean,
): Promise<number> {
  const below = repeatable(Date.now());
  const choices = { ...below, ...layered(settings, above) };
  const given = await emulatorOptions(choices);
  const device = given.device ?? (await readDevice("kr-speaker"));
  const options: EmulatorOptions = { ...given, ...(await audible(choices, terminal !== null)), device };
  const dial = await openVerbosity(choices.verbosity ?? "normal");
  const trace = choices.trace === undefined ? null : openTraceFile(choices.trace, complain);
  const ending = watchForEnd();
  let notice = complain;
  /** Of what changes by itself, while that matters. */
  const tell = (line: string): void => {
    if (!ending.signal.aborted && !isOver) notice(line);
  };
  let isOver = false;
  let echo = complainAsIs;
  let loaded: LoadingProgress | null = null;
  let emulator: Emulator | undefined;
  let keeping: KeepingUp | undefined;
  let endNews: (() => void) | undefined;
  let screen: ScreenServer | null = null;
  let cards: CardDrawing | null = null;
  let source: ExtensionSource | undefined;
  try {
    source = await openExtension(choices, options, {
      signal: ending.signal,
      notice: tell,
      echo: (line) => echo(line),
    });
    emulator = await createEmulator({
      ...options,
      ...source.options,
      notice: (line) => notice(line),
      loading: (progress) => (loaded = progress),
    });
    if (trace) emulator.onRecord(trace.write);
    const { keepUp } = await import("./reload/keep-up.ts");
    keeping = keepUp({
      emulator,
      choices,
      readChoices: async () => ({ ...below, ...layered(await readSettingsAgain(), above) }),
      reloadHandler: source.reloadHandler,
      since,
      news: (line) => void (dial.verbosity === "quiet" || tell(line)),
      notice: tell,
    });
    if (isHttp(choices.extension)) {
      const { tellOfExtension } = await import("./extension-news.ts");
      const { hasEnded } = source;
      endNews = tellOfExtension(choices.extension, emulator, { isTerminal: terminal !== null, hasEnded, notice: tell });
    }
    screen = await openScreen(emulator, choices, (line) => notice(line));
    if (terminal !== null) {
      const { terminalConversation } = await import("./terminal-conversation.ts");
      const { lineFor } = await import("./line/open-line.ts");
      cards = await openCards(emulator, choices, (line) => notice(line));
      const greeting = await greetingFor({ ...options, ...source.options }, device);
      await terminalConversation(
        { emulator, choices: keeping.choices, dial },
        {
          greeting,
          ending,
          cards,
          isPlain: terminal !== "screen",
          onComplaint: (aboveTheLine, asIs) => ([notice, echo] = [aboveTheLine, asIs]),
          loading: () => loaded,
          openLine: await lineFor(terminal, {
            emulator,
            extension: choices.handler ?? choices.extension ?? "demo",
            hide: source.hide,
            notice: (line) => notice(line),
          }),
        },
      );
    } else {
      emulator.onRecord((record) => {
        printRecord(record, json);
        dial.beside(record, { columns: Infinity, isColoured: false }).forEach(complainAsIs);
      });
      await pipeConversation({ emulator, choices: keeping.choices, dial }, { json, signal: ending.signal });
    }
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    isOver = true;
    endNews?.();
    await keeping?.close();
    cards?.close();
    await emulator?.close();
    await screen?.close();
    await source?.close(emulator?.trace ?? []);
    trace?.close();
    ending.release();
  }
  return ending.signal.aborted ? Number(ending.signal.reason) : 0;
}

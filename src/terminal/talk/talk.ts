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
import { complain } from "../output/output.ts";
import { isLink } from "./conversation.ts";
import type { TerminalKind } from "./line/open-line.ts";
import { pipeConversation, printRecord } from "./pipe-conversation.ts";
import { readSettings } from "../command-line/settings.ts";
import { openTraceFile } from "./trace-file.ts";

/** Talks with a device, on a terminal or through a pipe. Resolves with the exit code. */
export async function talk({ choices: given, flags }: Arguments): Promise<number> {
  const json = flags.has("json");
  const choices = layered(await readSettings(), given);
  const terminal = json ? null : terminalHere(choices);
  const isNamed = choices.extension !== undefined || choices.handler !== undefined;
  if (terminal === null || isNamed) return talkWith(choices, terminal, json);
  const { askForExtension } = await import("../extension/ask.ts");
  const extension = await askForExtension();
  return extension === null ? 130 : talkWith({ ...choices, extension }, terminal, json);
}

/** What the terminal can do; null where there is none on both sides. */
function terminalHere({ plain }: Choices): TerminalKind | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  if (process.env["TERM"] === "dumb") return "lines";
  return plain === "on" ? "plain" : "screen";
}

/** The ids, the clock and every chance are the same again in a test that is saved. */
const repeatable = (choices: Choices, now: number): Choices => ({
  seed: Math.floor(Math.random() * 2 ** 32),
  start: new Date(now).toISOString(),
  ...choices,
});

async function talkWith(chosen: Choices, terminal: TerminalKind | null, json: boolean): Promise<number> {
  const since = Date.now();
  const choices = repeatable(chosen, since);
  const given = await emulatorOptions(choices);
  const device = given.device ?? (await readDevice("kr-speaker"));
  const options: EmulatorOptions = { ...given, ...(await audible(choices, terminal !== null)), device };
  const trace = choices.trace === undefined ? null : openTraceFile(choices.trace, complain);
  const ending = watchForEnd();
  let notice = complain;
  let loaded: LoadingProgress | null = null;
  let emulator: Emulator | undefined;
  let endReloading: (() => Promise<void>) | undefined;
  let screen: ScreenServer | null = null;
  let cards: CardDrawing | null = null;
  let source: ExtensionSource | undefined;
  try {
    source = await openExtension(choices, options, { signal: ending.signal, notice: (line) => notice(line) });
    emulator = await createEmulator({
      ...options,
      ...source.options,
      notice: (line) => notice(line),
      loading: (progress) => (loaded = progress),
    });
    if (trace) emulator.onRecord(trace.write);
    if (choices.model !== undefined) {
      const { reloadOnSave } = await import("./model-reload.ts");
      endReloading = reloadOnSave(choices.model, emulator, { since, notice: (line) => notice(line) });
    }
    screen = await openScreen(emulator, choices, (line) => notice(line));
    if (terminal !== null) {
      const { terminalConversation } = await import("./terminal-conversation.ts");
      const { openLine } = await import("./line/open-line.ts");
      cards = await openCards(emulator, choices, (line) => notice(line));
      const greeting = await greetingFor({ ...options, ...source.options }, device);
      await terminalConversation(
        { emulator, choices },
        {
          greeting,
          ending,
          cards,
          isPlain: terminal !== "screen",
          onComplaint: (aboveTheLine) => (notice = aboveTheLine),
          loading: () => loaded,
          openLine: (acts) =>
            openLine(terminal, acts, {
              complete: () => ({ from: 0, to: 0, candidates: [] }),
              history: [],
              isKept: (text) => !isLink(text),
            }),
        },
      );
    } else {
      emulator.onRecord((record) => printRecord(record, json));
      await pipeConversation({ emulator, choices }, { json, signal: ending.signal });
    }
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    await endReloading?.();
    cards?.close();
    await emulator?.close();
    await screen?.close();
    await source?.close(emulator?.trace ?? []);
    trace?.close();
    ending.release();
  }
  return ending.signal.aborted ? Number(ending.signal.reason) : 0;
}

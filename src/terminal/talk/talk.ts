import { resolve } from "node:path";
import { readDevice, type EmulatorOptions } from "../../index.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { audible, emulatorOptions } from "../command-line/emulator-options.ts";
import { layered } from "../command-line/layers.ts";
import type { Choices } from "../command-line/options.ts";
import { readSettings, readSettingsAgain } from "../command-line/settings.ts";
import { watchForEnd } from "../ending.ts";
import { complainAsIs } from "../output/output.ts";
import { terminalHere, type TerminalKind } from "../terminal-kind.ts";
import { createClosing } from "./closing.ts";
import { createNotices } from "./notices.ts";
import { keepUpToDate, openDevice, type Talk } from "./open-device.ts";
import { pipeConversation, printRecord } from "./pipe-conversation.ts";
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
  const [{ asking }, { askAtFirst }] = await Promise.all([
    import("../first-run/asking.ts"),
    import("../first-run/first-run.ts"),
  ]);
  const answers = await asking(terminal, (asker) => askAtFirst(asker, { choices, given }));
  if (typeof answers === "number") return answers;
  return talkWith(answered({ settings: await readSettingsAgain(), given, since }, answers), terminal, json);
}

/** What was remembered stands in the settings, and counts as they do from now on; the rest as if it had been given. */
function answered({ settings, given, since }: Chosen, answers: Choices): Chosen {
  const kept: Readonly<Record<string, unknown>> = settings;
  const others = Object.entries(answers).filter(([name, answer]) => !isSame(kept[name], answer));
  return { settings, given: { ...given, ...Object.fromEntries(others) }, since };
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === "string" && typeof other === "string" && resolve(one) === resolve(other));

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
  const readChoices = async (): Promise<Choices> => ({ ...below, ...layered(await readSettingsAgain(), above) });
  const given = await emulatorOptions(choices);
  const device = given.device ?? (await readDevice("kr-speaker"));
  const options: EmulatorOptions = { ...given, ...(await audible(choices, terminal !== null)), device };
  const dial = await openVerbosity(choices.verbosity ?? "normal");
  const ending = watchForEnd();
  const notices = createNotices();
  ending.signal.addEventListener("abort", notices.end);
  const closing = createClosing();
  const opening: Talk = { choices, options, dial, ending, notices, closing, isTerminal: terminal !== null };
  try {
    const opened = await openDevice(opening);
    const inForce = await keepUpToDate(opening, opened, { readChoices, since });
    const conversation = { emulator: opened.emulator, choices: inForce, dial };
    if (terminal === null) {
      opened.emulator.onRecord((record) => {
        printRecord(record, json);
        dial.beside(record, { columns: Infinity, isColoured: false }).forEach(complainAsIs);
      });
      await pipeConversation(conversation, { json, signal: ending.signal });
    } else {
      const { talkAtTerminal } = await import("./at-terminal.ts");
      await talkAtTerminal(opening, opened, { conversation, device, terminal });
    }
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    notices.end();
    await closing.close();
    ending.release();
  }
  return ending.signal.aborted ? Number(ending.signal.reason) : 0;
}

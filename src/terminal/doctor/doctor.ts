import { UsageError } from "../../errors.ts";
import { diagnose, type Diagnosis } from "../../index.ts";
import { layered } from "../command-line/layers.ts";
import { choicesFor, type Choices } from "../command-line/options.ts";
import { readSettings } from "../command-line/settings.ts";
import { watchForEnd } from "../ending.ts";
import { report } from "./report.ts";
import { tell } from "./tell.ts";
import type { Arguments } from "../command-line/arguments.ts";

/**
 * Prints what this machine offers and how far a request to the extension comes, as text to copy into an issue; plays what
 * was asked for. Resolves with the exit code.
 */
export async function doctor({ choices: given }: Arguments): Promise<number> {
  // A setting is for talking: only the command line makes the doctor be heard.
  const { sound = "none" } = given;
  if (given.voice !== undefined && sound === "none") {
    throw new UsageError("`--voice` says who speaks, but nothing is to be heard: `--sound auto` plays sentences");
  }
  const settings = await readSettings();
  const choices = layered(choicesFor("doctor", settings), given);
  const { extension, handler, serve } = layered(settings, given);
  const ending = watchForEnd();
  try {
    const diagnosis = await tryOut(choices, ending.signal);
    tell(report(diagnosis, { extension, handler, isServed: serve !== undefined }));
    if (sound === "none") tell(["", hint]);
    else {
      const { soundCheck } = await import("./sound-check.ts");
      await soundCheck({ sound, voice: choices.voice, signal: ending.signal }, diagnosis);
    }
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    ending.release();
  }
  return ending.signal.aborted ? Number(ending.signal.reason) : 0;
}

const hint = "To hear a tone, and a sentence in each language: `clova-device doctor --sound auto`";

async function tryOut({ extension, key, ca, tls }: Choices, signal: AbortSignal): Promise<Diagnosis> {
  const { isTTY } = process.stderr;
  if (isTTY) process.stderr.write("Trying out voices, sound and decoders …");
  try {
    return await diagnose({ extension, key, ca, tls, signal });
  } finally {
    if (isTTY) process.stderr.write("\r\u001b[K");
  }
}

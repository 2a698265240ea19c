import { ConfigurationError, EmulatorError, UsageError } from "../errors.ts";
import { commandOf, readArguments, seeHelp, type Arguments } from "./command-line/arguments.ts";
import type { Command } from "./command-line/options.ts";
import { chooseLanguage, isEnglish, translated, translatedTogether } from "./language/language.ts";
import { watchStdout } from "./output/stdout.ts";

// What only one command needs is imported by that command, so that `--help` answers at once.

/** Runs the command line and resolves with the exit code. Nothing here ends the process. */
export async function main(args: readonly string[]): Promise<number> {
  const stdout = watchStdout();
  const code = await codeOf(args);
  const fault = await stdout.fault();
  if (fault === null) return code;
  await chooseLanguage("all");
  const { complain } = await import("./output/output.ts");
  complain(`stdout cannot be written (${fault}), so what stands there is not all`);
  return 2;
}

async function codeOf(args: readonly string[]): Promise<number> {
  try {
    const given = readArguments(args);
    await chooseLanguage(given.flags.has("help") ? "help" : "all");
    return await run(given);
  } catch (error) {
    await chooseLanguage("all");
    const { complain, complainAsIs, complainOf } = await import("./output/output.ts");
    if (error instanceof ConfigurationError) complainOf(error);
    else if (error instanceof UsageError) complainAsIs(withHelp(error.message, commandOf(args)));
    else complain(error instanceof EmulatorError ? error.message : bug(error));
    return 2;
  }
}

async function run(given: Arguments): Promise<number> {
  const { command, flags } = given;
  if (flags.has("help") || flags.has("version")) {
    const { usage, version } = await import("./command-line/usage.ts");
    process.stdout.write(flags.has("version") ? `${version()}\n` : usage(command, await pageTranslation()));
    return 0;
  }
  switch (command) {
    case "talk":
      return (await import("./talk/talk.ts")).talk(given);
    case "test":
      return (await import("./test/test-command.ts")).test(given);
    case "check":
      return (await import("./check/check-command.ts")).check(given);
    case "model":
      return (await import("./model/model-command.ts")).model(given);
    case "init":
      return (await import("./init/init-command.ts")).init(given);
    case "devices":
      return (await import("./devices.ts")).devices(given);
    case "key":
      return (await import("./key-command.ts")).key(given);
    case "doctor":
      return (await import("./doctor/doctor.ts")).doctor(given);
  }
}

/** What puts a page of help into the user's language; English needs nothing loaded. */
const pageTranslation = async (): Promise<((page: string) => string) | undefined> =>
  isEnglish() ? undefined : (await import("./command-line/translated-page.ts")).translatedPage;

/** What is wrong, in the user's language, and where the right use is told if it is not told there. */
function withHelp(message: string, command: Command): string {
  if (message.includes("--help`") || message.includes("Did you mean")) return translated(message);
  return translatedTogether(`${message}${/[.?!]$/.test(message) ? "" : "."}`, seeHelp(command));
}

/** What only our own mistake can bring up. */
const bug = (error: unknown): string =>
  `This should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;

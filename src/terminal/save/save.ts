import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { isDeviceFile } from "../../axes.ts";
import { ConfigurationError, systemCode } from "../../errors.ts";
import { standing, type Emulator, type TraceRecord } from "../../index.ts";
import { withoutUser } from "../command-line/address.ts";
import { refuseLost } from "../output/written-file.ts";
import { durationsInTest } from "./durations-in-test.ts";
import type { Choices } from "../command-line/options.ts";
import { replayable } from "./replayable.ts";

/** What was written for each device, so that its own files are known again. */
const written = new WeakMap<Emulator, Map<string, string>>();

/** Writes the conversation so far as a test. Resolves with what to tell of it; rejects with ConfigurationError. */
export async function save(
  { file, times }: { readonly file: string; readonly times: boolean },
  { emulator, choices }: { readonly emulator: Emulator; readonly choices: Choices },
): Promise<string> {
  const former = await conversationAt(file);
  const trace = standing(emulator.trace);
  const { deadline = emulator.device.deadline } = choices;
  const lines = replayable(trace, { times, durationInTest: await durationsInTest(trace), deadline });
  if (!lines.some((line) => line.startsWith("> "))) {
    throw new ConfigurationError("there is nothing to save: nothing was said or done so far", { file });
  }
  const all = [
    ...changed(trace),
    ...comments(choices, lines),
    ...frontMatter(choices, dirname(resolve(file))),
    "---",
    ...lines,
  ];
  const content = all.map((line) => `${line}\n`).join("");
  const own = written.get(emulator) ?? new Map<string, string>();
  const isKept = former !== null && former !== content && former !== own.get(resolve(file));
  const copy = `${file}~`;
  if (isKept) {
    await conversationAt(copy);
    await attempt(copy, () => copyFile(file, copy));
  }
  await attempt(file, () => mkdir(dirname(file), { recursive: true }));
  await attempt(file, () => writeFile(file, content));
  written.set(emulator, own.set(resolve(file), content));
  return isKept ? `Saved over the conversation that was there: ${file} (that one is ${copy} now)` : `Saved: ${file}`;
}

async function attempt<Result>(file: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    throw new ConfigurationError(`the file cannot be written (${systemCode(cause)})`, { file }, { cause });
  }
}

/** What would be overwritten; null where nothing is there. Rejects where that is no conversation. */
async function conversationAt(file: string): Promise<string | null> {
  refuseLost(file);
  const content = await attempt(file, () =>
    readFile(file, "utf8").catch((error: unknown) => {
      if (systemCode(error) === "ENOENT") return null;
      throw error;
    }),
  );
  if (content === null) return null;
  const lines = content.split(/\r?\n/);
  if (lines.every(isOfConversation) && lines.some((line) => line.startsWith("> "))) return content;
  throw new ConfigurationError("this file is no conversation and is left as it is; name another one", { file });
}

/** Front matter, a comment, what the user does, or what the device must do. */
const isOfConversation = (line: string): boolean => /^($|#|---$|[a-z-]+:|> |\s|\.\.\.|\/)/.test(line);

/** One file is had with one device. */
const changed = (trace: readonly TraceRecord[]): string[] =>
  trace.some(({ kind }) => kind === "device")
    ? ["# The device or its rules were changed while this was had; a test has those of the end from the beginning."]
    : [];

/** What the file cannot say, because it is a secret, or code to run. */
function comments({ accessTokenFile, handler }: Choices, lines: readonly string[]): string[] {
  const isLinked = accessTokenFile !== undefined || Boolean(process.env["CLOVA_ACCESS_TOKEN"]);
  return [
    ...(handler === undefined
      ? []
      : [`# Had with a handler module: run it with \`--handler ${relative("", handler) || handler}\`.`]),
    ...(isLinked
      ? ["# Had with a linked account: run it with `--access-token-file FILE`, or CLOVA_ACCESS_TOKEN set."]
      : []),
    ...(lines.some((line) => /^> !?\/link\b/.test(line))
      ? ["# The token of `/link` is not saved: write one that the extension takes in place of <token>."]
      : []),
  ];
}

function frontMatter(choices: Choices, folder: string): string[] {
  const {
    device = "kr-speaker",
    model,
    extension,
    lang,
    messageFormat,
    user,
    start,
    seed,
    rules = {},
    deadline,
    fault,
  } = choices;
  const fromHere = (path: string): string => {
    const way = relative(folder, resolve(path)).replaceAll("\\", "/");
    return way.startsWith(".") ? way : `./${way}`;
  };
  const keys: readonly (readonly [string, string | number | undefined])[] = [
    ["device", isDeviceFile(device) ? fromHere(device) : device],
    ["model", model && fromHere(model)],
    ["extension", extension && withoutUser(extension)],
    ["lang", lang],
    ["message-format", messageFormat],
    ["user", user && fromHere(user)],
    ["start", start],
    ["seed", seed],
    ["deadline", deadline],
    ["fault", fault],
    [
      "rules",
      Object.entries(rules)
        .map(([name, value]) => `${name}=${value}`)
        .join(", ") || undefined,
    ],
  ];
  return keys.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
}

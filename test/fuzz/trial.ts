import assert from "node:assert/strict";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readModel } from "../../src/node/model-folder.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { assertPrintable, assertSane, inherited } from "./sanity.ts";
import { FuzzedExtension, goodWords, serve, startEmptyInternet } from "./fuzzed-extension.ts";
import type { Emulator } from "../../src/emulator/emulator.ts";
import type { Story } from "./story.ts";

/** Ms of real time that one line may take, on whatever machine. */
const longest = 20_000;
/** A linked account; nothing the emulator tells may hold it. */
const accessToken = "a-token-that-nobody-may-see";

export interface Trials {
  /** Plays a story to its end; rejects where the emulator does not stand it. */
  run(story: Story): Promise<void>;
  /** Answers of stories that were given so far. */
  readonly given: number;
  close(): Promise<void>;
}

/** Opens what stories need. Only one may be open in a process: the proxy variables lead to it. */
export async function openTrials(): Promise<Trials> {
  const model = await readModel(join(import.meta.dirname, "..", "models", "pizza"));
  const extension = new FuzzedExtension();
  const [server, internet] = await Promise.all([serve(extension), startEmptyInternet()]);
  const restore = leadTo(internet.url);
  const stray: unknown[] = [];
  const remember = (error: unknown): void => void stray.push(error);
  process.on("uncaughtException", remember).on("unhandledRejection", remember);

  return {
    async run(story) {
      const { device, messageFormat, lines, answers } = story;
      const before = inherited();
      extension.tell(answers);
      const emulator = await createTestEmulator({
        extension: answers.by === "wire" ? server.url : (request) => extension.handle(request),
        rules: { "media.private": "refuse" },
        lang: "ko",
        signature: "none",
        deadline: 3_000,
        model,
        device,
        messageFormat,
        accessToken,
      });
      try {
        for (const line of lines) await inTime(emulator.perform(line), JSON.stringify(line));
        await inTime(emulator.settled(), "what is still on its way");
        await inTime(server.ended(), "connections that were ended");
        // A reset is seen a turn of the event loop later than it was made.
        await nextTurn();
        await nextTurn();
        extension.recover();
        await assertNextTurnWorks(emulator);
        assertSane(emulator);
        assertPrintable(emulator, accessToken);
      } finally {
        await inTime(emulator.close({ atOnce: true }), "switching off");
      }
      await nextTurn();
      assert.deepEqual(stray.splice(0), [], "left unhandled");
      assert.deepEqual(inherited(), before, "prototypes are as they were");
    },
    get given() {
      return extension.given;
    },
    async close() {
      process.off("uncaughtException", remember).off("unhandledRejection", remember);
      restore();
      await Promise.all([server.close(), internet.close()]);
    },
  };
}

async function assertNextTurnWorks(emulator: Emulator): Promise<void> {
  if (emulator.volume.micOff) await inTime(emulator.press("mic"), "switching the microphone on");
  const { failure, speech, session, listening } = await inTime(emulator.launch(), "the next launch");
  assert.equal(failure, undefined, "the next turn works");
  assert.ok(
    speech.some(({ value, source }) => value === goodWords && source === "answer"),
    `the next answer is spoken, not ${JSON.stringify(speech)}`,
  );
  assert.notEqual(session, null, "the next session is open");
  assert.ok(listening, "the microphone is open at the end");
}

async function inTime<T>(doing: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end of ${what} within ${longest} ms`)), longest);
  });
  try {
    return await Promise.race([doing, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Leads all that is fetched from public hosts to a proxy. Gives the way back. */
function leadTo(proxy: string): () => void {
  const small = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];
  const names = [...small, ...small.map((name) => name.toUpperCase())];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) delete process.env[name];
  process.env["http_proxy"] = process.env["https_proxy"] = proxy;
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { EmulatorOptions } from "../src/index.ts";
import { runConversations } from "../src/testing/index.ts";
import { failing } from "./extensions/failing.ts";
import { freeTalk } from "./extensions/free-talk.ts";
import { introducing } from "./extensions/introducing.ts";
import { jukebox } from "./extensions/jukebox.ts";
import { neverAnswering } from "./extensions/never-answering.ts";
import { preparedAnswers } from "./extensions/prepared-answers.ts";
import { remembering } from "./extensions/remembering.ts";
import { tones } from "./servers/tones.ts";

// Each file is a test. Record them again with UPDATE_CONVERSATIONS=1, and say in the commit why each line changed.

const folder = join(import.meta.dirname, "conversations");
const update = process.env["UPDATE_CONVERSATIONS"] === "1";

const { origin, close } = await tones();
afterAll(close);

/** The extension of each folder of conversations; the others talk to the demo. */
const extensions: Readonly<Record<string, EmulatorOptions>> = {
  "free-talk": { extension: freeTalk },
  "prepared-answers": { extension: preparedAnswers },
  remembering: { extension: remembering },
  introducing: { extension: introducing },
  music: { extension: jukebox(origin) },
  failing: { extension: failing },
  "never-answering": { extension: neverAnswering, deadline: 20 },
};

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".conversation"),
);

test.each(files.sort())("%s", async (file) => {
  const path = relative(process.cwd(), join(folder, file));
  const emulator = extensions[file.split(/[/\\]/)[0]!] ?? {};
  const { results } = await runConversations([path], { emulator, update });
  const [{ status, difference, error }] = results as [(typeof results)[number]];
  if (error) throw error;
  if (!update) expect(status, difference).toBe("passed");
});

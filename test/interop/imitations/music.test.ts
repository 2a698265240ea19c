import { expect, test } from "vitest";
import type { CekRequest } from "../../../src/index.ts";
import { csharp } from "./csharp.ts";
import { deviceFor, heard, installed } from "./device.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { kotlin } from "./kotlin.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";

// The stacks that can play. Imitations; docs/interop.md.

test.each([
  ["java", java],
  ["python", python],
  ["go", go],
  ["csharp", csharp],
  ["ruby", ruby],
] as const)("%s plays a song, is told of it, and speaks when it is over", async (_, stack) => {
  const server = await installed(stack);
  const clova = await deviceFor(server);
  const turn = await clova.intent("PlaySong");
  expect(turn.failure).toBeUndefined();
  expect(heard(turn.speech)).toEqual(["どうぞ。"]);
  expect(turn.player).toMatchObject({ playerActivity: "PLAYING", token: "song" });

  const later = await clova.wait(7_000);
  await clova.settled();
  expect(later.failure).toBeUndefined();
  expect(later.speech).toMatchObject([{ value: "おしまい。", source: "event" }]);
  const events = server.requests.map(({ body }) => (JSON.parse(body.toString()) as CekRequest).request.event?.name);
  expect(events).toEqual(["", "PlayStarted", "PlayFinished"]);
  expect(clova.trace.filter(({ kind }) => kind === "failure")).toEqual([]);

  // With the player in the context, as it is from now on.
  expect(heard((await clova.launch()).speech)).toEqual(["何を注文しますか？"]);
});

test("kotlin spells the namespace of its directives otherwise: the song is heard, with a word about it", async () => {
  const clova = await deviceFor(await installed(kotlin));
  const turn = await clova.intent("PlaySong");
  expect(turn.failure).toBeUndefined();
  expect(heard(turn.speech)).toEqual(["どうぞ。"]);
  expect(turn.player.playerActivity).toBe("PLAYING");
  expect(turn.findings).toContainEqual(
    expect.objectContaining({ code: "directive-namespace", path: "response.directives[0].header.nameSpace" }),
  );
});

test.each([
  ["go", go, true],
  ["ruby", ruby, true],
  ["java", java, false],
  ["csharp", csharp, false],
] as const)("%s: an event handler that sets nothing opens the microphone or not", async (_, stack, opens) => {
  const clova = await deviceFor(await installed(stack));
  await clova.intent("PlaySong");
  await clova.settled();
  expect(clova.listening).toBe(opens);
  expect(clova.session !== null).toBe(opens);
  expect(clova.player.playerActivity).toBe("PLAYING");
});

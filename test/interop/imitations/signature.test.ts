import { expect, test } from "vitest";
import { csharp } from "./csharp.ts";
import { deviceFor, installed } from "./device.ts";
import { elixir } from "./elixir.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { kotlin } from "./kotlin.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import type { Stack } from "./stack.ts";
import { swift } from "./swift.ts";

// Who checks what, and what becomes of a request that does not pass. Imitations; docs/interop.md.

const refused: readonly (readonly [string, Stack, number])[] = [
  ["java", java, 400],
  ["go", go, 400],
  ["swift", swift, 401],
  ["elixir", elixir, 403],
  ["kotlin", kotlin, 500],
  ["python", python, 500],
  ["csharp", csharp, 500],
  ["ruby", ruby, 500],
];

test.each(refused)("%s refuses a wrong signature and a missing one", async (_, stack, status) => {
  const server = await installed(stack);
  for (const signature of ["wrong", "none"] as const) {
    const clova = await deviceFor(server, { signature });
    const turn = await clova.launch();
    expect(turn.failure).toMatchObject({ code: "extension-status", status });
    expect(turn).toMatchObject({ speech: [{ source: "emulator" }], session: null, listening: false });
  }
});

test.each(refused.filter(([, stack]) => stack !== csharp))(
  "%s refuses what is meant for another extension",
  async (_, stack, status) => {
    const clova = await deviceFor(await installed(stack, { applicationId: "com.example.another" }));
    expect((await clova.launch()).failure).toMatchObject({ code: "extension-status", status });
  },
);

test("csharp compares no applicationId", async () => {
  const clova = await deviceFor(await installed(csharp, { applicationId: "com.example.another" }));
  expect((await clova.launch()).failure).toBeUndefined();
});

test.each(refused.filter(([, stack]) => stack !== ruby && stack !== elixir))(
  "%s can be told to leave the signature alone",
  async (_, stack) => {
    const server = await installed(stack, { isDebugging: true });
    for (const signature of ["wrong", "none"] as const) {
      const clova = await deviceFor(server, { signature });
      expect((await clova.launch()).failure).toBeUndefined();
    }
  },
);

test("elixir, told to take any signature, still wants one", async () => {
  const server = await installed(elixir, { isDebugging: true });
  const wrong = await deviceFor(server, { signature: "wrong" });
  expect((await wrong.launch()).failure).toBeUndefined();
  const none = await deviceFor(server, { signature: "none" });
  expect((await none.launch()).failure).toMatchObject({ status: 403 });
});

test("what our signature looks like: base64 without a line break, as elixir wants it", async () => {
  const server = await installed(elixir);
  const clova = await deviceFor(server);
  await clova.launch();
  expect(server.requests[0]?.headers["signaturecek"]).toMatch(/^[A-Za-z0-9+/]{342}==$/);
});

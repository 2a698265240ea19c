import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runConversations } from "../../src/testing/index.ts";

test("an extension that is not running does not cost a file its expectations", async () => {
  const folder = await mkdtemp(join(tmpdir(), "clova-lost-"));
  const file = join(folder, "order.conversation");
  const text = 'extension: http://127.0.0.1:9\n---\n> /launch\n  sends LaunchRequest\n  says "Hi" (en)\n  listens\n';
  try {
    await writeFile(file, text);
    const { failed, results } = await runConversations([file], { update: true, emulator: { signature: "none" } });
    expect(failed).toBe(1);
    expect(results[0]!.error?.message).toContain("not updated, the extension did not answer.");
    expect(await readFile(file, "utf8")).toBe(text);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what was written into a file while its conversation was had is not lost", async () => {
  const folder = await mkdtemp(join(tmpdir(), "clova-changed-"));
  const file = join(folder, "order.conversation");
  const mine = "# mine\n> /launch\n  listens\n";
  const extension = async (): Promise<object> => {
    await writeFile(file, mine);
    return {};
  };
  try {
    await writeFile(file, "> /launch\n  listens\n");
    const { results } = await runConversations([file], { update: true, emulator: { extension } });
    expect(results[0]!.error?.message).toBe(
      `${file}: not updated: the file was changed while the conversation was had. Run it again.`,
    );
    expect(await readFile(file, "utf8")).toBe(mine);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a misspelt option is refused with what was probably meant", async () => {
  const options = { emulator: { modle: "./x" } as object };
  const { results } = await runConversations(["test/conversations/barge-in.conversation"], options);
  expect(results[0]!.error?.message).toContain("there is no option `modle`. Did you mean `model`?");
});

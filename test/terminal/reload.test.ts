import { cpSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ended, printed, run, start, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

const intentFile = "com.example.extension.pizzabot_intent_OrderPizza.tsv";
const newSample = "도우 하나 부탁해";

/** The pizza model in a folder that may be written to. */
function pizzaModel(): { folder: string; save: (content: string) => void; content: string } {
  const folder = join(temporaryFolder(), "pizza");
  cpSync(join(import.meta.dirname, "..", "models", "pizza"), folder, { recursive: true });
  const file = join(folder, intentFile);
  const save = (content: string): void => {
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  };
  return { folder, save, content: readFileSync(file, "utf8") };
}

/** Resolves when stderr has this text. */
function complained(child: ReturnType<typeof start>, text: string): Promise<void> {
  let seen = "";
  return new Promise((resolve) => {
    child.stderr.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      if (seen.includes(text)) resolve();
    });
  });
}

const virtual = ["demo", "--clock", "virtual", "--seed", "1", "--start", "2018-08-10T00:00:00Z"];

test.concurrent.for([["transcript"], ["--json"]])(
  "takes a saved model up in a pipe, session open (%s)",
  async ([form]) => {
    const { folder, save, content } = pizzaModel();
    const child = start([...virtual, "--model", folder, ...(form === "--json" ? ["--json"] : [])]);
    const whole = ended(child);
    const listens = printed(child, form === "--json" ? '"state":"opened"' : "listens");
    child.stdin.write("피자봇 시작해줘\n");
    await listens;
    const refused = complained(child, "\n");
    save("[INTENT EXPRESSION]\n<nothing>하나</nothing>\n");
    await refused;
    const reloaded = complained(child, "Model reloaded");
    save(`${content}${newSample}\n`);
    await reloaded;
    child.stdin.end(`${newSample}\n`);
    const { code, stdout, stderr } = await whole;
    expect(code).toBe(0);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/^Model not reloaded, the old one stays in use: .*OrderPizza\.tsv:2:1: /),
      "Model reloaded: 3 intents, 1 slot type",
      "",
    ]);
    if (form === "--json") expect(stdout).not.toContain("Model");
    else expect(stdout).toContain(`  listens\n> ${newSample}\n  sends IntentRequest OrderPizza`);
  },
);

test.concurrent("a pipe with a model ends with its lines, and says nothing of a model nobody saved", async () => {
  const { folder } = pizzaModel();
  const { code, stderr } = await run([...virtual, "--model", folder], { input: "피자봇 시작해줘\n" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("takes a saved model up on a terminal, above what is being typed", async (context) => {
  context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
  const { folder, save, content } = pizzaModel();
  const terminal = openTerminal({ columns: 120 });
  terminal.type(`clova-device demo --sound none --model ${folder} --rule listening.waitingTime=60000`);
  terminal.press("Enter");
  await terminal.shows(/idle/);
  terminal.type("/launch");
  terminal.press("Enter");
  await terminal.shows(/listening \d+ s/);
  terminal.type(newSample);
  await terminal.shows(/listening to you/);
  save(`${content}${newSample}\n`);
  await terminal.shows(
    new RegExp(`^Model reloaded: 3 intents, 1 slot type\\n● .*session, turn 1.*\\n> ${newSample}$`, "m"),
  );
  terminal.press("Enter");
  await terminal.shows(/sends IntentRequest OrderPizza/);
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await terminal.shows(/session ends: off\n\$ $/m);
});

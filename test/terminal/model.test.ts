import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "./run-bin.ts";

/** A folder with one model in it, called `model`. */
function folderWith(files: Readonly<Record<string, string>>, name = "model"): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, name, file), text);
  return cwd;
}

const pizza = {
  "Order.tsv": "[INTENT SLOT]\npizza\tPIZZA\n[INTENT EXPRESSION]\n<pizza>치즈</pizza> 주문해줘\n",
  "PIZZA.tsv": "치즈\t치즈 피자\n",
};
const named = (...invocationNames: string[]): string => JSON.stringify({ invocationNames });

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "interaction-models.md"), "utf8");
const shown = [...page.matchAll(/^```console\n\$ clova-device (model .*)\n([\s\S]*?)^```$/gm)];

test.concurrent.for(shown.map(([, line, output]) => [line!, output!] as const))(
  "docs/interaction-models.md shows what `clova-device %s` prints",
  async ([line, output]) => {
    const files = [...page.matchAll(/^```(?:tsv|json) (\S+)\n([\s\S]*?)^```$/gm)];
    const cwd = folderWith(Object.fromEntries(files.map(([, name, text]) => [name!, text!])), "coffee");
    const args = line.match(/'[^']*'|\S+/g)!.map((word) => word.replaceAll("'", ""));
    expect(await run(args, { cwd })).toEqual({ code: 0, stdout: output, stderr: "" });
  },
);

test("the page shows both", () => {
  expect(shown).toHaveLength(2);
});

test.concurrent(
  "an error makes the exit code 1, and stands with its rule, its remedy and the guide's section",
  async () => {
    const cwd = folderWith({ ...pizza, "extension.json": named("날씨") });
    const { code, stdout, stderr } = await run(["model", "model"], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain(
      'error name.generic-word: The invocation name "날씨" is a generic word, which is not allowed.\n' +
        "  Add the name of the developer, the service or the brand to it.\n" +
        "  Extension guide, Design custom extension: skill name\n",
    );
    expect(stdout).toMatch(/^model\/Order\.tsv: note samples\.few: /m);
    expect(stdout).toMatch(/\n1 error, 0 warnings, 1 note\n$/);
  },
);

test.concurrent("the guide is that of the device's region", async () => {
  const cwd = folderWith({ ...pizza, "extension.json": named("가람봇", "나래봇", "다솜봇", "라온봇") });
  const [korean, japanese] = await Promise.all(
    ["kr-speaker", "jp-friends"].map((device) => run(["model", "model", "--device", device], { cwd })),
  );
  expect(korean!.stdout).toContain("error name.count");
  expect(japanese!.stdout).not.toContain("name.count");
});

test.concurrent("settings name the device and the rules, and the command line wins", async () => {
  const cwd = folderWith({ ...pizza, "extension.json": named("피자봇") });
  writeFileSync(join(cwd, "clova-device.json"), '{ "device": "jp-friends", "rules": { "launch.bareName": "launch" } }');
  const { stdout, stderr } = await run(["model", "model", "피자봇"], { cwd });
  expect(stdout).toMatch(/^Without one +sends LaunchRequest$/m);
  expect(stderr).toMatch(/^Settings: .*\n$/);
  const args = ["model", "model", "피자봇", "--rule", "launch.bareName=suggest"];
  expect((await run(args, { cwd })).stdout).toMatch(/^Without one +sends nothing/m);
});

test.concurrent("`--reporter json` prints one object", async () => {
  const cwd = folderWith({ ...pizza, "extension.json": named("날씨") });
  const [model, utterance] = await Promise.all([
    run(["model", "model", "--reporter", "json"], { cwd }),
    run(["model", "model", "치즈 피자 주문해줘", "--reporter", "json"], { cwd }),
  ]);
  expect(model.code).toBe(1);
  expect(JSON.parse(model.stdout)).toMatchObject({
    model: { invocationNames: ["날씨"], intents: [{ name: "Order", samples: 1 }], slotTypes: [{ name: "PIZZA" }] },
    counts: { error: 1, warning: 0 },
    findings: [{ rule: "name.generic-word", severity: "error" }, { rule: "samples.few" }],
  });
  expect(utterance.code).toBe(0);
  expect(JSON.parse(utterance.stdout)).toMatchObject({
    explanation: {
      intent: "Order",
      slots: [{ name: "pizza", value: "치즈", spoken: "치즈 피자", source: "dictionary", entry: { line: 1 } }],
      sent: { inSession: { request: "IntentRequest" }, outside: { request: null } },
    },
  });
});

test.concurrent.for<[args: string[], message: string]>([
  [["model"], "`model` needs the folder of a model"],
  [["model", "nowhere"], "nowhere: there is no such folder"],
  [["model", "model", " "], "The utterance is empty"],
  [["model", "model", "치즈", "주문해줘"], "An utterance of several words needs quotes."],
  [["model", "model", "--device", "kr-speakr"], "there is no device `kr-speakr`. Did you mean `kr-speaker`?"],
  [["model", "model", "--reporter", "jsn"], "`--reporter` must be `text` or `json`, got `jsn`. Did you mean `json`?"],
  [["model", "model", "--seed", "1"], "`model` has no option `--seed`."],
])("%j is refused with exit code 2", async ([args, message]) => {
  const { code, stdout, stderr } = await run(args, { cwd: folderWith(pizza) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test.concurrent("help tells of the command", async () => {
  const { stdout } = await run(["help", "model"]);
  expect(stdout).toContain("Usage:\n  clova-device model FOLDER [UTTERANCE] [options]\n");
  expect(stdout).toMatch(/--reporter text\|json +lines to read/);
});

const escapes = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u0008\u007f\u202eevil\u2028\u061c";
// eslint-disable-next-line no-control-regex
const harmful = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

test.concurrent("control characters in a model and an utterance leave none on the terminal", async () => {
  const cwd = folderWith({
    "Order.tsv": `[INTENT SLOT]\npizza\tPIZZA\n[INTENT EXPRESSION]\n<pizza>치즈${escapes}</pizza> 주문${escapes}해줘\n`,
    "PIZZA.tsv": `치즈${escapes}\t피자${escapes}\n`,
    "extension.json": named(`피자봇${escapes}`),
  });
  const utterance = `피자${escapes} 주문${escapes}해줘`;
  const all = [
    ["model", "model"],
    ["model", "model", utterance],
    ["model", "model", `무엇${escapes}`],
  ];
  const runs = await Promise.all(
    all.flatMap((args) => [run(args, { cwd }), run([...args, "--reporter", "json"], { cwd })]),
  );
  for (const { stdout, stderr } of runs) {
    expect(stderr).toBe("");
    expect(stdout).not.toBe("");
    expect(stdout).not.toMatch(harmful);
  }
});

test.concurrent(
  "a model of 10,000 slots and names of JavaScript's own is told in time",
  async () => {
    const slots = Array.from({ length: 10_000 }, (_, index) => `slot${index}\tCLOVA.NUMBER`);
    const samples = Array.from(
      { length: 10_000 },
      (_, index) => `<slot${index}>${index}</slot${index}> 번 ${index} 줘`,
    );
    const cwd = folderWith({
      "Huge.tsv": ["[INTENT SLOT]", ...slots, "[INTENT EXPRESSION]", ...samples].join("\n"),
      "__proto__.tsv":
        "[INTENT SLOT]\nconstructor\ttoString\n[INTENT EXPRESSION]\n<constructor>값</constructor> 보여줘\n",
      "toString.tsv": "값\t__proto__\n",
      "extension.json": named("피자봇"),
    });
    const [model, huge, own] = await Promise.all([
      run(["model", "model"], { cwd }),
      run(["model", "model", "3 번 3 줘"], { cwd }),
      run(["model", "model", "__proto__ 보여줘"], { cwd }),
    ]);
    expect(model.stdout.length).toBeLessThan(30_000);
    expect(model.stdout).toContain("slot19: CLOVA.NUMBER, and 9980 more");
    expect(huge.stdout).toContain("sends IntentRequest Huge slot3=3");
    expect(own.stdout).toContain("sends IntentRequest __proto__ constructor=값");
  },
  30_000,
);

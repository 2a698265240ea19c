import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

const talk = ["demo", "--clock", "virtual", "--seed", "7"];

test.concurrent(
  "in a pipe a line is taken back and said otherwise, and only what stands is saved as a test",
  async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "saved"));
    const lines = [
      "피자봇 시작해줘",
      "하와이안 피자 주문해줘",
      "/wait 2s",
      "/back 2",
      "페퍼로니 피자 주문해줘",
      "/resend",
      "두 판",
      "/save saved/order.conversation",
    ];
    const { code, stdout, stderr } = await run(talk, { input: `${lines.join("\n")}\n`, cwd });
    expect(code).toBe(0);
    expect(stderr).toBe(
      "Back to before: 하와이안 피자 주문해줘\nOnce more: 페퍼로니 피자 주문해줘\nSaved: saved/order.conversation\n",
    );
    expect(stdout.match(/^> .*$/gm)).toEqual(lines.slice(0, -1).map((line) => `> ${line}`));
    const saved = readFileSync(join(cwd, "saved", "order.conversation"), "utf8");
    expect(saved.match(/^> .*$/gm)).toEqual(["> 피자봇 시작해줘", "> 페퍼로니 피자 주문해줘", "> 두 판"]);
    expect(saved).not.toContain("하와이안");
    const tested = await run(["test", "saved"], { cwd });
    expect(tested.stdout).toContain("1 passed");
    expect(tested.code).toBe(0);
  },
);

test.concurrent("music and silence before and after going back are saved as they stand", async () => {
  const cwd = temporaryFolder();
  const lines = [
    "피자봇에서 음악 틀어줘",
    "/wait 4s",
    "/press pause",
    "/wait 20s",
    "/back 2",
    "/wait 30s",
    "/back",
    "/wait 13s",
    "피자봇 시작해줘",
    "/quiet",
    "/back",
    "/quiet",
    "/save music.conversation",
  ];
  const { stderr } = await run(talk, { input: `${lines.join("\n")}\n`, cwd });
  expect(stderr).toBe(
    "Back to before: /press pause\nBack to before: /wait 30s\nBack to before: /quiet\nSaved: music.conversation\n",
  );
  const tested = await run(["test", "."], { cwd });
  expect(tested.stdout).toContain("1 passed");
  expect(readFileSync(join(cwd, "music.conversation"), "utf8")).not.toContain("/back");
});

test.concurrent("where there is nothing to take back, that is told and the lines go on", async () => {
  const { code, stdout, stderr } = await run(talk, { input: "/back\n/resend\n피자봇 시작해줘\n/back 2\n" });
  expect(code).toBe(0);
  expect(stderr.split("\n")).toEqual([
    "there is nothing to go back to: no line was said that could be taken back",
    "there is nothing to go back to: no line was said that could be taken back",
    "only 1 line can be taken back",
    "",
  ]);
  expect(stdout).not.toContain("/back");
});

test.concurrent("a conversation file runs as written with `/back` and `/resend` in it", async () => {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, "back.conversation"),
    `---
> 피자봇 시작해줘
  sends LaunchRequest
  says "무엇을 주문할까요?" (ko)
  listens
> 페퍼로니 피자 주문해줘
  sends IntentRequest OrderPizza pizzaType=페퍼로니
  ...
> /back
> /quiet
  stops listening: silence
  ...
  listens
> /resend
  stops listening: silence
  ...
  listens
> !/wait 1s
> !그만
  ...
`,
  );
  const { stdout } = await run(["test", "."], { cwd });
  expect(stdout).toContain("1 passed");
});

test.concurrent("a conversation file that takes back what was not said fails with the line", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "back.conversation"), "---\n> 피자봇 시작해줘\n  ...\n> /back 3\n  ...\n");
  const { stdout, code } = await run(["test", "."], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/back\.conversation:4\b.*only 1 line can be taken back/s);
});

test("on a terminal `/back` opens the microphone again and `/resend` sends the line again", async (context) => {
  context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
  const terminal = openTerminal();
  terminal.type("clova-device demo --sound none --rule listening.waitingTime=60000");
  terminal.press("Enter");
  await terminal.shows(/idle \| light off/);
  const say = (line: string): void => {
    terminal.type(line);
    terminal.press("Enter");
  };
  say("피자봇 시작해줘");
  await terminal.shows(/listening \d+ s/);
  say("그만");
  await terminal.shows(/session ends: user[^]*idle/);
  say("/back");
  await terminal.shows(/> \/back\nBack to before: 그만\n● listening \d+ s \| green light \| session, turn 1/);
  say("/resend");
  await terminal.shows(/> \/resend[^]*Once more: 피자봇 시작해줘[^]*listening \d+ s/);
  say("/back 9");
  await terminal.shows(/only 1 line can be taken back/);
  say("/quit");
  await terminal.shows(/\n\$ $/m);
});

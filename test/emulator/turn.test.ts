import { expect, test } from "vitest";
import { createTestEmulator, withEmulator } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";

test("a turn tells why a session ended in it", () =>
  withEmulator({ extension: ({ request }) => answer({ ends: request.intent?.name === "Bye" }) }, async (clova) => {
    expect(await clova.launch()).toMatchObject({ sessionEnd: null });
    expect(await clova.launch()).toMatchObject({ sessionEnd: "launch", session: { attributes: {} } });
    expect(await clova.intent("Bye")).toMatchObject({ sessionEnd: "extension", session: null });
    await clova.launch();
    expect(await clova.stayQuiet()).toMatchObject({ sessionEnd: "silence" });
    await clova.launch();
    expect(await clova.end()).toMatchObject({ sessionEnd: "user" });
    expect(await clova.wait(1)).toMatchObject({ sessionEnd: null });
  }));

test("a turn has all cards that were shown in it, the last one by itself too", () =>
  withEmulator({ extension: "demo", device: "display-l100" }, async (clova) => {
    const turn = await clova.say("피자봇에서 메뉴 알려줘");
    expect(turn.cards.map(({ source, template }) => [source, template])).toEqual([["card", "Text"]]);
    expect(turn.card).toEqual(turn.cards.at(-1));
    expect((await clova.wait(1)).cards).toEqual([]);
  }));

test("the transcripts of the turns are the transcript of the conversation", () =>
  withEmulator({ extension: "demo" }, async (clova) => {
    const turns = [
      await clova.say("피자봇 시작해줘"),
      await clova.send("페퍼로니 피자 주문해줘"),
      await clova.stayQuiet(),
      await clova.press("volume-up"),
      await clova.wake(),
      await clova.seek(1),
      await clova.wait(10),
      await clova.end(),
    ];
    expect(turns[0]!.transcript).toBe(
      '> 피자봇 시작해줘\n  sends LaunchRequest\n  says "무엇을 주문할까요?" (ko)\n  listens\n',
    );
    expect(turns.map(({ transcript }) => transcript).join("")).toBe(clova.transcript());
  }));

test("a transcript has no secrets, neither is it a member that copies and comparisons see", async () => {
  const clova = await createTestEmulator({
    accessToken: "tok-12345678",
    extension: () => answer({ speech: "tok-12345678" }),
  });
  const turn = await clova.launch();
  const linked = await clova.send("/link tok-abcdefgh");
  await clova.close();
  expect(turn.transcript).toContain('says "<token>" (ko)');
  expect(linked.transcript).toBe("> /link <token>\n");
  expect(Object.keys(turn)).not.toContain("transcript");
  expect({ ...turn }).toEqual(turn);
  expect(structuredClone({ ...turn, failure: null })).not.toHaveProperty("transcript");
});

test("what happens after a turn is not in it", () =>
  withEmulator({ extension: "demo" }, async (clova) => {
    const turn = await clova.say("피자봇 시작해줘");
    const before = turn.transcript;
    await clova.stayQuiet();
    expect(turn.transcript).toBe(before);
  }));

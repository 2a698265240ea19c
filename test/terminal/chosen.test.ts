import { expect, test } from "vitest";
import { chosenBy } from "../../src/terminal/first-run/chosen.ts";

const choices = [
  { value: "jp-friends", title: "jp-friends  Clova Friends", short: "jp-friends" },
  { value: "jp-friends-mini", title: "jp-friends-mini  Clova Friends mini", short: "jp-friends-mini" },
  { value: "own", title: "어디서나 나에게: /home/jp/own.json", short: "어디서나 나에게" },
];
const chosen = (answer: string): string | undefined => chosenBy(answer, choices)?.value;

test("a number, a name, or a part of one of them alone chooses", () => {
  expect(["1", " 3 ", "02"].map(chosen)).toEqual(["jp-friends", "own", "jp-friends-mini"]);
  expect(["jp-friends", "JP-Friends", "어디서나 나에게", "mini"].map(chosen)).toEqual([
    "jp-friends",
    "jp-friends",
    "own",
    "jp-friends-mini",
  ]);
});

test("what is none of them, or may be several, chooses nothing", () => {
  expect(["0", "4", "99999999999999999999", "-1", "friends", "jp", "nothing"].map(chosen)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  );
});

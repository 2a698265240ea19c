import { escaped, quoted } from "../../emulator/printable.ts";
import type { Turn } from "../../emulator/turn.ts";
import { misuse, readCount } from "./misuse.ts";
import { sceneOf } from "./subject.ts";
import { isText, readText, shownText } from "./text.ts";
import { verdict, type Verdict } from "./verdict.ts";

const name = "toBePlaying";

/** Whether music plays: any, or the one with this token. */
export function toBePlaying(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  readCount(name, args, 1);
  if (args.length === 1 && args[0] === undefined) {
    throw misuse(name, "got undefined as the token; leave it out to expect any music");
  }
  const expected = args.length === 0 ? null : readText(name, "the token", args[0]);
  const { player } = scene;
  const { playerActivity, token } = player;
  const isWanted = (one: string | null): boolean => expected === null || (one !== null && isText(expected, one));
  const hints = (): (string | null)[] => {
    if (playerActivity === "PLAYING")
      return [
        `The token is ${quoted(token ?? "")}${expected === null ? "" : `, not ${shownText(expected)}`}.`,
        queued(player, isWanted),
      ];
    if (player.onItsWay !== null && isWanted(token)) return ["It is still on its way: nothing of it was heard yet."];
    return [queued(player, isWanted)];
  };
  return verdict({
    scene,
    pass: playerActivity === "PLAYING" && isWanted(token),
    sentence: (to) =>
      `${expected === null ? "music" : `the music ${shownText(expected)}`} ${to} be playing ${scene.end}`,
    was: () => [standing(player)],
    hints,
    expected: args[0] ?? "PLAYING",
    actual: playerActivity === "PLAYING" ? token : playerActivity,
  });
}

function standing({ playerActivity, token, offsetInMilliseconds }: Turn["player"]): string {
  if (token === null) return `The player is ${playerActivity}; nothing was played.`;
  return `The player is ${playerActivity}: ${escaped(token)}, at ${offsetInMilliseconds} ms.`;
}

const queued = ({ queue }: Turn["player"], isWanted: (token: string) => boolean): string | null =>
  queue.length > 0 && queue.some(isWanted) ? `It is in the queue: ${queue.map(escaped).join(", ")}.` : null;

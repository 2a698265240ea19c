import type { Turn } from "../../emulator/turn.ts";
import { misuse, readChoice, readCount } from "./misuse.ts";
import { ofKind, sceneOf } from "./subject.ts";
import { listing, verdict, type Verdict } from "./verdict.ts";

/** Why a session is over. */
export type SessionEnd = NonNullable<Turn["sessionEnd"]>;

const reasons: readonly SessionEnd[] = ["user", "extension", "silence", "error", "launch", "off"];
const name = "toHaveEndedSession";

/** Whether a session ended, for this reason if one is given. */
export function toHaveEndedSession(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  readCount(name, args, 1);
  const [reason] = args;
  if (args.length === 1 && reason === undefined) {
    throw misuse(name, "got undefined as the reason; leave it out to expect any end");
  }
  readChoice(name, "the reason", reason, reasons);
  const ends = ofKind(scene, "session").flatMap((record) => (record.state === "ended" ? [record.reason] : []));
  const { isSessionOpen } = scene;
  return verdict({
    scene,
    pass: reason === undefined ? ends.length > 0 : ends.some((end) => end === reason),
    sentence: (to) =>
      `a session ${to} have ended ${scene.span}${typeof reason === "string" ? ` (reason: ${reason})` : ""}`,
    was: () =>
      listing(
        ends.length === 1 ? "It ended" : "Sessions ended",
        ends,
        isSessionOpen ? "The session is still open." : "No session was open, and none ended.",
      ),
    expected: reason ?? "a session that ended",
    actual: ends,
  });
}

import { readCount } from "./misuse.ts";
import { saidAs, saidBy } from "./said.ts";
import { ofKind, sceneOf, type Scene } from "./subject.ts";
import { listing, verdict, type Verdict } from "./verdict.ts";

const name = "toBeListening";

/** Whether the microphone is open. */
export function toBeListening(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  readCount(name, args, 0);
  const { listening } = scene;
  return verdict({
    scene,
    pass: listening,
    sentence: (to) => `the device ${to} be listening ${scene.end}`,
    was: () => [
      `Its microphone is ${listening ? "open" : "closed"}.`,
      ...listing("It said", saidBy(scene).map(saidAs), "It said nothing."),
    ],
    hints: () => [whyClosed(scene)],
    expected: true,
    actual: listening,
  });
}

/** What came last of all that closes the microphone or keeps it closed. */
function whyClosed(scene: Scene): string | null {
  const last = scene.records.findLast(
    (record) =>
      (record.kind === "listening" && record.state === "closed" && record.reason !== "speech") ||
      (record.kind === "session" && record.state === "ended"),
  );
  if (last?.kind === "listening" && last.state === "closed") return `It stopped listening: ${last.reason}.`;
  if (last?.kind === "session" && last.state === "ended") return `The session ended: ${last.reason}.`;
  return ofKind(scene, "request").length === 0 ? "Nothing was sent to the extension." : null;
}

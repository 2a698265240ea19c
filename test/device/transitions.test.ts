import { expect, test } from "vitest";
import { play as happen, transitionFor } from "../../src/device/audio-player/audio-player.ts";
import { playerStates, type PlayerState, type Trigger, type TriggerType } from "../../src/device/audio-player/state.ts";
import { transitions, type Condition, type Transition } from "../../src/device/audio-player/transitions.ts";
import type { DeviceState } from "../../src/device/state.ts";
import { screenless } from "./device.ts";
import { directive, hidden, play, playerDevice } from "./player.ts";

// Each row of the table in each state it is for: what it says is what happens.

type Device = ReturnType<typeof playerDevice>;

/** Brings an idle device, or one that has played before, into a state. */
const ways: Readonly<Record<PlayerState, (device: Device) => void>> = {
  IDLE: () => undefined,
  requesting: (device) => device.receive(hidden("a")),
  loading: (device) => device.receive(play("a")),
  PLAYING: (device) => begun(device),
  PAUSED: (device) => {
    begun(device);
    device.receive(directive("PlaybackController.Pause"));
  },
  STOPPED: (device) => {
    begun(device);
    device.receive(directive("PlaybackController.Stop"));
  },
};

function begun(device: Device): void {
  device.receive(play("a"));
  device.begins();
  device.pass(1000);
}

const triggers: Readonly<Record<TriggerType, Trigger>> = {
  "Play REPLACE_ALL": { type: "Play REPLACE_ALL", item: item("n") },
  "Play ENQUEUE": { type: "Play ENQUEUE", item: item("n") },
  StreamDeliver: { type: "StreamDeliver", audioItemId: "item-a", audioStream: { url: "https://x" } },
  Pause: { type: "Pause" },
  Resume: { type: "Resume" },
  Stop: { type: "Stop" },
  Next: { type: "Next" },
  Previous: { type: "Previous" },
  Replay: { type: "Replay" },
  ExpectReportPlaybackState: { type: "ExpectReportPlaybackState" },
  "ClearQueue CLEAR_ALL": { type: "ClearQueue CLEAR_ALL" },
  "ClearQueue CLEAR_ENQUEUED": { type: "ClearQueue CLEAR_ENQUEUED" },
  SetRepeatMode: { type: "SetRepeatMode", repeatMode: "REPEAT_ONE" },
  seek: { type: "seek", to: 90_000 },
  "sound begins": { type: "sound begins", duration: 60_000, announced: null },
  "sound ends": { type: "sound ends", duration: 60_000 },
  "sound fails": { type: "sound fails", code: "media-status", message: "gone" },
  "stream overdue": { type: "stream overdue" },
};

function item(token: string) {
  const directive = play(token);
  if (directive.type !== "AudioPlayer.Play") throw new Error("not a Play");
  return { audioItem: directive.payload.audioItem, token };
}

/** Makes a condition true. */
function fulfil(state: DeviceState, condition: Condition | null, to: PlayerState): DeviceState {
  const { player } = state;
  switch (condition) {
    case "queued":
      return { ...state, player: { ...player, queue: [item("b")] } };
    case "was before":
      return { ...state, player: { ...player, history: [item("z")] } };
    case "repeating":
      return { ...state, player: { ...player, repeatMode: "REPEAT_ONE" } };
    case "held":
      return { ...state, player: { ...player, isHeld: true } };
    case "item asked for":
    case "sound kept":
    case "place allowed":
      return state;
    case null:
      // In a pause in which a place was sought there is no sound to go on with.
      return to === "PAUSED" ? { ...state, player: { ...player, sound: null } } : state;
  }
}

const triggerFor = ({ on, when }: Transition): Trigger =>
  on === "seek" && when === "place allowed" ? { type: "seek", to: 2000 } : triggers[on];

/** What the acts of a row tell Clova, given what was told of the item so far. */
function eventsOf({ does, to }: Transition, state: DeviceState, end: DeviceState): string[] {
  return does.flatMap((act) => {
    if (act === "open") return [state.player.opening];
    if (act === "start") return to === "coming" && end.player.state === "requesting" ? ["StreamRequested"] : [];
    if (act === "RequestPlayerInfo") return []; // this device has no screen
    if (act === "PlayStopped") return state.player.isOpen ? [act] : [];
    return /^[A-Z]/.test(act) ? [act] : [];
  });
}

const cases = transitions.flatMap((transition) =>
  transition.from.map((from): [string, PlayerState, Transition] => [
    `${from}, ${transition.on}${transition.when === null ? "" : `, ${transition.when}`}`,
    from,
    transition,
  ]),
);

test.each(cases)("%s", (_, from, transition) => {
  const device = playerDevice();
  ways[from](device);
  const keepsSound = transition.on !== "Resume";
  const state = fulfil(device.state, transition.when, keepsSound ? "IDLE" : from);
  const trigger = triggerFor(transition);
  expect(transitionFor(state.player, trigger)).toBe(transition);
  const taken = happen(screenless, state, trigger, device.now);
  const { player } = taken.state;
  const coming = player.item?.audioItem.stream.urlPlayable === true ? "loading" : "requesting";
  expect(player.state).toBe(transition.to === "same" ? from : transition.to === "coming" ? coming : transition.to);
  const told = taken.effects.flatMap((effect) =>
    effect.type === "sendEvent" ? [effect.event.type.replace("AudioPlayer.", "")] : [],
  );
  expect(told).toEqual(eventsOf(transition, state, taken.state));
});

test("no row is hidden behind an earlier one", () => {
  expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
});

test("docs/audio-player-states.md shows the table and its diagram", async () => {
  await expect(page()).toMatchFileSnapshot("../../docs/audio-player-states.md");
});

const bases = { guide: "guide", maker: "a maker's device", ours: "ours" } as const;

/** The page as it is generated: `npx vitest run test/device/transitions.test.ts -u`. */
function page(): string {
  const rows = transitions.map(({ from, on, when, does, to, basis }) => {
    const states = from.length === playerStates.length ? "any" : from.join(", ");
    return `| ${[states, on, when ?? "", does.join(", "), to, bases[basis]].join(" | ")} |`;
  });
  return `# The player's states

<!-- Generated from src/device/audio-player/transitions.ts by test/device/transitions.test.ts. -->
<!-- prettier-ignore-start -->

What happens, in which state, what is done then, and where it leads. The first row that fits is taken. What begins with a
capital is an event to Clova, and through it to the extension; \`open\` tells of \`PlayStarted\` or \`PlayResumed\`, and
\`start\` of \`StreamRequested\` where the URL cannot be played. \`coming\` is \`loading\` where it can, else \`requesting\`.

| state | what happens | if | what is done | leads to | says |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

${"```mermaid"}
${diagram()}
${"```"}

<!-- prettier-ignore-end -->
`;
}

function diagram(): string {
  const edges = new Map<string, Set<string>>();
  for (const { from, on, when, to } of transitions) {
    if (to === "same") continue;
    for (const state of from) {
      if (state === to) continue;
      const edge = `${state} --> ${to}`;
      edges.set(edge, (edges.get(edge) ?? new Set()).add(when === null ? on : `${on} (${when})`));
    }
  }
  const lines = [...edges].map(([edge, labels]) => `  ${edge}: ${[...labels].join(" / ")}`);
  return [
    "stateDiagram-v2",
    "  state coming <<choice>>",
    "  [*] --> IDLE",
    ...lines,
    "  coming --> loading: URL can be played",
    "  coming --> requesting: StreamRequested",
  ].join("\n");
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { buttons } from "../src/device/input.ts";
import { isRecord, type EmulatorInput, type Output } from "../src/emulator/step.ts";
import { deliver, directive, hidden, play } from "./device/player.ts";
import { replayed, World } from "./playback-world.ts";

// Random users, buttons, directives, extensions, failures and steps of the clock against what the guide promises of the
// player's events.

/** What one knows of the player from its events alone. */
interface Model {
  /** Its start was told and its end was not. */
  isOpen: boolean;
  offset: number;
  /** A place was sought since, so that the offset may go back. */
  mayGoBack: boolean;
  steps: number;
}

class Happening implements fc.Command<Model, World> {
  readonly #name: string;
  readonly #happen: (world: World, look: (outputs: readonly Output[]) => void) => void;
  readonly #jumps: boolean;

  constructor(name: string, happen: (world: World, look: (outputs: readonly Output[]) => void) => void, jumps = false) {
    this.#name = name;
    this.#happen = happen;
    this.#jumps = jumps;
  }

  check = (): boolean => true;

  run(model: Model, world: World): void {
    model.steps++;
    if (this.#jumps) model.mayGoBack = true;
    this.#happen(world, (outputs) => follow(model, outputs));
    checkSounds(world);
  }

  toString = (): string => this.#name;
}

interface ToldEvent {
  readonly header: { readonly namespace: string; readonly name: string };
  readonly payload: { readonly offsetInMilliseconds?: number };
}

/** Every PlayStarted ends once, and in between the offset goes on, but for a place that was sought. */
function follow(model: Model, outputs: readonly Output[]): void {
  for (const output of outputs) {
    if (!isRecord(output) || output.kind !== "event") continue;
    const { header, payload } = output.event as ToldEvent;
    const { offsetInMilliseconds: offset } = payload;
    if (header.namespace !== "AudioPlayer" || offset === undefined || header.name === "ReportPlaybackState") continue;
    const begins = header.name === "PlayStarted" || (header.name === "PlayResumed" && !model.isOpen);
    if (header.name === "PlayStarted") expect(model.isOpen, "started while open").toBe(false);
    else if (header.name === "PlayStopped" || header.name === "PlayPaused") expect(model.isOpen).toBe(true);
    if (!begins && !model.mayGoBack && model.isOpen) expect(offset).toBeGreaterThanOrEqual(model.offset);
    if (begins) model.isOpen = true;
    if (header.name === "PlayStopped" || header.name === "PlayFinished") model.isOpen = false;
    model.mayGoBack = header.name === "ProgressReportPositionPassed" && model.mayGoBack;
    model.offset = offset;
  }
}

function checkSounds({ sounds, state, now }: World): void {
  const all = [...sounds.values()];
  expect(all.filter(({ level }) => level === "foreground").length).toBeLessThanOrEqual(1);
  expect(all.length).toBeLessThanOrEqual(2);
  const { dialogue, speaking, player } = state.device;
  const { sound, asOf } = player;
  expect(dialogue.status === "reporting" && speaking === null, "nothing will go on").toBe(false);
  if (sound !== null) expect(sounds.has(sound.audioId)).toBe(true);
  expect(asOf).toBeLessThanOrEqual(now);
}

const fed = (name: string, input: (world: World) => EmulatorInput | null, jumps = false): Happening =>
  new Happening(
    name,
    (world, look) => {
      const given = input(world);
      if (given !== null) look(world.feed(given));
    },
    jumps,
  );

const sentence = { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "네", token: "s" } };
const track = (token: string, playBehavior: "REPLACE_ALL" | "ENQUEUE", stream: object = {}): object => ({
  header: { namespace: "AudioPlayer", name: "Play" },
  payload: {
    playBehavior,
    audioItem: {
      audioItemId: token,
      stream: { beginAtInMilliseconds: 0, token, url: "https://x/a.mp3", urlPlayable: true, ...stream },
    },
  },
});
const progressReport = {
  progressReportDelayInMilliseconds: 1500,
  progressReportIntervalInMilliseconds: 2500,
  progressReportPositionInMilliseconds: 7000,
};
const control = (name: string): object => ({ header: { namespace: "PlaybackController", name }, payload: {} });
const directives: readonly (readonly object[])[] = [
  [],
  [track("a", "REPLACE_ALL", { progressReport })],
  [track("b", "ENQUEUE", { beginAtInMilliseconds: 5000, durationInMilliseconds: 4000 })],
  [track("a", "REPLACE_ALL"), track("b", "ENQUEUE"), track("c", "REPLACE_ALL")],
  [track("h", "REPLACE_ALL", { url: "clova:h", urlPlayable: false })],
  [{ header: { namespace: "AudioPlayer", name: "StreamDeliver" }, payload: { stream: { url: "https://x/h.mp3" } } }],
  [control("Pause")],
  [control("Resume")],
  [control("Stop")],
];
const bodies = directives.flatMap((some) =>
  [{}, sentence].flatMap((outputSpeech) =>
    [true, false].map((shouldEndSession) =>
      JSON.stringify({ version: "1.0", response: { outputSpeech, card: {}, directives: some, shouldEndSession } }),
    ),
  ),
);

const utterances = ["피자봇 시작해줘", "다음", "멈춰줘", "다시 재생해줘", "중지", "그만", "아무 말"];
const clear = (clearBehavior: "CLEAR_ALL" | "CLEAR_ENQUEUED") =>
  ({ type: "AudioPlayer.ClearQueue", messageId: "m", payload: { clearBehavior } }) as const;
const repeat = (repeatMode: "NONE" | "REPEAT_ONE") =>
  ({ type: "PlaybackController.SetRepeatMode", messageId: "m", payload: { repeatMode } }) as const;
// Replay begins anew without an end, as the guide has it: the table test has it, this one looks for ends.
const fromClova = [
  play("x"),
  play("y", "ENQUEUE"),
  hidden("z"),
  deliver({ url: "https://x/z.mp3" }, "item-z"),
  directive("PlaybackController.Next"),
  directive("PlaybackController.Previous"),
  directive("PlaybackController.Stop"),
  directive("PlaybackController.Mute"),
  directive("AudioPlayer.ExpectReportPlaybackState"),
  clear("CLEAR_ALL"),
  clear("CLEAR_ENQUEUED"),
  repeat("NONE"),
  repeat("REPEAT_ONE"),
];

const happenings: fc.Arbitrary<fc.Command<Model, World>>[] = [
  fc
    .constantFrom(...utterances)
    .map((text) => fed(`say ${text}`, () => ({ type: "utteranceHeard", said: { type: "text", text } }))),
  fc.constantFrom(...buttons).map((button) => fed(`press ${button}`, () => ({ type: "buttonPressed", button }))),
  fc.nat(25_000).map((to) => fed(`seek ${to}`, () => ({ type: "placeSought", to }), true)),
  fc
    .constantFrom("wokenUp" as const, "speechBegan" as const, "speechAbandoned" as const)
    .map((type) => fed(type, () => ({ type }))),
  fc.constant(fed("intent", () => ({ type: "utteranceHeard", said: { type: "intent", name: "A", slots: [] } }))),
  fc
    .constantFrom(...fromClova)
    .map((one) => fed(one.type, () => ({ type: "directivesReceived", dialogRequestId: null, directives: [one] }))),
  ...[0, 1, 2].map(() =>
    fc.tuple(fc.nat(3), fc.constantFrom(...bodies, "", "nonsense")).map(([nth, body]) =>
      fed(`reply ${nth} ${body}`, ({ state }) => {
        const id = state.clova.pending[nth % Math.max(1, state.clova.pending.length)]?.id;
        return id === undefined
          ? null
          : { type: "extensionReplied", id, reply: { status: 200, contentType: "application/json", body } };
      }),
    ),
  ),
  fc.nat(3).map((nth) =>
    fed(`fail ${nth}`, ({ state }) => {
      const id = state.clova.pending[nth]?.id;
      return id === undefined
        ? null
        : { type: "extensionFailed", id, failure: { code: "extension-timeout", message: "late" } };
    }),
  ),
  ...[0, 1].map(() =>
    fc.tuple(fc.nat(1), fc.boolean()).map(([nth, isKnown]) =>
      fed(`begins ${nth}`, (world) => {
        const sound = world.sound(nth, ({ state }) => state === "coming");
        if (sound === undefined) return null;
        sound.state = "heard";
        return { type: "audioStarted", audioId: sound.audioId, duration: isKnown ? sound.length : null };
      }),
    ),
  ),
  fc.nat(1).map((nth) =>
    fed(`stalls ${nth}`, (world) => {
      const sound = world.sound(nth, ({ state, isPaused }) => state === "heard" && !isPaused);
      if (sound === undefined) return null;
      sound.state = "stalled";
      return { type: "audioStalled", audioId: sound.audioId };
    }),
  ),
  fc.nat(1).map((nth) =>
    fed(`continues ${nth}`, (world) => {
      const sound = world.sound(nth, ({ state, isPaused }) => state === "stalled" && !isPaused);
      if (sound === undefined) return null;
      sound.state = "heard";
      return { type: "audioContinued", audioId: sound.audioId };
    }),
  ),
  fc.nat(1).map(
    (nth) =>
      new Happening(`breaks ${nth}`, (world, look) => {
        const sound = world.sound(nth, () => true);
        if (sound !== undefined) look(world.fail(sound));
      }),
  ),
  ...[0, 1].map(() => fc.nat(9000).map((ms) => new Happening(`pass ${ms}`, (world, look) => world.pass(ms, look)))),
];

test("whatever happens, the player keeps the promises of its events", { timeout: 120_000 }, () => {
  let steps = 0;
  fc.assert(
    fc.property(fc.commands(happenings, { maxCommands: 120, size: "max" }), (commands) => {
      const model: Model = { isOpen: false, offset: 0, mayGoBack: false, steps: 0 };
      const world = new World();
      fc.modelRun(() => ({ model, real: world }), commands);
      steps += model.steps;
      expect(JSON.parse(JSON.stringify(world.state))).toEqual(world.state);
      expect(JSON.stringify(replayed(world.inputs))).toBe(JSON.stringify(world.outputs));
    }),
    { seed: 7, numRuns: 250 },
  );
  expect(steps).toBeGreaterThan(10_000);
});

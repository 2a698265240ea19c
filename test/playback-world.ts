import { clovaAtPowerOn } from "../src/clova/state.ts";
import { demoModel } from "../src/assembly/extensions.ts";
import type { AudioLevel } from "../src/device/effect.ts";
import { deviceAtPowerOn } from "../src/device/state.ts";
import {
  deadline,
  isRecord,
  step,
  type EmulatorInput,
  type EmulatorSettings,
  type EmulatorState,
  type Output,
} from "../src/emulator/step.ts";
import { createUnderstanding } from "../src/nlu/understanding.ts";
import { resolveRules } from "../src/rules/rules.ts";

// A world for the machines, in which nothing happens by itself: sounds begin, stall and end, requests are answered and time
// passes when a test says so; but only as they can in the real one.

const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" });
export const settings: EmulatorSettings = {
  device: { seed: 1, display: { size: "l100" }, rules },
  clova: {
    seed: 2,
    region: "kr",
    lang: "ko",
    messageFormat: "kr-2019",
    rules,
    deviceId: "d",
    extensions: [
      createUnderstanding(demoModel("ko"), {
        region: "kr",
        lang: "ko",
        customFirst: true,
        closedSlots: false,
        recognition: "near",
        threshold: 45,
      }),
      createUnderstanding(demoModel("en"), {
        region: "kr",
        lang: "en",
        customFirst: true,
        closedSlots: false,
        recognition: "near",
        threshold: 45,
      }),
    ],
  },
};
export const atPowerOn: EmulatorState = {
  device: deviceAtPowerOn,
  clova: clovaAtPowerOn({ userId: "u" }, { userId: "u" }),
};

interface WorldSound {
  readonly audioId: string;
  state: "coming" | "heard" | "stalled";
  isPaused: boolean;
  level: AudioLevel;
  /** In ms: what there is of it, and what was heard. */
  readonly length: number;
  played: number;
}

export class World {
  state = atPowerOn;
  now = 0;
  readonly inputs: { readonly input: EmulatorInput; readonly now: number }[] = [];
  readonly outputs: Output[] = [];
  readonly sounds = new Map<string, WorldSound>();

  feed(input: EmulatorInput): readonly Output[] {
    this.inputs.push({ input, now: this.now });
    const taken = step(settings, this.state, input, this.now);
    this.state = taken.state;
    this.outputs.push(...taken.outputs);
    for (const output of taken.outputs) if (!isRecord(output)) this.#carryOut(output);
    return taken.outputs;
  }

  /** The n-th of those that fit, if there is one. */
  sound(nth: number, fits: (sound: WorldSound) => boolean): WorldSound | undefined {
    const fitting = [...this.sounds.values()].filter(fits);
    return fitting[nth % Math.max(1, fitting.length)];
  }

  /** Time passes; whatever waits, and every sound that ends, is told when it is due. */
  pass(ms: number, look: (outputs: readonly Output[]) => void): void {
    const end = this.now + ms;
    for (let count = 0; count < 10_000; count++) {
      const due = deadline(settings, this.state);
      const ending = this.#nextEnd();
      const next = Math.min(due ?? Infinity, ending?.at ?? Infinity, end);
      if (next < this.now) throw new Error(`it waits for ${next} at ${this.now}`);
      this.#play(next - this.now);
      this.now = next;
      if (ending?.at === next && next <= end) look(this.#end(ending.sound));
      else if (due === next && next <= end) look(this.feed({ type: "timePassed" }));
      else return;
    }
    throw new Error("time does not get on");
  }

  /** The sound has broken off. */
  fail(sound: WorldSound): readonly Output[] {
    this.sounds.delete(sound.audioId);
    return this.feed({ type: "audioFailed", audioId: sound.audioId, code: "media-broken", message: "broken" });
  }

  #end({ audioId, length }: WorldSound): readonly Output[] {
    this.sounds.delete(audioId);
    return this.feed({ type: "audioFinished", audioId, duration: length });
  }

  #play(ms: number): void {
    for (const sound of this.sounds.values()) if (isHeard(sound)) sound.played += ms;
  }

  #nextEnd(): { readonly sound: WorldSound; readonly at: number } | undefined {
    return [...this.sounds.values()]
      .filter(isHeard)
      .map((sound) => ({ sound, at: this.now + sound.length - sound.played }))
      .sort((one, other) => one.at - other.at)[0];
  }

  #carryOut(effect: Exclude<Output, { readonly kind: string }>): void {
    if (effect.type === "startAudio") {
      const { audioId, source } = effect;
      const end = source.type === "url" ? (source.until ?? 20_000) : 1000;
      const length = Math.max(0, end - (source.type === "url" ? (source.from ?? 0) : 0));
      this.sounds.set(audioId, { audioId, state: "coming", isPaused: false, level: "foreground", length, played: 0 });
      return;
    }
    const sound = "audioId" in effect ? this.sounds.get(effect.audioId) : undefined;
    if (sound === undefined) return;
    if (effect.type === "pauseAudio") sound.isPaused = true;
    if (effect.type === "resumeAudio") sound.isPaused = false;
    if (effect.type === "setAudioLevel") sound.level = effect.level;
    if (effect.type === "stopAudio") this.sounds.delete(sound.audioId);
  }
}

const isHeard = ({ state, isPaused }: WorldSound): boolean => state === "heard" && !isPaused;

/** What the same inputs bring about once more. */
export function replayed(inputs: World["inputs"]): Output[] {
  let state = atPowerOn;
  return inputs.flatMap(({ input, now }) => {
    const taken = step(settings, state, input, now);
    state = taken.state;
    return taken.outputs;
  });
}

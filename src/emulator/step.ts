import type { ClovaEffect } from "../clova/effect.ts";
import type { ClovaInput } from "../clova/input.ts";
import type { ClovaSettings, ClovaState } from "../clova/state.ts";
import { step as clovaStep } from "../clova/step.ts";
import type { DeviceEffect } from "../device/effect.ts";
import type { DeviceInput } from "../device/input.ts";
import type { DeviceSettings, DeviceState } from "../device/state.ts";
import { deadline as deviceDeadline, step as deviceStep } from "../device/step.ts";
import { clovaEffectRecords, deviceEffectRecord, deviceReport, tellDeviceStep } from "./records.ts";
import type { RecordBody } from "./trace.ts";

// Device and Clova, and the messages between them. Pure, and JSON through and through.

export interface EmulatorSettings {
  readonly device: DeviceSettings;
  readonly clova: ClovaSettings;
}

export interface EmulatorState {
  readonly device: DeviceState;
  readonly clova: ClovaState;
}

export type EmulatorInput = DeviceInput | ClovaInput;

/** What only the world can do. */
export type WorldEffect =
  | Exclude<DeviceEffect, { type: "sendEvent" | "report" }>
  | Extract<ClovaEffect, { type: "callExtension" | "noteReply" }>;

/** What comes out of a step, in order: things to be told and things to be done. */
export type Output = RecordBody | WorldEffect;

export const isRecord = (output: Output): output is RecordBody => "kind" in output;

/** One input, carried back and forth between device and Clova until both are at rest. */
export function step(
  settings: EmulatorSettings,
  state: EmulatorState,
  input: EmulatorInput,
  now: number,
): { state: EmulatorState; outputs: Output[] } {
  const outputs: Output[] = [];
  const mail: EmulatorInput[] = [input];
  let { device, clova } = state;

  function toClova(letter: ClovaInput): void {
    const taken = clovaStep(settings.clova, clova, letter, now);
    clova = taken.state;
    for (const effect of taken.effects) fromClova(effect, outputs, mail);
  }

  /** Whatever is to be known is told before what comes of it. */
  function toDevice(letter: DeviceInput): void {
    const taken = deviceStep(settings.device, device, letter, now);
    const { onTheWay, then } = inOrder(taken.effects);
    for (const effect of onTheWay) fromDevice(effect, outputs, toClova);
    for (const effect of then) if (effect.type === "report") outputs.push(deviceReport(effect));
    tellDeviceStep(device, letter, taken.state, now, (record) => outputs.push(record));
    device = taken.state;
    for (const effect of then) fromDevice(effect, outputs, (event) => mail.push(event));
  }

  for (let letter = mail.shift(); letter !== undefined; letter = mail.shift()) {
    if (isForClova(letter)) toClova(letter);
    else toDevice(letter);
  }
  return { state: { device, clova }, outputs };
}

/** When `step` wants to be called with `timePassed`; null when nothing waits. */
export const deadline = (settings: EmulatorSettings, state: EmulatorState): number | null =>
  deviceDeadline(settings.device, state.device);

const clovaInputs: ReadonlySet<string> = new Set<ClovaInput["type"]>([
  "eventReceived",
  "extensionReplied",
  "extensionFailed",
  "eventAsked",
  "accountLinked",
  "accountUnlinked",
  "userChanged",
]);

const isForClova = (input: EmulatorInput): input is ClovaInput => clovaInputs.has(input.type);

/** What music has reported on its way to this moment comes before what the moment brings. */
function inOrder(effects: readonly DeviceEffect[]): {
  readonly onTheWay: readonly DeviceEffect[];
  readonly then: readonly DeviceEffect[];
} {
  const [first] = effects;
  if (first === undefined || !isProgress(first)) return { onTheWay: none, then: effects };
  const end = effects.findIndex((effect) => !isProgress(effect));
  const place = end === -1 ? effects.length : end;
  return { onTheWay: effects.slice(0, place), then: effects.slice(place) };
}

const none: readonly DeviceEffect[] = [];

const isProgress = (effect: DeviceEffect): boolean =>
  effect.type === "sendEvent" && effect.event.type.startsWith("AudioPlayer.ProgressReport");

function fromDevice(effect: DeviceEffect, outputs: Output[], send: (event: ClovaInput) => void): void {
  if (effect.type === "report") return;
  const record = deviceEffectRecord(effect);
  if (record) outputs.push(record);
  if (effect.type === "sendEvent") send({ type: "eventReceived", event: effect.event });
  else outputs.push(effect);
}

function fromClova(effect: ClovaEffect, outputs: Output[], mail: EmulatorInput[]): void {
  outputs.push(...clovaEffectRecords(effect));
  switch (effect.type) {
    case "callExtension":
    case "noteReply":
      outputs.push(effect);
      break;
    case "deliverDirectives":
      mail.push({ ...effect, type: "directivesReceived" });
      break;
    case "noteRecognition":
    case "noteSession":
    case "report":
      break;
  }
}

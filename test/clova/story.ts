import type { MessageFormat } from "../../src/axes.ts";
import { demoModel } from "../../src/assembly/extensions.ts";
import type { CekRequest } from "../../src/cek/request.ts";
import type { ClovaInput } from "../../src/clova/input.ts";
import { clovaAtPowerOn } from "../../src/clova/state.ts";
import type { DeviceInput } from "../../src/device/input.ts";
import { deviceAtPowerOn } from "../../src/device/state.ts";
import { isRecord, step, type EmulatorSettings, type EmulatorState } from "../../src/emulator/step.ts";
import type { RecordBody } from "../../src/emulator/trace.ts";
import { transcriptLine } from "../../src/emulator/transcript.ts";
import { createUnderstanding } from "../../src/nlu/understanding.ts";
import { resolveRules, type Rules } from "../../src/rules/rules.ts";

/** Device and Clova without a world: the test is the extension, the speaker and the clock. */
export function story(messageFormat: MessageFormat = "kr-2019", overrides: Partial<Rules> = {}) {
  const rules = resolveRules({ region: "kr", messageFormat, lang: "ko" }, overrides);
  const understandings = (["ko", "en"] as const).map((lang) =>
    createUnderstanding(demoModel(lang), {
      region: "kr",
      lang,
      customFirst: true,
      closedSlots: false,
      recognition: "near",
      threshold: 45,
    }),
  );
  const [korean, english] = understandings;
  const settings: EmulatorSettings = {
    device: { seed: 1, display: { size: "none" }, rules },
    clova: { seed: 2, region: "kr", lang: "ko", messageFormat, rules, deviceId: "d", extensions: [korean!, english!] },
  };
  let state: EmulatorState = {
    device: deviceAtPowerOn,
    clova: clovaAtPowerOn({ userId: "owner" }, { userId: "guest" }),
  };
  let now = 0;
  const records: RecordBody[] = [];
  const requests = new Map<string, CekRequest>();

  const feed = (input: DeviceInput | ClovaInput): void => {
    const taken = step(settings, state, input, now);
    state = taken.state;
    for (const output of taken.outputs) {
      if (isRecord(output)) records.push(output);
      else if (output.type === "callExtension") {
        requests.set(output.id, output.request);
        records.push({ kind: "request", id: output.id, request: output.request, headers: {} });
      } else if (output.type === "startAudio") {
        const { audioId } = output;
        feed({ type: "audioStarted", audioId, duration: 1000 });
      }
    }
  };

  return {
    feed,
    settings,
    requests,
    get state() {
      return state;
    },
    say: (text: string) => feed({ type: "utteranceHeard", said: { type: "text", text } }),
    /** The extension answers request `id`; what is not given is as in a question without anything to remember. */
    answer: (id: string, { text = "네?", ends = false, attributes = {}, reprompt = "" } = {}) => {
      const speech = (value: string) => ({ type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value } });
      const response = {
        outputSpeech: speech(text),
        card: {},
        directives: [],
        shouldEndSession: ends,
        ...(reprompt && { reprompt: { outputSpeech: speech(reprompt) } }),
      };
      const body = JSON.stringify({ version: "0.1.0", sessionAttributes: attributes, response });
      feed({ type: "extensionReplied", id, reply: { status: 200, contentType: null, body } });
    },
    fail: (id: string, code = "extension-timeout", status?: number) =>
      feed({ type: "extensionFailed", id, failure: { code, message: "no answer", ...(status && { status }) } }),
    /** Whatever is spoken is spoken to its end. */
    listen: () => {
      while (state.device.speaking)
        feed({ type: "audioFinished", audioId: state.device.speaking.audioId, duration: 1000 });
    },
    stayQuiet: () => {
      now += 7000;
      feed({ type: "timePassed" });
    },
    /** The lines told since the last look. */
    lines: () =>
      records.splice(0).flatMap((record) => {
        const line = transcriptLine({ seq: 1, at: now, ...record });
        return line === null ? [] : [line.trim()];
      }),
    /** The codes of notes since the last look, which no line tells. */
    notes: () => records.splice(0).flatMap((record) => (record.kind === "note" ? [record.code] : [])),
  };
}

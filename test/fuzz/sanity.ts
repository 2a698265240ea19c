import assert from "node:assert/strict";
import { timedLine, transcriptLine } from "../../src/emulator/transcript.ts";
import type { Emulator } from "../../src/emulator/emulator.ts";

// What holds of a device, whatever an extension has answered.

const statuses = ["idle", "attending", "listening", "processing", "reporting"];

export function assertSane(emulator: Emulator): void {
  assert.ok(statuses.includes(emulator.dialogue), `no such dialogue: ${emulator.dialogue}`);
  if (emulator.session !== null) assert.notEqual(emulator.dialogue, "idle", "an open session is on its way");
  const { playerActivity, offsetInMilliseconds, totalInMilliseconds = 0 } = emulator.player;
  assert.match(playerActivity, /^(IDLE|PLAYING|PAUSED|STOPPED)$/);
  for (const ms of [offsetInMilliseconds, totalInMilliseconds])
    assert.ok(Number.isSafeInteger(ms) && ms >= 0, `${ms} ms`);
  JSON.stringify([emulator.session, emulator.player, emulator.screen]);

  let seq = 0;
  let at = 0;
  let speaking = 0;
  let session: string | null = null;
  for (const record of emulator.trace) {
    assert.equal(record.seq, ++seq, "records are counted");
    assert.ok(record.at >= at && Number.isSafeInteger(record.at), `record ${seq} is told at ${record.at}, after ${at}`);
    at = record.at;
    if (record.kind === "speech") {
      speaking += record.state === "started" ? 1 : -1;
      assert.ok(speaking === 0 || speaking === 1, `${speaking} speeches at a time in record ${seq}`);
    } else if (record.kind === "session") {
      assert.equal(session, record.state === "started" ? null : record.id, `sessions take turns, record ${seq}`);
      session = record.state === "started" ? record.id : null;
    }
  }
}

/** C0 and C1 controls, DEL, what turns the writing direction, and what ends a line without looking like it. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/u;

export function assertPrintable(emulator: Emulator, secret: string): void {
  for (const record of emulator.trace) {
    const json = JSON.stringify(record);
    assert.ok(!json.includes(secret), `a secret in record ${record.seq}: ${json.slice(0, 500)}`);
    for (const line of [transcriptLine(record), timedLine(record)]) {
      if (line === null) continue;
      assert.doesNotMatch(line, unprintable, `record ${record.seq}`);
      assert.ok(!line.includes(secret), `a secret in the line of record ${record.seq}`);
    }
  }
}

/** What every object inherits, so that an answer that adds to it is noticed. */
export const inherited = (): string[] =>
  [Object.prototype, Array.prototype, Function.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype));

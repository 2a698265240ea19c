// MPEG transport streams (ISO/IEC 13818-1), as far as one sound in them goes.

import { createBreather } from "./breather.ts";
import { createByteReader, type ByteReader } from "./byte-reader.ts";

export const packetBytes = 188;
export const syncByte = 0x47;

/** Stream types of MPEG audio and of AAC in ADTS frames. */
const soundTypes = [0x03, 0x04, 0x0f];

/** The first sound in a transport stream. */
export interface ElementaryStream {
  readonly reader: ByteReader;
  /** When it begins, in 1/90000 s; null until its first bytes have come. */
  readonly time: () => number | null;
}

/** Takes the first sound out of a transport stream. */
export function elementaryStream(reader: ByteReader): ElementaryStream {
  const breathe = createBreather();
  let time: number | null = null;
  let programPid: number | null = null;
  let soundPid: number | null = null;
  let isInStep = false;

  /** The bytes of sound in one packet. */
  function payloadOf(packet: Uint8Array): Uint8Array | null {
    const byte = (at: number): number => packet[at] ?? 0;
    const pid = ((byte(1) & 0x1f) << 8) | byte(2);
    const isStart = (byte(1) & 0x40) !== 0;
    const adaptation = (byte(3) & 0x20) === 0 ? 0 : 1 + byte(4);
    if ((byte(1) & 0x80) !== 0 || (byte(3) & 0x10) === 0 || 4 + adaptation >= packetBytes) return null;
    const payload = packet.subarray(4 + adaptation);
    if (pid === 0 && isStart) programPid = programIn(section(payload)) ?? programPid;
    else if (pid === programPid && isStart) {
      const found = soundIn(section(payload));
      if (found !== soundPid) isInStep = false;
      soundPid = found ?? soundPid;
    } else if (pid === soundPid) {
      if (!isStart) return isInStep ? payload : null;
      isInStep = payload[0] === 0 && payload[1] === 0 && payload[2] === 1;
      time ??= isInStep ? timeOf(payload) : null;
      return isInStep ? payload.subarray(9 + (payload[8] ?? 0)) : null;
    }
    return null;
  }

  async function next(): Promise<Uint8Array | null> {
    while (await reader.fill(packetBytes)) {
      const breath = breathe();
      if (breath !== undefined) await breath;
      if (reader.bytes[0] !== syncByte) {
        const at = reader.bytes.indexOf(syncByte);
        await reader.skip(at === -1 ? reader.bytes.length : at);
        continue;
      }
      const payload = payloadOf(reader.bytes.slice(0, packetBytes));
      await reader.skip(packetBytes);
      if (payload !== null && payload.length > 0) return payload;
    }
    return null;
  }

  return { reader: createByteReader(next), time: () => time };
}

/** The presentation time of the packet that begins here: 33 bits, spread over five bytes. */
function timeOf(payload: Uint8Array): number | null {
  const byte = (at: number): number => payload[at] ?? 0;
  if ((byte(7) & 0x80) === 0) return null;
  const low = (byte(10) << 22) | ((byte(11) & 0xfe) << 14) | (byte(12) << 7) | (byte(13) >> 1);
  return ((byte(9) >> 1) & 7) * 2 ** 30 + low;
}

/** A table that begins in this payload, without its checksum. */
function section(payload: Uint8Array): Uint8Array {
  const start = 1 + (payload[0] ?? 0);
  const length = (((payload[start + 1] ?? 0) & 0x0f) << 8) | (payload[start + 2] ?? 0);
  return payload.subarray(start, Math.max(start, start + 3 + length - 4));
}

/** The packets that describe the first program. */
function programIn(table: Uint8Array): number | null {
  for (let at = 8; at + 4 <= table.length; at += 4) {
    const program = ((table[at] ?? 0) << 8) | (table[at + 1] ?? 0);
    if (program !== 0) return (((table[at + 2] ?? 0) & 0x1f) << 8) | (table[at + 3] ?? 0);
  }
  return null;
}

/** The packets that carry the first sound of a program. */
function soundIn(table: Uint8Array): number | null {
  const descriptors = (((table[10] ?? 0) & 0x0f) << 8) | (table[11] ?? 0);
  for (let at = 12 + descriptors; at + 5 <= table.length;) {
    if (soundTypes.includes(table[at] ?? 0)) return (((table[at + 1] ?? 0) & 0x1f) << 8) | (table[at + 2] ?? 0);
    at += 5 + ((((table[at + 3] ?? 0) & 0x0f) << 8) | (table[at + 4] ?? 0));
  }
  return null;
}

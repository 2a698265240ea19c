const videoPid = 0x100;
const soundPid = 0x101;
const tablePid = 0x20;

/** A transport stream with a picture beside the sound; each frame is a packet of its own, with its time. */
export function transportStream(
  frames: readonly Uint8Array[],
  streamType: 3 | 15,
  framesBefore: number,
  samples: number,
): Uint8Array {
  const counters = new Map<number, number>();
  const packets: Uint8Array[] = [];

  function add(pid: number, payload: Uint8Array): void {
    for (let at = 0; at < payload.length;) {
      const room = Math.min(184, payload.length - at);
      const stuffing = 184 - room;
      const counter = counters.get(pid) ?? 0;
      counters.set(pid, (counter + 1) & 15);
      const packet = Buffer.alloc(188, 0xff);
      packet.set([0x47, (at === 0 ? 0x40 : 0) | (pid >> 8), pid & 0xff, (stuffing > 0 ? 0x30 : 0x10) | counter]);
      if (stuffing > 0) packet[4] = stuffing - 1;
      if (stuffing > 1) packet[5] = 0;
      packet.set(payload.subarray(at, at + room), 4 + stuffing);
      packets.push(packet);
      at += room;
    }
  }

  add(0, section(0, [0, 1, 0xe0 | (tablePid >> 8), tablePid & 0xff]));
  const streams = [...[0x1b, 0xe1, videoPid & 0xff, 0xf0, 0], ...[streamType, 0xe1, soundPid & 0xff, 0xf0, 0]];
  add(tablePid, section(2, [0xe1, soundPid & 0xff, 0xf0, 0, ...streams]));
  frames.forEach((frame, i) => {
    if (i % 10 === 0) add(videoPid, pes(0xe0, 0, Buffer.alloc(300, 0xff)));
    add(soundPid, pes(0xc0, Math.round(((framesBefore + i) * samples * 90_000) / 44_100), frame));
  });
  return Buffer.concat(packets);
}

/** A table, its pointer in front; the checksum is left out. */
function section(id: number, content: readonly number[]): Uint8Array {
  const length = content.length + 9;
  return Uint8Array.from([0, id, 0xb0 | (length >> 8), length & 0xff, 0, 1, 0xc1, 0, 0, ...content, 0, 0, 0, 0]);
}

function pes(id: number, time: number, payload: Uint8Array): Uint8Array {
  const t = time + 90_000;
  const stamp = [0x21 | ((t >> 29) & 14), (t >> 22) & 255, ((t >> 14) & 254) | 1, (t >> 7) & 255, ((t << 1) & 254) | 1];
  return Buffer.concat([Uint8Array.from([0, 0, 1, id, 0, 0, 0x80, 0x80, 5, ...stamp]), payload]);
}

/** A FLAC file that stores its samples as they are, in blocks of this many frames. */
export function flac(channels: readonly Int16Array[], sampleRate: number, blockSize = 4096): Uint8Array {
  const frames = channels[0]?.length ?? 0;
  const info = Buffer.alloc(34);
  info.writeUInt16BE(blockSize, 0);
  info.writeUInt16BE(blockSize, 2);
  // 20 bits of rate, 3 of channels, 5 of bits in a sample, 36 of frames.
  info.writeBigUInt64BE(
    (BigInt(sampleRate) << 44n) | (BigInt(channels.length - 1) << 41n) | (15n << 36n) | BigInt(frames),
    10,
  );
  const blocks: Uint8Array[] = [];
  for (let at = 0, number = 0; at < frames; at += blockSize, number++) {
    blocks.push(
      block(
        channels.map((samples) => samples.subarray(at, at + blockSize)),
        number,
      ),
    );
  }
  return Buffer.concat([Buffer.from("fLaC"), Uint8Array.from([0x80, 0, 0, 34]), info, ...blocks]);
}

function block(channels: readonly Int16Array[], number: number): Uint8Array {
  const frames = channels[0]?.length ?? 0;
  const header = [
    0xff,
    0xf8,
    0x70,
    ((channels.length - 1) << 4) | 8,
    ...codedNumber(number),
    (frames - 1) >> 8,
    (frames - 1) & 255,
  ];
  const subframes = channels.map((samples) => {
    const bytes = Buffer.alloc(1 + 2 * samples.length);
    bytes[0] = 2; // verbatim
    samples.forEach((sample, i) => bytes.writeInt16BE(sample, 1 + 2 * i));
    return bytes;
  });
  const body = Buffer.concat([Uint8Array.from([...header, crc(header, 8, 0x07)]), ...subframes]);
  const sum = crc(body, 16, 0x8005);
  return Buffer.concat([body, Uint8Array.from([sum >> 8, sum & 255])]);
}

/** As UTF-8 writes numbers, up to 11 bits. */
const codedNumber = (number: number): number[] =>
  number < 128 ? [number] : [0xc0 | (number >> 6), 0x80 | (number & 63)];

function crc(bytes: Iterable<number>, width: 8 | 16, polynomial: number): number {
  const top = 1 << (width - 1);
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) sum = (sum & top) === 0 ? sum << 1 : (sum << 1) ^ polynomial;
    sum &= 2 ** width - 1;
  }
  return sum;
}

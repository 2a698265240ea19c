/** How a WAV file for a test is made; what is left out is as usual. */
export interface WavParts {
  readonly samples: readonly number[];
  /** 1 for whole numbers, 3 for floating point, 0xfffe for extensible. */
  readonly tag?: number;
  readonly bits?: number;
  readonly channels?: number;
  readonly sampleRate?: number;
  /** What the header says of the length of the data. */
  readonly dataLength?: number;
}

/** A WAV file; samples are interleaved and written as they are. */
export function wavBytes({
  samples,
  tag = 1,
  bits = 16,
  channels = 1,
  sampleRate = 22_050,
  dataLength,
}: WavParts): Buffer {
  const width = bits / 8;
  const data = Buffer.alloc(samples.length * width);
  samples.forEach((sample, index) => {
    if (tag === 3) data[width === 4 ? "writeFloatLE" : "writeDoubleLE"](sample, index * width);
    else if (width === 1) data.writeUInt8(sample, index);
    else data.writeIntLE(sample, index * width, width);
  });
  const format = Buffer.alloc(tag === 0xfffe ? 40 : 16);
  format.writeUInt16LE(tag, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(sampleRate, 4);
  format.writeUInt32LE(sampleRate * channels * width, 8);
  format.writeUInt16LE(channels * width, 12);
  format.writeUInt16LE(bits, 14);
  if (tag === 0xfffe) format.writeUInt16LE(1, 24);
  const chunks = [chunk("LIST", Buffer.from("odd")), chunk("fmt ", format), chunk("data", data, dataLength)];
  return Buffer.concat([Buffer.from("RIFF\0\0\0\0WAVE", "latin1"), ...chunks]);
}

function chunk(name: string, data: Buffer, length = data.length): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

// The demo's music, so that it needs no server: two little tunes of our own making, played on something like a music box.

/** Where the demo says its music is. Nobody can own a name that ends in `.invalid` (RFC 2606). */
const folder = "https://clova-device.invalid/demo";

export interface Song {
  /** Also the stream's token. */
  readonly name: "oven" | "table";
  readonly url: string;
}

export const songs: readonly [Song, Song] = [
  { name: "oven", url: `${folder}/oven.wav` },
  { name: "table", url: `${folder}/table.wav` },
];

/** Steps of a scale in quarters of a second, eight to a bar; a dash goes on sounding. */
const tunes: Readonly<Record<Song["name"], readonly string[]>> = {
  oven: ["0-2-4-5-", "4-2-0---", "5-4-2-4-", "7-----5-", "4-5-7-9-", "7-5-4-2-", "4-2-1-2-", "0-------"],
  table: ["7-7-9-7-", "5-4-5---", "4-5-7-5-", "4-2-4---", "2-4-5-4-", "2-0-2-4-", "5-4-2-1-", "0-------"],
};

const rate = 16_000;
const step = rate / 4;
/** Seconds in which a tone fades to a third. */
const decay = 0.5;
/** Of the tone and of what sounds along with it: how many times as high, and how loud. */
const partials = [
  [1, 0.24],
  [2, 0.09],
  [4, 0.03],
] as const;

const played = new Map<Song["name"], Uint8Array>();

/** The song as a WAV file: 16 kHz, mono, sixteen seconds. It is played once. */
export function music(name: Song["name"]): Uint8Array {
  const known = played.get(name) ?? record(name);
  played.set(name, known);
  return known;
}

function record(name: Song["name"]): Uint8Array {
  const steps = [...tunes[name].join("")];
  const samples = new Float32Array(steps.length * step);
  steps.forEach((degree, index) => {
    if (degree !== "-") strike(samples, index * step, frequency(Number(degree)));
  });
  return wav(samples);
}

const majorScale = [0, 2, 4, 5, 7, 9, 11];

/** Degree 0 is the C of 523 Hz. */
const frequency = (degree: number): number =>
  523.25 * 2 ** ((majorScale[degree % 7] as number) / 12 + Math.floor(degree / 7));

function strike(samples: Float32Array, first: number, hertz: number): void {
  const length = Math.min(samples.length - first, 2 * rate);
  for (let i = 0; i < length; i++) {
    const seconds = i / rate;
    // It swells for a moment and has gone by its end, so that nothing clicks.
    const loudness = Math.min(1, seconds / 0.004) * Math.exp(-seconds / decay) * Math.min(1, (length - i) / 400);
    for (const [multiple, share] of partials) {
      samples[first + i]! += share * loudness * Math.sin(2 * Math.PI * hertz * multiple * seconds);
    }
  }
}

function wav(samples: Float32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(44 + 2 * samples.length));
  const text = (at: number, word: string): void =>
    [...word].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
  text(0, "RIFF");
  bytes.setUint32(4, 36 + 2 * samples.length, true);
  text(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, 2 * rate, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, "data");
  bytes.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, i) =>
    bytes.setInt16(44 + 2 * i, Math.round(32_767 * Math.max(-1, Math.min(1, sample))), true),
  );
  return new Uint8Array(bytes.buffer);
}

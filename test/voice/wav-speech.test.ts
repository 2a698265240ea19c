import { expect, it } from "vitest";
import { AudioError } from "../../src/errors.ts";
import { wavSpeech } from "../../src/voice/wav-speech.ts";
import { wavBytes, type WavParts } from "./wav-bytes.ts";

it.each<[string, WavParts, number[]]>([
  ["16 bits", { samples: [0, 1000, -32_768] }, [0, 1000, -32_768]],
  ["8 bits, which have no sign", { samples: [0, 128, 255], bits: 8 }, [-32_768, 0, 32_512]],
  ["24 bits", { samples: [0, 256_000, -8_388_608], bits: 24 }, [0, 1000, -32_768]],
  ["32 bits", { samples: [0, 65_536_000, -(2 ** 31)], bits: 32 }, [0, 1000, -32_768]],
  ["floating point", { samples: [0, 0.5, -1, 2], tag: 3, bits: 32 }, [0, 16_384, -32_768, 32_767]],
  ["long floating point", { samples: [0.25, -0.5], tag: 3, bits: 64 }, [8192, -16_384]],
  ["what is no number as silence", { samples: [NaN, Infinity], tag: 3, bits: 32 }, [0, 32_767]],
  ["the extensible format", { samples: [7, 8], tag: 0xfffe }, [7, 8]],
  ["two channels mixed to one", { samples: [100, 300, -200, 0], channels: 2 }, [200, -100]],
  ["a length of 2 GB from a program that streams", { samples: [1, 2, 3], dataLength: 0x7fff_f000 }, [1, 2, 3]],
  ["half a frame at the end", { samples: [1, 2, 3], channels: 2 }, [2]],
])("reads %s", (_, parts, expected) => {
  const speech = wavSpeech(wavBytes(parts));
  expect(Array.from(speech.pcm ?? [])).toEqual(expected);
  expect(speech).toMatchObject({ frames: expected.length, sampleRate: 22_050 });
});

it.each<[string, Buffer, string]>([
  ["nothing", Buffer.alloc(0), "no WAV file"],
  ["text", Buffer.from("cannot open the sound device"), "no WAV file"],
  ["a header without sound", wavBytes({ samples: [] }).subarray(0, 40), "no sound in it"],
  ["12 bits", wavBytes({ samples: [], bits: 12 }), "12 bits"],
  ["no channel", wavBytes({ samples: [], channels: 0 }), "0 channels"],
  ["no sample rate", wavBytes({ samples: [], sampleRate: 0 }), "at 0 Hz"],
  ["a compressed format", wavBytes({ samples: [], tag: 0x55 }), "format 85"],
])("refuses %s", (_, bytes, why) => {
  expect(() => wavSpeech(bytes)).toThrow(AudioError);
  expect(() => wavSpeech(bytes)).toThrow(why);
});

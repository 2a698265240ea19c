// The child process that holds the embedded voice. Its engine is GPL-3.0 and can crash or hang on strange text: it never
// runs in the process of the emulator.
import { asMarkup, espeakText } from "./espeak-text.ts";
import { messageOf } from "./failure.ts";
import { longestReading } from "./plain-text.ts";
import type { SpeakAnswer, SpeakRequest } from "./embedded-voice.ts";

/** The part of the package we use; it brings no types, and may not be installed. */
interface EngineModule {
  readonly HEAP8: Int8Array;
  readonly eSpeakNGWorker: new () => Promise<Engine>;
}
interface Engine {
  volume: number;
  set_voice(name: string): void;
  /** Hands out 22 050 Hz mono in pieces, until `take` returns true. */
  synthesize(text: string, take: (piece: Int16Array) => boolean): void;
}

const sampleRate = 22_050;
const voices = { ko: "ko", ja: "ja", en: "en-us" } as const;
/** Of 200; the engine's own 100 clips on some vowels. */
const volume = 80;
/** A long text of signs that are spelled out is cut here. */
const longestSpeech = 20 * 60 * sampleRate;

const engine = loadEngine();
engine.catch(() => undefined); // each request tells it

process.on("SIGINT", () => undefined); // Ctrl-C is for the emulator, which ends us by hanging up
process.on("disconnect", () => process.exit());
process.on("message", (request: SpeakRequest & { readonly id: number }) => void answer(request));

async function answer({ id, text, lang }: SpeakRequest & { readonly id: number }): Promise<void> {
  try {
    const synthesise = await engine;
    const answer: SpeakAnswer = { sampleRate, pcm: synthesise(asMarkup(espeakText(text, lang)), voices[lang]) };
    process.send?.({ id, ...answer });
  } catch (error) {
    process.send?.({ id, error: messageOf(error) });
  }
}

async function loadEngine(): Promise<(text: string, voice: string) => Int16Array> {
  const name = "@echogarden/espeak-ng-emscripten";
  const { default: load } = (await import(name)) as { default: () => Promise<EngineModule> };
  const module = await load();
  const engine = await new module.eSpeakNGWorker();
  engine.volume = volume;
  // What one text leaves behind changes the next. The memory is put back before each, so that a text always sounds the
  // same. Not before a text as large as any has been spoken: the package keeps the address of the buffer for texts
  // outside that memory, and makes it larger when it must.
  collect(engine, "\0".repeat(8 * longestReading));
  engine.set_voice(voices.ko);
  const fresh = module.HEAP8.slice();
  return (text, voice) => {
    module.HEAP8.set(fresh);
    module.HEAP8.fill(0, fresh.length);
    engine.set_voice(voice);
    return collect(engine, text);
  };
}

function collect(engine: Engine, text: string): Int16Array {
  const pieces: Int16Array[] = [];
  let frames = 0;
  engine.synthesize(text, (piece) => {
    pieces.push(piece);
    frames += piece.length;
    return frames > longestSpeech;
  });
  const pcm = new Int16Array(frames);
  let at = 0;
  for (const piece of pieces) {
    pcm.set(piece, at);
    at += piece.length;
  }
  return pcm;
}

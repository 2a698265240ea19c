import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AudioError } from "../errors.ts";

/** Has `write` write a WAV file of our choosing, in a folder that only we may open, and resolves with its bytes. */
export async function writtenSound(write: (file: string) => Promise<void>, mostBytes: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "clova-voice-"));
  try {
    const file = join(folder, "speech.wav");
    await write(file);
    const { size } = await stat(file).catch(() => ({ size: 0 }));
    if (size === 0) throw new AudioError("it wrote no sound");
    if (size > mostBytes) throw new AudioError(`more than ${mostBytes} bytes of sound`);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

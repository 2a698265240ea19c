import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where the parts of Open JTalk lie. */
export interface OpenJTalk {
  readonly program: string;
  /** Folder of the dictionary. */
  readonly dictionary: string;
  /** A `.htsvoice` file. */
  readonly voice: string;
}

const usualDictionary = "/var/lib/mecab/dic/open-jtalk/naist-jdic";
const usualVoices = "/usr/share/hts-voice";

/** From the environment variable OPEN_JTALK_DICTIONARY, or where Debian's package puts it. */
export function findDictionary(env = process.env, usual = usualDictionary): string | null {
  const folder = env["OPEN_JTALK_DICTIONARY"] ?? usual;
  return statSync(join(folder, "sys.dic"), { throwIfNoEntry: false }) ? folder : null;
}

/** From the environment variable OPEN_JTALK_VOICE, or the first by name where Debian's packages put them. */
export function findVoice(env = process.env, usual = usualVoices): string | null {
  const named = env["OPEN_JTALK_VOICE"];
  if (named !== undefined) return statSync(named, { throwIfNoEntry: false })?.isFile() ? named : null;
  try {
    const files = readdirSync(usual, { recursive: true, encoding: "utf8" });
    const [first] = files.filter((file) => file.endsWith(".htsvoice")).sort();
    return first === undefined ? null : join(usual, first);
  } catch {
    return null;
  }
}

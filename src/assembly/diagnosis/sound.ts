import { ConfigurationError } from "../../errors.ts";
import { isInstalled } from "../../voice/installed-package.ts";
import type { SoundProbing } from "../../sound/host/probe-sound.ts";
import type { Sound } from "../options.ts";

export interface SoundDiagnosis {
  readonly name: "speaker" | "audio-io" | "player";
  readonly works: boolean;
  /** What it plays through, or why it does not work. */
  readonly detail: string;
  /** How to install it; null when it is installed. */
  readonly remedy: string | null;
}

type Way = SoundDiagnosis["name"];

const remedies: Readonly<Record<Way, string>> = {
  speaker: "npm install speaker (on Debian and Ubuntu first: apt-get install build-essential python3 libasound2-dev)",
  "audio-io": "npm install @echogarden/audio-io (on Linux it needs libasound2)",
  player: "a program such as pacat or aplay (on Debian and Ubuntu: apt-get install alsa-utils)",
};

/** What is installed and does not work has no device to play through. */
const isThere: Readonly<Record<Way, (detail: string) => boolean>> = {
  speaker: () => isInstalled("speaker"),
  "audio-io": () => isInstalled("@echogarden/audio-io"),
  player: (detail) => !detail.startsWith("none of "),
};

/** Tries the ways to the loudspeaker; each in a process of its own, as their native parts may crash. */
export async function diagnoseSound(
  ways: readonly Way[] = ["speaker", "audio-io", "player"],
  probing: Pick<SoundProbing, "patience" | "signal"> = {},
): Promise<readonly SoundDiagnosis[]> {
  const { probeSound } = await import("../../sound/host/probe-sound.ts");
  const probed = await probeSound(ways, probing);
  return ways.flatMap((name) => {
    const found = probed.find(({ driver }) => driver === name);
    if (!found) return [];
    const { works, detail } = found;
    return [{ name, works, detail, remedy: works || isThere[name](detail) ? null : remedies[name] }];
  });
}

/** A way to the loudspeaker that was asked for by name has to be there. Rejects with ConfigurationError. */
export async function requireSound(sound: Sound): Promise<void> {
  if (sound !== "speaker" && sound !== "audio-io" && sound !== "player") return;
  for (const { works, detail, remedy } of await diagnoseSound([sound])) {
    if (works) continue;
    const install = remedy === null ? "" : ` It needs: ${remedy}.`;
    throw new ConfigurationError(
      `\`--sound ${sound}\` does not work here: ${detail}.${install} \`--sound auto\` takes what there is, and ` +
        "`clova-device doctor` lists it",
    );
  }
}

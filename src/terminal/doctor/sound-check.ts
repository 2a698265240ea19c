import { ConfigurationError } from "../../errors.ts";
import { checkSound, type Diagnosis, type Played, type SoundCheckOptions } from "../../index.ts";
import { complain } from "../output/output.ts";
import { aligned, section, type Row } from "./rows.ts";
import { tell } from "./tell.ts";

type Asked = Pick<SoundCheckOptions, "sound" | "voice" | "signal">;

/** Plays a tone and a sentence in each language, and tells of each when it is over. Rejects with ConfigurationError. */
export async function soundCheck({ sound, voice = "auto", signal }: Asked, diagnosis: Diagnosis): Promise<void> {
  if (!isThere(sound, diagnosis)) return tell(section("Heard", [], [nothing]));
  tell([...section(`Heard, by \`--sound ${sound}\` and \`--voice ${voice}\``, []), ""]);
  await checkSound({
    sound,
    voice,
    signal,
    notice: complain,
    onPlayed: (played) => tell(aligned([rowOf(played, voice === "auto" ? diagnosis.spokenBy : {})], longestName)),
  });
}

const nothing = "Nothing can be heard here: no way to the loudspeaker works.";
const longestName = "tone".length;

/** Whether there is a way to hear something. Throws ConfigurationError where the one that was named does not work. */
function isThere(sound: Asked["sound"], diagnosis: Diagnosis): boolean {
  if (sound.startsWith("wav:")) return true;
  const ways = diagnosis.sound.filter(({ name }) => sound === "auto" || name === sound);
  if (ways.some(({ works }) => works)) return true;
  if (sound === "auto") return false;
  throw new ConfigurationError(
    `\`--sound ${sound}\` does not work here, and the report says why; \`--sound auto\` takes what there is`,
  );
}

function rowOf({ name, works, what, fault, ms }: Played, spokenBy: Partial<Diagnosis["spokenBy"]>): Row {
  if (name === "tone") return { works, name, detail: works ? `${what}, ${ms} ms` : `${what}: ${fault}` };
  const who = spokenBy[name];
  const by = who ? ` by \`${who}\`` : "";
  return { works, name, detail: works ? `"${what}"${by}, ${ms} ms` : (fault ?? "") };
}

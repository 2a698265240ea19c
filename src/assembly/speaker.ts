import type { Clock, Speaker, Voice, Web } from "../ports.ts";
import type { Rules } from "../rules/rules.ts";
import type { EmulatorOptions } from "./options.ts";

/**
 * The speaker the options ask for; a voice that is lent stays open when it is closed. Nothing that makes sound is loaded
 * before the first sound.
 */
export async function createSpeaker(
  options: EmulatorOptions & { readonly lent?: Voice | undefined },
  clock: Clock,
  web: () => Promise<Web>,
  rules: Rules,
): Promise<Speaker> {
  const { sound = "none", voice = "silent", notice = unheard, loading, lent } = options;
  const [{ createVoice }, { openSpeaker }] = await Promise.all([
    import("../voice/voice.ts"),
    import("../sound/open-speaker.ts"),
  ]);
  return openSpeaker({
    sound,
    voice: lent ? { ...lent, close: () => Promise.resolve() } : createVoice(voice, { notice }),
    clock,
    isVirtual: options.clock === "virtual",
    web,
    ...(!rules["media.fetch"] && { assumedLength: rules["media.assumedLength"] }),
    background: { volume: rules["background.level"] / 100, ramp: rules["background.ramp"] },
    notice,
    loading,
  });
}

const unheard = (): void => undefined;

import type { OutputSpeech, SpeechInfo } from "../cek/answer/answer.ts";
import { isFetchable } from "../cek/answer/spoken-items.ts";
import type { Directive, SpeechSource, SpokenPart } from "../cic/directives.ts";
import { hasScreen, type Display } from "../cic/context.ts";
import { uuid } from "../cic/identifiers.ts";
import type { ClovaSettings } from "./state.ts";

type Choice = "both" | "brief" | "verbose";

/**
 * The items a device is to speak. Of a SpeechSet the guides say only that `verbose` is meant for devices without a
 * screen (Extension guide, outputSpeech); the rules `speechSet.*` decide.
 */
export function itemsFor(
  speech: OutputSpeech | null,
  display: Display,
  { rules }: ClovaSettings,
): readonly SpeechInfo[] {
  if (speech === null) return [];
  if (speech.type !== "SpeechSet") return speech.values.filter(isAudible);
  const choice: Choice = hasScreen(display) ? rules["speechSet.screen"] : rules["speechSet.screenless"];
  return [...(choice === "verbose" ? [] : speech.brief), ...(choice === "brief" ? [] : speech.verbose)].filter(
    isAudible,
  );
}

const isAudible = (item: SpeechInfo): boolean => item.type === "URL" || item.value.trim() !== "";

/** One `SpeechSynthesizer.Speak` an item, in order; what may not be fetched is left out. Ids are drawn from `ids` on. */
export function speak(
  items: readonly SpeechInfo[],
  source: SpeechSource,
  settings: ClovaSettings,
  ids: number,
): readonly Directive[] {
  const playable = items.filter((item) => item.type === "PlainText" || isFetchable(item.value));
  return playable.map((item, index): Directive => {
    const token = item.token ?? uuid(settings.seed, ids + 2 * index + 1);
    const attachment = part(item, source, settings);
    return {
      type: "SpeechSynthesizer.Speak",
      messageId: uuid(settings.seed, ids + 2 * index),
      payload: {
        format: "AUDIO_MPEG",
        token,
        url: attachment.type === "URL" ? attachment.value : `cid:${uuid(settings.seed, ids + 2 * index + 1)}`,
        ...(attachment.type === "PlainText" && { ttsLang: attachment.lang }),
        ...(item.type === "URL" && item.contentType && { contentType: item.contentType }),
      },
      attachment,
    };
  });
}

function part(item: SpeechInfo, source: SpeechSource, { lang, rules }: ClovaSettings): SpokenPart {
  if (item.type === "URL") return { type: "URL", lang: "", value: item.value, source };
  const most = rules["speech.maxCharacters"];
  const value = item.value.length > most ? Array.from(item.value).slice(0, most).join("") : item.value;
  return { type: "PlainText", lang: item.lang ?? lang, value, source };
}

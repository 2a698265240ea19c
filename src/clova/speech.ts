import type { OutputSpeech, SpeechInfo } from "../cek/answer.ts";
import type { Directive, SpeechSource, SpokenPart } from "../cic/directives.ts";
import { hasScreen, type Display } from "../cic/context.ts";
import { uuid } from "../cic/identifiers.ts";
import type { ClovaEffect } from "./effect.ts";
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

/** One `SpeechSynthesizer.Speak` an item, in order. Ids are drawn from `ids` on. */
export function speak(
  items: readonly SpeechInfo[],
  source: SpeechSource,
  settings: ClovaSettings,
  ids: number,
): { directives: Directive[]; effects: ClovaEffect[] } {
  const effects: ClovaEffect[] = [];
  const playable = items.filter((item) => item.type === "PlainText" || mayPlay(item.value, effects));
  const directives = playable.map((item, index): Directive => {
    const token = item.token ?? uuid(settings.seed, ids + 2 * index + 1);
    const attachment = part(item, source, settings, effects);
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
  return { directives, effects };
}

/** Only what comes over http(s) is played; anything else could reach into the machine. */
function mayPlay(url: string, effects: ClovaEffect[]): boolean {
  if (/^https?:\/\//i.test(url)) return true;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? url.slice(0, 20);
  const message = `a sound must be an http(s) URL; one that begins with ${JSON.stringify(scheme)} is not played`;
  effects.push({ type: "report", severity: "warning", code: "url-refused", message });
  return false;
}

function part(
  item: SpeechInfo,
  source: SpeechSource,
  { lang, rules }: ClovaSettings,
  effects: ClovaEffect[],
): SpokenPart {
  if (item.type === "URL") return { type: "URL", lang: "", value: item.value, source };
  const most = rules["speech.maxCharacters"];
  const characters = item.value.length > most ? Array.from(item.value) : [];
  if (characters.length > most) {
    const message = `a text of ${characters.length} characters is spoken up to ${most}`;
    effects.push({ type: "report", severity: "warning", code: "speech-too-long", message });
  }
  const value = characters.length > most ? characters.slice(0, most).join("") : item.value;
  return { type: "PlainText", lang: item.lang ?? lang, value, source };
}

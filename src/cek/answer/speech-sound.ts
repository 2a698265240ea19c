import { described } from "../../schema-problem.ts";
import { dialects } from "../dialect.ts";
import { longestText, utf8Length } from "../text-length.ts";
import { isFetchable, urlOf, type SpokenItem } from "./spoken-items.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

/** What the guides have as sound: Extension guide and LINE guide, Supported audio compression format. */
const hls = "application/vnd.apple.mpegurl";
const contentTypes = [hls, "audio/mpegurl", "audio/x-mpegurl", "audio/mpeg"];
const otherSounds = /^(aac|aiff?|amr|au|flac|m4[ab]|mid|midi|mka|mp4|oga|ogg|opus|wav|weba|webm|wma)$/;

/** Judges a sound by its URL and `contentType`; nothing is fetched for that. */
export function judgeSound(one: SpokenItem, context: AnswerContext, find: Find): void {
  const at = `${one.path}.value`;
  const url = urlOf(one);
  if (url === "") return;
  if (!isFetchable(url)) {
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? url.slice(0, 20);
    const message = `\`${at}\` must be an http(s) URL, and begins with ${JSON.stringify(scheme)}; it is not played`;
    find("url-refused", at, message, "Send the https URL of an mp3", described(scheme));
    return;
  }
  if (/^http:/i.test(url)) {
    find(
      "speech-not-https",
      at,
      `\`${at}\` is plain http, where the guides want https; it is played here`,
      "Serve the sound over https",
      described(url),
    );
  }
  const bytes = url.length * 3 <= longestText ? 0 : utf8Length(url);
  if (bytes > longestText) {
    find(
      "speech-url-long",
      at,
      `\`${at}\` has ${bytes} bytes, where the guide allows ${longestText}; it is played here`,
      "Make it shorter",
    );
  }
  judgeKind(one, url, context, find);
}

function judgeKind({ path, json }: SpokenItem, url: string, context: AnswerContext, find: Find): void {
  const at = `${path}.value`;
  const ending = endingOf(url);
  const contentType = typeof json["contentType"] === "string" ? json["contentType"].toLowerCase() : "";
  const isKnown = contentType === "" || contentTypes.includes(contentType.replace(/\s*;.*$/s, ""));
  const isList = ending === "m3u8" || contentType.includes("mpegurl");
  const isNamed = dialects[context.messageFormat].speechMembers.includes("contentType");
  if (isList && !isNamed) {
    const message = `\`${at}\` is an HLS playlist, for which the message format ${context.messageFormat} has no \`contentType\`; it is played here`;
    return find("speech-hls", at, message, "Send an mp3, or play it by AudioPlayer.Play", described(url));
  }
  if (contentType !== "" && !isNamed) {
    const place = `${path}.contentType`;
    const message = `\`${place}\` is no member of the message format ${context.messageFormat}; it helps to play the sound here`;
    find("answer-format", place, message, "Leave it out, or use the format kr-2019", described(contentType));
  } else if (!isKnown) {
    const place = `${path}.contentType`;
    const message = `\`${place}\` is ${described(contentType)}, which no guide has; the sound is played all the same`;
    find("speech-content-type", place, message, `Send \`${hls}\` for HLS, and nothing for mp3`, described(contentType));
  }
  if (isList && contentType !== hls) {
    const message = `\`${at}\` is an HLS playlist without the \`contentType\` it needs; it is played here`;
    find("speech-hls", at, message, `Send \`"contentType": "${hls}"\`, or an mp3`, described(url));
  } else if (!isList && otherSounds.test(ending)) {
    const message = `\`${at}\` is a .${ending}, which the guides do not list; it is played as far as that is possible here`;
    find("speech-not-mp3", at, message, "Send an mp3", described(url));
  }
}

/** `mp3` of `https://example.com/a.mp3?b#c`. */
function endingOf(url: string): string {
  const path = url.slice(0, 4096).replace(/[?#].*$/s, "");
  return /\.([a-z0-9]{2,5})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

import type { ConversationResult, ConversationResults } from "../index.ts";
import { makeClips, clipLimits, type Clips, type SoundWish } from "./clips.ts";
import { conversationMarkup } from "./conversation-markup.ts";
import { html, jsonData, trusted } from "./markup.ts";
import type { Room } from "./messages.ts";
import { pageParts } from "./page-parts.ts";
import { dataStart, inPrevious, keptData, type PreviousRun } from "./previous-run.ts";
import { matrixMarkup, runHead } from "./run-head.ts";
import { readScreens, type Screens } from "./screens.ts";
import { count } from "./shown-text.ts";

export interface HtmlReportOptions {
  readonly title?: string | undefined;
  /** Which conversations are made audible: failed ones by default. */
  readonly sound?: SoundWish | undefined;
  /** Told in one line what is not in the report, such as sound for want of a voice, and what takes long to be made. */
  readonly notice?: ((line: string) => void) | undefined;
}

/** Characters of the messages of a report. */
const mostMessages = 8_000_000;

/** Pictures whose absence is told of one by one. */
const mostFaults = 20;

/** By it a report is known as one of ours. */
export const generator = "clova-device-emulator report";

/** The report as the text of one page that needs nothing else; `previous` is what it is compared with. */
export async function reportText(
  run: ConversationResults,
  { title = "Conversations", sound = "failed", notice }: HtmlReportOptions,
  previous: PreviousRun | null,
): Promise<string> {
  const { results } = run;
  const at = new Date().toISOString();
  const [page, screens, clips] = await Promise.all([
    pageParts(),
    readScreens(results),
    makeClips(results, sound, (line) => notice?.(line)),
  ]);
  const ids = new Map(results.map((result, index) => [result, `c${index + 1}`]));
  const idOf = (result: ConversationResult): string => ids.get(result)!;
  const likeOf = (other: ConversationResult | undefined) => other && { id: idOf(other), file: other.file };
  const room: Room = { left: mostMessages, refused: 0 };
  const conversations = inOrderOfNeed(results).map(
    (result) =>
      [
        result,
        conversationMarkup(result, {
          id: idOf(result),
          cards: screens.of.get(result) ?? [],
          clip: clips.of.get(result),
          soundsLike: likeOf(clips.alike.get(result)),
          previous: inPrevious(previous, result),
          room,
        }),
      ] as const,
  );
  const byResult = new Map(conversations);
  const { data, left } = keptData(results, at);
  const notices = noticesOf(screens, clips, room, left);
  for (const line of notices) notice?.(line);
  const head = runHead(run, { title, at, since: previous?.at ?? null, notices });
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${trusted(page.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${page.style}</style></head>
<body>${page.signs}<a class="skip" href="#conversations">Skip to the conversations</a>
${head}<main>${matrixMarkup(results, idOf)}<div id="conversations" tabindex="-1">
${trusted(results.map((result) => byResult.get(result)!.markup).join(""))}</div></main>
<script type="application/json" id="cards">${jsonData(screens.data)}${scriptEnd}
${trusted(dataStart)}${jsonData(data)}${scriptEnd}
<script>${page.program}${scriptEnd}</body></html>
`.markup;
}

/** In a template it would be replaced when dist is packed, by what takes another package. */
const scriptEnd = trusted("</script>");

/** Where there is not room for all, failed ones have it first. */
const inOrderOfNeed = (results: readonly ConversationResult[]): ConversationResult[] =>
  [...results].sort((one, other) => Number(other.status === "failed") - Number(one.status === "failed"));

function noticesOf(screens: Screens, clips: Clips, { refused }: Room, left: number): string[] {
  const more = (number: number, words: string): string[] => (number > 0 ? [words] : []);
  return [
    ...clips.faults,
    ...more(
      clips.left,
      `${count(clips.left, "conversation has", "conversations have")} no sound: at most ${clipLimits.clips} are made audible.`,
    ),
    ...screens.faults.slice(0, mostFaults),
    ...more(screens.faults.length - mostFaults, `… and ${screens.faults.length - mostFaults} pictures more.`),
    ...more(screens.left, `${count(screens.left, "card")} left out: there are too many for one page.`),
    ...more(refused, `${count(refused, "message")} left out: there are too many for one page.`),
    ...more(left, `${count(left, "conversation")} cannot be compared with a later run: their messages are too large.`),
  ];
}

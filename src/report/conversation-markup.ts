import type { ConversationResult } from "../index.ts";
import type { Clip } from "./clips.ts";
import { pathMarkup } from "./path-markup.ts";
import { html, trusted, type Markup } from "./markup.ts";
import { messageMarkup, type Room } from "./messages.ts";
import type { KeptConversation } from "./previous-run.ts";
import type { PlacedCard } from "./screens.ts";
import { shownMoment, shownText, shownTime } from "./shown-text.ts";
import { timelineMarkup } from "./timeline-markup.ts";
import { transcriptMarkup } from "./transcript.ts";
import { turnsOf, type ReportedTurn } from "./turns.ts";

/** What belongs to one conversation besides its result. */
export interface ConversationParts {
  /** Begins its anchors. */
  readonly id: string;
  readonly cards: readonly PlacedCard[];
  readonly clip: Clip | undefined;
  /** Whose sound is the same. */
  readonly soundsLike: { readonly id: string; readonly file: string } | undefined;
  readonly previous: KeptConversation | undefined;
  readonly room: Room;
}

/** One conversation: open where it failed, else folded. */
export function conversationMarkup(result: ConversationResult, parts: ConversationParts): Markup {
  const { file, variant, status, error, ms, trace } = result;
  const { id, cards, clip, soundsLike } = parts;
  const turns = turnsOf(trace);
  return html`<details class="conversation" id="${id}" data-status="${status}" ${status === "failed" && html` open`}>
    <summary>
      <span class="status" data-status="${status}">${status}</span>
      <h2>${pathMarkup(file, 500)}</h2>
      ${variant !== undefined && html` <span class="variant">${shownText(variant, 300)}</span>`}
      <span class="quiet">${shownTime(ms)}</span>
    </summary>
    <div class="inside">
      ${error && html`<p class="error">${lines(error.message)}</p>`}
      ${
        result.exchanges.length > 0 &&
        html`<h3>Transcript</h3>
          ${transcriptMarkup(result, turns, id)}`
      }
      ${
        cards.length > 0 &&
        html`<h3>Screen</h3>
          <div class="screens">${cards.map(cardMarkup)}</div>`
      }
      ${timelineMarkup(trace, id)} ${clip && clipMarkup(clip, id)} ${soundsLike && likeMarkup(soundsLike)}
      ${messagesMarkup(turns, parts, status !== "passed")}
    </div>
  </details> `;
}

/** An error may have several lines, each with words from outside. */
const lines = (message: string): string =>
  message
    .split("\n", 200)
    .map((line) => shownText(line))
    .join("\n");

const cardMarkup = ({ card, text, at, index }: PlacedCard): Markup =>
  html`<figure class="shown-card" data-card="${index}">
    <figcaption class="quiet">${shownText(card.template, 100)}, ${shownMoment(at)}</figcaption>
    <div class="screen-frame">${lines(text)}</div>
    <p class="touched quiet" aria-live="polite"></p>
  </figure>`;

const likeMarkup = ({ id, file }: { readonly id: string; readonly file: string }): Markup =>
  html`<h3>Sound</h3>
    <p class="quiet">The same as that of <a href="#${id}-s">${shownText(file, 300)}</a>.</p>`;

function clipMarkup({ wav, ms, isCut, notices, marks }: Clip, id: string): Markup {
  const source = `data:audio/wav;base64,${wav.toString("base64")}`;
  const cut = isCut && html` It is cut there; the conversation is longer.`;
  return html`<h3 id="${id}-s">Sound</h3>
    <div class="sound">
      <audio controls preload="metadata" src="${source}"></audio>
      <p class="quiet">
        ${shownTime(ms)}, made after the test with the recorded answers; a voice takes its own time.${cut}
      </p>
      ${notices.map((notice) => html`<p class="notice">${shownText(notice)}</p>`)}
      <ul class="marks">
        ${marks
          .filter(({ at }) => at <= ms)
          .map(
            ({ at, line }) =>
              html`<li><button type="button" data-at="${at}">${shownMoment(at)}</button> ${shownText(line, 300)}</li>`,
          )}
      </ul>
    </div>`;
}

/** How each request differs from the one before it is told where something went otherwise. */
function messagesMarkup(
  turns: readonly ReportedTurn[],
  { id, previous, room }: ConversationParts,
  compares: boolean,
): Markup | null {
  let before: unknown;
  const sections = turns.flatMap(({ line, messages }, turn) => {
    if (messages.length === 0) return [];
    const rows = messages.map((message, index) => {
      const context = { before, previous: previous?.turns[turn]?.[index], room };
      if (compares) before = message.request.request;
      return messageMarkup(message, context);
    });
    return [
      html`<h4 id="${id}-m${turn}">
          &gt; ${shownText(line, 300)} <a class="to-messages" href="#${id}-t${turn}">transcript</a>
        </h4>
        ${rows}`,
    ];
  });
  if (sections.length === 0) return null;
  return html`<h3>Messages</h3>
    ${trusted(sections.map(({ markup }) => markup).join(""))}`;
}

import { changesBetween, mostChanges, type Change } from "./json-difference.ts";
import { highlighted, prettyJson } from "./json-markup.ts";
import { html, type Markup } from "./markup.ts";
import { kept, type KeptMessage } from "./previous-run.ts";
import { count, shownMoment, shownText, shownTime } from "./shown-text.ts";
import type { Message } from "./turns.ts";

/** Characters of a body that are shown. */
const longestBody = 65_536;

/** How much of all messages a report has room for. */
export interface Room {
  left: number;
  /** Messages there was none for. */
  refused: number;
}

export interface MessageContext {
  /** The request before it in the conversation; undefined where that does not matter. */
  readonly before: unknown;
  /** The same message in the run before. */
  readonly previous: KeptMessage | undefined;
  readonly room: Room;
}

/** A request and its answer, folded. */
export function messageMarkup(message: Message, context: MessageContext): Markup {
  const { request, response } = message;
  const { previous, room } = context;
  const came = response === undefined ? "no answer" : `${response.status}, ${shownTime(response.ms)}`;
  const changes = previous && changesOf([request.request, response?.response], previous);
  const body = room.left > 0 ? contents(message, context.before, changes) : null;
  const hasRoom = body !== null && body.markup.length <= room.left;
  if (hasRoom) room.left -= body.markup.length;
  else room.refused++;
  const mark = changes?.some(({ length }) => length > 0) && html` <span class="changed">changed</span>`;
  return html`<details class="message">
    <summary>
      <code>${request.id}</code> ${summaryOf(request.request)}
      <span class="quiet">${shownMoment(request.at)} → ${came}</span>${mark}
    </summary>
    ${hasRoom ? body : html`<p class="quiet">Left out: the messages of this run are too large for one page.</p>`}
  </details> `;
}

type Changes = readonly (readonly Change[])[];

function contents({ request, response, notices }: Message, before: unknown, changes: Changes | undefined): Markup {
  const told = notices.map(
    ({ kind, code, message }) => html`<p class="notice" data-kind="${kind}">${kind} ${code}: ${shownText(message)}</p>`,
  );
  return html`${told}${changes && previousMarkup(changes)}
    <h5>Request</h5>
    ${bodyMarkup(request.request)}${before !== undefined && differenceMarkup(before, request.request)}
    ${headersMarkup(request.headers)}
    ${
      response &&
      html`<h5>Response</h5>
        ${bodyMarkup(response.response)}`
    }`;
}

const headersMarkup = (headers: Message["request"]["headers"]): Markup | null =>
  Object.keys(headers).length === 0
    ? null
    : html`<details class="headers">
        <summary>Headers</summary>
        ${bodyMarkup(headers)}
      </details>`;

function summaryOf({ request: { type, intent, event } }: Message["request"]["request"]): string {
  const name = event?.name ? `${event.namespace}.${event.name}` : intent?.name;
  return shownText(name ? `${type} ${name}` : type, 200);
}

function bodyMarkup(body: unknown): Markup {
  const text = bodyText(body);
  const more =
    text.length > longestBody &&
    html`<p class="quiet">… ${(text.length - longestBody).toLocaleString("en")} characters more are not shown.</p>`;
  return html`<pre class="json" tabindex="0">${highlighted(text.slice(0, longestBody))}</pre>
    ${more}`;
}

/** JSON; a text that is none as it came. */
function bodyText(body: unknown): string {
  try {
    return typeof body === "string" ? body : prettyJson(body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return "(nested too deep to be shown)";
  }
}

/** Of the request and of the response. */
const changesOf = ([request, response]: KeptMessage, previous: KeptMessage): Changes => [
  changesBetween(previous[0] ?? null, kept(request)),
  changesBetween(previous[1] ?? null, kept(response)),
];

function previousMarkup(changes: Changes): Markup {
  if (changes.every(({ length }) => length === 0)) return html`<p class="quiet">The same as in the run before.</p>`;
  const [request = [], response = []] = changes;
  return html`<div class="since">
    <h5>Other than in the run before</h5>
    ${changesMarkup(request, "request: ")}${changesMarkup(response, "response: ")}
  </div>`;
}

function differenceMarkup(before: unknown, request: unknown): Markup {
  const changes = changesBetween(before, request);
  return html`<details class="against">
    <summary>Other than the request before: ${count(changes.length, "member")}</summary>
    ${changesMarkup(changes)}
  </details>`;
}

function changesMarkup(changes: readonly Change[], prefix = ""): Markup | null {
  if (changes.length === 0) return null;
  const rows = changes.slice(0, mostChanges).map((change) => {
    const path = prefix + shownText(change.path || "(all of it)", 300);
    const [removed, added] = [valueOf(change, "before"), valueOf(change, "after")];
    return [
      removed !== null && html`<del>- ${path}: ${removed}</del>`,
      added !== null && html`<ins>+ ${path}: ${added}</ins>`,
    ];
  });
  const more = changes.length > mostChanges && html`<p class="quiet">… and more.</p>`;
  return html`<pre class="changes" tabindex="0">${rows}</pre>
    ${more}`;
}

/** Null where there is none. */
function valueOf(change: Change, side: "before" | "after"): string | null {
  if (!Object.hasOwn(change, side)) return null;
  try {
    return shownText(JSON.stringify(change[side]) ?? "nothing", 500);
  } catch {
    return "(nested too deep to be shown)";
  }
}

import type { ConversationResult, Edit } from "../index.ts";
import { between, html, type Markup } from "./markup.ts";
import { shownMoment, shownText } from "./shown-text.ts";
import type { ReportedTurn } from "./turns.ts";

/** What was said and came, beside what was expected. */
interface Row {
  readonly kind: "said" | "met" | "allowed" | "missing" | "extra";
  /** In the file; null for what is not in it. */
  readonly line: number | null;
  /** `+12.345`; empty for what did not come. */
  readonly time: string;
  readonly text: string;
  /** As it was expected, where that was not word by word. */
  readonly expected?: string;
  /** Which of the user's lines it follows. */
  readonly turn: number;
}

/** Rows of one conversation; of more, those near a difference and the first ones. */
const mostRows = 1500;
const context = 8;

/** The transcript of a conversation as a table; `id` begins the anchors of its turns. */
export function transcriptMarkup(
  { exchanges, file }: Pick<ConversationResult, "exchanges" | "file">,
  turns: readonly ReportedTurn[],
  id: string,
): Markup {
  const rows = exchanges.flatMap((exchange, turn) => rowsOf(exchange, turns[turn], turn));
  const shown = rowsToShow(rows);
  const lines = shown.map((index, position) => {
    const skipped = index - (shown[position - 1] ?? -1) - 1;
    return html`${skipped > 0 && skippedMarkup(skipped)}${rowMarkup(rows[index]!, turns, id)}`;
  });
  const rest = rows.length - 1 - (shown.at(-1) ?? -1);
  return html`<table class="transcript">
    <caption class="hidden">
      What was said in ${shownText(file, 300)}, and what came
    </caption>
    <thead class="hidden">
      <tr>
        <th scope="col">Line</th>
        <th scope="col">Time</th>
        <th scope="col">What</th>
      </tr>
    </thead>
    <tbody>
      ${lines}${rest > 0 && skippedMarkup(rest)}
    </tbody>
  </table>`;
}

const skippedMarkup = (rows: number): Markup =>
  html`<tr class="skipped">
    <td></td>
    <td></td>
    <td>⋮ ${rows.toLocaleString("en")} lines that are not shown here</td>
  </tr> `;

const marks: Readonly<Record<Row["kind"], string>> = { said: "", met: "", allowed: "...", missing: "-", extra: "+" };

function rowMarkup(
  { kind, line, time, text, expected, turn }: Row,
  turns: readonly ReportedTurn[],
  id: string,
): Markup {
  const words = between(shownText(text));
  const has = turns[turn]?.messages.length ?? 0;
  const name = kind === "said" && html` id="${id}-t${turn}"`;
  const what =
    kind === "said"
      ? html`<b class="said-words">&gt; ${words}</b
          >${has > 0 && html` <a class="to-messages" href="#${id}-m${turn}">${has === 1 ? "1 message" : `${has} messages`}</a>`}`
      : kind === "missing"
        ? html`<del><span class="hidden">expected: </span>${words}</del>`
        : kind === "extra"
          ? html`<ins><span class="hidden">received: </span>${words}</ins>`
          : html`${kind === "allowed" && text !== "" && html`<span class="hidden">let through: </span>`}${words}${expected !== undefined && html` <span class="quiet">← ${shownText(expected, 300)}</span>`}`;
  return html`<tr class="${kind}" ${name}>
    <td>${line}</td>
    <td>${time}</td>
    <td>${marks[kind] !== "" && html`<span class="mark" aria-hidden="true">${marks[kind]}</span>`}${what}</td>
  </tr> `;
}

type Exchange = ConversationResult["exchanges"][number];

function rowsOf({ line, said, edits }: Exchange, turn: ReportedTurn | undefined, index: number): Row[] {
  const rows: Row[] = [];
  /** Where the lines begin that the next `...` lets through. */
  let begin = 0;
  for (const edit of edits) {
    const row = rowOf(edit, index);
    const first = rows[begin];
    if (row.kind !== "allowed") begin = rows.push(row);
    else if (row.line === null || first === undefined) rows.push(row);
    else rows[begin] = { ...first, line: row.line };
    if (row.line !== null) begin = rows.length;
  }
  return [{ kind: "said", line, time: turn ? shownMoment(turn.at) : "", text: said, turn: index }, ...rows];
}

function rowOf(edit: Edit, turn: number): Row {
  switch (edit.type) {
    case "met": {
      const { line, text, type } = edit.expected;
      if (type === "anything") return { kind: "allowed", line, time: "", text: "", turn };
      const { time = "", text: came = text } = edit.received ?? {};
      return { kind: "met", line, time, text: came, turn, ...(came !== text && { expected: text }) };
    }
    case "allowed":
      return { kind: "allowed", line: null, time: edit.received.time, text: edit.received.text, turn };
    case "missing": {
      const { line, text } = edit.expected;
      return {
        kind: "missing",
        line,
        time: "",
        text: edit.isTooSlow ? `${text}  (takes too long to match)` : text,
        turn,
      };
    }
    case "extra":
      return { kind: "extra", line: null, time: edit.received.time, text: edit.received.text, turn };
  }
}

/** All of them, or where there are too many those that differ with what stands around them, and the first ones. */
function rowsToShow(rows: readonly Row[]): number[] {
  if (rows.length <= mostRows) return [...rows.keys()];
  const shown = new Set(Array.from({ length: mostRows / 3 }, (_, index) => index));
  for (const [index, { kind }] of rows.entries()) {
    if (shown.size >= mostRows) break;
    if (kind !== "missing" && kind !== "extra") continue;
    for (let near = index - context; near <= index + context; near++)
      if (near >= 0 && near < rows.length) shown.add(near);
  }
  return [...shown].sort((one, other) => one - other);
}

import type { TraceRecord } from "../index.ts";
import { html, trusted, type Markup } from "./markup.ts";
import { shownMoment, shownText, shownTime } from "./shown-text.ts";
import { lanes, timelineOf, type Bar } from "./timeline.ts";

/** Bars that are drawn; more are too narrow to be seen. */
const mostBars = 400;
const laneHeight = 22;
const ticks = 5;

/** When what went on, drawn and as a table; `id` begins the anchors of its turns. */
export function timelineMarkup(trace: readonly TraceRecord[], id: string): Markup | null {
  const { bars, end } = timelineOf(trace);
  if (bars.length === 0) return null;
  const shown = bars.slice(0, mostBars);
  const more = bars.length > mostBars && html`<p class="quiet">The first ${mostBars} of ${bars.length} are shown.</p>`;
  const span = Math.max(end, 1);
  const share = (ms: number): string => `${Number(((100 * ms) / span).toFixed(3))}%`;
  const drawn = shown.map(
    (bar) =>
      html`<a href="#${id}-t${Math.max(0, bar.turn)}"
        ><title>${words(bar)}</title
        ><rect
          class="${bar.lane}"
          x="${share(bar.from)}"
          y="${lanes.indexOf(bar.lane) * laneHeight + 3}"
          width="${bar.to > bar.from ? share(bar.to - bar.from) : "2"}"
          height="16"
      /></a>`,
  );
  const scale = Array.from(
    { length: ticks },
    (_, index) => html`<span>${shownTime((span * index) / (ticks - 1))}</span>`,
  );
  return html`<h3>Timeline</h3>
    <div class="timeline">
      <div class="lanes" aria-hidden="true">${lanes.map((lane) => html`<span>${lane}</span>`)}</div>
      <svg role="group" aria-label="When what went on" height="${lanes.length * laneHeight}">
        ${trusted(drawn.map(({ markup }) => markup).join(""))}
      </svg>
      <div class="scale" aria-hidden="true">${scale}</div>
    </div>
    <p class="bar-text" aria-hidden="true"></p>
    <details class="as-table">
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Kind</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (bar) =>
              html`<tr>
                <td>${shownMoment(bar.from)}</td>
                <td>${shownMoment(bar.to)}</td>
                <td>${bar.lane}</td>
                <td>${shownText(bar.text, 300)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
      ${more}
    </details>`;
}

const words = ({ lane, from, to, text }: Bar): string =>
  `${lane}: ${shownText(text, 300)}, ${shownMoment(from)}${to > from ? ` to ${shownMoment(to)}, ${shownTime(to - from)}` : ""}`;

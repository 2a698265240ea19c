import type { ConversationResults } from "../index.ts";
import { commonFolder } from "../common-folder.ts";
import { pathMarkup } from "./path-markup.ts";
import { html, type Markup } from "./markup.ts";
import { shownText, shownTime } from "./shown-text.ts";

export interface HeadParts {
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  /** When the run was that this one is compared with. */
  readonly since: string | null;
  readonly notices: readonly string[];
}

/** What came of the whole run. */
export function runHead(run: ConversationResults, { title, at, since, notices }: HeadParts): Markup {
  const { passed, failed, updated, results } = run;
  const ms = results.reduce((sum, result) => sum + result.ms, 0);
  const notRun = "notRun" in run ? run.notRun.length : 0;
  const numbers = [
    ["failed", failed],
    ["passed", passed],
    ["updated", updated],
    ["not run", notRun],
  ] as const;
  const counts = numbers.filter(([name, number]) => number > 0 || name === "passed" || name === "failed");
  return html`<header class="run-head">
    <h1>${shownText(title, 300)}</h1>
    <p class="quiet">
      <time datetime="${at}">${readableTime(at)}</time>, the conversations took ${shownTime(ms)} in
      all${since !== null && html`, compared with the run of ${readableTime(since)}`}
    </p>
    <ul class="counts">
      ${counts.map(([name, number]) => html`<li data-status="${name}">${number} ${name}</li>`)}
    </ul>
    ${failed > 0 && failed < results.length && filter}${
      notices.length > 0 &&
      html`<ul class="notices quiet">
        ${notices.map((notice) => html`<li>${shownText(notice)}</li>`)}
      </ul>`
    }
  </header> `;
}

const filter = html`<fieldset class="filter">
  <legend class="hidden">Which conversations are shown</legend>
  <label><input type="radio" name="shown" checked /> all</label
  ><label><input type="radio" name="shown" id="only-failed" /> failed only</label>
</fieldset>`;

const readableTime = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;

type Result = ConversationResults["results"][number];

/** Files by variants, where a matrix was run; `idOf` names the place of each. */
export function matrixMarkup(results: readonly Result[], idOf: (result: Result) => string): Markup | null {
  const variants = [...new Set(results.flatMap(({ variant }) => (variant === undefined ? [] : [variant])))];
  if (variants.length === 0) return null;
  const byPlace = new Map(results.map((result) => [`${result.file}\n${result.variant}`, result]));
  const files = [...new Set(results.map(({ file }) => file))];
  const folder = commonFolder(files);
  const rows = files.map(
    (file) =>
      html`<tr>
        <th scope="row"><span>${pathMarkup(file.slice(folder.length))}</span></th>
        ${variants.map((variant) => {
          const result = byPlace.get(`${file}\n${variant}`);
          if (result === undefined) return html`<td class="quiet">–</td>`;
          return html`<td data-status="${result.status}"><a href="#${idOf(result)}">${result.status}</a></td>`;
        })}
      </tr> `,
  );
  return html`<section>
    <h2>Matrix</h2>
    ${folder !== "" && html`<p class="quiet">in ${pathMarkup(folder)}</p>`}
    <div class="grid" tabindex="0" role="region" aria-label="Matrix">
      <table>
        <thead>
          <tr>
            <th scope="col">Conversation</th>
            ${variants.map((variant) => html`<th scope="col">${shownText(variant, 300)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
  </section> `;
}

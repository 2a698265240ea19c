import type { Region } from "../../axes.ts";
import type { Told } from "../run/outcome.ts";

/** Why no answer came, in words that are the same for every request. */
interface Refusal {
  readonly source: Readonly<Record<Region, string>> | null;
  readonly remedy: string;
}

const http: Refusal["source"] = {
  kr: "Extension guide, HTTP message: response",
  jp: "LINE guide, HTTP message: response",
};
const handlers = "Look at the log of the extension: an exception in it is the usual reason.";

const refusals: Readonly<Record<string, Refusal>> = {
  "extension-unreachable": {
    source: null,
    remedy: "Start the extension, or correct the address; a connection must stay open until the answer is complete.",
  },
  "extension-timeout": {
    source: {
      kr: "LINE guide, Custom extension message: 8 seconds; the Extension guide has no number",
      jp: "LINE guide, Custom extension message: 8 seconds",
    },
    remedy: "Answer within a second or so: prepare what takes long, or keep it.",
  },
  "extension-status": { source: http, remedy: `Answer each request with 200. ${handlers}` },
  "extension-response-too-large": { source: null, remedy: "Send less: the answer to one request is a few sentences." },
  "extension-threw": { source: null, remedy: "Catch what is thrown in the handler, and answer something." },
};

export interface RefusalWords {
  readonly message: string;
  readonly received: string | null;
  readonly source: string | null;
  readonly remedy: string | null;
}

/** What to say of a refusal. Which request it was the probe tells, so that the same failure is one finding. */
export function refusalWords({ code, message, source, remedy, received }: Told, region: Region): RefusalWords {
  const [said = "", answered] = message.split(" It answered: ");
  const { source: known = null, remedy: usual = null } = Object.hasOwn(refusals, code) ? refusals[code]! : {};
  const advice = [usual, remedy].filter((sentence) => sentence != null);
  return {
    message: said.replace(summary, ""),
    received: received ?? answered ?? null,
    source: source ?? known?.[region] ?? null,
    remedy: advice.length === 0 ? null : advice.join(" "),
  };
}

/** The same in short, beside a rule that says what is wrong. */
export function refusalInShort(told: Told, region: Region): string {
  const { message, received } = refusalWords(told, region);
  if (told.status === undefined) return message;
  return received === null ? `status ${told.status}` : `status ${told.status}: ${received}`;
}

const summary = / \((?:Launch|Intent|SessionEnded|End|Event)Request[^()]*\)/;

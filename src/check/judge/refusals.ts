import type { Region } from "../../axes.ts";
import type { Told } from "../run/outcome.ts";

/** Why no answer came, in words that are the same for every request. */
interface Refusal {
  readonly source: Readonly<Record<Region, string>> | null;
  readonly remedy: string;
  /** What the message advises helps with the emulator, and not with Clova. */
  readonly isBetter?: true;
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
    isBetter: true,
  },
  "extension-status": { source: http, remedy: `Answer each request with 200. ${handlers}` },
  "extension-response-too-large": {
    source: null,
    remedy: "Send less: the answer to one request is a few sentences.",
    isBetter: true,
  },
  "extension-threw": { source: null, remedy: "Catch what is thrown in the handler, and answer something." },
};

export interface RefusalWords {
  readonly message: string;
  readonly received: string | null;
  readonly source: string | null;
  readonly remedy: string | null;
}

/** What to say of a refusal. Which request it was the probe tells, so that the same failure is one finding. */
export function refusalWords(told: Told, region: Region): RefusalWords {
  const { code, source, remedy, received } = told;
  const { what, place, advice, answered } = partsOf(told);
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  const usual = known && (advice === null || known.isBetter) ? known.remedy : advice;
  const remedies = [usual, remedy].filter((sentence) => sentence != null);
  return {
    message: place === null ? what : `${what}: ${place}.`,
    received: received ?? answered,
    source: source ?? known?.source?.[region] ?? null,
    remedy: remedies.length === 0 ? null : remedies.join(" "),
  };
}

/** What happened in a few words, beside a rule that says what is wrong. */
export function refusalInShort(told: Told, region: Region): string {
  const { received } = refusalWords(told, region);
  if (told.status === undefined)
    return partsOf(told).what.replace(/^Extension (request failed, |handler |answer is )/, "");
  return received === null ? `status ${told.status}` : `status ${told.status}: ${received}`;
}

interface Parts {
  readonly what: string;
  readonly place: string | null;
  /** What to do. */
  readonly advice: string | null;
  readonly answered: string | null;
}

/** `WHAT: PLACE (REQUEST). ADVICE It answered: BODY`, as src/node/ writes it; all but the first may be missing. */
function partsOf({ message }: Told): Parts {
  const [told = "", ...bodies] = message.split(" It answered: ");
  const answered = bodies.length === 0 ? null : bodies.join(" It answered: ");
  const { what = told, place, proxy = "", advice = "" } = ofRequest.exec(told)?.groups ?? {};
  return { what, place: place === undefined ? null : place + proxy, advice: advice === "" ? null : advice, answered };
}

const ofRequest =
  /^(?<what>.*): (?<place>POST \S+|the handler function) \((?:Launch|Intent|SessionEnded|End|Event)Request[^()]*\)(?<proxy>, through the proxy \S+?)?\.(?: (?<advice>.*))?$/s;

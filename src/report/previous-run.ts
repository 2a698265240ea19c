import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ConversationResult } from "../index.ts";
import { turnsOf } from "./turns.ts";

// What a report keeps of the messages, so that the next one at the same place can tell what has changed.

/** The messages of one turn, in the order they were sent. */
export type KeptMessage = readonly [request: unknown, response: unknown];

export interface KeptConversation {
  readonly file: string;
  readonly variant?: string | undefined;
  readonly turns: readonly (readonly KeptMessage[])[];
}

export interface PreviousRun {
  /** When it was, as ISO 8601. */
  readonly at: string;
  readonly conversations: readonly KeptConversation[];
}

/** How it stands in the file. */
interface KeptData {
  readonly version: 1;
  readonly at: string;
  /** JSON of the conversations, deflated, in base64. */
  readonly messages: string;
}

/** Characters of a body that are kept; of a longer one only whether it is the same. */
const longestBody = 65_536;
/** Characters of all bodies. */
const mostKept = 32 * 2 ** 20;

/** `left` counts the conversations there was no room for. */
export function keptData(results: readonly ConversationResult[], at: string): { data: KeptData; left: number } {
  const conversations: KeptConversation[] = [];
  let length = 0;
  let left = 0;
  for (const { file, variant, trace } of results) {
    const turns = turnsOf(trace).map(({ messages }) =>
      messages.map(({ request, response }): KeptMessage => [kept(request.request), kept(response?.response)]),
    );
    const size = JSON.stringify(turns).length;
    if (length + size > mostKept) left++;
    else conversations.push({ file, ...(variant !== undefined && { variant }), turns });
    length += size;
  }
  const messages = deflateRawSync(JSON.stringify(conversations)).toString("base64");
  return { data: { version: 1, at, messages }, left };
}

/** The body, or what stands for one that is too long to be kept. */
export function kept(body: unknown): unknown {
  if (body === undefined) return null;
  const json = written(body);
  return json.length <= longestBody ? body : { "too long to be kept, sha256": hashOf(json) };
}

function written(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch {
    return "nested too deep".padEnd(longestBody + 1);
  }
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What stands between these two; no data of ours has a `<` in it. */
export const dataStart = '<script type="application/json" id="run">';

/** Reads it out of the text of a report; null where it is broken. */
export function readPreviousRun(report: string): PreviousRun | null {
  const start = report.indexOf(dataStart);
  if (start === -1) return null;
  try {
    const data = JSON.parse(
      report.slice(start + dataStart.length, report.indexOf("<", start + dataStart.length)),
    ) as KeptData;
    const inflated = inflateRawSync(Buffer.from(data.messages, "base64"), { maxOutputLength: 2 * mostKept });
    const conversations: unknown = JSON.parse(inflated.toString("utf8"));
    return Array.isArray(conversations) && conversations.every(isConversation) && !Number.isNaN(Date.parse(data.at))
      ? { at: new Date(data.at).toISOString(), conversations }
      : null;
  } catch {
    return null;
  }
}

function isConversation(value: unknown): value is KeptConversation {
  const { file, variant, turns } = (value ?? {}) as Partial<KeptConversation>;
  const isList = (list: unknown): list is readonly unknown[] => Array.isArray(list);
  const hasTurns = isList(turns) && turns.every((turn) => isList(turn) && turn.every(isList));
  return typeof file === "string" && (variant === undefined || typeof variant === "string") && hasTurns;
}

/** The same conversation in the run before; undefined where it was not in it. */
export const inPrevious = (
  previous: PreviousRun | null,
  { file, variant }: Pick<ConversationResult, "file" | "variant">,
): KeptConversation | undefined => previous?.conversations.find((one) => one.file === file && one.variant === variant);

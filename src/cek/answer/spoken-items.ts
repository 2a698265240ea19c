import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { item } from "./finding.ts";

/** A SpeechInfoObject as it was sent, and where it stands. */
export interface SpokenItem {
  readonly path: string;
  readonly json: JsonObject;
}

/** The SpeechInfoObjects of an `outputSpeech` in the order they are spoken, of whatever form it is. */
export function itemsOf(speech: Json | undefined, path: string): readonly SpokenItem[] {
  if (!isJsonObject(speech)) return [];
  if (speech["type"] !== "SpeechSet") return listed(speech["values"], `${path}.values`);
  const { brief, verbose } = speech;
  const details = isJsonObject(verbose) ? verbose["values"] : undefined;
  return [...listed(brief, `${path}.brief`), ...listed(details, `${path}.verbose.values`)];
}

/** What a device speaks that leaves the details of a SpeechSet to its screen; nothing of another speech. */
export const briefOf = (speech: Json | undefined, path: string): readonly SpokenItem[] =>
  isJsonObject(speech) && speech["type"] === "SpeechSet" ? listed(speech["brief"], `${path}.brief`) : [];

/** One object or a list of them: SDKs write a list of one as its item, and an item as a list of one. */
export function listed(value: Json | undefined, path: string): readonly SpokenItem[] {
  if (isJsonObject(value)) return [{ path, json: value }];
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).flatMap((json, index) =>
    isJsonObject(json) ? [{ path: item(path, index), json }] : [],
  );
}

/** The words of a PlainText; empty for anything else. */
export const textOf = ({ json: { type, value } }: SpokenItem): string =>
  type === "PlainText" && typeof value === "string" ? value : "";

export const urlOf = ({ json: { type, value } }: SpokenItem): string =>
  type === "URL" && typeof value === "string" ? value : "";

/** Whether anything of it is heard. */
export const isAudible = (one: SpokenItem): boolean => textOf(one).trim() !== "" || isFetchable(urlOf(one));

/** Only what comes over http(s) is played; anything else could reach into the machine. */
export const isFetchable = (url: string): boolean => /^https?:\/\//i.test(url);

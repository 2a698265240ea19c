import type { Finding } from "./answer.ts";

/** How much a finding matters: a failure means that the directive is not executed. */
export interface DirectiveFinding extends Finding {
  readonly severity: "failure" | "warning" | "note";
  /** The guide page that says so. */
  readonly source?: string;
}

/** Collects what is found in one directive; `path` is relative to it. */
export type Find = (severity: DirectiveFinding["severity"], code: string, path: string, message: string) => void;

export const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** Client guide, AudioStreamInfoObject: tokens and URLs have at most so many bytes. */
export const longestText = 2048;

import type { Catalogue } from "../translation.ts";
import { help } from "./help.ts";
import { options } from "./options.ts";

/** What the pages of help say, and nothing else. */
export const catalogue: Catalogue = { sentences: { ...help, ...options }, words: {} };

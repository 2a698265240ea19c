import type { Catalogue } from "../translation.ts";
import { commandLine } from "./command-line.ts";
import { extension } from "./extension.ts";
import { files } from "./files.ts";
import { help } from "./help.ts";
import { init } from "./init.ts";
import { lines } from "./lines.ts";
import { model } from "./model.ts";
import { options } from "./options.ts";
import { reload } from "./reload.ts";
import { settings } from "./settings.ts";
import { sound } from "./sound.ts";
import { status } from "./status.ts";
import { talk } from "./talk.ts";
import { tests } from "./tests.ts";
import { words } from "./words.ts";

/** Every sentence of the command line that is written in other languages too: docs/languages.md. */
export const catalogue: Catalogue = {
  sentences: {
    ...help,
    ...options,
    ...lines,
    ...init,
    ...status,
    ...talk,
    ...reload,
    ...commandLine,
    ...settings,
    ...files,
    ...model,
    ...extension,
    ...sound,
    ...tests,
  },
  words,
};

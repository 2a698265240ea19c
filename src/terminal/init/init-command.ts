import { dirname, join, relative, resolve } from "node:path";
import type { Lang } from "../../axes.ts";
import { width } from "../../cells.ts";
import { UsageError } from "../../errors.ts";
import { findSettings, namesInFolder, writeNewFiles, type SettingsFile } from "../../index.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { withoutUser } from "../command-line/address.ts";
import { written, type Choices } from "../command-line/options.ts";
import { languageOf } from "../first-run/languages.ts";
import { translated } from "../language/language.ts";
import { columns } from "../output/columns.ts";
import { complain, print } from "../output/output.ts";
import { planBeside, planFor, type Plan } from "./plan.ts";
import { programFor } from "./program-here.ts";
import { wantedIn } from "./wanted.ts";

/** Writes what a new extension begins with. Resolves with the exit code. */
export async function init({ operands: [given = "."], choices }: Arguments): Promise<number> {
  const folder = resolve(given);
  // A file in its place is told as what is in the way, before its settings are looked for.
  namesInFolder(folder);
  const settings = (await findSettings(folder)).find(({ file }) => dirname(file) === folder);
  const plan = settings === undefined ? await planAnew(folder, choices) : await planFurther(settings, folder, choices);
  if (typeof plan === "number") return plan;
  writeNewFiles(folder, plan.files);
  report(folder, plan);
  return 0;
}

async function planAnew(folder: string, choices: Choices): Promise<Plan | number> {
  const wanted = await wantedIn(folder, choices);
  if (typeof wanted === "number") return wanted;
  const plan = await planFor(wanted);
  const { extension } = wanted;
  if (typeof extension === "object" && "url" in extension && withoutUser(extension.url) !== extension.url) {
    complain("The user and password of the URL are not written: name the URL on the command line to use them");
  }
  return plan;
}

async function planFurther(settings: SettingsFile, folder: string, choices: Choices): Promise<Plan> {
  const option = (["extension", "handler", "device", "model", "messageFormat"] as const).find(
    (name) => choices[name] !== undefined,
  );
  if (option !== undefined) {
    throw new UsageError(
      `There are settings already, and they stay as they are: ${settings.file}. ` +
        `Change them there, and leave \`${written(option)}\` out`,
    );
  }
  const model = settings.values.get("model");
  const lang = choices.lang ?? (await languageOf(typeof model === "string" ? resolve(folder, model) : undefined));
  return planBeside(settings, folder, asLang(settings.values.get("lang")) ?? lang);
}

const asLang = (value: unknown): Lang | undefined =>
  value === "ko" || value === "ja" || value === "en" ? value : undefined;

/** What was written, what was not, and what to do next, as one would type it here. */
function report(folder: string, { files, kept, isForeignModel, model }: Plan): void {
  const near = (path: string): string => relative(process.cwd(), join(folder, path)) || ".";
  if (files.length > 0) {
    print(translated("Written:"));
    for (const { path } of files) print(`  ${near(path)}`);
  }
  if (kept.length > 0) {
    print(translated(files.length > 0 ? "Kept as it was:" : "All is there already, and is kept as it is:"));
    for (const path of kept) print(`  ${near(path)}`);
  }
  if (isForeignModel) {
    print(translated("The model is a sample: put the files of your extension's console in its place."));
  }
  print(translated("Next:"));
  const way = relative(process.cwd(), folder);
  const here = { path: process.env["PATH"] ?? "", program: process.argv[1] ?? "" };
  const program = programFor(folder, here).map(quoted).join(" ");
  if (way !== "") print(`  cd ${quoted(way)}`);
  const steps: readonly Step[] = [
    [program, translated("talk with it")],
    [`${program} test conversations`, translated("run its test")],
    ...(model === null
      ? []
      : [
          [
            `${program} model ${quoted(model)}`,
            translated("what the model holds, and what the guides advise"),
          ] as const,
        ]),
  ];
  for (const line of stepLines(steps)) print(`  ${line}`);
}

type Step = readonly [command: string, does: string];

/** Where a command is too long to have what it does beside it, that of each stands below. */
const stepLines = (steps: readonly Step[]): readonly string[] =>
  steps.some(([command]) => width(command) > widestBeside)
    ? steps.flatMap(([command, does]) => [command, `    ${does}`])
    : columns(steps);

const widestBeside = 40;

/** As one word for a shell. */
const quoted = (path: string): string => (/^[\w./\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

import { UsageError } from "../../errors.ts";
import { describeModel, explainUtterance, lintModel, printableJson, readDevice, readModel } from "../../index.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { explanationLines } from "./explanation-lines.ts";
import { fitted } from "../output/fitted.ts";
import { merged } from "../command-line/layers.ts";
import { choicesFor, type Choices } from "../command-line/options.ts";
import { countsOf, modelLines } from "./lines.ts";
import { readSettings } from "../command-line/settings.ts";

/** Describes and lints a model, or explains how it understands an utterance. Resolves with the exit code. */
export async function model({ operands: [folder, utterance], choices: given }: Arguments): Promise<number> {
  if (folder === undefined) throw new UsageError("`model` needs the folder of a model: `clova-device model FOLDER`");
  if (utterance?.trim() === "") throw new UsageError("The utterance is empty: write what the user says");
  const {
    device,
    lang,
    start,
    rules,
    reporter = "text",
  }: Choices = merged(choicesFor("model", await readSettings()), given);
  const model = await readModel(folder);
  // A Japanese model is for LINE's guide, unless somebody says otherwise.
  const profile = await readDevice(device ?? (model.lang === "ja" ? "jp-friends" : "kr-speaker"));
  const isJson = reporter === "json";
  if (utterance !== undefined) {
    const explanation = await explainUtterance(model, utterance, { device: profile, lang, start, rules });
    if (isJson) printJson({ explanation });
    else printLines(explanationLines(explanation));
    return 0;
  }
  const { region } = profile;
  const description = describeModel(model, region);
  const findings = lintModel(model, { region, ...(lang !== undefined && { lang }) });
  const counts = countsOf(findings);
  if (isJson) printJson({ model: description, findings, counts });
  else printLines(modelLines(description, findings));
  return counts.error > 0 ? 1 : 0;
}

const printLines = (lines: readonly string[]): void => void process.stdout.write(fitted(lines, process.stdout));
const printJson = (value: object): void => void process.stdout.write(`${printableJson(JSON.stringify(value))}\n`);

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readModel } from "../dist/index.js";
import { createUnderstanding } from "../build/nlu/understanding.js";
import { ruleTable } from "../build/rules/rules.js";
import { bar } from "./measure.js";

// How well utterances are understood that are not samples. Each language has a labelled set under bench/understanding,
// written before the recogniser; its odd lines were looked at while the recogniser was tuned, its even ones were not.

const folder = join(import.meta.dirname, "understanding");
/** Friday 2018-08-10 09:00 in Japan and Korea, the moment of the LINE guide's examples. */
const now = Date.parse("2018-08-10T00:00:00Z");

/** Intent and slot accuracy on both halves, and how many sentences that are for no model were taken for one of its intents. */
export async function understanding(report = () => undefined) {
  const bars = [];
  for (const lang of ["ko", "ja", "en"]) {
    const models = await modelsOf(lang);
    const halves = [tally(), tally()];
    for (const [index, line] of linesOf(join(folder, lang, "utterances.tsv")).entries()) {
      const half = index % 2;
      judge(halves[half], line, models, (fault) => report(`${lang} ${half === 0 ? "seen" : "unseen"}: ${fault}`));
    }
    for (const [half, name] of [
      [0, "looked at"],
      [1, "not looked at"],
    ]) {
      const { lines, intents, withSlots, slots } = halves[half];
      bars.push(bar(`${lang}: right intent, ${lines} lines ${name}`, (100 * intents) / lines, "%", { atLeast: 95 }));
      bars.push(
        bar(`${lang}: right slots, of ${withSlots} right ones`, (100 * slots) / withSlots, "%", { atLeast: 97 }),
      );
    }
    bars.push(
      bar(`${lang}: foreign sentences that a model takes, on average`, foreign(lang, models, report), "%", {
        atMost: 2,
      }),
    );
  }
  return bars;
}

const tally = () => ({ lines: 0, intents: 0, withSlots: 0, slots: 0 });

async function modelsOf(lang) {
  const models = new Map();
  for (const entry of readdirSync(join(folder, lang), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const model = await readModel(join(folder, lang, entry.name));
    const { default: most, by } = ruleTable["recognition.threshold"];
    const threshold = by.lang[lang] ?? most;
    const options = { region: lang === "ja" ? "jp" : "kr", lang, customFirst: true, closedSlots: false };
    models.set(entry.name, createUnderstanding(model, { ...options, recognition: "near", threshold }));
  }
  return models;
}

function linesOf(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}

function judge(half, line, models, report) {
  const [name, intent, slots, utterance] = line.split("\t");
  const heard = inBrief(models.get(name).understand(utterance, now));
  half.lines++;
  if (heard.intent !== intent)
    return report(`${name}: ${utterance} → ${heard.intent} (${heard.sample}, ${heard.score}), not ${intent}`);
  half.intents++;
  if (slots === "" && heard.slots === "") return;
  half.withSlots++;
  if (heard.slots === inOrder(slots.split("; ").filter((slot) => slot !== ""))) half.slots++;
  else report(`${name}: ${utterance} → ${heard.slots}, not ${slots} (${heard.sample}, ${heard.score})`);
}

function inBrief(meaning) {
  if (meaning.type === "launch" || meaning.type === "bareName") return { intent: "(launch)", slots: "" };
  if (meaning.type === "end") return { intent: meaning.builtinIntent ?? "(end)", slots: "" };
  const { intent, slots, sample, score } = meaning.recognition;
  const told = [...slots].flatMap(([name, { value, unit, valueType }]) => [
    `${name}=${value}`,
    ...(unit === undefined ? [] : [`${name}.unit=${unit}`]),
    ...(valueType === undefined ? [] : [`${name}.valueType=${valueType}`]),
  ]);
  return { intent, sample, score, slots: inOrder(told) };
}

/** Spelled alike but for spaces and capitals, in which utterances differ. */
const inOrder = (slots) =>
  slots
    .map((slot) => slot.replace(/\s/g, "").toLowerCase())
    .sort()
    .join("; ");

function foreign(lang, models, report) {
  const sentences = linesOf(join(folder, lang, "foreign.tsv"));
  let taken = 0;
  for (const sentence of sentences) {
    for (const [name, model] of models) {
      const { intent, sample, score } = inBrief(model.understand(sentence, now));
      if (intent === null || intent === undefined) continue;
      taken++;
      report(`${lang} foreign: ${name}: ${sentence} → ${intent} (${sample}, ${score})`);
    }
  }
  return (100 * taken) / (sentences.length * models.size);
}

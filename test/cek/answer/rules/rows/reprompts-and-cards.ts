import { answer, asksAgain, list, mp3, plays, simple, speaks, text } from "../answers.ts";
import { row, type Row, type Where } from "../row.ts";

const once = { outputSpeech: simple(text("Still there?")) };
/** Whether cards may be sent at all is a rule of its own. */
const screen: Where = { device: "display-l100", rules: { "card-unsupported": "off" } };
const card = (members: object): object =>
  answer({ card: { type: "Text", mainText: { type: "string", value: "Hello" }, ...members } });

export const reprompts: readonly Row[] = [
  row("reprompt-ignored", "response.reprompt", asksAgain(once), answer(), { messageFormat: "2017" }),
  row("reprompt-ignored", "response.reprompt", asksAgain(once), answer(), { rules: { "session.reprompt": false } }),
  row("reprompt-shape", "response.reprompt", asksAgain(once.outputSpeech), asksAgain(once)),
  row("reprompt-never-played", "response.reprompt", asksAgain(once, { shouldEndSession: true }), asksAgain(once)),
  row(
    "reprompt-type",
    "response.reprompt.outputSpeech.type",
    asksAgain({ outputSpeech: list(text("Still there?")) }),
    asksAgain(once),
  ),
];

export const cards: readonly Row[] = [
  row("card-unsupported", "response.card", card({}), answer(), { region: "jp" }),
  row("card-template", "response.card.type", card({ type: "Texts" }), card({}), screen),
  row("card-value", "response.card.subText", card({ subText: "Hello" }), card({ subText: "" }), screen),
  row("card-text-assumed", "response.card", speaks("Hello"), plays(mp3), { region: "jp", device: "jp-desk" }),
];

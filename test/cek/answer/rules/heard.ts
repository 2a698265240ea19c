import { readAnswer } from "../../../../src/cek/answer/read-answer.ts";
import { createTestEmulator } from "../../../../src/testing/index.ts";
import { resolveRules } from "../../../../src/rules/rules.ts";
import { startHttpServer } from "../../../servers/json-server.ts";
import { answer, play } from "./answers.ts";
import { isSent, type Sent, type Where } from "./row.ts";
import type { MessageFormat, Region } from "../../../../src/axes.ts";
import type { ReadAnswer } from "../../../../src/cek/answer/read-answer.ts";
import type { CekRequest } from "../../../../src/cek/request.ts";
import type { Turn, TurnFinding } from "../../../../src/emulator/turn.ts";
import type { RecordOf } from "../../../../src/emulator/trace.ts";

const devices = { kr: "kr-speaker", jp: "jp-friends" } as const;
const formats = { kr: "kr-2019", jp: "line-1.0" } as const satisfies Record<Region, MessageFormat>;

/** What the developer is told of an answer, and what the turn says of it. */
export interface Heard {
  readonly turn: Turn;
  readonly told: readonly (TurnFinding & Pick<RecordOf<"failure">, "problems">)[];
}

/** A device that gets this answer: at its launch, or to the event that is asked for. */
export async function heard(region: Region, where: Where, given: object): Promise<Heard> {
  const respond = (request: unknown): object => answerTo(request as CekRequest, where, given);
  const server = isSent(given) ? await serverOf(respond) : null;
  const { rules } = where;
  const clova = await createTestEmulator({
    device: where.device ?? devices[region],
    lang: "en",
    extension: server?.url ?? respond,
    rules: { "media.fetch": false, ...rules },
    ...(where.messageFormat && { messageFormat: where.messageFormat }),
  });
  try {
    const turn = await clova.send("/launch");
    const told = clova.trace.flatMap((record) => {
      if (record.kind !== "note" && record.kind !== "warning" && record.kind !== "failure") return [];
      // What is known of Clova.ExpectLogin, whatever the answer is like.
      if (record.code === "login-expected") return [];
      const { seq: _seq, at: _at, kind, id: _id, status: _status, ...found } = record;
      return [{ severity: kind, ...found }];
    });
    return { turn, told };
  } finally {
    await clova.close();
    await server?.close();
  }
}

const asksForStream = "AudioPlayer.StreamRequested";

function answerTo({ request: { type, event } }: CekRequest, where: Where, given: object): object {
  const name = event === undefined || event === null ? "" : `${event.namespace}.${event.name}`;
  if (type === (where.event === undefined ? "LaunchRequest" : "EventRequest") && name === (where.event ?? name)) {
    return given;
  }
  // Music brings the events: it begins, and before that its stream is asked for.
  if (type === "LaunchRequest") {
    const music = play({}, {}, { urlPlayable: where.event !== asksForStream });
    return answer({ directives: [music], shouldEndSession: true });
  }
  return answer({ outputSpeech: {}, shouldEndSession: true });
}

const serverOf = (respond: (request: unknown) => object) =>
  startHttpServer((response, { body }) => {
    const given = respond(JSON.parse(body.toString()));
    const { body: text, contentType } = isSent(given)
      ? given
      : { body: JSON.stringify(given), contentType: "application/json" };
    response.writeHead(200, contentType ? { "Content-Type": contentType } : {}).end(text);
  });

/** The same answer as a text over HTTP, read by itself. */
export function readAs(
  region: Region,
  { messageFormat = formats[region], rules, event }: Where,
  given: object,
): ReadAnswer & { readonly text: string } {
  const { body, contentType } = isSent(given) ? given : textOf(given);
  const text = typeof body === "string" ? body : Buffer.from(body).toString("utf8");
  const inForce = resolveRules({ region, messageFormat, lang: "en" }, rules);
  const asked =
    event === undefined
      ? null
      : { type: event, isSessionOpen: false, ...(event === asksForStream && { audioItemId: "i1" }) };
  return { text, ...readAnswer(text, contentType, { messageFormat, rules: inForce, event: asked }) };
}

const textOf = (given: object): Sent => ({ body: JSON.stringify(given, null, 2), contentType: "application/json" });

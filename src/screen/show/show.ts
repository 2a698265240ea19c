import {
  loudest,
  playingTime,
  standing,
  type Emulator,
  type Light,
  type Line,
  type PlayerDetails,
  type VolumeView,
} from "../../index.ts";
import { readCard } from "../card/read-card.ts";
import { cardLines, type LineOptions } from "../lines/card-lines.ts";
import { askedLast, askedWith, notAsked } from "./asked.ts";
import { showResponse } from "./show-response.ts";

type What = Extract<Line, { type: "show" }>["what"];

/** A card, for a pipe and for whoever reads lines from elsewhere. */
const plain: LineOptions = { columns: 80, colour: false, frame: false };

/**
 * What `/show` tells, line by line: of requests and responses the last, or the one with this id. Secrets are hidden; what
 * came from outside is as it came, and goes through `printable`.
 */
export function show(what: What, emulator: Emulator, id?: string): readonly string[] {
  switch (what) {
    case "request": {
      const trace = standing(emulator.trace);
      const request = id === undefined ? askedLast(trace, () => true) : askedWith(trace, id);
      if (request === undefined) return notAsked(trace, id);
      return [`${request.id} headers`, ...json(request.headers), request.id, ...json(request.request)];
    }
    case "response":
      return showResponse(standing(emulator.trace), id);
    case "session":
      return session(emulator);
    case "player":
      return [...player(emulator.player), `${hands(emulator.volume)}; ${lit(emulator.light)}`];
    case "screen": {
      const { shown, device } = emulator;
      if (device.display.size === "none") return ["The device has no screen."];
      if (shown === null) return ["The screen is empty."];
      const card = readCard(shown);
      return [card.template, ...cardLines(card, { ...plain, contentLayer: device.display.contentLayer })];
    }
  }
}

/** The music, its place and its length, and what comes next. */
function player(view: PlayerDetails): readonly string[] {
  const { playerActivity, token, title, subtitle, repeatMode, queue, onItsWay } = view;
  if (token === null) return ["The player is idle."];
  const names = [title, subtitle].filter((name) => name !== null).join(", ");
  return [
    `${playerActivity} ${token}${names === "" ? "" : `: ${names}`}`,
    `  ${onItsWay === null ? "at" : ways[onItsWay]} ${playingTime(view)}`,
    ...(repeatMode === "NONE" ? [] : [`  repeats it`]),
    ...queue.map((next, index) => `  ${index === 0 ? "next" : "then"} ${next}`),
  ];
}

const ways = { requesting: "its stream is asked for, from", loading: "is loading, from" } as const;

/** What the user has turned and switched. */
const hands = ({ level, muted, micOff }: VolumeView): string =>
  `volume ${level} of ${loudest}${muted ? ", muted" : ""}${micOff ? ", microphone off" : ""}`;

const lit = ({ colour, effect }: Light): string => (effect === "off" ? "light off" : `light ${colour}, ${effect}`);

const json = (value: unknown): string[] => JSON.stringify(value, null, 2).split("\n");

function session({ session, trace }: Emulator): readonly string[] {
  if (session === null) return ["No session is open."];
  // What the emulator holds may have an access token in it; the answer it came with has it hidden.
  const isEmpty = Object.keys(session.attributes).length === 0;
  const answer = isEmpty
    ? undefined
    : standing(trace).findLast((record) => record.kind === "response" && attributesOf(record.response));
  const attributes = answer?.kind === "response" ? attributesOf(answer.response) : {};
  return json({ sessionId: session.id, sessionAttributes: attributes });
}

function attributesOf(response: unknown): unknown {
  if (typeof response !== "object" || response === null || !("sessionAttributes" in response)) return undefined;
  return response.sessionAttributes;
}

import { isLeaf } from "../../cic/content-template.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { GenericCard, Piece } from "./card.ts";
import { commonOf } from "./shared-members.ts";
import { dateOf, mostEntries, pictureOf, shortened, targetOf, textOf } from "./members.ts";

// Every template that is not drawn by a layout of its own: its texts and pictures in the order they stand in.

/** Members that are read elsewhere, that name things for programs, or that no still picture shows. */
const notShown: ReadonlySet<string> = new Set([
  ...["type", "meta", "failureMessage", "actionList", "subtitle", "emoji", "emotionCode", "motionCode"],
  ...["referenceText", "referenceUrl", "contentProviderText", "linkUrl", "appLinkUrl", "thumbImageType"],
  ...["token", "action", "bgClipUrl"],
]);
const isCode = (name: string): boolean => /Code$/.test(name);
const isPicture = (name: string): boolean => /image|icon|bg|thumb|art|logo|photo|picture/i.test(name);

/** Of one card; who sends more means harm. */
const mostPictures = 200;
/** Of one entry. */
const mostPieces = 40;

export function readGeneric(template: string, card: JsonObject): GenericCard {
  const pictures = { left: mostPictures };
  const members = shownMembers(card);
  const own = members.filter(([, member]) => !isListOfObjects(member));
  const lists = members.filter(([, member]) => isListOfObjects(member));
  const head = collected(piecesOfMembers(own), mostEntries, pictures);
  const entries = lists.flatMap(([name, list]) => (list as readonly Json[]).map((entry) => [name, entry] as const));
  const { shown, more } = shortened(entries);
  const groups = shown.map((entry) => collected(piecesOfMembers([entry]), mostPieces, pictures).pieces);
  return {
    kind: "generic",
    ...commonOf(template, card),
    head: head.pieces,
    groups: groups.filter((pieces) => pieces.length > 0),
    more: head.more + more,
  };
}

/** All that an object has to show, however deep it stands. */
export const piecesOf = (object: JsonObject): readonly Piece[] =>
  collected(piecesOfMembers(shownMembers(object)), mostEntries, { left: mostPictures }).pieces;

/** As many as are shown; what says the same as the one before is left out. */
function collected(all: Iterable<Piece>, most: number, pictures: { left: number }) {
  const pieces: Piece[] = [];
  let more = 0;
  for (const piece of all) {
    if (isSame(piece, pieces.at(-1))) continue;
    const hasRoom = pieces.length < most && (piece.is === "text" || pictures.left-- > 0);
    if (hasRoom) pieces.push(piece);
    else more++;
  }
  return { pieces, more };
}

/** Client guide, Reminder: `content` is an older name of `label`, and is there beside it. */
const isSame = (piece: Piece, before: Piece | undefined): boolean =>
  piece.is === "text" && before?.is === "text" && piece.text === before.text;

const shownMembers = (object: JsonObject): [string, Json][] =>
  Object.entries(object).filter(([name]) => !notShown.has(name) && !isCode(name));

const isListOfObjects = (member: Json): member is readonly Json[] =>
  Array.isArray(member) && member.some((entry: Json) => isJsonObject(entry) && !isLeaf(entry));

function* piecesOfMembers(members: readonly (readonly [string, Json])[]): Generator<Piece> {
  for (const [name, member] of members) {
    if (Array.isArray(member)) {
      for (const entry of member as readonly Json[]) yield* piecesOfMembers([[name, entry]]);
    } else if (isJsonObject(member) && !isLeaf(member)) yield* piecesOfMembers(shownMembers(member));
    else {
      const piece = pieceOf(name, member);
      if (piece !== null) yield piece;
    }
  }
}

function pieceOf(name: string, leaf: Json): Piece | null {
  const text = textOf(leaf);
  if (text === null) return null;
  const type = isJsonObject(leaf) ? leaf["type"] : undefined;
  if (type === "action" || text.startsWith("clova://")) return pieceOfAddress(text);
  if (type === "url" || /^https?:\/\/\S+$/i.test(text)) {
    const picture = isPicture(name) ? pictureOf(text, null) : null;
    return picture === null ? pieceOfAddress(text) : { is: "picture", picture };
  }
  return { is: "text", text: written(text, name, type), target: null };
}

const pieceOfAddress = (address: string): Piece => ({ is: "text", text: address, target: targetOf(address) });

/** Client guide, Shared objects: numbers stand there with their unit or without. */
function written(text: string, name: string, type: Json | undefined): string {
  const isNumber = /^[-+−]?\d+([.,]\d+)?$/.test(text);
  const isOf = (kind: string): boolean => typeof type === "string" && type.startsWith(kind);
  if (isNumber && (isOf("temperature") || /temperature$/i.test(name))) return `${text}°`;
  if (isNumber && (isOf("percentage") || /humidity|probability/i.test(name))) return `${text} %`;
  const isTime = isOf("date") || /(date|time|update|modified|stamp|start|end)$/i.test(name);
  return isTime ? timeOf(dateOf(text)) : text;
}

/** Whoever reads it lives somewhere: a time keeps the place it is meant for. */
function timeOf(text: string): string {
  const [, day, time, zone = ""] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(text) ?? [];
  if (day === undefined) return text;
  return [day, time, zone === "Z" ? "UTC" : zone].join(" ").trim();
}

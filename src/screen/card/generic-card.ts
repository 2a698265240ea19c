import { isLeaf, leafText } from "../../cic/content-template.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { GenericCard, Piece } from "./card.ts";
import { commonOf } from "./shared-members.ts";
import { dateOf, mostEntries, pictureOf, targetOf, textOf } from "./members.ts";

// Every template that is not drawn by a layout of its own: its texts and pictures in the order they stand in.

/** Members that are read elsewhere, that name things for programs, or that no still picture shows. */
const notShown: ReadonlySet<string> = new Set([
  ...["type", "meta", "failureMessage", "actionList", "subtitle", "emoji", "emotionCode", "motionCode"],
  ...["referenceText", "referenceUrl", "contentProviderText", "linkUrl", "appLinkUrl", "thumbImageType"],
  ...["token", "action", "bgClipUrl"],
]);
const isCode = (name: string): boolean => /Code$/.test(name);
const isPicture = (name: string): boolean => /image|icon|bg|thumb|art|logo|photo|picture/i.test(name);

export function readGeneric(template: string, card: JsonObject): GenericCard {
  const [head, groups]: [Piece[], Piece[][]] = [[], []];
  for (const [name, member] of shownMembers(card)) {
    if (!isListOfObjects(member)) head.push(...piecesOfMember(name, member));
    else groups.push(...member.map((entry) => piecesOfMember(name, entry)).filter((pieces) => pieces.length > 0));
  }
  const more = Math.max(0, groups.length - mostEntries);
  return {
    kind: "generic",
    ...commonOf(template, card),
    head: head.slice(0, mostEntries),
    groups: groups.slice(0, mostEntries),
    more,
  };
}

/** All that an object has to show, however deep it stands. */
export const piecesOf = (object: JsonObject): Piece[] =>
  shownMembers(object)
    .flatMap(([name, member]) => piecesOfMember(name, member))
    .slice(0, mostEntries);

const shownMembers = (object: JsonObject): [string, Json][] =>
  Object.entries(object).filter(([name]) => !notShown.has(name) && !isCode(name));

const isListOfObjects = (member: Json): member is readonly Json[] =>
  Array.isArray(member) && member.some((entry: Json) => isJsonObject(entry) && !isLeaf(entry));

function piecesOfMember(name: string, member: Json): Piece[] {
  if (Array.isArray(member)) return (member as readonly Json[]).flatMap((entry) => piecesOfMember(name, entry));
  if (isJsonObject(member) && !isLeaf(member)) return piecesOf(member);
  const text = leafText(member);
  if (text === "") return [];
  const type = isJsonObject(member) ? member["type"] : undefined;
  if (type === "action" || text.startsWith("clova://")) return [pieceOfAddress(text)];
  if (type === "url" || /^https?:\/\/\S+$/i.test(text)) {
    const picture = isPicture(name) ? pictureOf(text, null) : null;
    return [picture === null ? pieceOfAddress(text) : { is: "picture", picture }];
  }
  return [{ is: "text", text: written(textOf(member) ?? "", name, type), target: null }];
}

const pieceOfAddress = (address: string): Piece => ({ is: "text", text: address, target: targetOf(address) });

/** Client guide, Shared objects: numbers stand there with their unit or without. */
function written(text: string, name: string, type: Json | undefined): string {
  const isNumber = /^[-+−]?\d+([.,]\d+)?$/.test(text);
  const isOf = (kind: string): boolean => typeof type === "string" && type.startsWith(kind);
  if (isNumber && (isOf("temperature") || /temperature$/i.test(name))) return `${text}°`;
  if (isNumber && (isOf("percentage") || /humidity|probability/i.test(name))) return `${text} %`;
  return dateOf(text).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/, "$1 $2");
}

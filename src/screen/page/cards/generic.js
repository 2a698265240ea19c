// @ts-check
import { make, text } from "../make.js";
import { touchable } from "../touch.js";
import { foot, wordsOf } from "./parts.js";
import { picture } from "./picture.js";

/**
 * Every other template: its texts and pictures, in the order in which they came.
 * @type {Page.DrawCard<"generic">}
 */
export function drawGeneric(card, setting) {
  const isShort = card.groups.length === 0 && card.head.length < 4;
  const [head, ...groups] = [card.head, ...card.groups].map((pieces) => drawPieces(pieces, setting));
  const words = wordsOf(
    isShort ? ".middle.centred" : "",
    card,
    setting,
    make(".head", head),
    ...groups.map((group) => make(".group", group)),
  );
  return make("", words, foot(card, setting));
}

/**
 * The first text is what it is about.
 * @type {(pieces: readonly import("../../card/card.ts").Piece[], setting: Page.Setting) => Page.Child[]}
 */
function drawPieces(pieces, { act }) {
  const first = pieces.find(({ is }) => is === "text");
  return pieces.map((piece) =>
    piece.is === "picture"
      ? picture(".small", piece.picture)
      : touchable(piece === first ? ".piece.first" : ".piece", piece.target, act, text("bdi", piece.text)),
  );
}

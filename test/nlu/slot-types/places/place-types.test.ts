import fc from "fast-check";
import { expect, test } from "vitest";
import { folded } from "../../../../src/nlu/text/folded-text.ts";
import { placeTypes } from "../../../../src/nlu/slot-types/places/place-types.ts";

const readers = placeTypes.map(({ reader }) => reader("jp"));

test("no two rows are of the same type and language", () => {
  const keys = placeTypes.map(({ name, lang }) => `${name} ${lang}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("readings of any text end inside it, behind their beginning, and none twice at the same place", () => {
  const name = fc.constantFrom("東京都", "서울특별시", "新宿区", "united states", "茅ヶ崎市");
  const piece = fc.oneof(name, fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.nat({ max: 12 }), (pieces, start) => {
      const text = folded(pieces.join(""));
      return readers.every((read) => {
        const ends = read(text, start).map(({ end }) => end);
        return new Set(ends).size === ends.length && ends.every((end) => end > start && end <= text.length);
      });
    }),
  );
});

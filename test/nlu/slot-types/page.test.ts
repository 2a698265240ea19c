import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtinSlotType } from "../../../src/nlu/slot-types/builtin-slots.ts";
import { wholeReading } from "./reading.ts";

// docs/slot-types.md shows what is read and delivered. It is what it is shown to be.

const page = readFileSync(join(import.meta.dirname, "..", "..", "..", "docs", "slot-types.md"), "utf8");
const rows = [...page.matchAll(/^\| ((?!said|type|---).*) \|$/gm)].map(([, row]) => row!.split(" | "));

const readerOf = (name: string, lang: "ko" | "ja" | "en") => builtinSlotType(name, lang)?.reader("jp") ?? null;

test.each(rows.filter((row) => row.length === 4))("%s", (said, future, past, valueType) => {
  expect(wholeReading(readerOf("CLOVA.DATETIME", "ja")!, said)).toEqual({ value: future, valueType });
  expect(wholeReading(readerOf("CLOVA.DATETIME_RECENT", "ja")!, said)).toEqual({ value: past, valueType });
});

const named = rows.filter((row) => row.length === 3);

test.each(named.filter(([types]) => /^`CLOVA\.\w+`$/.test(types!)).map(([type, examples]) => [type!, examples!]))(
  "%s reads %s",
  (type, examples) => {
    const lang = /[\p{Script=Hangul}]/u.test(examples) ? "ko" : "ja";
    const read = readerOf(type.replaceAll("`", ""), lang)!;
    for (const example of examples.replace(/ and .*/, "").split(", ")) {
      expect(wholeReading(read, example), example).not.toBeNull();
    }
  },
);

test("every type that is named is known", () => {
  const names = named.flatMap(([types]) => [...types!.matchAll(/`(CLOVA\.[A-Z_]+)[`…]/g)].map(([, name]) => name!));
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(readerOf(name, "ko") ?? readerOf(name, "ja"), name).not.toBeNull();
});

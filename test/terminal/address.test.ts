import { expect, test } from "vitest";
import { asUrl } from "../../src/terminal/command-line/address.ts";

test.for([
  ["", "demo"],
  [" demo ", "demo"],
  ["http://localhost:3000/clova", "http://localhost:3000/clova"],
  ["https://example.com", "https://example.com"],
  ["localhost:3000", "http://localhost:3000"],
  ["127.0.0.1:3000/clova", "http://127.0.0.1:3000/clova"],
  ["3000", "http://localhost:3000"],
])("%j typed as an extension is %s", ([typed, meant]) => {
  expect(asUrl(typed!)).toBe(meant);
});

test.for(["dmeo", "ftp://example.com", "http://", "two words.com"])("%j typed as an extension is none", (typed) => {
  expect(asUrl(typed)).toBeNull();
});

import fc from "fast-check";
import { bellUrl } from "../../src/demo/sounds.ts";
import { songs } from "../../src/demo/music.ts";

// What nobody would write by hand, for any place of an answer.

/** JSON before it is written. */
export type Tree = null | boolean | number | string | Tree[] | { [name: string]: Tree };

/** JSON text for what JavaScript could not hold as it is: json-text.ts writes it without the quotes. */
export const literal = (text: string): string => `#literal ${text}`;
export const literals = /"#literal ([^"\\]*)"/g;

const oddNames = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "", "0", "\u0000"];

const oddTexts = [
  "",
  " ",
  "null",
  "\u0000",
  "\r\n> /quit",
  "\t\b\f",
  "\ud800",
  "x\udfff\ud800y",
  "\ufeff{}",
  "\u2028\u2029",
  "\u202ecod.exe\u202c",
  "\u2066x",
  "\u061cשלום עליכם",
  "\u001b[2J\u001b]0;title\u0007",
  "\u001b]8;;http://127.0.0.1/\u001b\\link",
  "\u009b31m\u0085\u007f",
  "👩‍👩‍👧‍👦🇰🇷",
  `e${"\u0300".repeat(100)}`,
  "<mark>굵게</mark>&amp;<script>",
  "$(exit) `exit` ; | > %s%n \\u001b",
  "가".repeat(1001),
  "끝이 없는 문장 ".repeat(900),
  "x".repeat(3000),
];

/** Lone surrogates too. fast-check's own unit for this makes a table of all of Unicode first. */
const anyLetter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));

export const oddText = fc.oneof(
  { arbitrary: fc.constantFrom(...oddTexts, ...oddNames), weight: 4 },
  { arbitrary: fc.string({ unit: anyLetter, maxLength: 20 }), weight: 1 },
);

/** Sounds that are there, and names of hosts nobody may be led to; what remains goes through a proxy of the test's. */
export const playable = fc.constantFrom(bellUrl, ...songs.map(({ url }) => url));
export const oddUrl = fc.constantFrom(
  "http://127.0.0.1:1/x.mp3",
  "http://localhost/x.mp3",
  "http://[::1]:1/x.mp3",
  "http://[::ffff:127.0.0.1]/",
  "http://0x7f.1/",
  "http://2130706433/",
  "http://169.254.169.254/latest",
  "http://10.0.0.1/x.m3u8",
  "http://user:password@192.168.0.1/",
  "http://music.example/x.mp3",
  "https://music.example/x.mp3",
  "http://music.example:99999/",
  "http://%00/",
  "http://\u0000.example/",
  "http://음악.example/노래.mp3",
  "http:///",
  "http:",
  "//music.example/x",
  "file:///etc/passwd",
  "data:audio/wav;base64,UklGRg==",
  "javascript:alert(1)",
  "clova:TOKEN",
  "cid:1",
  "ftp://10.0.0.1/x",
  " ",
  `http://10.0.0.1/${"x".repeat(3000)}`,
);

export const oddNumber: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom<Tree>(-1, 0.5, 1e21, 2 ** 31, 2 ** 53 + 2, Number.MAX_VALUE, Number.MIN_VALUE),
  fc
    .constantFrom("1e400", "-1e400", "-0", "9007199254740993", "1e-400", "0".repeat(3) + "1", "1.", "+1", "NaN")
    .map(literal),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const named = (value: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...oddNames), fc.constantFrom("type", "value", "payload")), value), {
      maxLength: 3,
    })
    .map((members) => Object.fromEntries(members));

const leaf: fc.Arbitrary<Tree> = fc.oneof(fc.constantFrom<Tree>(null, true, false), oddNumber, oddText, oddUrl);

/** Any JSON, odd or not. */
export const anything: fc.Arbitrary<Tree> = fc.oneof(
  { arbitrary: leaf, weight: 4 },
  { arbitrary: fc.array(leaf, { maxLength: 3 }), weight: 1 },
  { arbitrary: named(leaf), weight: 1 },
  { arbitrary: named(fc.array(named(leaf), { maxLength: 2 })), weight: 1 },
);

export const oddName = fc.oneof(fc.constantFrom(...oddNames), oddText);

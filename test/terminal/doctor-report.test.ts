import { expect, test } from "vitest";
import type { Diagnosis } from "../../src/index.ts";
import { aboutTerminal } from "../../src/terminal/doctor/about-terminal.ts";
import { report } from "../../src/terminal/doctor/report.ts";
import { shareable } from "../../src/terminal/doctor/shareable.ts";

const spoken = (lang: "ko" | "ja" | "en") => ({ lang, works: true, detail: "500 ms of speech", remedy: null });

const diagnosis: Diagnosis = {
  node: "v20.19.0",
  nodeSuffices: true,
  platform: "linux x64",
  extension: null,
  proxies: [],
  key: {
    file: "/keys/key.pem",
    isKept: true,
    mode: "0600",
    publicKey: "-----BEGIN-----\nabc\n-----END-----\n",
    notices: [],
  },
  voices: [
    { name: "espeak", installed: true, detail: "", speaks: [spoken("ko"), spoken("en")], remedy: null },
    { name: "sapi", installed: false, detail: "only on Windows", speaks: [], remedy: null },
  ],
  spokenBy: { ko: "espeak", ja: null, en: "espeak" },
  sound: [{ name: "player", works: true, detail: "pacat", remedy: null }],
  media: [
    { name: "mp3", works: true, detail: "", remedy: null },
    { name: "AAC", works: false, detail: "nothing here decodes it", remedy: "ffmpeg on the PATH" },
  ],
  browser: "/usr/bin/chromium",
  drivesBrowser: true,
};

const told = (changes: Partial<Diagnosis> = {}, named = {}): string =>
  report({ ...diagnosis, ...changes }, { isServed: false, ...named }).join("\n");

test("a section is a heading, a paragraph and a block with all under each other", () => {
  expect(told()).toContain(
    [
      "## Voices, as `--voice` takes them",
      "",
      "`auto` has each language spoken by: ko `espeak`, ja nobody, en `espeak`.",
      "",
      "    yes  espeak  ko en",
      "    no   sapi    only on Windows",
      "",
      "## Ways to the loudspeaker, best first",
      "",
      "    yes  player  pacat",
      "",
      "## Sounds on the web",
      "",
      "    yes  mp3",
      "    no   AAC  nothing here decodes it",
      "              To get it: ffmpeg on the PATH",
      "",
    ].join("\n"),
  );
});

test("the public key stands in a fence, to be copied as it is", () => {
  expect(told()).toMatch(
    /\n {4}yes {2}\/keys\/key\.pem {2}0600\n\n.*:\n\n```\n-----BEGIN-----\nabc\n-----END-----\n```$/,
  );
});

test("a Node.js that is too old is told, with what is needed", () => {
  const text = told({ node: "v18.20.0", nodeSuffices: false });
  expect(text).toMatch(
    / {4}no {3}Node\.js +v18\.20\.0\n +Node\.js 20\.19 or newer is needed: see https:\/\/nodejs\.org\.\n/,
  );
});

test("a key that cannot be kept, and no way to hear or draw anything", () => {
  const key = { ...diagnosis.key, isKept: false, mode: null, notices: ["The kept signature key cannot be used."] };
  const sound = [{ name: "speaker" as const, works: false, detail: "no device", remedy: null }];
  const text = told({ key, sound, browser: null, drivesBrowser: false });
  expect(text).toMatch(/\n {4}no {3}\/keys\/key\.pem\n +The kept signature key cannot be used\.\n/);
  expect(text).toContain("None works: is a sound device there");
  expect(text).toMatch(/no {3}Chromium or Chrome\n +To get it: install Chromium/);
  expect(text).toMatch(/no {3}playwright-core +the package that drives it is not installed\n +To get it: npm install/);
});

test.each([
  [{}, "\n## Extension\n\nNone is named: `clova-device doctor URL` tells whether one can be reached.\n"],
  [{ extension: "demo" }, "\n## Extension\n\nThe extension is the demo, which is built in"],
  [
    { handler: "/a/extension.js" },
    "\n## Extension\n\nThe extension is a module, /a/extension.js: there is no way to it",
  ],
])("where there is no way to the extension, that is told: %j", (named, words) => {
  expect(told({}, named)).toContain(words);
});

const step = { name: "answer", works: false, detail: "nobody listens", remedy: "Is it running?" } as const;

test("a way that does not lead there is told with what to do, and that a server is not started", () => {
  const extension = { url: "http://a.example/", steps: [step] };
  const text = told({ extension }, { isServed: true });
  expect(text).toContain("\n## Extension http://a.example/\n\nThe command of `serve` is not started here");
  expect(text).toContain("\n    no   answer  nobody listens\n                 Is it running?\n");
  expect(told({ extension })).not.toContain("`serve`");
  expect(told({ extension: { ...extension, steps: [{ ...step, works: true }] } }, { isServed: true })).not.toContain(
    "`serve`",
  );
});

test("proxies are told, and whether the extension is reached through one", () => {
  const proxies = [
    { name: "http_proxy", value: "http://proxy.example", counts: true },
    { name: "HTTP_PROXY", value: "http://other.example", counts: false },
  ];
  expect(told({ proxies })).toContain(
    "    " +
      "     http_proxy  http://proxy.example\n" +
      "    " +
      "     HTTP_PROXY  http://other.example (does not count: `http_proxy` is set)\n",
  );
  const direct = { url: "http://127.0.0.1/", steps: [step] };
  const through = { url: "http://a.example/", steps: [{ ...step, name: "proxy" as const }] };
  expect(told({ proxies, extension: direct })).toContain("The extension is reached directly. Hosts that are private");
  expect(told({ proxies, extension: through })).toContain("The extension is reached through one.");
  expect(told()).toContain("\n## Proxies of the environment\n\nNone is set.\n");
});

test.each([
  ["/home/me/a.pem and /home/me", "~/a.pem and ~"],
  ["/home/me: `/home/me`, /home/me/", "~: `~`, ~/"],
  ["/home/meander/a, /home/me.old, /home/me-too", "/home/meander/a, /home/me.old, /home/me-too"],
  ["see http://user:pass@a.example/b and ftp://u@c", "see http://a.example/b and ftp://c"],
  ["\u001b[31mred\u0007\u202e", "\\u001b[31mred\\u0007\\u202e"],
])("what is private or harmful is taken out of %j", (line, shown) => {
  expect(shareable(line, ["/home/me", "/"])).toBe(shown);
});

const terminal = { isTTY: true, columns: 90, getColorDepth: (): number => 8 };

test.each([
  [
    terminal,
    { TERM: "xterm-256color", LANG: "ko_KR.UTF-8" },
    ["xterm-256color, 256 colours, 90 columns", "ko_KR.UTF-8 (LANG)"],
  ],
  [
    { ...terminal, getColorDepth: (): number => 1 },
    { LC_ALL: "C", LANG: "C.UTF-8" },
    ["TERM is not set, no colour, 90 columns", "C (LC_ALL) is not UTF-8"],
  ],
  [
    { isTTY: false, columns: 0 },
    { TERM: "dumb" },
    ["dumb, stdout is no terminal", "LC_ALL, LC_CTYPE and LANG are not set"],
  ],
] as const)("a terminal is told by name, colours, width and locale", (stream, env, details) => {
  expect(aboutTerminal(stream, env, "linux").map(({ detail }) => detail)).toEqual(details);
  expect(aboutTerminal(stream, env, "win32")).toHaveLength(1);
});

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, parsed, sources, worldlyNames, type Import } from "./source-files.ts";

// The import table of docs/architecture.md, as data. A row is a decision: change it together with the page, and say why.

interface Row {
  /** Rooms and files it may import; `type x` allows types alone. `axes.ts` and `errors.ts` are everybody's. */
  readonly may: readonly string[];
  /** Whether Node's own modules may be imported. */
  readonly builtins?: boolean;
}

const rows: Readonly<Record<string, Row>> = {
  "axes.ts": { may: [] },
  "errors.ts": { may: [] },
  "machine.ts": { may: [] },
  "suggestion.ts": { may: [] },
  "duration.ts": { may: [] },
  "verbosity.ts": { may: [] },
  "common-folder.ts": { may: [] },
  "link-line.ts": { may: [] },
  "cells.ts": { may: [], builtins: true },
  "json-fault.ts": { may: [] },
  "schema-problem.ts": { may: [] },
  rules: { may: ["suggestion.ts", "duration.ts"] },
  "ports.ts": { may: ["type device/effect.ts", "type device/input.ts"] },
  cic: { may: [] },
  cek: { may: ["cic", "rules", "json-fault.ts", "schema-problem.ts", "suggestion.ts"] },
  nlu: { may: ["suggestion.ts", "json-fault.ts"] },
  device: { may: ["cic", "machine.ts", "type rules", "schema-problem.ts"] },
  clova: { may: ["cic", "cek", "nlu", "machine.ts", "rules"] },
  emulator: {
    may: [
      "cic",
      "cek",
      "device",
      "clova",
      "type nlu",
      "ports.ts",
      "suggestion.ts",
      "duration.ts",
      "verbosity.ts",
      "link-line.ts",
    ],
  },
  node: {
    may: [
      "ports.ts",
      "type cek",
      "nlu/model-files/read-model.ts",
      "type nlu",
      "device/profile.ts",
      "rules",
      "suggestion.ts",
      "link-line.ts",
      "json-fault.ts",
    ],
    builtins: true,
  },
  sound: { may: ["ports.ts"], builtins: true },
  voice: { may: ["ports.ts"], builtins: true },
  demo: { may: ["type cek", "type cic"] },
  assembly: {
    may: [
      "cic",
      "cek",
      "nlu",
      "device",
      "clova",
      "emulator",
      "node",
      "sound",
      "voice",
      "demo",
      "ports.ts",
      "rules",
      "suggestion.ts",
      "schema-problem.ts",
    ],
    builtins: true,
  },
  testing: {
    may: [
      "assembly",
      "emulator",
      "node",
      "cic",
      "type cek",
      "type device",
      "type nlu",
      "type ports.ts",
      "rules",
      "suggestion.ts",
    ],
    builtins: true,
  },
  vitest: { may: ["testing", "type assembly", "type emulator"] },
  check: {
    may: [
      "assembly",
      "testing",
      "emulator",
      "node",
      "nlu",
      "cek/dialect.ts",
      "type cek",
      "type device",
      "rules",
      "suggestion.ts",
      "schema-problem.ts",
    ],
    builtins: true,
  },
  "index.ts": {
    may: [
      "cic",
      "cek",
      "nlu",
      "device",
      "clova",
      "emulator",
      "node",
      "sound",
      "voice",
      "assembly",
      "testing",
      "check",
      "rules",
    ],
  },
  screen: { may: ["index.ts", "ports.ts", "cic", "cells.ts"], builtins: true },
  report: { may: ["index.ts", "screen/index.ts", "ports.ts", "common-folder.ts"], builtins: true },
  terminal: {
    may: [
      "index.ts",
      "screen/index.ts",
      "report/index.ts",
      "ports.ts",
      "rules",
      "suggestion.ts",
      "common-folder.ts",
      "cells.ts",
      "verbosity.ts",
    ],
    builtins: true,
  },
};

/** Where each package may be imported: rooms or files. */
const packages: Readonly<Record<string, readonly string[]>> = {
  valibot: [
    "schema-problem.ts",
    "cek/answer/read-answer.ts",
    "cek/answer/answer-schema.ts",
    "cek/answer/problems.ts",
    "device/profile.ts",
  ],
  "jsonc-parser": [
    "json-fault.ts",
    "cek/answer/duplicate-keys.ts",
    "nlu/model-files/extension-json.ts",
    "node/remember-settings.ts",
  ],
  "fastest-levenshtein": ["suggestion.ts"],
  "node-fetch": ["node"],
  "http-proxy-agent": ["node"],
  "https-proxy-agent": ["node"],
  "proxy-from-env": ["node"],
  chokidar: ["node/watched-root.ts"],
  prompts: ["terminal"],
  speaker: ["sound"],
  "@echogarden/audio-io": ["sound"],
  mediabunny: ["sound"],
  "mpg123-decoder": ["sound"],
  "opus-decoder": ["sound"],
  "@wasm-audio-decoders/flac": ["sound"],
  "@wasm-audio-decoders/ogg-vorbis": ["sound"],
  "@echogarden/espeak-ng-emscripten": ["voice"],
  "lindera-wasm-nodejs-ipadic": ["voice"],
  say: ["voice"],
  ws: ["screen/server"],
  "string-width": ["cells.ts"],
  "@jsquash/png": ["screen/pictures"],
  "@jsquash/jpeg": ["screen/pictures"],
  "@jsquash/webp": ["screen/pictures"],
  omggif: ["screen/pictures"],
  "playwright-core": ["screen/photograph.ts"],
  vitest: ["vitest"],
};

/** Neither clock nor chance nor output: everything the machines are made of, the loop included. */
const pureRooms = ["rules", "cic", "cek", "nlu", "device", "clova", "emulator", "demo"];
const pureFiles = [
  "axes.ts",
  "errors.ts",
  "machine.ts",
  "suggestion.ts",
  "duration.ts",
  "verbosity.ts",
  "common-folder.ts",
  "link-line.ts",
  "json-fault.ts",
  "schema-problem.ts",
  "ports.ts",
];

const imports = sources.flatMap(importsOf);

const roomOf = (path: string): string => path.split("/")[0]!;
const isOurs = ({ to }: Import): boolean => roomOf(to) in rows;
const shown = ({ from, to, isType }: Import): string => `${from} → ${isType ? "type " : ""}${to}`;

/** `@a/b/c.js` is a file of the package `@a/b`. */
const packageOf = (module: string): string => /^(@[^/]+\/)?[^/]+/.exec(module)![0];

function isAllowed({ from, to, isType }: Import): boolean {
  if (roomOf(from) === roomOf(to)) return true;
  const may = [...(rows[roomOf(from)]?.may ?? []), "axes.ts", "errors.ts"];
  return [to, roomOf(to)].some((place) => may.includes(place) || (isType && may.includes(`type ${place}`)));
}

test("every room and every file at the top has a row in the import table", () => {
  const places = new Set(sources.map(({ path }) => roomOf(path)));
  expect([...places].filter((place) => !(place in rows))).toEqual([]);
});

test("docs/architecture.md has the same rows", () => {
  const page = readFileSync(join(import.meta.dirname, "..", "docs", "architecture.md"), "utf8");
  const table = page.split("\n").filter((line) => line.startsWith("| `"));
  const shown = table.flatMap((line) => [...line.split("|")[1]!.matchAll(/`([\w.-]+)\/?`/g)].map(([, name]) => name!));
  expect(shown.filter((name) => name in rows).sort()).toEqual(Object.keys(rows).sort());
});

test("rooms import only what their row allows", () => {
  expect(imports.filter((one) => isOurs(one) && !isAllowed(one)).map(shown)).toEqual([]);
});

test("the page stands on nothing but itself, and on the types of what it is told", () => {
  const folder = join(import.meta.dirname, "..", "src", "screen", "page");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));
  const found = files.flatMap((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    return [...text.matchAll(/(?:from |import\()"([^"]+)"/g)].map(([, to]) => join("screen/page", dirname(path), to!));
  });
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter((to) => !to.startsWith("screen/") && to !== "index.ts")).toEqual([]);
});

test("packages and Node's modules are imported only where they belong", () => {
  const isAtHome = ({ from, to }: Import): boolean => {
    if (to.startsWith("node:")) return rows[roomOf(from)]?.builtins === true;
    const places = packages[packageOf(to)] ?? [];
    return places.some((place) => from === place || from.startsWith(`${place}/`));
  };
  expect(imports.filter((one) => !isOurs(one) && !isAtHome(one)).map(shown)).toEqual([]);
});

test("no file imports itself, however long the way round", () => {
  const next = new Map(
    sources.map(({ path }) => [path, imports.filter(({ from }) => from === path).map(({ to }) => to)]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (way.includes(path) || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  };
  for (const { path } of sources) walk(path, []);
  expect(cycles).toEqual([]);
});

test("the pure rooms read no clock, draw no chance and reach for nothing of the machine", () => {
  const pure = sources.filter(({ path }) => pureRooms.includes(roomOf(path)) || pureFiles.includes(path));
  const found = pure.flatMap(({ path, tree }) => worldlyNames(tree).map((name) => `${path}: ${name}`));
  expect(found).toEqual([]);
});

test("a clock, a chance and the machine are noticed wherever they are used", () => {
  const text = "const now = Date.now() + new Date(); roll(Math.random); if (x) process.exit(); setTimeout(console.log)";
  const found = ["Date.now", "new Date()", "Math.random", "process", "setTimeout", "console"];
  expect(worldlyNames(parsed("sample.ts", text))).toEqual(found);
  const harmless = "new Date(0); request.process.id; const f = ({ console: own }: Fetch) => own.fetch(); // Date.now()";
  expect(worldlyNames(parsed("sample.ts", harmless))).toEqual([]);
});

test("no file is longer than 250 lines", () => {
  const bin = join(import.meta.dirname, "..", "bin");
  const files = [
    ...sources,
    ...readdirSync(bin).map((path) => ({ path, text: readFileSync(join(bin, path), "utf8") })),
  ];
  const long = files.map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));
  expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
});

test("nothing is called utils, helpers, common or types", () => {
  expect(
    sources.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|common|types)(\/|\.)/.test(path)),
  ).toEqual([]);
});

import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

// The real bin/setup.js in a small project of its own, with stand-ins for npm and the compiler that note what they do.

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const compiler = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
appendFileSync("log", "tsc\\n");
const source = readFileSync("src/index.ts", "utf8");
if (source.includes("BROKEN")) { console.log("src/index.ts(1,1): it is broken"); process.exit(2); }
mkdirSync("dist", { recursive: true });
writeFileSync("dist/checked.ts", source);
mkdirSync("build", { recursive: true });
`;

const pageBuilder = `
import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("dist", { recursive: true });
writeFileSync("dist/page.html", "the page");
`;

const codeBuilder = `
import { copyFileSync } from "node:fs";
copyFileSync("dist/checked.ts", "dist/index.js");
`;

const npm = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
appendFileSync("log", "npm " + process.argv[2] + "\\n");
console.log("added 1 package");
const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
delete lock.packages[""];
delete lock.packages["node_modules/optional"];
mkdirSync("node_modules/typescript/bin", { recursive: true });
mkdirSync("node_modules/@types/node", { recursive: true });
writeFileSync("node_modules/typescript/bin/tsc", ${JSON.stringify(compiler)});
const { spawnSync } = require("node:child_process");
const prepared = spawnSync(process.execPath, ["bin/setup.js", "--build-only"]);
if (prepared.status !== 0) process.exit(prepared.status);
writeFileSync("node_modules/.package-lock.json", JSON.stringify(lock));
`;

const lockOf = (version: string): string =>
  JSON.stringify({
    packages: { "": {}, "node_modules/a": { version }, "node_modules/optional": { version: "1.0.0", optional: true } },
  });

function project(engine = ">=20.19"): string {
  const root = mkdtempSync(join(tmpdir(), "setup-"));
  folders.push(root);
  const files: Record<string, string> = {
    "package.json": JSON.stringify({
      type: "commonjs",
      engines: { node: engine },
      devDependencies: { typescript: "1.0.0", "@types/node": "1.0.0" },
    }),
    "bin/package.json": JSON.stringify({ type: "module" }),
    "bin/build-page.js": pageBuilder,
    "bin/build-code.js": codeBuilder,
    "package-lock.json": lockOf("1.0.0"),
    "tsconfig.json": "{}",
    "tsconfig.build.json": "{}",
    "src/index.ts": "first",
    "npm-cli.js": npm,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  copyFileSync(join(import.meta.dirname, "..", "bin", "setup.js"), join(root, "bin", "setup.js"));
  return root;
}

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the setup with an open stdin, which it must not wait for. */
function setup(root: string, ...args: string[]): Promise<Outcome> {
  const env = { ...process.env, npm_execpath: join(root, "npm-cli.js") };
  const child = spawn(process.execPath, ["bin/setup.js", ...args], { cwd: root, env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => (out += String(data)));
  child.stderr.on("data", (data) => (err += String(data)));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

const said = (root: string): string => (existsSync(join(root, "log")) ? readFileSync(join(root, "log"), "utf8") : "");
const built = (root: string): string => readFileSync(join(root, "dist/index.js"), "utf8");

test("installs and builds a fresh clone, on stderr only, without reading stdin", async () => {
  const root = project();
  expect(await setup(root)).toEqual({ code: 0, out: "", err: "Installing …\nBuilding …\n" });
  expect(said(root)).toBe("npm ci\ntsc\n");
  expect(built(root)).toBe("first");
  expect(existsSync(join(root, "dist/page.html"))).toBe(true);
});

test("says and does nothing when nothing is to do", async () => {
  const root = project();
  await setup(root);
  expect(await setup(root)).toEqual({ code: 0, out: "", err: "" });
  expect(said(root)).toBe("npm ci\ntsc\n");
});

test("builds again after a source has changed, and leaves nothing of a source that is gone", async () => {
  const root = project();
  await setup(root);
  writeFileSync(join(root, "src/index.ts"), "second");
  writeFileSync(join(root, "dist/gone.js"), "");
  expect((await setup(root)).err).toBe("Building …\n");
  expect(built(root)).toBe("second");
  expect(existsSync(join(root, "dist/gone.js"))).toBe(false);
});

test.each(["page", "code"])("ends with a sentence when the %s cannot be built", async (what) => {
  const root = project();
  writeFileSync(join(root, `bin/build-${what}.js`), "process.exit(3);");
  const { code, err } = await setup(root);
  expect([code, err.includes(`Building the ${what} failed.`)]).toEqual([1, true]);
});

test("installs and builds again after package-lock.json has changed", async () => {
  const root = project();
  await setup(root);
  writeFileSync(join(root, "package-lock.json"), lockOf("2.0.0"));
  expect((await setup(root)).err).toBe("Installing …\nBuilding …\n");
  expect(await setup(root)).toMatchObject({ err: "" });
});

test("ends with a sentence when the compiler fails, and tries again the next time", async () => {
  const root = project();
  writeFileSync(join(root, "src/index.ts"), "BROKEN");
  const { code, out, err } = await setup(root);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("it is broken\nBuilding failed: the TypeScript compiler ended with 2.");
  writeFileSync(join(root, "src/index.ts"), "mended");
  expect(await setup(root)).toEqual({ code: 0, out: "", err: "Building …\n" });
});

test("ends with a sentence when npm fails", async () => {
  const root = project();
  writeFileSync(join(root, "npm-cli.js"), "process.exit(7)");
  const { code, err } = await setup(root);
  expect(code).toBe(1);
  expect(err).toContain("Installing failed: `npm ci` ended with 7.");
});

test("installs once when two setups start at the same time", async () => {
  const root = project();
  const outcomes = await Promise.all([setup(root), setup(root), setup(root)]);
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(said(root)).toBe("npm ci\ntsc\n");
});

test("takes over from a setup that was killed", async () => {
  const root = project();
  mkdirSync(join(root, "dist"));
  writeFileSync(join(root, "dist/.lock"), "999999999");
  expect(await setup(root)).toMatchObject({ code: 0 });
  expect(existsSync(join(root, "dist/.lock"))).toBe(false);
});

test("as `preprepare` builds where all it takes is there, and skips quietly where something is missing", async () => {
  const root = project();
  expect(await setup(root, "--build-only")).toEqual({ code: 0, out: "", err: "" });
  expect(said(root)).toBe("");
  mkdirSync(join(root, "node_modules/typescript/bin"), { recursive: true });
  writeFileSync(join(root, "node_modules/typescript/bin/tsc"), compiler);
  expect(await setup(root, "--build-only")).toEqual({ code: 0, out: "", err: "" });
  mkdirSync(join(root, "node_modules/@types/node"), { recursive: true });
  expect(await setup(root, "--build-only")).toEqual({ code: 0, out: "", err: "Building …\n" });
  expect(said(root)).toBe("tsc\n");
});

test("names the Node.js it needs", async () => {
  const root = project(">=999.1");
  const { code, out, err } = await setup(root);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toBe(
    `Node.js 999.1 or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org\n`,
  );
});

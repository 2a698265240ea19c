// Makes `npm start` and `npm test` work on a fresh clone: installs and builds what is missing or stale, and says nothing
// when nothing is to do. Reads no stdin, because that belongs to the program that is started next; writes to stderr only.
//
//   node bin/setup.js               before `npm start` and `npm test`
//   node bin/setup.js --build-only  as npm's `preprepare`, where npm itself has installed: only builds, and only if it can
//
// `preprepare`, since npm runs it here as it does `prepare`, and does not ask about it whoever installs the package.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
/** What the compiler makes of each source, before it is packed. */
const modules = join(root, "build");
/** What dist was built from. */
const stamp = join(dist, ".built-from");
const lock = join(dist, ".lock");
const compiler = join(root, "node_modules", "typescript", "bin", "tsc");

/** After the compiler, which checks everything and writes the types: what they do, and the program that does it. */
const builders = { "the page": "bin/build-page.js", "the code": "bin/build-code.js" };

/** A setup of somebody else is waited for as long as this, in ms. */
const longestSetup = 10 * 60_000;
/** Set for `npm ci`, whose `preprepare` would wait for the very setup that runs it. */
const isOurs = "CLOVA_DEVICE_SETUP";

/** Something that can be said in a sentence. */
class Failure extends Error {}

function main(isBuildOnly) {
  checkNode();
  if (isBuildOnly) {
    if (process.env[isOurs] === undefined && canBuild() && !isBuilt()) alone(build);
    return;
  }
  if (isInstalled() && isBuilt()) return;
  alone(() => {
    install();
    build();
  });
}

function checkNode() {
  const wanted = readJson("package.json").engines.node.replace(/^\D+/, "");
  const have = process.versions.node;
  if (isAtLeast(numbers(have), numbers(wanted))) return;
  throw new Failure(`Node.js ${wanted} or newer is needed; this is ${have}. Get it from https://nodejs.org`);
}

const numbers = (version) => version.split(".").map(Number);

function isAtLeast(have, wanted) {
  const different = wanted.findIndex((number, index) => number !== have[index]);
  return different === -1 || have[different] > wanted[different];
}

/** Whether node_modules holds what package-lock.json names. Optional packages may be missing; npm leaves out what fails. */
function isInstalled() {
  const installed = readJson("node_modules/.package-lock.json")?.packages;
  if (!installed) return false;
  const wanted = Object.entries(readJson("package-lock.json").packages).filter(([path]) => path !== "");
  return wanted.every(([path, { version, optional }]) =>
    path in installed ? installed[path].version === version : optional === true,
  );
}

/** Whether all that building takes is there; `npm ci --omit=dev` leaves it out, but for a compiler that others ask for. */
function canBuild() {
  const names = Object.keys(readJson("package.json").devDependencies ?? {});
  return [compiler, ...names.map((name) => join(root, "node_modules", name))].every((path) => existsSync(path));
}

function isBuilt() {
  return existsSync(modules) && readText(stamp) === fingerprint();
}

/** One hash over everything that goes into dist. */
function fingerprint() {
  const hash = createHash("sha256");
  const sources = readdirSync(join(root, "src"), { recursive: true }).sort();
  for (const path of [
    "tsconfig.json",
    "tsconfig.build.json",
    "package.json",
    "package-lock.json",
    ...Object.values(builders),
    ...sources.map((source) => join("src", source)),
  ]) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(`${path}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function install() {
  if (isInstalled()) return;
  say("Installing …");
  const npm = process.env.npm_execpath ?? "";
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // What npm prints of its success is not ours to say; what goes wrong stands on its stderr.
  const stdio = ["ignore", "ignore", 2];
  const code = /npm-cli\.[cm]?js$/.test(npm)
    ? run(process.execPath, [npm, ...args], { stdio })
    : run("npm", args, { stdio, shell: process.platform === "win32" });
  if (code !== 0) throw new Failure(`Installing failed: \`npm ci\` ended with ${code}. What it said stands above.`);
}

function build() {
  if (isBuilt()) return;
  say("Building …");
  const built = fingerprint();
  rmSync(modules, { recursive: true, force: true });
  for (const entry of readdirSync(dist)) if (join(dist, entry) !== lock) rmSync(join(dist, entry), { recursive: true });
  const code = run(process.execPath, [compiler, "-p", "tsconfig.build.json"]);
  if (code !== 0)
    throw new Failure(`Building failed: the TypeScript compiler ended with ${code}. What it said stands above.`);
  for (const [what, builder] of Object.entries(builders))
    if (run(process.execPath, [builder]) !== 0)
      throw new Failure(`Building ${what} failed. What it said stands above.`);
  writeFileSync(stamp, built);
}

/** Runs a program to its end; what it says goes to stderr. Returns its exit code, or why it has none. */
function run(program, args, options = {}) {
  const env = { ...process.env, [isOurs]: String(process.pid) };
  const { status, signal, error } = spawnSync(program, args, { cwd: root, env, stdio: ["ignore", 2, 2], ...options });
  return status ?? signal ?? error?.code ?? "an unknown fault";
}

/** Does it while no other setup of this folder runs; the one that waited finds the work done. */
function alone(work) {
  mkdirSync(dist, { recursive: true });
  const until = Date.now() + longestSetup;
  for (let isFirst = true; !takeLock(); isFirst = false) {
    if (isFirst) say("Waiting for another setup of this folder …");
    if (Date.now() > until) throw new Failure(`Another setup does not end. If none is running, delete ${lock}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock is a file with the holder's process id in it; one whose holder is gone counts for nothing. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const holder = Number(readText(lock));
  if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
  return false;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Undefined when the file is not there. */
function readJson(path) {
  const text = readText(join(root, path));
  return text === undefined ? undefined : JSON.parse(text);
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

try {
  main(process.argv.includes("--build-only"));
} catch (error) {
  say(error instanceof Failure ? error.message : `Setting up failed: ${error.stack}`);
  process.exitCode = 1;
}

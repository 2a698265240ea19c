import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..");

/** Installs the other tools beside `bench/` unless they are there. Returns why that failed, or null. */
export function installRivals() {
  if (isInstalled()) return null;
  console.error("installing what is measured beside ours …");
  const npm = process.env.npm_execpath ?? "";
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: folder, stdio: ["ignore", "ignore", "inherit"] };
  const { status, error } = /npm-cli\.[cm]?js$/.test(npm)
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  return status === 0 ? null : `\`npm ci\` in bench/ failed (${error?.code ?? status}); it takes a network`;
}

/** The version that is installed of a tool. */
export const versionOf = (name) => read(`node_modules/${name}/package.json`)?.version;

/** Whether node_modules holds what package-lock.json names. */
function isInstalled() {
  const installed = read("node_modules/.package-lock.json")?.packages ?? {};
  const wanted = Object.entries(read("package-lock.json").packages).filter(([path]) => path !== "");
  return wanted.every(
    ([path, { version, optional }]) =>
      installed[path]?.version === version || (optional === true && !(path in installed)),
  );
}

function read(path) {
  try {
    return JSON.parse(readFileSync(join(folder, path), "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

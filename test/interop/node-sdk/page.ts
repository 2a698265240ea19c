import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

// The programs of docs/signatures.md, as a reader would have them in a folder.

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs", "signatures.md"), "utf8");

/** The text of the one block that begins with ```` ```info ````. */
export function block(info: string): string {
  const found = [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].filter(([, kind]) => kind === info);
  const [only] = found;
  if (!only || found.length > 1)
    throw new Error(`docs/signatures.md has ${found.length} blocks of \`${info}\`, not one`);
  return only[2]!;
}

export interface Folder {
  readonly path: string;
  readonly write: (name: string, text: string | Buffer) => string;
  readonly remove: () => void;
}

/** A folder in which the packages of this project are found, unless it has its own. */
export function folder(): Folder {
  const outer = mkdtempSync(join(tmpdir(), "clova-signatures-"));
  symlinkSync(join(root, "node_modules"), join(outer, "node_modules"));
  const path = join(outer, "project");
  mkdirSync(path);
  const write = (name: string, text: string | Buffer) => {
    writeFileSync(join(path, name), text);
    return join(path, name);
  };
  return { path, write, remove: () => rmSync(outer, { recursive: true, force: true }) };
}

const listening = `import { app } from "./extension.mjs";
const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** Runs `extension.mjs` in `path`. Resolves with its URL, and how to end it, when it listens. */
export async function startExtension(path: string, environment: Readonly<Record<string, string>>) {
  writeFileSync(join(path, "server.mjs"), listening);
  const { PATH = "" } = process.env;
  const env = { PATH, NODE_ENV: "test", ...environment };
  const child = spawn(process.execPath, ["server.mjs"], { cwd: path, env, stdio: ["ignore", "pipe", "inherit"] });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const port = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the extension ended with ${code} before it listened`)));
  });
  const close = () => (child.kill(), exited);
  return { url: `http://127.0.0.1:${await port}/clova`, close };
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, onTestFinished } from "vitest";
import { loadHandler, type LoadedHandler, type LoadHandlerOptions } from "../../src/node/load-handler.ts";

// A folder of its own for each test, and the modules in it.

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "handler-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

export const handlerFolder = (): string => folder;

export function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

export interface Loaded extends LoadedHandler {
  readonly printed: readonly string[];
  readonly notices: readonly string[];
}

export async function load(file: string, options: LoadHandlerOptions = {}): Promise<Loaded> {
  const printed: string[] = [];
  const notices: string[] = [];
  const output = (line: string): void => void printed.push(line);
  const notice = (line: string): void => void notices.push(line);
  const loaded = await loadHandler(file, { output, notice, ...options });
  onTestFinished(() => loaded.close());
  return { ...loaded, printed, notices };
}
export const loadText = (text: string, name = "handler.mjs"): Promise<Loaded> => load(write(name, text));

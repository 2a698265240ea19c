import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Reply } from "./reply.ts";

/** Whatever ends otherwise is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export type PageFiles = ReadonlyMap<string, Reply>;

/** The files of the page by their paths, all in memory: no path that anybody asks for is ever looked up on disk. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry) => {
    const type = contentTypes[path.extname(entry.name)];
    return entry.isFile() && type !== undefined ? [{ file: path.join(entry.parentPath, entry.name), type }] : [];
  });
  const replies = await Promise.all(
    files.map(async ({ file, type }): Promise<readonly [string, Reply]> => {
      const address = `/${path.relative(folder, file).split(path.sep).join("/")}`;
      const reply = { status: 200, headers: { "Content-Type": type }, body: await readFile(file) };
      return [address === "/index.html" ? "/" : address, reply];
    }),
  );
  return new Map(replies);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// `bench/` has packages of its own, the tools that are measured beside ours.

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string }>>;
}

const bench = join(import.meta.dirname, "..", "bench");
const read = (file: string): string => readFileSync(join(bench, file), "utf8");
const { packages } = JSON.parse(read("package-lock.json")) as Lock;

test("its lock file holds the very versions that its package names, and no registry", () => {
  const { dependencies } = JSON.parse(read("package.json")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const [name, version] of Object.entries(dependencies)) {
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  }
  expect(Object.entries(packages).flatMap(([path, { resolved }]) => (resolved === undefined ? [] : [path]))).toEqual(
    [],
  );
});

test("none of its own files imports by name what those packages would shadow", () => {
  const files = readdirSync(bench).filter((file) => file.endsWith(".js"));
  const shadowed = files.flatMap((file) =>
    [...read(file).matchAll(/from "((?:@[^/"]+\/)?[^."/:][^"/:]*)"/g)].flatMap(([, name = ""]) =>
      `node_modules/${name}` in packages ? [`${file}: ${name}`] : [],
    ),
  );
  expect(files).toContain("turns.js");
  expect(shadowed).toEqual([]);
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// What npm would publish, unpacked beside the dependencies it has here.

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "package-"));
const unpacked = join(folder, "node_modules", "clova-device-emulator");
let files: string[] = [];
let manifest: Manifest;

beforeAll(() => {
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
  const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  mkdirSync(unpacked, { recursive: true });
  execFileSync("tar", ["--extract", "--file", join(folder, tarball), "--directory", unpacked, "--strip-components=1"]);
  files = readdirSync(unpacked, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(unpacked, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"));
  manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8")) as Manifest;
  symlinkSync(join(root, "node_modules"), join(unpacked, "node_modules"), "dir");
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const inPackage = (code: string): string =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder, encoding: "utf8" });

test("every entry can be imported, does nothing at import, and has its types", () => {
  for (const [entry, target] of Object.entries(manifest.exports)) {
    if (typeof target === "string") continue;
    expect(existsSync(join(unpacked, target.types))).toBe(true);
    const specifier = entry.replace(/^\./, "clova-device-emulator");
    expect(inPackage(`const face = await import("${specifier}"); console.log(Object.keys(face).length > 0);`)).toBe(
      "true\n",
    );
  }
});

test("a device and the manifest can be imported as JSON", () => {
  const read = (path: string): string =>
    inPackage(`
      const { createRequire } = await import("node:module");
      console.log(createRequire(import.meta.url)("clova-device-emulator/${path}").name);
    `);
  expect(read("devices/jp-wave.json")).toBe("jp-wave\n");
  expect(read("package.json")).toBe("clova-device-emulator\n");
});

test("the program runs from the package", () => {
  const program = join(unpacked, manifest.bin["clova-device"]!);
  expect(readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(execFileSync(process.execPath, [program, "--version"], { encoding: "utf8" })).toBe(`${manifest.version}\n`);
  const talked = execFileSync(process.execPath, [program, "demo", "--clock", "virtual"], {
    cwd: folder,
    encoding: "utf8",
    input: "피자봇 시작해줘\n",
  });
  expect(talked).toContain('says "무엇을 주문할까요?" (ko)');
});

test("holds what is used and read, and nothing else", () => {
  const tops = new Set(files.map((path) => path.split("/")[0]));
  const expected = ["CHANGELOG.md", "LICENSE", "NOTICE", "README.md", "bin", "devices", "dist", "docs", "package.json"];
  expect([...tops].sort()).toEqual(expected);
  const leftovers = /(^|\/)\.|\.test\.|(?<!\.d)\.ts$|bin\/setup\.js$|\.map$|tsconfig/;
  expect(files.filter((path) => leftovers.test(path))).toEqual([]);
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const built = files.filter((path) => /^dist\/(?!parts\/).*\.js$/.test(path));
  const sourceOf = (path: string): string =>
    /^(screen|report)\/page\//.test(path) ? path : path.replace(/\.js$/, ".ts");
  const stale = built.filter((path) => !sources.includes(sourceOf(path.slice("dist/".length))));
  expect(stale).toEqual([]);
  const bytes = files.reduce((sum, path) => sum + statSync(join(unpacked, path)).size, 0);
  // Nothing large has slipped in; what is said in three languages is 130 kB of it.
  expect(bytes).toBeLessThan(3.5 * 1024 * 1024);
});

test("the page of the screen is complete, and small enough to be loaded at once", () => {
  const page = (path: string): string[] => readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  expect(page(join(unpacked, "dist/screen/page"))).toEqual(page(join(root, "src/screen/page")));
  expect(page(join(unpacked, "dist/report/page"))).toEqual(page(join(root, "src/report/page")));
  const bytes = files
    .filter((path) => path.startsWith("dist/screen/page/"))
    .map((path) => statSync(join(unpacked, path)).size);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(60_000);
});

test("the report of the package has all that its page draws with", () => {
  const found = inPackage(`
    const { htmlReport } = await import("clova-device-emulator/report");
    const text = await htmlReport({ passed: 0, failed: 0, updated: 0, notRun: [], results: [] });
    const [, program] = /<script>([^]*)<\\/script><\\/body>/.exec(text);
    new Function(program);
    console.log(["drawCardList", "drawPopup", "createScreen", "IntersectionObserver"].filter((name) => program.includes(name)).length);
  `);
  expect(found).toBe("4\n");
});

test("names no folder of the machine it was made on", () => {
  const home = [root, process.env["HOME"] ?? root].filter((path) => path.length > 5);
  const names = [...home, "/root/", "/tmp/"];
  const found = files.flatMap((path) => {
    const text = readFileSync(join(unpacked, path), "utf8");
    return names.flatMap((name) => (text.includes(name) ? [`${path}: ${name}`] : []));
  });
  expect(found).toEqual([]);
});

test("npm finds nothing in it to run, or to ask about, where it is installed", () => {
  const ofInstallation = ["preinstall", "install", "postinstall", "prepare"];
  expect(Object.keys(manifest.scripts).filter((name) => ofInstallation.includes(name))).toEqual([]);
});

test("every package that is imported is a dependency", () => {
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  const declared = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  const imported = files
    .filter((path) => path.endsWith(".js"))
    .flatMap((path) => [
      ...readFileSync(join(unpacked, path), "utf8").matchAll(/(?:from |import\()"(?!\.|node:)([^"]+)"/g),
    ])
    .map(([, specifier]) => /^(@[^/]+\/)?[^/]+/.exec(specifier!)![0]);
  expect(imported.length).toBeGreaterThan(5);
  expect([...new Set(imported)].filter((name) => !declared.includes(name))).toEqual([]);
});

test("the lock file names no registry, so that anybody's own is used", () => {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const { packages } = JSON.parse(lock) as { readonly packages: Readonly<Record<string, object>> };
  expect(Object.keys(packages).length).toBeGreaterThan(50);
  expect(Object.entries(packages).flatMap(([path, entry]) => ("resolved" in entry ? [path] : []))).toEqual([]);
});

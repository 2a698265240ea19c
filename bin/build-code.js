// Packs what the compiler has written to build/ into dist: what the package hands out, its command and its helpers, each
// standing on files they share (docs/decisions/0014-dist-is-packed.md).
//
//   node bin/build-code.js   (bin/setup.js runs it)

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isAbsolute, join, posix, relative, sep } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "..");
const build = join(root, "build");
const dist = join(root, "dist");

const faces = Object.values(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).exports)
  .filter((target) => typeof target === "object")
  .map((target) => posix.relative("./dist", target.default));

/** The command, and what runs in a process or a thread of its own and is started by its path. */
const programs = [
  "terminal/main.js",
  "node/handler-worker.js",
  "screen/pictures/decode-worker.js",
  "sound/host/host-process.js",
  "voice/embedded-voice-process.js",
  "voice/japanese/dictionary-process.js",
];

/** Small packages that every start needs: they are packed too, with their licences. Others stay where npm puts them. */
const packed = ["fastest-levenshtein", "jsonc-parser", "valibot"];

const isOutside = (id) => /^[^.\0]/.test(id) && !isAbsolute(id) && !packed.includes(id);

/** What is handed out: an entry only forwards, so that whoever takes one name loads what that takes and no more. */
const face = "./face:";
const forwarding = {
  name: "forwarding",
  resolveId: (id) => (id.startsWith(face) ? id : null),
  load: (id) => (id.startsWith(face) ? `export * from ${JSON.stringify(join(build, id.slice(face.length)))};` : null),
};

/** A module that looks for files beside itself still finds them: its address stays that of the module it was. */
const ownAddress = {
  name: "own-address",
  transform(code, id) {
    const path = JSON.stringify(relative(build, id).split(sep).join("/"));
    return code.replace(/\bimport\.meta\.(url|dirname)\b/g, (_, kind) => `__${kind}_of__(${path})`);
  },
  renderChunk(code, { fileName }) {
    const fromHere = (path) => posix.relative(posix.dirname(fileName), path) || ".";
    const addressed = code
      .replace(/__url_of__\("(.*?)"\)/g, (_, path) => `new URL("${fromHere(path)}", import.meta.url).href`)
      .replace(/__dirname_of__\("(.*?)"\)/g, (_, path) => {
        return `(import.meta.dirname + "/${fromHere(posix.dirname(path))}")`;
      });
    if (/__(url|dirname)_of__/.test(addressed)) throw new Error(`${fileName} has an address that was not found again`);
    return addressed;
  },
};

const bundle = await rolldown({
  cwd: root,
  input: Object.fromEntries([
    ...faces.map((path) => [path.replace(/\.js$/, ""), face + path]),
    ...programs.map((path) => [path.replace(/\.js$/, ""), join(build, path)]),
  ]),
  platform: "node",
  resolve: { mainFields: ["module", "main"] },
  external: (id) => isOutside(id),
  plugins: [forwarding, ownAddress],
  onLog(level, log, handle) {
    // A module imported on demand here and at once there is loaded at once, as it would be by itself.
    if (log.code !== "INEFFECTIVE_DYNAMIC_IMPORT") handle(level === "warn" ? "error" : level, log);
  },
});
await bundle.write({ dir: dist, chunkFileNames: "parts/[name].js", comments: false });
await bundle.close();

writeFileSync(join(dist, "LICENSES.txt"), packed.map(licenceOf).join("\n\n"));

function licenceOf(name) {
  const folder = join(root, "node_modules", name);
  const [file] = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
  return `${name}\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}

// Copies the pages of src/screen and src/report to dist without what is for its readers: comments, indents and most line breaks. It
// runs as it is written too, and is tested that way; this makes it a quarter smaller.
//
//   node bin/build-page.js   (bin/setup.js runs it)

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

for (const room of ["screen", "report"]) copyPage(join(root, "src", room, "page"), join(root, "dist", room, "page"));

function copyPage(from, to) {
  for (const name of readdirSync(from, { recursive: true })) {
    if (!statSync(join(from, name)).isFile()) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), squeezed(readFileSync(join(from, name), "utf8"), name));
  }
}

/** No text of the page has a line break in it, and none ends a line with one of `{ ; , ( [` otherwise than as code. */
function squeezed(text, name) {
  if (name.endsWith(".css")) return squeezedRules(text);
  return (name.endsWith(".js") ? squeezedCode(text) : text).replace(/^\s+/gm, "");
}

/** By the compiler: what looks like a comment may be part of a regular expression. */
function squeezedCode(text) {
  const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  return outputText.replace(/^\s+/gm, "").replace(/([{;,([])\n/g, "$1");
}

function squeezedRules(text) {
  const rules = text.replace(/\/\*(?:(?!\*\/)[^])*\*\//g, "").replace(/\s*([{}:;,])\s+/g, "$1");
  return rules
    .replace(/\s+\{/g, "{")
    .replace(/;\}/g, "}")
    .replace(/([:\s,(])0\./g, "$1.")
    .trim();
}

import { readFile } from "node:fs/promises";

// The program of the page is modules, some of them the screen's own. A file that is opened from the disk may load none, so
// they are put into one: each a function that gives what it exports.

interface Module {
  readonly name: string;
  readonly text: string;
}

const imports = /(?<=^|[;}\n])\s*import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";?/g;
const exports = /(?<=^|[;}\n])\s*export\s+(?=(?:async\s+)?(?:function|const)\s+([\w$]+))/g;

/** The modules that one stands on, and itself, as one script. */
export async function programOf(entry: URL): Promise<string> {
  const modules = new Map<string, Module>();
  await addModule(entry, modules);
  return `(()=>{"use strict";\n${[...modules.values()].map(({ text }) => text).join("\n")}\n})();`;
}

/** What it imports comes before it; no module imports itself, however long the way round. */
async function addModule(address: URL, modules: Map<string, Module>): Promise<string> {
  const known = modules.get(address.href);
  if (known !== undefined) return known.name;
  const text = await readFile(address, "utf8");
  const names = new Map<string, string>();
  for (const [, , specifier = ""] of text.matchAll(imports)) {
    names.set(specifier, await addModule(new URL(specifier, address), modules));
  }
  const name = `module${modules.size}`;
  const given = [...text.matchAll(exports)].map(([, word]) => word);
  const body = text
    .replace(imports, (_, taken: string, specifier: string) => {
      return `\nconst {${taken.replace(/\bas\b/g, ":")}} = ${names.get(specifier)};`;
    })
    .replace(exports, "\n");
  modules.set(address.href, { name, text: `const ${name}=(()=>{\n${body}\nreturn {${given.join(",")}};})();` });
  return name;
}

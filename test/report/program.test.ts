import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { programOf } from "../../src/report/page-program.ts";
import { ownFolder } from "./reporting.ts";

const modules = {
  "first.js": `// What two others need.\nexport const name = "pizza";\nconst own = 1;\nexport function twice(number) {\n  return number * 2 * own;\n}\n`,
  "second.js": `import { name } from "./first.js";\nconst own = 20;\nexport const label = name + own;\n`,
  "main.js": `// @ts-check\nimport { name, twice as double } from "./first.js";\nimport { label } from "./second.js";\ntold.push(name, double(4), label);\n`,
};

/** What the modules tell when they run as one. */
async function told(written: (text: string) => string): Promise<unknown[]> {
  const folder = ownFolder();
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(folder, name), written(text));
  const program = await programOf(pathToFileURL(join(folder, "main.js")));
  const context = { told: [] as unknown[] };
  runInNewContext(program, context);
  return [...context.told];
}

test("modules become one script, and each keeps its own names", async () => {
  expect(await told((text) => text)).toEqual(["pizza", 8, "pizza20"]);
});

test("so they do without comments and line breaks, as they are in a package", async () => {
  const squeezed = (text: string): string =>
    text
      .replace(/\/\/.*\n/g, "")
      .replace(/\n\s*/g, "\n")
      .replace(/([{;])\n/g, "$1");
  expect(squeezed(modules["main.js"])).not.toContain("\n");
  expect(await told(squeezed)).toEqual(["pizza", 8, "pizza20"]);
});

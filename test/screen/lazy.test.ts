import ts from "typescript";
import { expect, test } from "vitest";
import { importsOf, sources } from "../source-files.ts";

// Nothing of the screen is loaded unless it is asked for.

/** All that is loaded with a file: what it imports by `import()` or as types is not. */
function loadedWith(path: string, loaded = new Set<string>()): Set<string> {
  const source = sources.find((one) => one.path === path);
  if (source === undefined || loaded.has(path)) return loaded.add(path);
  loaded.add(path);
  const statements = source.tree.statements.filter(
    (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement),
  );
  for (const statement of statements) {
    const text = statement.getText();
    const [found] = importsOf({ path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) });
    if (found && !found.isType) loadedWith(found.to, loaded);
  }
  return loaded;
}

const ofScreen = (path: string): boolean =>
  path.startsWith("screen/") || /^(ws|playwright-core|omggif|string-width|@jsquash\/.*)$/.test(path);

test.each([
  "index.ts",
  "testing/index.ts",
  "terminal/main.ts",
  "terminal/talk/talk.ts",
  "terminal/talk/pipe-conversation.ts",
])("%s loads nothing of the screen", (path) => {
  expect([...loadedWith(path)].filter(ofScreen)).toEqual([]);
});

test("what draws cards loads neither the server nor what reads pictures", () => {
  const loaded = [...loadedWith("screen/index.ts")];
  expect(loaded).toContain("screen/lines/card-lines.ts");
  expect(
    loaded.filter((path) => /^(ws|playwright-core|omggif|@jsquash\/.*)$|^(?!node:).*decode|screen\/server/.test(path)),
  ).toEqual([]);
});

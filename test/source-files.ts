import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

// What the sources of src/ import, and what they are made of, read from their syntax.

export interface Import {
  readonly from: string;
  /** A path below src/, or a package or built-in module as written. */
  readonly to: string;
  readonly isType: boolean;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const src = join(import.meta.dirname, "..", "src");

export const sources: readonly Source[] = read(src);

function read(folder: string): Source[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return paths.map((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    return { path, text, tree: parsed(path, text) };
  });
}

export function parsed(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Every import of a file: static, dynamic, of types, and re-exports. */
export function importsOf({ path, tree }: Source): Import[] {
  const found: Import[] = [];
  const add = (module: ts.Node | undefined, isType: boolean): void => {
    if (!module || !ts.isStringLiteralLike(module)) return;
    const to = module.text.startsWith(".") ? normalize(join(dirname(path), module.text)) : module.text;
    found.push({ from: path, to, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && isDynamicImport(node.expression)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | ts.ExportDeclaration | undefined): boolean {
  if (!clause) return false;
  const isWhole = ts.isImportClause(clause) ? clause.phaseModifier === ts.SyntaxKind.TypeKeyword : clause.isTypeOnly;
  const named = ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause;
  if (isWhole || !named || (ts.isImportClause(clause) && clause.name)) return isWhole;
  return (
    (ts.isNamedImports(named) || ts.isNamedExports(named)) && named.elements.every((element) => element.isTypeOnly)
  );
}

const isDynamicImport = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");

/** Names that reach out of a pure room. */
const worldly = new Set(
  "process console setTimeout setInterval setImmediate queueMicrotask fetch performance crypto".split(" "),
);

/** Every place in a file that reads a clock, draws a chance or touches the machine. */
export function worldlyNames(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ["Date.now", "Math.random"].includes(node.getText(tree))) {
      found.push(node.getText(tree));
    }
    if (ts.isNewExpression(node) && node.expression.getText(tree) === "Date" && !node.arguments?.length) {
      found.push("new Date()");
    }
    if (ts.isIdentifier(node) && worldly.has(node.text) && ts.isExpression(node) && !isMember(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The name behind a dot, before a colon, or of something declared here is somebody's own; `{ console }` is not. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return ("name" in parent && parent.name === node) || ("propertyName" in parent && parent.propertyName === node);
}

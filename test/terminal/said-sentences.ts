import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { sources, type Source } from "../source-files.ts";

// The sentences that the sources say to people, read from their syntax: from where one is said back to where it is
// written, through constants, branches and functions. `{}` stands for a value.

export interface Said {
  readonly place: string;
  readonly sentence: string;
}

/** Where sentences are not for whoever reads the command line; the doctor's report is English, and a sample is in its own language. */
const unread =
  /^(testing\/(?!conversation-files)|clova\/|device\/|nlu\/(?!model-files)|node\/(connection-failure|handler-fault)|vitest\/|check\/(?!baseline-file)|cek\/|cic\/|assembly\/(diagnosis|check-options|create-emulator|explain)|emulator\/(?!conversation-line|history)|rules\/check-faults|screen\/(?!photograph|server\/listen)|report\/(?!report-file)|terminal\/(doctor|devices|model\/|language\/|test\/reporters|check\/(junit|lines)|init\/sample)|sound\/(media|host)\/probe-|node\/reach\/)/;

const errors = new Set(["UsageError", "ConfigurationError", "AudioError"]);
const callsOfTerminal = new Set(["complain", "tell", "translated"]);
const tellers = new Set([...callsOfTerminal, "notice", "news", "refuse", "gaveUp"]);
/** Members whose texts are shown, wherever they stand. */
const members = new Set(["says", "expected", "detail", "remedy", "problem", "fault", "hint", "wordings"]);

const byPath = new Map(sources.map((source) => [source.path, source]));

/** Every sentence that is said, each once. */
export function saidSentences(): readonly Said[] {
  const found = new Map<string, Said>();
  const seen = new Set<ts.Node>();
  for (const source of sources) {
    if (unread.test(source.path)) continue;
    visit(source.tree, (node) => {
      for (const expression of saidAt(node, source.path))
        follow(expression, source, seen, (said) => {
          if (isWords(said.sentence) && !found.has(said.sentence)) found.set(said.sentence, said);
        });
    });
  }
  return [...found.values()];
}

/** All texts of the sources, with holes. */
export function allTexts(): readonly string[] {
  return sources
    .filter(({ path }) => !path.startsWith("terminal/language/"))
    .flatMap(({ tree }) => {
      const texts: string[] = [];
      visit(tree, (node) => {
        const text = ts.isExpression(node) ? textOf(node) : null;
        if (text !== null) texts.push(text);
      });
      return texts;
    });
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function saidAt(node: ts.Node, path: string): readonly ts.Expression[] {
  if (ts.isNewExpression(node) && errors.has(nameOf(node.expression))) return node.arguments?.slice(0, 1) ?? [];
  const isTelling = ts.isCallExpression(node) && tellers.has(nameOf(node.expression));
  if (isTelling && (path.startsWith("terminal/") || !callsOfTerminal.has(nameOf(node.expression))))
    return [...node.arguments];
  // `lines.forEach(complain)`, `saved.then(complain)`.
  const isHandedOn =
    ts.isCallExpression(node) && node.arguments.some((one) => ts.isIdentifier(one) && tellers.has(one.text));
  if (isHandedOn && path.startsWith("terminal/") && ts.isPropertyAccessExpression(node.expression)) {
    return [node.expression.expression];
  }
  if (ts.isPropertyAssignment(node) && members.has(node.name.getText())) return [node.initializer];
  // Explanations that one command has instead of those of the options.
  const isOfPage = path === "terminal/command-line/usage.ts" && ts.isPropertyAssignment(node);
  if (isOfPage && node.name.getText() === "options") return [node.initializer];
  // The explanation of an option stands behind its kind and its commands.
  if (ts.isCallExpression(node) && nameOf(node.expression) === "given") return node.arguments.slice(2, 3);
  return [];
}

const nameOf = (callee: ts.Expression): string =>
  ts.isIdentifier(callee)
    ? callee.text
    : ts.isPropertyAccessExpression(callee)
      ? callee.name.text.replace("#", "")
      : "";

/** A text as it is written, `{}` for what is put into it; null where it is none. */
function textOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isTemplateExpression(node)) {
    const spans = node.templateSpans.map(({ expression, literal }) => valueOf(expression) + literal.text);
    return node.head.text + spans.join("");
  }
  if (!isSum(node)) return null;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === null && right === null ? null : (left ?? valueOf(node.left)) + (right ?? valueOf(node.right));
}

/** A constant text of the same file, or a hole. */
function valueOf(value: ts.Expression): string {
  if (!ts.isIdentifier(value)) return "{}";
  const declarations = value
    .getSourceFile()
    .statements.flatMap((one) => (ts.isVariableStatement(one) ? [...one.declarationList.declarations] : []));
  const initializer = declarations.find(({ name }) => name.getText() === value.text)?.initializer;
  return initializer && ts.isStringLiteralLike(initializer) ? initializer.text : "{}";
}

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

type Tell = (said: Said) => void;

/** From where a text is said to where it is written. */
function follow(node: ts.Node | undefined, source: Source, seen: Set<ts.Node>, tell: Tell): void {
  if (!node || seen.has(node)) return;
  seen.add(node);
  const go = (next: ts.Node | undefined): void => follow(next, source, seen, tell);
  const text = ts.isExpression(node) ? textOf(node) : null;
  if (text !== null) {
    const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart());
    tell({ place: `src/${source.path}:${line + 1}`, sentence: text });
    return inside(node, go);
  }
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].forEach(go);
  if (ts.isBinaryExpression(node)) return [node.left, node.right].forEach(go);
  if (ts.isArrayLiteralExpression(node)) return node.elements.forEach(go);
  if (ts.isSpreadElement(node) || ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return go(node.expression);
  if (ts.isNonNullExpression(node) || ts.isAwaitExpression(node)) return go(node.expression);
  if (ts.isElementAccessExpression(node)) return go(node.expression);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.forEach((member) => ts.isPropertyAssignment(member) && go(member.initializer));
  }
  if (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) return returned(node, go);
  if (ts.isCallExpression(node)) return called(node, go);
  if (ts.isIdentifier(node)) return declared(node, source, seen, tell);
}

/** What is put into a text may be words too. */
function inside(node: ts.Node, go: (node: ts.Node) => void): void {
  if (ts.isParenthesizedExpression(node)) return inside(node.expression, go);
  if (ts.isTemplateExpression(node)) return node.templateSpans.forEach(({ expression }) => go(expression));
  if (!isSum(node)) return;
  for (const side of [node.left, node.right]) {
    if (ts.isExpression(side) && textOf(side) === null) go(side);
    else inside(side, go);
  }
}

function returned(node: ts.ArrowFunction | ts.FunctionDeclaration, go: (node: ts.Node | undefined) => void): void {
  if (!node.body) return;
  if (!ts.isBlock(node.body)) return go(node.body);
  visit(node.body, (inner) => ts.isReturnStatement(inner) && go(inner.expression));
}

/** The words a method is called on, or what a function gives back. */
function called({ expression, arguments: given }: ts.CallExpression, go: (node: ts.Node) => void): void {
  if (!ts.isPropertyAccessExpression(expression)) return go(expression);
  go(expression.expression);
  if (expression.name.text === "map" && given[0]) go(given[0]);
}

function declared(name: ts.Identifier, source: Source, seen: Set<ts.Node>, tell: Tell): void {
  const nodes = declarationsIn(source).get(name.text);
  if (!nodes) return imported(name, source, seen, tell);
  for (const node of nodes) follow(node, source, seen, tell);
}

/** What the names of a file stand for, wherever in it they are declared. */
function declarationsIn(source: Source): ReadonlyMap<string, readonly ts.Node[]> {
  const known = declarations.get(source);
  if (known) return known;
  const found = new Map<string, ts.Node[]>();
  const add = (name: string, node: ts.Node | undefined): void =>
    void (node && found.set(name, [...(found.get(name) ?? []), node]));
  visit(source.tree, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) add(node.name.text, node.initializer);
    if (ts.isFunctionDeclaration(node) && node.name) add(node.name.text, node);
  });
  declarations.set(source, found);
  return found;
}
const declarations = new Map<Source, ReadonlyMap<string, readonly ts.Node[]>>();

function imported(name: ts.Identifier, source: Source, seen: Set<ts.Node>, tell: Tell): void {
  for (const statement of source.tree.statements) {
    const from = ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier);
    if (!from) continue;
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names) || !names.elements.some((one) => one.name.text === name.text)) continue;
    const other = byPath.get(normalize(join(dirname(source.path), statement.moduleSpecifier.text)));
    if (other && !unread.test(other.path) && declarationsIn(other).has(name.text)) declared(name, other, seen, tell);
  }
}

/** Letters that are no code and no name. */
function isWords(sentence: string): boolean {
  const words = sentence.replace(
    /`[^`]*`|--[a-z-]+|\S*[/.]\S+|\w*=?\{\}\w+|\w+=\{\}|^(npm|apt-get|brew|winget) install \S+$/g,
    " ",
  );
  return /[a-z]{2,}/.test(words) && /[ {]/.test(sentence.trim());
}

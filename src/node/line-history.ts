import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { systemCode } from "../errors.ts";
import { asTyped, isLinkLine } from "../link-line.ts";
import { nearestName } from "../suggestion.ts";
import { appendLine, keptLines, trimLines } from "./history-file.ts";
import { userFolder } from "./user-folder.ts";

/** The lines that were typed to one extension, this time and before. */
export interface LineHistory {
  /** Newest first, as node:readline has them; none twice. */
  readonly lines: readonly string[];
  /** Whether a line may be found again: it has no secret, no control character, and is not too long. */
  mayStay(line: string): boolean;
  /** Keeps a line, unless it has a secret or a control character in it, or is too long. Never throws. */
  add(line: string): void;
  /** From now on nothing is kept. */
  close(): void;
}

export interface LineHistoryOptions {
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** Takes secrets out of a line; one that it changes is not kept. */
  readonly hide?: ((line: string) => string) | undefined;
  /** Told once, in one sentence, that lines are not kept beyond this run, and why. */
  readonly notice?: ((sentence: string) => void) | undefined;
}

const mostLines = 1000;
/** In UTF-16 units. */
const longestLine = 1000;

/**
 * Opens the history of an extension: `demo`, its URL, or the path of its handler module. Never throws: where the file
 * cannot be used, the history lives as long as the program.
 */
export function openLineHistory(
  extension: string,
  { env, hide = (line) => line, notice = () => undefined }: LineHistoryOptions = {},
): LineHistory {
  const file = join(userFolder(env), "history", `${historyName(extension)}.jsonl`);
  const mayStay = (line: string): boolean => isFit(line) && hide(line) === line;
  const stays = (texts: readonly string[]): readonly string[] => latest(texts.filter(mayStay));
  let isOpen = true;
  let isKept = true;
  const attempt = (act: () => void): void => {
    if (!isKept) return;
    try {
      act();
    } catch (error) {
      isKept = false;
      notice(`What you type is remembered only until you quit: ${file} cannot be used (${reason(error)})`);
    }
  };

  let lines: readonly string[] = [];
  attempt(() => {
    const { texts, isTidy } = keptLines(file);
    lines = [...stays(texts)].reverse();
    if (!isTidy || texts.length > mostLines || !texts.every(mayStay)) trimLines(file, stays);
  });
  return {
    get lines() {
      return lines;
    },
    mayStay,
    add(line) {
      if (!isOpen || line === lines[0] || !mayStay(line)) return;
      lines = [line, ...lines.filter((earlier) => earlier !== line)].slice(0, mostLines);
      attempt(() => appendLine(file, line));
    },
    close() {
      isOpen = false;
    },
  };
}

/** Whether it is a line that somebody typed and that holds no token, as far as one can see. */
const isFit = (line: string): boolean =>
  line.trim() !== "" && line.length <= longestLine && !unprintable.test(line) && !mayHoldToken(line);

const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]/u;

/** A token stands behind `/link`, behind what is `/link` typed wrong, and behind a `link` that lacks the `/`. */
function mayHoldToken(line: string): boolean {
  if (isLinkLine(line)) return true;
  const text = asTyped(line);
  const [, name = ""] = /^[!\s]*(\/\S*)\s*\S/.exec(text) ?? [];
  return /^[!\s]*link\s+\S+\s*$/i.test(text) || nearestName(name, ["/link"]) !== undefined;
}

/** Each line where it stands last, and so many of them. */
function latest(texts: readonly string[]): readonly string[] {
  const newestFirst = [...new Set([...texts].reverse())].slice(0, mostLines);
  return newestFirst.reverse();
}

/** A name for the file that can be read, and that no other extension has. */
export function historyName(extension: string): string {
  if (extension === "demo") return "demo";
  const place = placeOf(extension);
  const readable = place
    .replace(/^https?:\/\//, "")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  const hash = createHash("sha256").update(place).digest("hex").slice(0, 8);
  return `${readable.slice(-longestName).replace(/^[-.]+/, "")}-${hash}`.replace(/^-/, "");
}

const longestName = 40;

/** Neither user nor query names an extension, and either may hold a secret. */
function placeOf(extension: string): string {
  if (!/^https?:/i.test(extension)) return resolve(extension);
  if (!URL.canParse(extension)) return "no address";
  const { protocol, host, pathname } = new URL(extension);
  return `${protocol}//${host}${pathname}`;
}

const reason = (error: unknown): string =>
  error instanceof Error && "code" in error ? systemCode(error) : (error as Error).message;

import { statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { isDeviceFile } from "../../../axes.ts";
import { readUses, type ConversationUses, type WatchedPlace } from "../../../index.ts";
import type { TestPlan } from "../plan.ts";

/** A conversation file, and the files it depends on. */
export interface WatchedConversation {
  readonly file: string;
  /** Files and folders whose change changes what comes of it; absolute, as all paths here. */
  readonly uses: readonly string[];
}

const ending = ".conversation";

export const dependenciesOf = (plan: TestPlan, files: readonly string[]): Promise<WatchedConversation[]> =>
  Promise.all(
    files.map(async (file) => {
      const uses = await readUses(file);
      return { file, uses: [file, ...named(plan, uses).map(({ path }) => path)].map((path) => resolve(path)) };
    }),
  );

/** Everything that is to be watched. */
export async function placesOf(plan: TestPlan, files: readonly string[]): Promise<readonly WatchedPlace[]> {
  const handler = handlerFolder(plan);
  const uses = await Promise.all(files.map(readUses));
  return [
    ...plan.paths.map(placeOf),
    ...uses.flatMap((use) => named(plan, use)),
    ...(handler === null ? [] : [{ path: handler, is: "tree" } as const]),
  ];
}

/** What a pattern means may come to be, anywhere in its folder. */
function placeOf(path: string): WatchedPlace {
  if (isFolder(path)) return { path, is: "tree", ending };
  return basename(path).includes("*") ? { path: dirname(path), is: "tree", ending } : { path, is: "file" };
}

/** Where the handler module lives with what it imports; null where there is none. */
export const handlerFolder = ({ extension: { handler } }: TestPlan): string | null =>
  handler === undefined ? null : dirname(resolve(handler));

/** The files and folders a conversation is had with. */
export function named({ given, settings, matrix }: TestPlan, uses: ConversationUses | null): WatchedPlace[] {
  const devices = [given.device ?? uses?.device ?? settings.device, ...(matrix?.device ?? [])];
  const model = given.model ?? uses?.model ?? settings.model;
  const user = given.user ?? uses?.user ?? settings.user;
  return [
    ...devices.flatMap((path): WatchedPlace[] => (path && isDeviceFile(path) ? [{ path, is: "file" }] : [])),
    ...(user === undefined ? [] : [{ path: user, is: "file" } as const]),
    ...(model === undefined ? [] : [{ path: model, is: "model" } as const]),
  ];
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Whether a path is this place or inside it. */
export const isWithin = (place: string, path: string): boolean => path === place || path.startsWith(place + sep);

/** The files that may go otherwise after these changes. */
export function affected(
  changed: readonly string[],
  conversations: readonly WatchedConversation[],
  handler: string | null,
): readonly string[] {
  const isConversation = (path: string): boolean => path.endsWith(ending);
  const isOfHandler = (path: string): boolean =>
    handler !== null && !isConversation(path) && isWithin(handler, path) && !isOnlyNamed(path, conversations);
  if (changed.some(isOfHandler)) return conversations.map(({ file }) => file);
  return conversations
    .filter(({ uses }) => changed.some((path) => uses.some((use) => isWithin(use, path) || isWithin(path, use))))
    .map(({ file }) => file);
}

/** A model beside the handler module is a model, and no part of the module. */
const isOnlyNamed = (path: string, conversations: readonly WatchedConversation[]): boolean =>
  !isCode(path) && conversations.some(({ uses }) => uses.some((use) => isWithin(use, path)));

export const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

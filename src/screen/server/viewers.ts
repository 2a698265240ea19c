import { namedPicture, withNamedPictures } from "../card/pictures.ts";
import { printableJson } from "../../index.ts";
import type { ServerMessage } from "../protocol.ts";
import type { View } from "../view/view.ts";
import type { WatchedView } from "../view/watch-view.ts";
import type { Connection } from "./connection.ts";

export interface Viewer {
  readonly connection: Connection;
  tell(message: ServerMessage): void;
}

/** Everybody who looks on. */
export interface Viewers {
  readonly number: number;
  /** A page has a screen that is painted; a program has none until it says so. */
  enter(connection: Connection, isPage: boolean): Viewer;
  leave(viewer: Viewer): void;
  /** Whether that is news. */
  hasPainted(viewer: Viewer, seq: number): boolean;
  /** Resolves when all screens that are there have painted the newest record, or are gone. */
  painted(): Promise<void>;
  closeAll(code: number, reason: string): void;
}

interface Waiting {
  readonly seq: number;
  readonly viewers: Set<Viewer>;
  readonly resolve: () => void;
}

/** All are told the same, which is written once. */
export function createViewers(watched: WatchedView, idOf: (url: string) => string): Viewers {
  /** The newest record each has painted; null for those without a screen. */
  const viewers = new Map<Viewer, number | null>();
  const waiting = new Set<Waiting>();

  const named = <State extends Partial<View>>(state: State): State => {
    const { screen, player } = state;
    return {
      ...state,
      ...(screen && { screen: withNamedPictures(screen, idOf) }),
      ...(player?.cover && { player: { ...player, cover: namedPicture(player.cover, idOf) } }),
    };
  };

  function tellAll(message: ServerMessage): void {
    if (viewers.size === 0) return;
    const text = written(message);
    for (const { connection } of [...viewers.keys()]) connection.send(text);
  }

  function isDone(viewer: Viewer, seq: number): void {
    for (const one of waiting) {
      if (seq < one.seq || !one.viewers.delete(viewer) || one.viewers.size > 0) continue;
      waiting.delete(one);
      one.resolve();
    }
  }

  watched.listen({
    record: tellAll,
    changed: (seq, changes) => tellAll({ kind: "state", seq, state: named(changes) }),
  });

  return {
    get number() {
      return viewers.size;
    },
    enter(connection, isPage) {
      const viewer: Viewer = { connection, tell: (message) => connection.send(written(message)) };
      const state = named(watched.view);
      viewer.tell({ kind: "hello", version: 1, seq: watched.seq, state });
      viewers.set(viewer, isPage ? -1 : null);
      return viewer;
    },
    leave(viewer) {
      viewers.delete(viewer);
      isDone(viewer, Infinity);
    },
    hasPainted(viewer, seq) {
      const before = viewers.get(viewer);
      const now = Math.min(seq, watched.seq);
      if (before === undefined || now <= (before ?? -1)) return false;
      viewers.set(viewer, now);
      isDone(viewer, now);
      return true;
    },
    painted() {
      const { seq } = watched;
      const behind = [...viewers].flatMap(([viewer, last]) => (last !== null && last < seq ? [viewer] : []));
      if (behind.length === 0) return Promise.resolve();
      return new Promise((resolve) => waiting.add({ seq, viewers: new Set(behind), resolve }));
    },
    closeAll(code, reason) {
      for (const { connection } of [...viewers.keys()]) connection.close(code, reason);
    },
  };
}

/** Whoever prints it raw must not be harmed. */
const written = (message: ServerMessage): string => printableJson(JSON.stringify(message));

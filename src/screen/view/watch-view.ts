import { standing, type Emulator, type TraceRecord } from "../../index.ts";
import type { Release } from "../../ports.ts";
import type { Card } from "../card/card.ts";
import { readCard } from "../card/read-card.ts";
import { seeing, seenNothing, type Seen } from "./seen.ts";
import type { View } from "./view.ts";
import { changesOf, passed, viewOf } from "./view-of.ts";

export interface ViewListener {
  /** At once, in order. */
  readonly record?: (record: TraceRecord) => void;
  /** What is other than before by the records up to `seq`, in the same moment of the event loop; perhaps nothing. */
  readonly changed?: (seq: number, changes: Partial<View>) => void;
}

/** A device one looks at. */
export interface WatchedView {
  /** As of now. */
  readonly view: View;
  /** Of the newest record. */
  readonly seq: number;
  listen(listener: ViewListener): Release;
  close(): void;
}

/** How often what tells of itself by no record is looked at, in ms: the clock, and somebody who begins to type. */
const interval = 200;

/** Keeps what is visible of a device, and tells what changes. */
export function watchView(emulator: Emulator): WatchedView {
  const listeners = new Set<ViewListener>();
  let seen = seenIn(emulator);
  let seq = emulator.trace.at(-1)?.seq ?? 0;
  let screen = screenOf(emulator);
  let told = viewOf(emulator, seen, screen);
  let toldAt = performance.now();
  let toldSeq = seq;
  let hasNewScreen = false;
  let scheduled: NodeJS.Immediate | null = null;

  function observe(record: TraceRecord): void {
    seq = record.seq;
    // What was undone is not seen any more.
    seen = record.kind === "restored" ? seenIn(emulator) : seeing(seen, record);
    hasNewScreen ||= changesScreen.has(record.kind) || seen.isOff;
    for (const { record: tell } of listeners) tell?.(record);
    scheduled ??= setImmediate(update);
  }

  function update(): void {
    if (scheduled) clearImmediate(scheduled);
    scheduled = null;
    if (hasNewScreen) screen = screenOf(emulator);
    hasNewScreen = false;
    const next = viewOf(emulator, seen, screen);
    const now = performance.now();
    const known = passed(told, emulator.isVirtual ? 0 : now - toldAt);
    const changes = changesOf(known, next);
    told = { ...known, ...changes };
    toldAt = now;
    if (Object.keys(changes).length === 0 && toldSeq === seq) return;
    toldSeq = seq;
    for (const { changed } of listeners) changed?.(seq, changes);
  }

  const release = emulator.onRecord(observe);
  const timer = setInterval(() => {
    if (told.listening !== null || told.player.playerActivity === "PLAYING") update();
  }, interval).unref();

  return {
    get view() {
      update();
      return viewOf(emulator, seen, screen);
    },
    get seq() {
      return seq;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      release();
      clearInterval(timer);
      if (scheduled) clearImmediate(scheduled);
      listeners.clear();
    },
  };
}

/** A device may be given another screen, or none. */
const changesScreen: ReadonlySet<TraceRecord["kind"]> = new Set<TraceRecord["kind"]>(["card", "restored", "device"]);

const seenIn = ({ trace }: Emulator): Seen => standing(trace).reduce(seeing, seenNothing);

function screenOf({ shown }: Emulator): Card | null {
  return shown && readCard(shown);
}

import { printable } from "../../index.ts";
import { show } from "../show/show.ts";
import { readRemoteLine } from "./read-remote-line.ts";
import type { Emulator } from "../../index.ts";
import type { ClientMessage } from "../protocol.ts";
import type { Speaking } from "./speaking.ts";
import type { Viewer, Viewers } from "./viewers.ts";

type LineMessage = Extract<ClientMessage, { readonly line: string }>;

export interface Controlled {
  readonly emulator: Emulator;
  readonly viewers: Viewers;
  readonly speaking: Speaking<Viewer>;
  readonly isOff: () => boolean;
}

/** Takes up what viewers send. */
export function createRemoteControl({ emulator, viewers, speaking, isOff }: Controlled) {
  function takeLine(viewer: Viewer, message: LineMessage): void {
    const { line } = message;
    const id = message.id ?? null;
    const read = isOff() ? switchedOff : readRemoteLine(line);
    const isAsking = read.ok && read.written.line.type === "say";
    if (isAsking) speaking.said(viewer);
    else speaking.giveUp(viewer);
    if (!read.ok) return viewer.tell({ kind: "refused", id, reason: read.reason });
    const { line: wanted, text } = read.written;
    viewer.tell({ kind: "accepted", id });
    if (wanted.type === "show") {
      const lines = show(wanted.what, emulator, "id" in wanted ? wanted.id : undefined);
      return viewer.tell({ kind: "shown", id, lines: lines.map(printable) });
    }
    // What comes of it, the records tell; it rejects only where the device is switched off.
    emulator.perform(wanted, text).catch(() => undefined);
  }

  return (viewer: Viewer, message: ClientMessage): void => {
    if ("line" in message) return takeLine(viewer, message);
    if ("painted" in message) {
      // As many as there are records, which nobody who paints can help.
      if (viewers.hasPainted(viewer, message.painted)) viewer.connection.giveBack();
      return;
    }
    if (message.speaking) speaking.begin(viewer);
    else speaking.giveUp(viewer);
  };
}

const switchedOff = { ok: false, reason: "The device is switched off." } as const;

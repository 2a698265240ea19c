import { afterEach } from "vitest";
import type { Emulator, EmulatorOptions, TraceRecord } from "../../src/index.ts";
import { createTestEmulator } from "../../src/testing/index.ts";

const open: { close(): Promise<unknown> }[] = [];

/** Closed after the test. */
export function closing<Thing extends { close(): Promise<unknown> }>(thing: Thing): Thing {
  open.push(thing);
  return thing;
}

afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

export const device = async (options: EmulatorOptions = {}): Promise<Emulator> =>
  closing(await createTestEmulator(options));

/** What an extension was sent, as it was sent. */
export const requests = (records: readonly TraceRecord[]): readonly string[] =>
  records.flatMap((record) => (record.kind === "request" ? [JSON.stringify([record.id, record.request])] : []));

/** All that can be seen of a device. */
export const seen = ({ dialogue, light, shown, screen, player, volume, session, microphone, lang }: Emulator): string =>
  JSON.stringify({ dialogue, light, shown, screen, player, volume, session, microphone, lang });

/** The records since one, without what tells where they stand in the trace. */
export const since = (clova: Emulator, seq: number): readonly string[] => {
  const records = clova.trace.filter((record) => record.seq > seq && record.kind !== "restored");
  const begin = records[0]?.at ?? 0;
  return records.map(({ seq: _, at, ...told }) =>
    JSON.stringify({ at: at - begin, ...told, ...(told.kind === "response" && { ms: 0 }) }),
  );
};

export const lastSeq = ({ trace }: Emulator): number => trace.at(-1)?.seq ?? 0;

import { setTimeout } from "node:timers/promises";
import { watchModel, type Emulator, type InteractionModel, type ModelChange } from "../../index.ts";

/** A pipe whose lines end sooner is not worth watching a folder for. */
const soonOver = 300;

export interface ReloadOptions {
  /** When the model in use was read, in ms since the epoch. */
  readonly since: number;
  readonly notice: (line: string) => void;
}

/** Gives the emulator its model anew whenever the folder is saved, with a line about it. Call the result to end. */
export function reloadOnSave(
  folder: string,
  emulator: Emulator,
  { since, notice }: ReloadOptions,
): () => Promise<void> {
  const ending = new AbortController();
  const onChange = (change: ModelChange): void => notice(takeUp(change, emulator));
  const begun = setTimeout(soonOver, undefined, { signal: ending.signal, ref: false }).then(
    () => watchModel(folder, onChange, { since }),
    () => nothing,
  );
  return async () => {
    ending.abort();
    await (
      await begun
    )();
  };
}

function takeUp(change: ModelChange, emulator: Emulator): string {
  if ("error" in change) return `Model not reloaded, the old one stays in use: ${change.error.message}`;
  const { model } = change;
  const { extensionId } = emulator.replaceModel(model);
  const line = `Model reloaded: ${sizeOf(model)}`;
  if (model.extensionId === extensionId) return line;
  return `${line}. The extension ID stays ${extensionId} until the next start; the files now say ${model.extensionId}`;
}

const sizeOf = ({ intents, slotTypes }: InteractionModel): string =>
  `${counted(intents.length, "intent")}, ${counted(slotTypes.length, "slot type")}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const nothing = (): Promise<void> => Promise.resolve();

import { watchModel, type Emulator, type InteractionModel, type ModelChange } from "../../../index.ts";

export interface ModelWatchOptions {
  /** When the model in use was read, in ms since the epoch. */
  readonly since: number;
  /** Told of a model that was taken up. */
  readonly news: (line: string) => void;
  /** Told why one was not. */
  readonly notice: (line: string) => void;
}

/** Gives the emulator its model anew whenever the folder is saved, with a line about it. Call the result to end. */
export function watchModelOf(
  emulator: Emulator,
  folder: string,
  { since, news, notice }: ModelWatchOptions,
): () => Promise<void> {
  return watchModel(folder, (change) => ("error" in change ? notice : news)(takeUp(change, emulator)), { since });
}

function takeUp(change: ModelChange, emulator: Emulator): string {
  if ("error" in change) return `Model not reloaded, the old one stays in use: ${change.error.message}`;
  const { model } = change;
  return `Model reloaded: ${sizeOf(model)}${keptId(model, emulator.replaceModel(model))}`;
}

/** What stays of the model before, though the new one says otherwise; a sentence behind another. */
export const keptId = (model: InteractionModel, { extensionId }: InteractionModel): string =>
  model.extensionId === extensionId
    ? ""
    : `. The extension ID stays ${extensionId} until the next start; the files now say ${model.extensionId}`;

/** How much it has: `3 intents, 1 slot type`. */
export const sizeOf = ({ intents, slotTypes }: InteractionModel): string =>
  `${counted(intents.length, "intent")}, ${counted(slotTypes.length, "slot type")}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

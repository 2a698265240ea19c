import {
  moduleFiles,
  readDevice,
  readModel,
  watchFiles,
  type DeviceProfile,
  type Emulator,
  type InteractionModel,
  type LoadedHandler,
} from "../../../index.ts";
import type { Choices } from "../../command-line/options.ts";
import type { VerbosityDial } from "../verbosity.ts";
import { createInTurn, type InTurn } from "./in-turn.ts";
import { changedChoices, inForce, overDevice } from "./live-choices.ts";
import { keptId, sizeOf, watchModelOf } from "./model-watch.ts";
import { deviceNotice, relativePath, settingsNotice } from "./notices.ts";
import { isSavedSince, sortedChanges, watchedPlaces } from "./saved-files.ts";

export interface SavedOptions {
  readonly emulator: Emulator;
  /** What the conversation began with. */
  readonly choices: Choices;
  /** The same, with the settings as they are now. Rejects with ConfigurationError. */
  readonly readChoices: () => Promise<Choices>;
  /** Loads the handler module anew, where there is one. */
  readonly reloadHandler?: LoadedHandler["reload"] | undefined;
  readonly dial: Pick<VerbosityDial, "turn">;
  /** When all of that was read, in ms since the epoch. */
  readonly since: number;
  /** Told of what was taken up. */
  readonly news: (line: string) => void;
  /** Told why something was not. */
  readonly notice: (line: string) => void;
}

interface Read {
  readonly choices: Choices;
  readonly device: DeviceProfile;
  /** Of a folder that was not named before. */
  readonly model: InteractionModel | null;
}

/** Watches until the signal aborts; then call the result, which resolves when nothing is watched any more. */
export function watchSaved(
  { emulator, choices: first, readChoices, reloadHandler, dial, since, news, notice }: SavedOptions,
  signal: AbortSignal,
  taken: (choices: Choices) => void,
): () => Promise<void> {
  let read = first;
  let current = first;
  /** The last that were read, though what they name may not have been. */
  let wanted = first;
  let ofHandler: readonly string[] = [];
  let handlerReadAt = since;
  let endModel = modelWatch(since);
  let isOfDevice = false;
  const files = watchFiles(changed, notice, { since });

  function modelWatch(from: number): () => Promise<void> {
    if (current.model === undefined || signal.aborted) return nothing;
    return watchModelOf(emulator, current.model, { since: from, news, notice });
  }

  function changed(paths: readonly string[]): void {
    const { handler, others } = sortedChanges(paths, ofHandler);
    if (others.length > 0) settings.ask();
    if (isSavedSince(handler, handlerReadAt)) handlers.ask();
  }

  async function watch(): Promise<void> {
    try {
      await files.watch(watchedPlaces([current, wanted], ofHandler));
    } catch (fault) {
      notice(messageOf(fault));
    }
  }

  async function readAll(): Promise<Read> {
    isOfDevice = false;
    const choices = (wanted = await readChoices());
    isOfDevice = JSON.stringify(choices) === JSON.stringify(read);
    const device = await readDevice(choices.device ?? "kr-speaker");
    const isOther = choices.model !== undefined && choices.model !== current.model;
    return { choices, device, model: isOther ? await readModel(choices.model) : null };
  }

  function refused(fault: unknown): void {
    const why = messageOf(fault);
    notice(
      isOfDevice
        ? `Device not reloaded, the old one stays in use: ${why}`
        : `Settings not reloaded, the old ones stay in use: ${why}`,
    );
  }

  async function takeUp({ choices, device, model }: Read): Promise<void> {
    const before = emulator.device;
    const startedAt = Date.now();
    const changes = await emulator.replaceDevice(device, overDevice(choices));
    const used = model && emulator.replaceModel(model);
    const changedOnes = changedChoices(read, choices);
    read = choices;
    taken((current = inForce(current, choices)));
    if (changedOnes.now.includes("verbosity")) await dial.turn(choices.verbosity ?? "normal");
    if (model) {
      await endModel();
      endModel = modelWatch(startedAt);
    }
    const isOfSettings = changedOnes.now.length + changedOnes.atNextStart.length > 0;
    const line = isOfSettings
      ? settingsNotice({ changed: changedOnes, choices, changes, model: model && sizeOf(model) })
      : deviceNotice(changes, before, device, choices.rules);
    if (line !== null) news(line + (model && used ? keptId(model, used) : ""));
  }

  const settings: InTurn<Read> = createInTurn<Read>(async (turn) => {
    const found = await turn.attempt(readAll, refused);
    if (found !== null && !signal.aborted) await takeUp(found).catch(refused);
    await watch();
  }, signal);

  const handlers: InTurn<true> = createInTurn<true>(async (turn) => {
    if (reloadHandler === undefined) return;
    const load = async (signal: AbortSignal): Promise<true> => {
      handlerReadAt = Date.now();
      await reloadHandler({ signal });
      return true;
    };
    const isLoaded = await turn.attempt(load, (fault) =>
      notice(`Handler not reloaded, the old one stays in use: ${messageOf(fault)}`),
    );
    if (isLoaded) news(`Handler reloaded: ${relativePath(first.handler!)}`);
    await follow();
  }, signal);

  /** A module may import others than before. */
  async function follow(): Promise<void> {
    if (first.handler !== undefined && reloadHandler) ofHandler = await moduleFiles(first.handler);
    await watch();
  }

  void follow();
  return async () => {
    await Promise.all([files.close(), endModel()]);
  };
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));

const nothing = (): Promise<void> => Promise.resolve();

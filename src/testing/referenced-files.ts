import type { Users } from "../assembly/options.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { ConfigurationError } from "../errors.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import { readDevice } from "../node/devices.ts";
import { readModel } from "../node/model-folder.ts";
import type { Named } from "./front-matter.ts";
import { readUsers } from "../node/users-file.ts";

/**
 * Reads what was chosen for all conversations, else what this one names; nothing where there is neither. Rejects with
 * ConfigurationError.
 */
type Read<T> = (chosen: T | string | undefined, named: Named | undefined) => Promise<T | undefined>;

/** The files conversations name in their front matter. Each is read once, however many of them name it. */
export interface ReferencedFiles {
  readonly device: Read<DeviceProfile>;
  readonly model: Read<InteractionModel>;
  readonly user: Read<Users>;
}

export const createReferencedFiles = (): ReferencedFiles => ({
  device: readingOnce(readDevice),
  model: readingOnce(readModel),
  user: readingOnce<Users>(readUsers),
});

function readingOnce<T extends object>(read: (name: string) => Promise<T>): Read<T> {
  const reads = new Map<string, Promise<T>>();
  return async (chosen, named) => {
    if (chosen !== undefined && typeof chosen !== "string") return chosen;
    const name = chosen ?? named?.name;
    if (name === undefined) return undefined;
    const reading = reads.get(name) ?? read(name);
    reads.set(name, reading);
    try {
      return await reading;
    } catch (error) {
      // A name that leads to no file: only the conversation can say where it stands.
      const isPlaced = !(error instanceof ConfigurationError) || error.file !== undefined || chosen !== undefined;
      throw isPlaced ? error : new ConfigurationError(error.message, named?.place, { cause: error });
    }
  };
}

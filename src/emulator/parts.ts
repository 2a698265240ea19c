import type { DeviceProfile } from "../device/profile.ts";
import type { InteractionModel, Understanding } from "../nlu/interaction-model.ts";
import type { Web } from "../ports.ts";
import type { DeviceChange, DeviceChoices } from "./device-changes.ts";
import type { Ports } from "./loop.ts";
import type { Secrets } from "./secrets.ts";
import type { EmulatorSettings, EmulatorState } from "./step.ts";

/** How a device is fitted out by its profile, and can be by another. */
export interface Fitting {
  /** The one in force. */
  readonly profile: DeviceProfile;
  /** By the rules in force. */
  readonly understand: (model: InteractionModel) => Understanding;
  /**
   * Has `put` make the settings of a device those of this profile, and resolves with what is other than before. Without
   * choices those that were made before still hold. Rejects with ConfigurationError, nothing changed.
   */
  refit(profile: DeviceProfile, choices: DeviceChoices | undefined, put: PutSettings): Promise<readonly DeviceChange[]>;
}

export type PutSettings = (change: (before: EmulatorSettings) => EmulatorSettings) => void;

/** What an emulator is made of. */
export interface EmulatorParts {
  readonly fitting: Fitting;
  readonly isVirtual: boolean;
  readonly settings: EmulatorSettings;
  readonly state: EmulatorState;
  readonly ports: Ports;
  /** A way to what an answer points to, as far as the rules let it be fetched. */
  readonly openWeb: () => Promise<Web>;
  readonly secrets: Secrets;
}

import type { DeviceProfile } from "../device/profile.ts";
import type { InteractionModel, Understanding } from "../nlu/interaction-model.ts";
import type { Web } from "../ports.ts";
import type { Ports } from "./loop.ts";
import type { Secrets } from "./secrets.ts";
import type { EmulatorSettings, EmulatorState } from "./step.ts";

/** What an emulator is made of. */
export interface EmulatorParts {
  readonly profile: DeviceProfile;
  readonly isVirtual: boolean;
  readonly settings: EmulatorSettings;
  readonly state: EmulatorState;
  readonly ports: Ports;
  /** A way to what an answer points to, as far as the rules let it be fetched. */
  readonly openWeb: () => Promise<Web>;
  readonly secrets: Secrets;
  readonly understand: (model: InteractionModel) => Understanding;
}

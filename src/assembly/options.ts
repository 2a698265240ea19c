import type { Lang, MessageFormat } from "../axes.ts";
import type { CekRequest, User } from "../cek/request.ts";
import type { DeviceProfile } from "../device/profile.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import type { SignatureMode } from "../node/signature-mode.ts";
import type { TlsMode } from "../node/tls-mode.ts";
import type { Fault } from "../rules/fault.ts";
import type { Rules } from "../rules/rules.ts";

/** An extension in this process: a CEK request in, the answer out. */
export type ExtensionHandler = (request: CekRequest) => unknown;

/** Where sound goes: a way to the loudspeaker, a recording, or nowhere. */
export type Sound = "auto" | "speaker" | "audio-io" | "player" | "none" | `wav:${string}`;

/** Who speaks. `silent` gives every text the time it would take and no sound. */
export type VoiceName = "auto" | "espeak" | "say" | "sapi" | "espeak-ng" | "open-jtalk" | "silent";

/** Who owns the device and who speaks to it. */
export interface Users {
  readonly owner: User;
  /** The owner, if left out. */
  readonly current?: User | undefined;
}

/** How far a sound from the web has been loaded. */
export interface LoadingProgress {
  readonly url: string;
  /** Bytes. */
  readonly received: number;
  /** Bytes; null when the server does not say. */
  readonly expected: number | null;
}

export interface EmulatorOptions {
  /** An http(s) URL, a function, or `demo`: the built-in pizza bot, which is the default. */
  readonly extension?: string | ExtensionHandler | undefined;
  /** Folder of the console's TSV files, or a model already read. The demo has its own. */
  readonly model?: string | InteractionModel | undefined;
  /** Name of a device, a profile file, or a profile already read (`kr-speaker`). */
  readonly device?: string | DeviceProfile | undefined;
  /** Dialect of the CEK messages (the device's). */
  readonly messageFormat?: MessageFormat | undefined;
  /** Language of the user (the model's, else the device's). */
  readonly lang?: Lang | undefined;
  /** One user, unlinked, by default. */
  readonly user?: Users | undefined;
  /** Of a linked account, for both users. */
  readonly accessToken?: string | undefined;
  /** Switches of docs/open-questions.md. */
  readonly rules?: Partial<Rules> | undefined;
  /** For ids and every other chance; random by default. */
  readonly seed?: number | undefined;
  /** The device's wall clock at the start: a Date, a date text, or ms since the epoch; now by default. */
  readonly start?: Date | string | number | undefined;
  /** Real time, or as fast as possible. */
  readonly clock?: "real" | "virtual" | undefined;
  /**
   * How long the extension may take, in ms (the device's: 8000): of real time for itself, of the device's own time for
   * what faults add.
   */
  readonly deadline?: number | undefined;
  /** What is to befall its answers on their way, as text (`slow=9s,drop@30%`) or one by one: docs/faults.md. */
  readonly faults?: string | readonly Fault[] | undefined;
  /** `silent` by default: a library makes no sound unless asked. */
  readonly voice?: VoiceName | undefined;
  /** `none` by default. */
  readonly sound?: Sound | undefined;
  /** File of the RSA private key that signs requests; one is made and kept per user. */
  readonly key?: string | undefined;
  readonly signature?: SignatureMode | undefined;
  /** PEM file of authorities whose certificates the extension may show, besides the usual ones. */
  readonly ca?: string | undefined;
  /** `trust-any` takes whatever certificate the extension shows (`verify`). */
  readonly tls?: TlsMode | undefined;
  /** Told while a sound from the web is being loaded, so that a slow download can be shown; null when that is over. */
  readonly loading?: ((progress: LoadingProgress | null) => void) | undefined;
  /** Told in one line what had to be done otherwise than asked, such as silence for want of a sound device. */
  readonly notice?: ((line: string) => void) | undefined;
  /** Told each access token the device comes to know, so that what others print can be had without it. */
  readonly onToken?: ((token: string) => void) | undefined;
}

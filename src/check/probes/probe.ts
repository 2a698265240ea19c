import type { ExtensionHandler } from "../../assembly/options.ts";
import type { Lang, MessageFormat, Region } from "../../axes.ts";
import type { DeviceProfile } from "../../device/profile.ts";
import type { InteractionModel } from "../../nlu/interaction-model.ts";
import type { SignatureMode } from "../../node/signature-mode.ts";
import type { checkFindings } from "../../rules/check-findings.ts";
import type { Rules } from "../../rules/rules.ts";

export type CheckRule = keyof typeof checkFindings;

/** A conversation that a new device has with the extension. Data, so that it can be listed, counted and left out. */
export interface Probe {
  readonly name: string;
  /** What it tries, for people. */
  readonly says: string;
  /** As in docs/conversation-files.md. What the probe is about is the last one. */
  readonly lines: readonly string[];
  readonly device?: DeviceProfile;
  readonly signature?: SignatureMode;
  /** For users who have none; null for an unlinked user, absent for the one that was chosen. */
  readonly accessToken?: string | null;
  readonly rules?: Partial<Rules>;
  /** Found where the last line is not answered, though the probe `than` is (`launch`). */
  readonly fails?: CheckRule;
  readonly than?: string;
  /** What the last line has to send for that; absent where it can be nothing else. */
  readonly intents?: readonly string[];
  /** Found where it is answered, as it is to be refused. */
  readonly accepted?: CheckRule;
  /** Had so many times: by the same device with the very same requests, or by several devices together. */
  readonly times?: number;
  readonly together?: boolean;
  /** Nothing else is sent meanwhile. */
  readonly alone?: boolean;
}

/** What is checked, and by whom. */
export interface Subject {
  readonly extension: string | ExtensionHandler;
  /** Without intents where it is not known. */
  readonly model: InteractionModel;
  readonly hasModel: boolean;
  readonly profile: DeviceProfile;
  /** A device of the same region with a screen, where this one has none, and the other way round. */
  readonly counterpart: DeviceProfile;
  readonly region: Region;
  readonly messageFormat: MessageFormat;
  readonly lang: Lang;
  readonly rules: Rules;
  readonly accessToken: string | undefined;
  /** It is called over HTTP, so there are headers and a signature. */
  readonly isRemote: boolean;
  /** By whom its certificate is believed: the usual authorities, one of the developer's, or nobody is asked. */
  readonly certificate: "verified" | "ownAuthority" | "anyTaken";
}

/** Probes of one kind, for docs/check.md. */
export interface ProbeKind {
  /** As its probes are called; `NAME` stands for what differs. */
  readonly name: string;
  readonly says: string;
  /** None where it does not apply. */
  readonly probes: (subject: Subject) => readonly Probe[];
}

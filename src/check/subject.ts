import { modelsFor } from "../assembly/extensions.ts";
import type { EmulatorOptions, ExtensionHandler } from "../assembly/options.ts";
import type { Region } from "../axes.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { readDevice } from "../node/devices.ts";
import { readRules } from "../rules/read-rules.ts";
import { resolveRules, type Rules } from "../rules/rules.ts";
import type { Subject } from "./probes/probe.ts";

/** A check asks nobody but the extension, and recognition is not what is checked. */
export const rulesOfChecks = { "media.fetch": false, recognition: "exact" } as const satisfies Partial<Rules>;

/** Reads what an extension is checked with. Rejects with ConfigurationError. */
export async function readSubject(
  extension: string | ExtensionHandler,
  options: Omit<EmulatorOptions, "extension">,
): Promise<Subject> {
  const { device = "kr-speaker", accessToken } = options;
  const profile = typeof device === "object" ? device : await readDevice(device);
  const [model] = await modelsFor({ ...options, extension }, profile, options.lang);
  const { region } = profile;
  const lang = options.lang ?? model.lang;
  const messageFormat = options.messageFormat ?? profile.messageFormat;
  const axes = { region, messageFormat, lang };
  const given = options.rules && readRules(options.rules);
  return {
    extension,
    model,
    hasModel: options.model !== undefined || model.intents.length > 0,
    profile,
    counterpart: await counterpartOf(profile),
    region,
    messageFormat,
    lang,
    rules: resolveRules(axes, readRules(profile.rules), given, rulesOfChecks),
    accessToken: accessToken ?? options.user?.owner.accessToken,
    isRemote: typeof extension === "string" && extension !== "demo",
    certificate: options.tls === "trust-any" ? "anyTaken" : options.ca === undefined ? "verified" : "ownAuthority",
  };
}

const counterparts: Readonly<Record<Region, { readonly withScreen: string; readonly withoutScreen: string }>> = {
  kr: { withScreen: "display-l100", withoutScreen: "kr-speaker" },
  jp: { withScreen: "jp-desk", withoutScreen: "jp-friends" },
};

const counterpartOf = ({ region, display }: DeviceProfile): Promise<DeviceProfile> =>
  readDevice(counterparts[region][display.size === "none" ? "withScreen" : "withoutScreen"]);

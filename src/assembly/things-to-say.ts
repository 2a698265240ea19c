import type { Lang } from "../axes.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { richestSample, spoken } from "../nlu/spoken-sample.ts";
import { phrases } from "../nlu/wording/phrases.ts";
import { modelsFor, preferring } from "./extensions.ts";
import type { EmulatorOptions } from "./options.ts";

/**
 * For somebody who does not know the extension: what launches it, and two things to say then. Without a model, lines. Where
 * the options choose no language, and the extension has several, they are in the preferred one.
 */
export async function thingsToSay(
  options: EmulatorOptions,
  profile: DeviceProfile,
  preferred?: Lang,
): Promise<readonly string[]> {
  const { messageFormat = profile.messageFormat } = options;
  const models = await modelsFor(options, profile, options.lang);
  const [model] = preferring(options.lang ?? preferred, messageFormat, models);
  const { invocationNames, launchPhrases, lang, intents } = model;
  const [name] = invocationNames;
  const launch = name === undefined ? launchPhrases[0] : phrases[lang].launch[0]?.replaceAll("{name}", () => name);
  const samples = intents.map(richestSample).filter((sample) => sample !== undefined);
  if (launch === undefined && samples.length === 0) return ["/launch", "/intent NAME", "/end"];
  // Who says all that is to be said is done, and the session over; so what leaves a question open comes first.
  const two = samples.slice(0, 2).sort((one, other) => one.parts.length - other.parts.length);
  return [launch ?? "/launch", ...two.map((sample) => spoken(sample))];
}

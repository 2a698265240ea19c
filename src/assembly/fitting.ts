import type { Lang } from "../axes.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { deviceChanges, type DeviceChoices, type Fit } from "../emulator/device-changes.ts";
import type { Fitting } from "../emulator/parts.ts";
import type { EmulatorSettings } from "../emulator/step.ts";
import type { InteractionModel, Understanding } from "../nlu/interaction-model.ts";
import type { ExchangeableExtension } from "../node/exchangeable-extension.ts";
import type { Extension } from "../ports.ts";
import { readRules } from "../rules/read-rules.ts";
import { resolveRules, type RuleName } from "../rules/rules.ts";
import { checkOptions } from "./check-options.ts";
import { inOrderFor } from "./extensions.ts";
import type { EmulatorOptions } from "./options.ts";
import { understandingOf } from "./understandings.ts";

/** What a profile and what was chosen over it come to; a model that was chosen has a language of its own. */
export function fitOf(
  profile: DeviceProfile,
  choices: DeviceChoices,
  { user, ownLang }: { readonly user?: unknown; readonly ownLang: Lang | null },
): Fit {
  const lang = choices.lang ?? ownLang ?? profile.lang;
  const { messageFormat = profile.messageFormat, deadline = profile.deadline } = choices;
  const ofProfile = readRules(profile.rules);
  return {
    profile,
    messageFormat,
    lang,
    rules: resolveRules({ region: profile.region, messageFormat, lang }, ofProfile, choices.rules),
    chosenRules: Object.keys({ ...ofProfile, ...choices.rules }),
    deadline,
    userId: user === undefined ? profile.userId : null,
  };
}

/** What the machines go by. */
export function settingsOf(
  { profile, messageFormat, lang, rules }: Fit,
  before: EmulatorSettings,
  extensions: readonly [Understanding, ...Understanding[]],
): EmulatorSettings {
  const { region, deviceId, display } = profile;
  return {
    device: { ...before.device, display, rules },
    clova: { ...before.clova, region, lang, messageFormat, rules, deviceId, extensions },
  };
}

interface FittingOptions {
  readonly options: EmulatorOptions;
  /** As the device was switched on. */
  readonly fit: Fit;
  /** Of the model that was chosen; null where none was. */
  readonly ownLang: Lang | null;
  /** The way to the extension in force. */
  readonly way: ExchangeableExtension;
  /** Opens the way anew. */
  readonly openWay: (fit: Fit) => Promise<Extension>;
}

/** Fits a device out anew, one time after another. */
export function createFitting({ options, fit: first, ownLang, way, openWay }: FittingOptions): Fitting {
  let fit = first;
  let chosen: DeviceChoices = options;
  let last: Promise<unknown> = Promise.resolve();
  const understand = (model: InteractionModel): Understanding => understandingOf(model, fit.rules, fit.profile.region);

  const refit: Fitting["refit"] = async (profile, choices = chosen, put) => {
    const { messageFormat, lang, rules, deadline } = choices;
    checkOptions({ messageFormat, lang, rules, deadline });
    const before = fit;
    const next = fitOf(profile, choices, { user: options.user, ownLang });
    const opened = isSameWay(before, next) ? null : await openWay(next);
    fit = next;
    chosen = choices;
    if (opened) way.exchange(opened);
    put((settings) => {
      const models = settings.clova.extensions.map(({ model }) => model) as [InteractionModel, ...InteractionModel[]];
      const [main, ...others] = ownLang === null ? inOrderFor(next.lang, models) : models;
      return settingsOf(next, settings, [understand(main), ...others.map(understand)]);
    });
    return deviceChanges(before, next);
  };

  return {
    get profile() {
      return fit.profile;
    },
    understand,
    refit(profile, choices, put) {
      const done = last.then(() => refit(profile, choices, put));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** What the way to an extension goes by, once it is open. */
const ofWay: readonly RuleName[] = [
  "request.contentType",
  "request.keepAlive",
  "request.idleSocket",
  "request.pace",
  "answer.maxBytes",
  "answer.otherSuccess",
];

const isSameWay = (before: Fit, next: Fit): boolean =>
  before.deadline === next.deadline && ofWay.every((rule) => before.rules[rule] === next.rules[rule]);

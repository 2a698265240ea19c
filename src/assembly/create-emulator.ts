import { clovaAtPowerOn, type ClovaSettings } from "../clova/state.ts";
import type { User } from "../cek/request.ts";
import { seedOf } from "../cic/identifiers.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { deviceAtPowerOn } from "../device/state.ts";
import { Emulator } from "../emulator/emulator.ts";
import type { Fit } from "../emulator/device-changes.ts";
import { Secrets } from "../emulator/secrets.ts";
import { ConfigurationError } from "../errors.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import { credentialsOf } from "../node/basic-authorization.ts";
import { readDevice } from "../node/devices.ts";
import { exchangeable } from "../node/exchangeable-extension.ts";
import { createHandlerExtension } from "../node/handler-extension.ts";
import { whileHeld } from "../node/held-extension.ts";
import { createSystemClock } from "../node/system-clock.ts";
import type { Trust } from "../node/trust.ts";
import { createVirtualClock } from "../node/virtual-clock.ts";
import type { Clock, Extension, Voice } from "../ports.ts";
import type { Rules } from "../rules/rules.ts";
import { understandingOf } from "./understandings.ts";
import { createFitting, fitOf } from "./fitting.ts";
import { createDemoExtension, isDemo, modelsFor } from "./extensions.ts";
import { checkOptions } from "./check-options.ts";
import type { EmulatorOptions } from "./options.ts";
import { createSpeaker } from "./speaker.ts";
import { openOwnWeb } from "./web.ts";
import { withFaults } from "./with-faults.ts";

/**
 * Switches a device on. Rejects with ConfigurationError or UsageError where an option is wrong.
 *
 * @example
 * const clova = await createEmulator({ extension: "http://127.0.0.1:3000/clova", model: "./my-model" });
 * const turn = await clova.say("피자봇 시작해줘");
 * await clova.close();
 */
export const createEmulator = (options: EmulatorOptions = {}): Promise<Emulator> =>
  assembleEmulator(options, async (all, rules, clock) => {
    const extension = whileHeld(await createExtension(all, rules), clock);
    // Around what holds the clock: virtual time runs while a fault keeps an answer.
    return withFaults(extension, all, { clock, rules });
  });

/** Opens the way to the extension of the options; it holds the clock by itself while something real is in flight. */
export type OpenExtension = (
  options: EmulatorOptions & { readonly deadline: number; readonly seed: number },
  rules: Rules,
  clock: Clock,
) => Promise<Extension>;

/** The same device with another way to its extension, and with a voice that it does not close. */
export async function assembleEmulator(
  options: EmulatorOptions,
  openExtension: OpenExtension,
  voice?: Voice,
): Promise<Emulator> {
  checkOptions(options);
  const profile =
    typeof options.device === "object" ? options.device : await readDevice(options.device ?? "kr-speaker");
  const [first, ...others] = await modelsFor(options, profile, options.lang);
  const ownLang = options.model === undefined ? null : first.lang;
  const fit = fitOf(profile, options, { user: options.user, ownLang });
  const { rules, lang, messageFormat } = fit;
  const understand = (model: InteractionModel) => understandingOf(model, rules, profile.region);
  const seed = options.seed ?? Math.floor(Math.random() * 2 ** 32);
  const clock = createClock(options);
  const { owner, current } = users(options, profile);
  const secrets = new Secrets(options.onToken);
  for (const { accessToken } of [owner, current]) secrets.add(accessToken);
  secrets.addCredentials(credentialsOf(options.extension));

  const clova: ClovaSettings = {
    seed: seedOf(`clova ${seed}`),
    region: profile.region,
    lang,
    messageFormat,
    rules,
    deviceId: profile.deviceId,
    signature: options.signature ?? "own",
    extensions: [understand(first), ...others.map(understand)],
  };
  const device = { seed, display: profile.display, rules };
  const state = { device: deviceAtPowerOn, clova: clovaAtPowerOn(owner, current) };
  const openWay = ({ deadline, rules }: Fit) => openExtension({ ...options, seed, deadline }, rules, clock);
  const extension = exchangeable(await openWay(fit));
  const openWeb = () => openOwnWeb(options, rules);
  const speaker = await createSpeaker({ ...options, lent: voice }, clock, openWeb, rules);
  const settings = { device, clova };
  const ports = { clock, extension, speaker };
  return new Emulator({
    fitting: createFitting({ options, fit, ownLang, way: extension, openWay }),
    isVirtual: options.clock === "virtual",
    settings,
    state,
    ports,
    openWeb,
    secrets,
  });
}

function createClock({ clock = "real", start }: EmulatorOptions): Clock {
  const time = start === undefined ? undefined : new Date(start).getTime();
  if (time !== undefined && Number.isNaN(time)) {
    throw new ConfigurationError(`\`start\` must be a time such as 2018-08-10T00:00:00Z, got ${JSON.stringify(start)}`);
  }
  return clock === "real" ? createSystemClock(time) : createVirtualClock(time ?? Date.now());
}

function users({ user, accessToken }: EmulatorOptions, { userId }: DeviceProfile): { owner: User; current: User } {
  const { owner = { userId }, current = owner } = user ?? {};
  const linked = (who: User): User => (accessToken === undefined ? who : { ...who, accessToken });
  return { owner: linked(owner), current: linked(current) };
}

async function createExtension(
  options: EmulatorOptions & { readonly deadline: number },
  rules: Rules,
): Promise<Extension> {
  const { extension, deadline, signature = "own", key, notice = unheard } = options;
  const trust = await trustOf(options);
  if (isDemo(extension)) return createDemoExtension({ deadline, rules });
  if (typeof extension === "function") {
    return createHandlerExtension(extension as (request: unknown) => unknown, { deadline, rules });
  }
  const [{ createHttpExtension }, { createSigner }, { loadKey }] = await Promise.all([
    import("../node/http-extension.ts"),
    import("../node/signature.ts"),
    import("../node/signing-key.ts"),
  ]);
  const sign = createSigner(signature, loadKey({ file: key, notice }));
  if (options.tls === "trust-any" && /^\s*https:/i.test(extension as string)) {
    notice("The extension's certificate is not checked (`tls` is `trust-any`).");
  }
  return createHttpExtension(extension as string, { deadline, sign, trust, rules });
}

/** A file that was named has to be right, also where no certificate is shown. */
async function trustOf({ ca, tls }: EmulatorOptions): Promise<Trust> {
  if (ca === undefined && tls === undefined) return {};
  return (await import("../node/trust.ts")).readTrust({ ca, tls });
}

const unheard = (): void => undefined;

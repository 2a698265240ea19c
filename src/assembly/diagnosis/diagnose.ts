import { findBrowser } from "../../node/find-browser.ts";
import { limitedSignal } from "../../node/limited-signal.ts";
import { isDemo, requireExtension } from "../extensions.ts";
import { isInstalled } from "../../voice/installed-package.ts";
import { diagnoseKey, type KeyDiagnosis } from "./key.ts";
import { diagnoseMedia, type MediaDiagnosis } from "./media.ts";
import { nodeSuffices } from "./node-version.ts";
import { diagnoseProxies, type ProxyVariable } from "./proxies.ts";
import { diagnoseSound, type SoundDiagnosis } from "./sound.ts";
import { diagnoseVoices, type SpokenBy, type VoiceDiagnosis } from "./voices.ts";
import type { Reach } from "../../node/reach/reach-extension.ts";
import type { Trust } from "../../node/trust.ts";
import type { EmulatorOptions } from "../options.ts";

/** What this machine offers a device. */
export interface Diagnosis {
  readonly node: string;
  /** Whether that is new enough. */
  readonly nodeSuffices: boolean;
  readonly platform: string;
  /** How far a request to the extension comes; null where none is named that is reached over HTTP. */
  readonly extension: Reach | null;
  /** What the environment says of proxies. */
  readonly proxies: readonly ProxyVariable[];
  readonly key: KeyDiagnosis;
  /** Every voice there is, for this machine or another. */
  readonly voices: readonly VoiceDiagnosis[];
  readonly spokenBy: SpokenBy;
  /** The ways to the loudspeaker, best first. */
  readonly sound: readonly SoundDiagnosis[];
  /** The kinds of sound on the web. */
  readonly media: readonly MediaDiagnosis[];
  /** The program that takes pictures of a screen; null where there is none. */
  readonly browser: string | null;
  /** Whether the package that drives it is there. */
  readonly drivesBrowser: boolean;
}

export interface DiagnoseOptions extends Pick<EmulatorOptions, "key" | "ca" | "tls"> {
  /** The URL of an extension to reach, or `demo`, which needs no way. */
  readonly extension?: string | undefined;
  /** Ends it: `diagnose` rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds that all voices, all kinds of sound, all ways to the loudspeaker may take, side by side. */
const limit = 13_500;
/** Milliseconds that one way to the loudspeaker may take. */
const patience = 6000;

/**
 * Tries out everything a device may use here: the key is made if there is none, a word spoken, silence played, a tone
 * decoded. An extension is asked for its head, which is nothing Clova would send. Takes at most some fifteen seconds.
 * Throws UsageError where the extension is no URL, and ConfigurationError where `key` or `ca` is none.
 */
export async function diagnose(options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const { extension, signal = new AbortController().signal } = options;
  if (extension !== undefined) requireExtension(extension);
  const { readTrust } = await import("../../node/trust.ts");
  const trust = readTrust(options);
  const key = diagnoseKey(options.key);
  const inTime = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const limited = limitedSignal(signal, limit);
    return work(limited.signal).finally(limited.release);
  };
  const [reach, { voices, spokenBy }, sound, media] = await Promise.all([
    diagnoseReach(extension, trust, signal),
    inTime(diagnoseVoices),
    inTime((signal) => diagnoseSound(undefined, { patience, signal })),
    inTime(diagnoseMedia),
  ]);
  signal.throwIfAborted();
  return {
    node: process.version,
    nodeSuffices: nodeSuffices(process.version),
    platform: `${process.platform} ${process.arch}`,
    extension: reach,
    proxies: diagnoseProxies(),
    key,
    voices,
    spokenBy,
    sound,
    media,
    browser: findBrowser(),
    drivesBrowser: isInstalled("playwright-core"),
  };
}

async function diagnoseReach(extension: string | undefined, trust: Trust, signal: AbortSignal): Promise<Reach | null> {
  if (extension === undefined || isDemo(extension)) return null;
  const { reachExtension } = await import("../../node/reach/reach-extension.ts");
  return reachExtension(extension, { trust, signal });
}

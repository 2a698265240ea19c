import { UsageError } from "../../errors.ts";
import {
  readAccessToken,
  readDevice,
  readModel,
  readUsers,
  requireKey,
  requireSound,
  type DeviceProfile,
  type EmulatorOptions,
} from "../../index.ts";
import type { Choices } from "./options.ts";
import { isRecording } from "./values.ts";

/**
 * The options of an emulator that were chosen, with the files they name read; what was not chosen is left out. Rejects
 * with ConfigurationError.
 */
export async function emulatorOptions(
  choices: Choices,
): Promise<EmulatorOptions & { readonly device?: DeviceProfile }> {
  const { device, model, user, accessTokenFile, ...others } = choices;
  const {
    screen: _screen,
    plain: _plain,
    pictures: _pictures,
    verbosity: _verbosity,
    trace: _trace,
    reporter: _reporter,
    output: _output,
    baseline: _baseline,
    handler: _handler,
    serve: _serve,
    matrix: _matrix,
    grep: _grep,
    jobs: _jobs,
    html: _html,
    htmlSound: _htmlSound,
    fault: faults,
    ...options
  } = others;
  if (options.key !== undefined) requireKey(options.key);
  const accessToken =
    accessTokenFile === undefined ? process.env["CLOVA_ACCESS_TOKEN"] : await readAccessToken(accessTokenFile);
  return {
    ...options,
    ...(faults !== undefined && { faults }),
    ...(device !== undefined && { device: await readDevice(device) }),
    ...(model !== undefined && { model: await readModel(model) }),
    ...(user !== undefined && { user: await readUsers(user) }),
    ...(accessToken && { accessToken }),
  };
}

/**
 * Who speaks, and where sound goes: aloud on a terminal, nowhere in a pipe. Rejects with UsageError where they do not go
 * together, and with ConfigurationError where they are not on this machine.
 */
export async function audible(
  { sound, voice, clock }: Choices,
  isTerminal: boolean,
): Promise<Pick<Required<EmulatorOptions>, "sound" | "voice">> {
  const isVirtual = clock === "virtual";
  const chosen = sound ?? (isTerminal && !isVirtual ? "auto" : "none");
  if (isVirtual && chosen !== "none" && !isRecording(chosen)) {
    throw new UsageError(
      `\`--sound ${chosen}\` plays in real time, which \`--clock virtual\` does not keep; ` +
        "take `--sound none` or `--sound wav:FILE` with it, or leave `--clock virtual` out",
    );
  }
  await requireSound(chosen);
  return { sound: chosen, voice: voice ?? (chosen === "none" ? "silent" : "auto") };
}

import { homedir } from "node:os";
import path from "node:path";

/** Where this user's own files live: the key, settings, history. `CLOVA_DEVICE_HOME` names another folder. */
export function userFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  return env.CLOVA_DEVICE_HOME ? path.resolve(env.CLOVA_DEVICE_HOME) : path.join(configFolder(env, platform), name);
}

const name = "clova-device-emulator";

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = env.HOME || homedir();
  if (platform === "win32") return env.APPDATA || path.join(home, "AppData", "Roaming");
  if (platform === "darwin") return path.join(home, "Library", "Application Support");
  // XDG Base Directory Specification: a relative path is to be ignored.
  const { XDG_CONFIG_HOME: xdg } = env;
  return xdg && path.isAbsolute(xdg) ? xdg : path.join(home, ".config");
}

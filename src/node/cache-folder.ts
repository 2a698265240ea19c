import { homedir } from "node:os";
import path from "node:path";

/** Where this user's files live that may be thrown away. In `CLOVA_DEVICE_HOME`, where that names a folder. */
export function cacheFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (env.CLOVA_DEVICE_HOME) return path.join(path.resolve(env.CLOVA_DEVICE_HOME), "cache");
  const home = env.HOME || homedir();
  if (platform === "win32") return path.join(env.LOCALAPPDATA || path.join(home, "AppData", "Local"), name, "Cache");
  if (platform === "darwin") return path.join(home, "Library", "Caches", name);
  // XDG Base Directory Specification: a relative path is to be ignored.
  const { XDG_CACHE_HOME: xdg } = env;
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(home, ".cache"), name);
}

const name = "clova-device-emulator";

import { thingsToSay, type DeviceProfile, type EmulatorOptions } from "../../index.ts";
import { withoutUser } from "../command-line/address.ts";

/** Which device this is, whom it calls, and three things to say. */
export async function greetingFor(options: EmulatorOptions, device: DeviceProfile): Promise<readonly string[]> {
  const { extension, model } = options;
  const isDemo = extension === undefined || extension === "demo";
  const say = await thingsToSay(options, device);
  return [
    `${device.name}: ${device.title}`,
    `Extension: ${isDemo ? "the built-in pizza bot" : typeof extension === "function" ? "your handler module" : withoutUser(extension)}`,
    ...(isDemo || model !== undefined ? [] : [noModel]),
    `Try: ${say.join(" · ")}`,
    "Tab completes, /help lists what else you can do, Ctrl-D ends.",
    "",
  ];
}

const noModel = "No interaction model: your words cannot become intents. `--model FOLDER` names one";

import { thingsToSay, type DeviceProfile, type EmulatorOptions } from "../index.ts";
import { withoutUser } from "./address.ts";

/** Which device this is, whom it calls, and three things to say. */
export async function greetingFor(options: EmulatorOptions, device: DeviceProfile): Promise<readonly string[]> {
  const { extension } = options;
  const say = await thingsToSay(options, device);
  return [
    `${device.name}: ${device.title}`,
    typeof extension === "string" && extension !== "demo"
      ? `Extension: ${withoutUser(extension)}`
      : "Extension: the built-in pizza bot",
    `Try: ${say.join(" · ")}`,
    "/help lists what else you can do. Ctrl-C ends.",
    "",
  ];
}

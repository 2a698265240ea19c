import { thingsToSay, type DeviceProfile, type EmulatorOptions } from "../../index.ts";
import type { TerminalKind } from "../terminal-kind.ts";
import { translated } from "../language/language.ts";
import { localeLanguage } from "../language/locale.ts";
import { withoutUser } from "../command-line/address.ts";

/** Which device this is, whom it calls, and three things to say: where no language was chosen, in the user's own. */
export async function greetingFor(
  options: EmulatorOptions,
  device: DeviceProfile,
  terminal: TerminalKind,
): Promise<readonly string[]> {
  const { extension, model } = options;
  const isDemo = extension === undefined || extension === "demo";
  const answering = isDemo ? "the built-in pizza bot" : typeof extension === "function" ? "your handler module" : null;
  const [first = "", ...then] = await thingsToSay(options, device, localeLanguage());
  return [
    `${device.name}: ${device.title}`,
    translated(`Extension: ${answering ?? withoutUser(String(extension))}`),
    ...(isDemo || model !== undefined ? [] : [translated(noModel)]),
    translated(then.length === 0 ? `Try: ${first}` : `Try: ${first}, then ${then.join(" · ")}`),
    translated(terminal === "lines" ? howOfLines : how),
    "",
  ];
}

const how = "Tab completes, /help lists what else you can do, Ctrl-D ends.";
const howOfLines = "/help lists what else you can do, Ctrl-D ends.";
const noModel = "No interaction model: your words cannot become intents. `--model FOLDER` names one";

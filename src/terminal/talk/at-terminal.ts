import type { DeviceProfile, Lang } from "../../index.ts";
import { localeLanguage } from "../language/locale.ts";
import type { TerminalKind } from "../terminal-kind.ts";
import type { Conversation } from "./conversation.ts";
import { openCards } from "./faces.ts";
import { greetingFor } from "./greeting.ts";
import { lineFor } from "./open-line.ts";
import type { OpenedDevice, Talk } from "./open-device.ts";
import { terminalConversation } from "./terminal-conversation.ts";

interface AtTerminal {
  readonly conversation: Pick<Conversation, "emulator" | "choices" | "dial">;
  readonly device: DeviceProfile;
  readonly terminal: TerminalKind;
}

/** Greets, opens the line to type on, and talks until the user quits. */
export async function talkAtTerminal(
  { choices, options, ending, notices, closing }: Talk,
  { emulator, source, loading }: OpenedDevice,
  { conversation, device, terminal }: AtTerminal,
): Promise<void> {
  const { notice } = notices;
  const cards = await openCards(emulator, choices, notice);
  closing.add(() => cards.close());
  const extension = choices.handler ?? choices.extension ?? "demo";
  const preferred = (): Lang | undefined => (conversation.choices().lang === undefined ? localeLanguage() : undefined);
  await terminalConversation(conversation, {
    greeting: await greetingFor({ ...options, ...source.options }, device, terminal),
    ending,
    notices,
    cards,
    isPlain: terminal !== "screen",
    hasKeys: terminal !== "lines",
    loading,
    openLine: await lineFor(terminal, { emulator, extension, preferred, hide: source.hide, notice }),
  });
}

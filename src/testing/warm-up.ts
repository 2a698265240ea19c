import { isDemo } from "../assembly/extensions.ts";
import { createEmulator } from "../assembly/create-emulator.ts";
import { EmulatorError } from "../errors.ts";
import { readConversationFile } from "./conversation-files.ts";
import { parseConversation } from "./conversation.ts";
import type { ReferencedFiles } from "./referenced-files.ts";
import { optionsFor, type Around } from "./run-conversation.ts";

/**
 * Loads and builds what the first conversation needs, so that the time of a conversation is its own. No extension is
 * asked but our own demo, and nothing is told: the conversation itself comes upon the same faults.
 */
export async function warmUp(file: string, around: Around, files: ReferencedFiles): Promise<void> {
  try {
    const conversation = parseConversation(readConversationFile(file), file);
    const options = await optionsFor(conversation, around, files);
    const emulator = await createEmulator({
      ...options,
      ...(!isDemo(options.extension) && { extension: nothingToSay }),
      ...{ clock: "virtual", sound: "none", voice: "silent", faults: "none", notice: () => undefined },
    });
    try {
      await emulator.launch();
      await emulator.say("?");
    } finally {
      await emulator.close();
    }
  } catch (error) {
    if (!(error instanceof EmulatorError)) throw error;
  }
}

const nothingToSay = (): object => ({
  version: "0.1.0",
  sessionAttributes: {},
  response: { outputSpeech: {}, card: {}, directives: [], shouldEndSession: false },
});

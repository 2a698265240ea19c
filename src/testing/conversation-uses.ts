import { isDeviceFile } from "../axes.ts";
import type { EmulatorOptions } from "../assembly/options.ts";
import { EmulatorError } from "../errors.ts";
import { readConversationFile } from "./conversation-files.ts";
import { parseConversation } from "./conversation.ts";
import type { Named } from "./front-matter.ts";

/** What a conversation file names in its front matter. */
export interface ConversationUses {
  /** A profile file; absent where it is a device that comes with the package. */
  readonly device?: string;
  /** The folder of a model. */
  readonly model?: string;
  readonly user?: string;
  readonly extension?: EmulatorOptions["extension"];
  /** The access tokens behind its `/link` lines. */
  readonly tokens?: readonly string[];
}

/** What a conversation file names, with paths from the working folder; null where the file is broken. */
export const readUses = (file: string): Promise<ConversationUses | null> => Promise.resolve(usesIn(file));

function usesIn(file: string): ConversationUses | null {
  try {
    const { frontMatter, exchanges } = parseConversation(readConversationFile(file), file);
    const { device, model, user, options } = frontMatter;
    const tokens = exchanges.flatMap(({ said: { line } }) => (line.type === "link" ? [line.accessToken] : []));
    return {
      ...(tokens.length > 0 && { tokens }),
      ...(device && isDeviceFile(device.name) && { device: device.name }),
      ...nameOf("model", model),
      ...nameOf("user", user),
      ...(options.extension !== undefined && { extension: options.extension }),
    };
  } catch (error) {
    if (error instanceof EmulatorError) return null;
    throw error;
  }
}

const nameOf = (key: "model" | "user", named: Named | undefined): Pick<ConversationUses, "model" | "user"> =>
  named === undefined ? {} : { [key]: named.name };

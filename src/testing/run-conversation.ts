import { createEmulator } from "../assembly/create-emulator.ts";
import type { EmulatorOptions } from "../assembly/options.ts";
import type { Emulator } from "../emulator/emulator.ts";
import { takeUp } from "../emulator/take-up.ts";
import type { TraceRecord } from "../emulator/trace.ts";
import { ClosedError, ConversationError, EmulatorError } from "../errors.ts";
import { lineWith } from "./captured-line.ts";
import { startComparing, type Comparing } from "./comparing.ts";
import type { Conversation } from "./conversation.ts";
import type { ComparedExchange } from "./difference.ts";
import { asLinked } from "./matrix.ts";
import { rememberOptions } from "./options-had.ts";
import type { ReferencedFiles } from "./referenced-files.ts";
import { testDefaults } from "./test-emulator.ts";

/** Options around a file: `emulator` wins over its front matter, `defaults` stand in where it says nothing. */
export interface Around {
  readonly emulator: EmulatorOptions;
  readonly defaults: EmulatorOptions;
  /** Whether the account is linked, whatever else says so. */
  readonly linked?: boolean | undefined;
  /** Ends it before its time. */
  readonly signal?: AbortSignal | undefined;
}

/** What was had, beside what was expected. */
export interface Had {
  readonly exchanges: readonly ComparedExchange[];
  readonly trace: readonly TraceRecord[];
  /** Why the conversation went no further; what was not had cannot be recorded either. */
  readonly stopped?: (isUpdate: boolean) => ConversationError;
}

/** Has the conversation with a new device and compares. */
export async function runConversation(
  conversation: Conversation,
  around: Around,
  files: ReferencedFiles,
): Promise<Had> {
  const options = await optionsFor(conversation, around, files);
  const emulator = await createEmulator(options);
  const { signal } = around;
  const switchOff = (): void => void emulator.close({ atOnce: true });
  signal?.addEventListener("abort", switchOff);
  try {
    // While it was being made nobody listened.
    if (signal?.aborted) throw new ClosedError();
    const comparing = startComparing(conversation.exchanges);
    const { had, stopped } = await have(emulator, conversation, comparing);
    await emulator.settled();
    if (signal?.aborted) throw new ClosedError();
    const trace = [...emulator.trace];
    rememberOptions(trace, options);
    return { exchanges: comparing.compare(trace, had), trace, ...(stopped && { stopped: telling(stopped) }) };
  } finally {
    signal?.removeEventListener("abort", switchOff);
    await emulator.close();
  }
}

const telling =
  (stopped: ConversationError) =>
  (isUpdate: boolean): ConversationError =>
    isUpdate ? new ConversationError(`not updated: ${stopped.message}`, { cause: stopped }) : stopped;

interface Course {
  /** How many lines of the user's were taken up. */
  readonly had: number;
  readonly stopped?: ConversationError;
}

/** Does and says everything in order, as far as that can be done. */
async function have(
  emulator: Emulator,
  { exchanges, file, names }: Conversation,
  comparing: Comparing,
): Promise<Course> {
  for (const [index, exchange] of exchanges.entries()) {
    if (!exchange.said.atOnce) await emulator.ready();
    let said = exchange.said;
    if (exchange.uses) {
      // Everything that came before this line is known by now.
      const captured = comparing.capturedBefore(index, emulator.trace);
      const line = lineWith(exchange, { file, names, captured });
      if (line instanceof ConversationError) return { had: index, stopped: line };
      said = line;
    }
    try {
      // Only time is waited for; what was asked may still be interrupted by the next line.
      await takeUp(emulator, said);
    } catch (error) {
      if (!(error instanceof EmulatorError)) throw error;
      const stopped = new ConversationError(`${file}:${exchange.line}: ${error.message}`, { cause: error });
      return { had: index, stopped };
    }
  }
  await emulator.ready();
  return { had: exchanges.length };
}

/** The options a conversation is had with. Rejects with ConfigurationError. */
export async function optionsFor(
  { frontMatter }: Conversation,
  { emulator, defaults, linked }: Around,
  files: ReferencedFiles,
): Promise<EmulatorOptions> {
  const { options, device, model, user } = frontMatter;
  const given = defined(emulator);
  const usual = defined(defaults);
  const chosen = {
    ...testDefaults,
    ...usual,
    ...options,
    ...given,
    device: (await files.device(given.device, device)) ?? usual.device,
    model: (await files.model(given.model, model)) ?? usual.model,
    user: (await files.user(given.user, user)) ?? usual.user,
    rules: { ...usual.rules, ...options.rules, ...given.rules },
  };
  return asLinked(chosen, linked);
}

/** Only what is given: an option that is there but undefined must not hide another. */
const defined = (options: EmulatorOptions): EmulatorOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

import { createEmulator } from "../assembly/create-emulator.ts";
import type { EmulatorOptions } from "../assembly/options.ts";
import type { Emulator } from "../emulator/emulator.ts";
import type { TraceRecord } from "../emulator/trace.ts";
import { timedLine, transcriptLine } from "../emulator/transcript.ts";
import { align } from "./alignment.ts";
import type { Conversation, Exchange } from "./conversation.ts";
import type { ComparedExchange } from "./difference.ts";
import type { ReceivedLine } from "./expectation.ts";
import { rememberOptions } from "./options-had.ts";
import type { ReferencedFiles } from "./referenced-files.ts";
import { testDefaults } from "./test-emulator.ts";

/** Options around a file: `emulator` wins over its front matter, `defaults` stand in where it says nothing. */
export interface Around {
  readonly emulator: EmulatorOptions;
  readonly defaults: EmulatorOptions;
}

/** What was had, beside what was expected. */
export interface Had {
  readonly exchanges: readonly ComparedExchange[];
  readonly trace: readonly TraceRecord[];
}

/** Has the conversation with a new device and compares. */
export async function runConversation(
  conversation: Conversation,
  around: Around,
  files: ReferencedFiles,
): Promise<Had> {
  const { exchanges } = conversation;
  const options = await optionsFor(conversation, around, files);
  const emulator = await createEmulator(options);
  try {
    for (const exchange of exchanges) await takeUp(emulator, exchange);
    await emulator.settled();
    const trace = [...emulator.trace];
    rememberOptions(trace, options);
    const received = receivedByLine(trace);
    const compared = exchanges.map(({ line, expected }, index): ComparedExchange => {
      const { said, lines } = received[index]!;
      return { line, said, edits: align(expected, lines) };
    });
    return { exchanges: compared, trace };
  } finally {
    await emulator.close();
  }
}

async function optionsFor(
  { frontMatter }: Conversation,
  { emulator, defaults }: Around,
  files: ReferencedFiles,
): Promise<EmulatorOptions> {
  const { options, device, model, user } = frontMatter;
  const given = defined(emulator);
  const usual = defined(defaults);
  return {
    ...testDefaults,
    ...usual,
    ...options,
    ...given,
    device: (await files.device(given.device, device)) ?? usual.device,
    model: (await files.model(given.model, model)) ?? usual.model,
    user: (await files.user(given.user, user)) ?? usual.user,
    rules: { ...usual.rules, ...options.rules, ...given.rules },
  };
}

/** Only what is given: an option that is there but undefined must not hide another. */
const defined = (options: EmulatorOptions): EmulatorOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** As lines from a pipe are taken up: when the device is ready, or at once for a line that begins with `!`. */
async function takeUp(emulator: Emulator, { said: { line, text, atOnce } }: Exchange): Promise<void> {
  if (!atOnce) await emulator.ready();
  const turn = emulator.perform(line, text);
  // Only time is waited for here; what was asked may still be interrupted by the next line.
  if (line.type === "wait" || line.type === "quiet") await turn;
}

interface Received {
  readonly said: string;
  readonly lines: ReceivedLine[];
}

/** What the device did, by the user's lines. */
function receivedByLine(trace: readonly TraceRecord[]): Received[] {
  const received: Received[] = [];
  for (const record of trace) {
    const line = transcriptLine(record)?.trim();
    if (line === undefined) continue;
    if (record.kind === "input") received.push({ said: line.slice(2), lines: [] });
    else received.at(-1)?.lines.push({ text: line, time: /\S+/.exec(timedLine(record)!)![0] });
  }
  return received;
}

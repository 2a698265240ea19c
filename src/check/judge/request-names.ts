import type { RecordOf } from "../../emulator/trace.ts";
import type { Run, Spoken } from "../run/outcome.ts";

/** `IntentRequest OrderPizza`, `EventRequest AudioPlayer.PlayStarted`, as messages call it. */
export function nameOfRequest({ request: { request } }: RecordOf<"request">): string {
  const { type, intent, event } = request;
  if (event?.name) return `${type} ${event.namespace}.${event.name}`;
  return intent?.name ? `${type} ${intent.name}` : type;
}

/** A probe is about what its last line sends: of any other request it has to be told which it was. */
export function otherRequest(
  lines: number,
  run: Run,
  request: RecordOf<"request"> | undefined,
): { readonly request?: string } {
  if (request === undefined) return {};
  const last = run.length === lines ? run.at(-1) : undefined;
  return last && firstRequest(last) === request ? {} : { request: nameOfRequest(request) };
}

const firstRequest = ({ records }: Spoken): RecordOf<"request"> | undefined =>
  records.find((record): record is RecordOf<"request"> => record.kind === "request");

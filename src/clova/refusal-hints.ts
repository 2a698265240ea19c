import { dialects } from "../cek/dialect.ts";
import type { Failure } from "./input.ts";
import type { ClovaSettings, Pending } from "./state.ts";

/** What may help when the very first request is refused with an error status; null where nothing is known to. */
export function refusalHints(
  settings: ClovaSettings,
  { extensionId }: Pick<Pending, "extensionId">,
  { status = 0, message }: Pick<Failure, "status" | "message">,
): string | null {
  const namesSignature = /signature/i.test(message);
  const namesId = !namesSignature && /(application|extension) ?_?id/i.test(message);
  const isForbidden = (status === 401 || status === 403) && !namesSignature && !namesId;
  const { application } = dialects[settings.messageFormat];
  const hints = [
    namesSignature || isForbidden ? aboutSignature(settings) : "",
    namesId || isForbidden ? aboutId(settings, extensionId) : "",
    unreadable.has(status) && !namesSignature && !(namesId && application) ? wireForm(settings) : "",
  ].filter((hint) => hint !== "");
  return hints.length === 0 ? null : hints.join(". ");
}

/** What SDKs answer to a request they cannot read: docs/interop.md. */
const unreadable: ReadonlySet<number> = new Set([400, 401, 403, 422, 500]);

/** Where signatures are checked, ours is a stranger's. */
function aboutSignature({ signature = "own" }: ClovaSettings): string {
  switch (signature) {
    case "own":
      return "If it checks signatures, it has to be told to trust this emulator's key: docs/signatures.md";
    case "wrong":
      return "The signature is wrong on purpose: `--signature wrong`";
    case "none":
      return "No signature was sent, on purpose: `--signature none`";
  }
}

function aboutId({ messageFormat }: ClovaSettings, extensionId: string): string {
  const sent = dialects[messageFormat].application
    ? `that was \`${extensionId}\`: the \`extensionId\` in your model's \`extension.json\``
    : `the message format \`${messageFormat}\` has none`;
  return `If it compares \`applicationId\`, ${sent}`;
}

/** Several LINE SDKs refuse every form but the one real LINE devices send. */
function wireForm({ messageFormat, region }: ClovaSettings): string {
  if (messageFormat === "line-1.0") return "";
  const remedy =
    region === "jp"
      ? "the format of real ones: `--message-format line-1.0`"
      : "a Japanese device: `--device jp-friends`";
  return `If it was written for LINE Clova, try ${remedy}`;
}

import type { CekAnswer } from "../cek/answer/answer.ts";
import type { ReadDirective } from "../cek/directive/directive.ts";
import { replacesQueue } from "../cek/directive/read-directives.ts";
import type { Directive } from "../cic/directives.ts";
import { uuid } from "../cic/identifiers.ts";
import type { JsonObject } from "../cic/json.ts";
import { loginInvitation } from "./phrases.ts";
import { speak } from "./speech.ts";
import type { ClovaSettings, Origin, Pending } from "./state.ts";

/** What the directives of an answer become on the way to the device. */
export interface FromExtension {
  readonly directives: readonly Directive[];
  /** Whose music the device will tell of. */
  readonly origins: readonly Origin[];
  /** Nothing of what is queued will begin. */
  readonly replacesQueue: boolean;
  /** How many ids were drawn. */
  readonly ids: number;
}

/** What the device is to do, in the answer's order. Ids are drawn from `from` on. */
export function fromExtension(
  settings: ClovaSettings,
  answer: CekAnswer,
  pending: Pending,
  from: number,
): FromExtension {
  if (answer.directives.length === 0) return nothing;
  const directives: Directive[] = [];
  const origins: Origin[] = [];
  let ids = from;
  for (const directive of answer.directives) {
    if (directive.type === "Clova.ExpectLogin") {
      const invitation = inviteToLogin(settings, directive.payload, ids);
      directives.push(...invitation);
      ids += 2 * invitation.length;
    }
    directives.push(withId(directive, uuid(settings.seed, ids++), pending));
    if (directive.type === "AudioPlayer.Play") origins.push(originFor(directive, pending));
  }
  return { directives, origins, replacesQueue: answer.directives.some(replacesQueue), ids: ids - from };
}

const nothing: FromExtension = { directives: [], origins: [], replacesQueue: false, ids: 0 };

type ReadPlay = Extract<ReadDirective, { type: "AudioPlayer.Play" }>;

const originFor = ({ payload }: ReadPlay, { sessionId, extensionId }: Pending): Origin => ({
  type: "music",
  token: payload.audioItem.stream.token,
  sessionId,
  extensionId,
});

/**
 * The device gets an empty ExpectLogin (Client guide, Clova), and a stream for the very item it has asked for: the guides'
 * examples change its id.
 */
function withId(directive: ReadDirective, messageId: string, { event }: Pending): Directive {
  if (directive.type === "Clova.ExpectLogin") return { ...directive, messageId, payload: {} };
  if (directive.type !== "AudioPlayer.StreamDeliver") return { ...directive, messageId };
  const audioItemId = event?.audioItemId ?? directive.payload.audioItemId;
  return { ...directive, messageId, payload: { ...directive.payload, audioItemId } };
}

/**
 * Extension guide, Clova.ExpectLogin: its own words, or a sentence of the platform's where `useDefault` says so; nothing
 * without `guideInfo`. The guide's example has the text "false" for false.
 */
function inviteToLogin(settings: ClovaSettings, { guideInfo }: JsonObject, ids: number): readonly Directive[] {
  const { useDefault, message } = (guideInfo ?? {}) as JsonObject;
  const { lang } = settings;
  const isDefault = useDefault === true || useDefault === "true";
  if (isDefault) return speak([{ type: "PlainText", lang, value: loginInvitation[lang] }], "emulator", settings, ids);
  if (typeof message !== "string" || message.trim() === "") return [];
  return speak([{ type: "PlainText", lang, value: message }], "answer", settings, ids);
}

import type { EmulatorOptions, Users } from "../../assembly/options.ts";
import type { Probe, Subject } from "../probes/probe.ts";

/** What the device of a probe is switched on with. `number` tells those that are there together apart, from 0. */
export function deviceOptions(
  probe: Probe,
  subject: Subject,
  { accessToken, user, ...given }: EmulatorOptions,
  number: number,
): EmulatorOptions {
  const profile = probe.device ?? subject.profile;
  const { userId, deviceId } = profile;
  return {
    ...given,
    device: { ...profile, userId: another(userId, number), deviceId: another(deviceId, number) },
    deadline: (given.deadline ?? profile.deadline) + paceOf(probe, subject),
    rules: { ...given.rules, ...probe.rules },
    ...(probe.signature && { signature: probe.signature }),
    ...linked(probe, accessToken, user && withIds(user, (id) => another(id, number))),
  };
}

/** How long the second half of a request's body is held back: time that the extension does not take. */
export const paceOf = ({ rules }: Probe, subject: Subject): number =>
  subject.isRemote ? (rules?.["request.pace"] ?? subject.rules["request.pace"]) : 0;

type Account = Pick<EmulatorOptions, "accessToken" | "user">;

function linked({ accessToken: wanted }: Probe, given: string | undefined, user: Users | undefined): Account {
  if (wanted === null) return user ? { user: withTokens(user, () => undefined) } : {};
  if (given !== undefined || wanted === undefined) return { accessToken: given, user };
  // Who has a token keeps it.
  return user ? { user: withTokens(user, (own) => own ?? wanted) } : { accessToken: wanted };
}

const withIds = ({ owner, current }: Users, change: (id: string) => string): Users => ({
  owner: { ...owner, userId: change(owner.userId) },
  ...(current && { current: { ...current, userId: change(current.userId) } }),
});

function withTokens({ owner, current }: Users, change: (own: string | undefined) => string | undefined): Users {
  const changed = ({ userId, accessToken }: Users["owner"]): Users["owner"] => {
    const token = change(accessToken);
    return token === undefined ? { userId } : { userId, accessToken: token };
  };
  return { owner: changed(owner), ...(current && { current: changed(current) }) };
}

/** An id of the same form. */
function another(id: string, number: number): string {
  if (number === 0) return id;
  if (!/[0-9a-f]$/i.test(id)) return `${id}${number}`;
  const digit = ((parseInt(id.slice(-1), 16) + number) % 16).toString(16);
  return id.slice(0, -1) + (/[A-F]/.test(id) ? digit.toUpperCase() : digit);
}

import { dialects } from "../../cek/dialect.ts";
import type { ProbeKind } from "./probe.ts";

/** How a session goes, who is in it, and what the extension is told besides. */
export const sessionKinds: readonly ProbeKind[] = [
  {
    name: "end",
    says: "the user ends the session",
    probes: () => [{ name: "end", says: "launches and ends the session", lines: ["/launch", "/end"] }],
  },
  {
    name: "silence",
    says: "the user stays quiet until the reprompt is over and the session ends",
    probes: () => [{ name: "silence", says: "launches and stays quiet", lines: ["/launch", "/quiet", "/quiet"] }],
  },
  {
    name: "screen",
    says: "a device of the same region with a screen, or without one where yours has one",
    probes: ({ counterpart: { name, display }, counterpart }) => [
      {
        name: "screen",
        says: `launches on ${name}, a device with${display.size === "none" ? "out" : ""} a screen`,
        lines: ["/launch"],
        device: counterpart,
        fails: "screen-fails",
      },
    ],
  },
  {
    name: "linked user",
    says: "a user with a linked account: your token, or one that is made up",
    probes: ({ accessToken }) => [
      {
        name: "linked user",
        says: "launches with an access token",
        lines: ["/launch"],
        accessToken: accessToken ?? madeUpToken,
        fails: "user-linked-fails",
      },
    ],
  },
  {
    name: "unlinked user",
    says: "a user without a linked account, where you have given a token",
    probes: ({ accessToken }) =>
      accessToken === undefined
        ? []
        : [
            {
              name: "unlinked user",
              says: "launches without an access token",
              lines: ["/launch"],
              accessToken: null,
              fails: "user-unlinked-fails",
            },
          ],
  },
  {
    name: "other user",
    says: "somebody else than the owner speaks to the device",
    probes: () => [
      {
        name: "other user",
        says: "launches with another user than the owner",
        lines: ["/user somebody-else", "/launch"],
        fails: "user-other-fails",
      },
    ],
  },
  {
    name: "event NAME",
    says: "each event that no device but Clova itself tells of: ClovaSkill, in Japan",
    probes: ({ messageFormat }) =>
      dialects[messageFormat].events
        .filter((event) => event.startsWith("ClovaSkill."))
        .map((event) => ({ name: `event ${event}`, says: `tells of ${event}`, lines: [`/event ${event}`] })),
  },
];

/** Nobody's: it only has to look like one. */
const madeUpToken = "made-up-access-token-of-a-check";

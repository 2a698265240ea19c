import type { Probe, ProbeKind } from "./probe.ts";

/** How requests come: signed or not, slowly, again, several at once. These end the check, as they may upset a server. */
export const transportKinds: readonly ProbeKind[] = [
  {
    name: "wrong signature",
    says: "a request with a signature that is well formed and never right",
    probes: ({ isRemote }) =>
      overHttp(isRemote, {
        name: "wrong signature",
        says: "launches with a wrong signature, which is to be refused",
        lines: ["/launch"],
        signature: "wrong",
        accepted: "signature-wrong-accepted",
      }),
  },
  {
    name: "no signature",
    says: "a request without a signature",
    probes: ({ isRemote }) =>
      overHttp(isRemote, {
        name: "no signature",
        says: "launches without a signature, which is to be refused",
        lines: ["/launch"],
        signature: "none",
        accepted: "signature-missing-accepted",
      }),
  },
  {
    name: "slow request",
    says: "a request whose body comes in two halves, half a second apart",
    probes: ({ isRemote }) =>
      overHttp(isRemote, {
        name: "slow request",
        says: "launches with a body in two halves",
        lines: ["/launch"],
        rules: { "request.pace": 500 },
        fails: "request-slow-fails",
        alone: true,
      }),
  },
  {
    name: "repeated request",
    says: "the very same request once more, byte for byte",
    probes: () => [
      {
        name: "repeated request",
        says: "sends the same launch twice",
        lines: ["/launch"],
        times: 2,
        fails: "request-repeated-fails",
        alone: true,
      },
    ],
  },
  {
    name: "parallel requests",
    says: "five users who launch at once",
    probes: () => [
      {
        name: "parallel requests",
        says: "launches on five devices at once",
        lines: ["/launch"],
        times: 5,
        together: true,
        fails: "request-parallel-fails",
        alone: true,
      },
    ],
  },
];

const overHttp = (isRemote: boolean, probe: Probe): readonly Probe[] => (isRemote ? [probe] : []);

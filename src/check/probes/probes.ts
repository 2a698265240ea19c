import { intentKinds, unreported } from "./intents.ts";
import { sessionKinds } from "./sessions.ts";
import { transportKinds } from "./transport.ts";
import type { Probe, ProbeKind, Subject } from "./probe.ts";

/** What everything else is compared with. */
const launch: ProbeKind = {
  name: "launch",
  says: "the user starts the extension",
  probes: () => [{ name: "launch", says: "launches", lines: ["/launch"], rules: unreported }],
};

const music: ProbeKind = {
  name: "music",
  says: "where an answer brought music: plays it, pauses, resumes, skips and stops it, so that its events are sent",
  // Made when music has been heard: `musicProbe`.
  probes: () => [],
};

const [intentFirst, ...otherIntents] = intentKinds as [ProbeKind, ...ProbeKind[]];

/** In the order in which they run: what matters most first, as time and requests may run out. */
export const probeKinds: readonly ProbeKind[] = [
  launch,
  intentFirst,
  ...sessionKinds,
  ...transportKinds,
  ...otherIntents,
  music,
];

export { unwritableProbes } from "./intents.ts";

/** All probes for this extension, in their order. The first two show whether it can be reached at all. */
export const probesFor = (subject: Subject): Probe[] => probeKinds.flatMap(({ probes }) => probes(subject));

/** The same conversation as the probe in which music was heard, and then what one does with music. */
export const musicProbe = ({ name, lines, device, rules, accessToken }: Probe): Probe => ({
  name: music.name,
  says: `plays the music of "${name}", pauses, resumes, skips and stops it`,
  lines: [...lines, "/end", "/wait 1s", "/press pause", "/press play", "/press next", "/wait 5s", "/press stop"],
  ...(device && { device }),
  ...(rules && { rules }),
  ...(accessToken !== undefined && { accessToken }),
});

import { clearInterval, setInterval } from "node:timers";
import { startHost } from "../build/sound/host/host-link.js";
import { bar } from "./measure.js";

const framesPerMillisecond = 48;
const seconds = 3;

/** How far the position a host reports strays from the pace of the device, in ms, at worst. */
export async function position() {
  const reports = [];
  const awake = setInterval(() => undefined, 1000); // a host does not keep us alive
  await new Promise((resolve) => {
    const host = startHost("silence", {
      received(message) {
        if (message.type === "ready") {
          host.send({ type: "frames", pcm: new Int16Array(2 * seconds * 1000 * framesPerMillisecond).fill(1) });
        }
        if (message.type !== "position") return;
        reports.push(performance.now() - message.heard / framesPerMillisecond);
        if (message.heard === seconds * 1000 * framesPerMillisecond) void host.close().then(resolve);
      },
      ended: resolve,
    });
  });
  clearInterval(awake);
  // Without the first reports, when it begins, and the last, when it has stopped.
  const steady = reports.slice(5, -5).sort((one, other) => one - other);
  const middle = steady[Math.floor(steady.length / 2)];
  const worst = Math.max(...steady.map((report) => Math.abs(report - middle)));
  return [bar("position reported against the pace of the device", worst, "ms", { atMost: 20 })];
}

// A child process: listens to ten hours of radio as fast as they come, and prints how many MB more it has after the
// tenth hour than after the first.

import { createWeb } from "../build/node/web/web.js";
import { mediaSound } from "../build/sound/media-sound.js";
import { createMediaOpener } from "../build/sound/media/open-media.js";
import { mix, steady } from "../build/sound/mixer.js";
import { melody } from "./melody.js";
import { serve } from "./sound.js";

const rate = 48_000;
const blockFrames = 4800;
const mp3 = melody({ seconds: 20, sampleRate: 16_000, channels: 1, kilobits: 16 });
const { url, close } = await serve((response) => {
  response.writeHead(200, { "Content-Type": "audio/mpeg" });
  const send = () => {
    while (response.write(mp3));
    response.once("drain", send);
  };
  send();
});
const web = createWeb({ allowPrivate: true });
const openMedia = createMediaOpener({ web });
const sound = mediaSound(await openMedia({ type: "url", url }, { signal: new AbortController().signal }));

let frame = 0;
async function listen(hours) {
  for (const end = hours * 3600 * rate; frame < end; frame += blockFrames) {
    while (sound.arrived(frame) < blockFrames) await sound.arrival();
    mix([{ sound, origin: 0, gain: steady(1) }], frame, blockFrames);
    sound.forget(frame);
  }
  globalThis.gc();
  return process.memoryUsage.rss() / 2 ** 20;
}
const first = await listen(1);
const last = await listen(10);
process.stdout.write(String(Math.max(0, last - first)));
sound.close();
web.close();
close();

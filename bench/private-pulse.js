// A PulseAudio server of our own whose only device is a null sink, and what is heard there. It has nothing but a socket in
// a folder of its own: it neither finds nor disturbs the sound of the machine, and several can run at a time.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const rate = "48000";
const framesPerMillisecond = 48;
const bytesPerFrame = 4;

/** What is missing on this machine to start one, or null. */
export function missingForPulse() {
  const missing = ["pulseaudio", "parec"].filter((program) => spawnSync(program, ["--version"]).status !== 0);
  return missing.length === 0 ? null : `${missing.join(" and ")} not installed`;
}

/** Starts a server. `env` leads programs to it, and ALSA too where its plugin for PulseAudio is installed. */
export async function startPulse() {
  const folder = mkdtempSync(join(tmpdir(), "clova-pulse-"));
  const socket = join(folder, "native");
  const alsa = join(folder, "asound.conf");
  writeFileSync(alsa, "pcm.!default { type pulse }\nctl.!default { type pulse }\n");
  const env = {
    PULSE_SERVER: `unix:${socket}`,
    ALSA_CONFIG_PATH: alsa,
    PULSE_RUNTIME_PATH: folder,
    PULSE_STATE_PATH: folder,
    PULSE_COOKIE: join(folder, "cookie"),
  };
  const server = spawn(
    "pulseaudio",
    [
      ...["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disable-shm=yes", "--realtime=no"],
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
      `--load=module-null-sink sink_name=heard rate=${rate} channels=2 format=s16le`,
    ],
    { stdio: "ignore", env: { ...process.env, ...env, HOME: folder, XDG_RUNTIME_DIR: folder } },
  );
  const ended = new Promise((resolve) => server.once("close", resolve));
  async function close() {
    server.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
  for (let attempt = 0; !existsSync(socket); attempt++) {
    if (attempt === 250 || server.exitCode !== null) {
      await close();
      throw new Error("the private PulseAudio did not start");
    }
    await sleep(20);
  }
  return { env, pid: server.pid, record: () => record(env), close };
}

/** Records what is heard from now on. Resolves once the recording runs: an idle null sink wakes slowly. */
async function record(env) {
  const recorder = spawn(
    "parec",
    ["--device=heard.monitor", "--raw", `--rate=${rate}`, "--channels=2", "--format=s16le", "--latency-msec=10"],
    { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, ...env } },
  );
  let left = new Int16Array(60 * 1000 * framesPerMillisecond);
  let frames = 0;
  let rest = Buffer.alloc(0);
  let start = Infinity;
  recorder.stdout.on("data", (piece) => {
    const bytes = Buffer.concat([rest, piece]);
    const count = Math.floor(bytes.length / bytesPerFrame);
    rest = bytes.subarray(count * bytesPerFrame);
    if (frames + count > left.length) left = grown(left);
    for (let i = 0; i < count; i++) left[frames++] = bytes.readInt16LE(i * bytesPerFrame);
    start = Math.min(start, performance.now() - frames / framesPerMillisecond);
  });
  const ended = new Promise((resolve) => recorder.once("close", resolve));
  while (frames < 200 * framesPerMillisecond) {
    if (recorder.exitCode !== null) throw new Error("the private PulseAudio cannot be recorded");
    await sleep(20);
  }
  return {
    /** The left channel since frame `from`. */
    samples: (from = 0) => left.slice(from, frames),
    /** How many frames there are so far. */
    frames: () => frames,
    /** When a frame was heard, in the time of `performance.now()`: pieces come late, never early. */
    timeOf: (frame) => start + frame / framesPerMillisecond,
    async close() {
      recorder.kill("SIGKILL");
      await ended;
    },
  };
}

function grown(samples) {
  const larger = new Int16Array(2 * samples.length);
  larger.set(samples);
  return larger;
}

export interface Pulse {
  /** Leads programs to the server, and ALSA too where its plugin for PulseAudio is installed. */
  readonly env: Readonly<Record<string, string>>;
  /** Of the server. */
  readonly pid: number;
  /** Records what is heard from now on; resolves once the recording runs. */
  record(): Promise<Recorder>;
  close(): Promise<void>;
}

export interface Recorder {
  /** The left channel at 48 kHz since frame `from`. */
  samples(from?: number): Int16Array;
  /** How many frames there are so far. */
  frames(): number;
  /** When a frame was heard, in the time of `performance.now()`. */
  timeOf(frame: number): number;
  close(): Promise<void>;
}

/** What is missing on this machine to start a server, or null. */
export function missingForPulse(): string | null;

/** Starts a server whose only device is a null sink. */
export function startPulse(): Promise<Pulse>;

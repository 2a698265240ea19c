/** Where a device gets its sound from. */
export interface Source {
  /** The next frames, interleaved 16-bit stereo; silence where there is nothing to play. */
  take(frames: number): Int16Array;
  /** Frames of silence, whatever waits. */
  rest(frames: number): Int16Array;
  /** Frames of sound that can be taken. */
  waiting(): number;
  /** Frames of silence taken since the last sound. */
  silence(): number;
  /** The device broke; the host ends. */
  failed(detail: string): void;
}

/** A device that is open and takes sound from its source. */
export interface Device {
  /** In words, for `doctor`. */
  readonly detail: string;
  /** Frames it has taken and not played yet, as well as that can be known. Between takes it only falls. */
  queued(): number;
  /** Drops what is queued, if the device can; returns how many frames that was. */
  flush(): number;
  /** More sound can be taken. */
  wake(): void;
  close(): Promise<void>;
}

/** Rejects when there is no such device, or kills the process: some native parts abort. */
export type OpenDevice = (source: Source) => Promise<Device>;

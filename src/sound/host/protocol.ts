// What the emulator and the audio host, the child process that owns the device, say to each other. Frames are counted
// from the start of the host; the silence it adds by itself does not count.

export const driverNames = ["speaker", "audio-io", "player", "silence"] as const;
/** A way to the device; `silence` is a device that only takes time. */
export type DriverName = (typeof driverNames)[number];

export type ToHost =
  /** More sound: interleaved 16-bit stereo at 48 kHz. */
  | { readonly type: "frames"; readonly pcm: Int16Array }
  /** Drop what was not heard yet; what the device was given stays if it `keepsGiven`. */
  | { readonly type: "flush"; readonly keepsGiven: boolean }
  | { readonly type: "close" };

export type FromHost =
  | { readonly type: "ready"; readonly detail: string }
  | { readonly type: "failed"; readonly detail: string }
  /** How many frames the device was given, and how many of them have been heard. */
  | { readonly type: "position"; readonly given: number; readonly heard: number }
  /** The answer to `flush`: the next frame sent is number `position`; what the device has kept is heard before it. */
  | { readonly type: "flushed"; readonly position: number; readonly heard: number };

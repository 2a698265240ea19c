// The three axes of the emulator, never mixed: the profile gives the region, the message format says what exists on the
// wire, the language carries phrases and recognition.

/** Whose guide applies: NAVER's in Korea, LINE's in Japan. */
export const regions = ["kr", "jp"] as const;
export type Region = (typeof regions)[number];

/** Whether a device is named by the file of its profile, rather than by its name. */
export const isDeviceFile = (device: string): boolean => /[/\\]|\.json$/i.test(device);

/** The dialects of the CEK messages, oldest first. */
export const messageFormats = ["2017-07", "2017", "2017-ko", "2018", "kr-2019", "line-1.0"] as const;
export type MessageFormat = (typeof messageFormats)[number];

/** Languages a user speaks and an extension may answer in. */
export const languages = ["ko", "ja", "en"] as const;
export type Lang = (typeof languages)[number];

// What a sound from the web may cost, and when it counts as one without an end.

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** A body up to this size is kept whole, so that it is downloaded once however often it is read. */
export const keptBytes = 4 * mebibyte;
/** The same for one of which nobody says how long it is, while its end may still come soon. */
export const keptUnannouncedBytes = 32 * mebibyte;
/** How far a longer body is downloaded ahead of its reader. */
export const aheadBytes = 256 * kibibyte;
/** What a container's reader may keep of a longer body. */
export const containerCacheBytes = 4 * mebibyte;

/**
 * A stream has no end when its length is not announced and its end has not come within the first
 * `keptUnannouncedBytes`, nor within this many ms of real time. A live playlist has none either.
 */
export const endlessAfter = 2000;

/** Frames per second. */
export const highestSampleRate = 384_000;
export const mostChannels = 8;
/** One compressed block of sound. The largest real ones are uncompressed FLAC blocks of eight channels. */
export const largestPacket = 4 * mebibyte;
/** How far from its beginning, tags not counted, a stream of frames must show its first ones. */
export const syncBytes = 128 * kibibyte;
/** So much in a row without a frame of sound, and the sound is over. */
export const garbageBytes = 4 * mebibyte;
/** Pictures and texts in front of the sound. */
export const largestTag = 64 * mebibyte;

export const playlistBytes = mebibyte;
/** A playlist in a playlist in a playlist. */
export const playlistDepth = 3;
export const mostSegments = 50_000;
/** How often in a row a live playlist may bring nothing new. */
export const staleReloads = 12;

/** Frames in one piece that `read` gives. */
export const smallestPiece = 1024;
export const largestPiece = 4800;
/** How long the event loop may be kept busy, in ms. */
export const longestStep = 5;

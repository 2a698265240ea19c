/** Why a handler gave no answer, to be read behind `Extension handler …`. */
export class HandlerFault extends Error {}

/** Handlers of ours that are handed, behind the request, a signal that aborts when nobody waits any more. */
export const takesSignal = new WeakSet<(request: unknown, signal?: AbortSignal) => unknown>();

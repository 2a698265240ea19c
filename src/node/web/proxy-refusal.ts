import { proxyFailureCode } from "../connection-failure.ts";

/** The words for a proxy that answers in place of whom it was to lead to. */
export const refusalWith = (status: number): string => `the proxy refuses to lead there (status code ${status})`;

/** `message` is a clause without user and password. */
export const proxyFailure = (message: string): Error => Object.assign(new Error(message), { code: proxyFailureCode });

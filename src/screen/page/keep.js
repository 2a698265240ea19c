// @ts-check

/**
 * What this browser keeps for the page, and keeps from now on where there is a `value`. It may refuse; then the page
 * forgets, and works.
 * @type {(storage: "localStorage" | "sessionStorage", key: string, value?: string | null) => string | null}
 */
export function keep(storage, key, value = null) {
  try {
    if (value !== null) window[storage].setItem(`clova-device.${key}`, value);
    return window[storage].getItem(`clova-device.${key}`);
  } catch {
    return value;
  }
}

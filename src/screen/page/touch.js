// @ts-check
import { button, make } from "./make.js";

/**
 * Something to touch. Only an address of the web is a link, and one sees whose it is before one follows it; of
 * everything else the page says what the device would do.
 * @type {(selector: string, target: Page.Target | null, act: Page.Act, ...parts: Page.Part[]) => HTMLElement}
 */
export function touchable(selector, target, act, ...parts) {
  if (target === null || target.kind === "other") return make(`span${selector}`, ...parts);
  const { kind, address } = target;
  const url = kind === "web" && URL.canParse(address) ? new URL(address) : null;
  // No other scheme, and nobody's password.
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password === "") {
    const safe = { target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer" };
    return make(`a${selector}.touch`, { href: url.href, ...safe }, ...parts, make("bdi.host", ` ${url.host} ↗`));
  }
  return button(
    `${selector}.touch`,
    () => act.report(address.replace(/\p{C}/gu, "").replace(/\/\/[^/?#]*@/, "//")),
    ...parts,
  );
}

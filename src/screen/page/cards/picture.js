// @ts-check
import { make } from "../make.js";

/**
 * A picture, or where there is none to be had, what it is in words. It comes from the page's own server, or stands
 * in the page itself.
 * @type {(selector: string, picture: Page.Picture | null) => HTMLElement | null}
 */
export function picture(selector, picture) {
  if (picture === null) return null;
  const { url, alt } = picture;
  const image = make("img", { alt });
  const element = make(`span.picture${selector}`, image);
  const instead = () => element.replaceChildren(make("bdi.alt", alt));
  image.addEventListener("error", instead);
  if (/^(picture\/[\w-]+|data:image\/(png|jpeg|gif|webp|bmp);base64,.+)$/.test(url)) image.src = url;
  else instead();
  return element;
}

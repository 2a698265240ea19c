/** The URL of an extension without the user and password in it; anything else as it is. */
export function withoutUser(extension: string): string {
  if (!URL.canParse(extension)) return extension;
  const url = new URL(extension);
  if (url.username === "" && url.password === "") return extension;
  url.username = url.password = "";
  return url.href;
}

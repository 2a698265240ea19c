/** The first version that is supported; `engines` of the package says the same. */
export const neededNode = "20.19";

/** Whether a version, `v20.19.0`, is that or newer. */
export function nodeSuffices(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = neededNode.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

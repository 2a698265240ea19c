declare module "proxy-from-env" {
  /** The value of the variable that applies, with a scheme in front; empty where there is none. */
  export function getProxyForUrl(url: string | URL): string;
}

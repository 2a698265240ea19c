import { excerpt } from "../../node/excerpt.ts";

/** A variable of the environment that says something of proxies. */
export interface ProxyVariable {
  /** As it is written there. */
  readonly name: string;
  /** Without user and password. */
  readonly value: string;
  /** False where the same in small letters is set, which counts. */
  readonly counts: boolean;
}

const variables = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];

/** The variables that are set, in small and capital letters. */
export function diagnoseProxies(env: NodeJS.ProcessEnv = process.env): readonly ProxyVariable[] {
  return variables.flatMap((small) => {
    const names = process.platform === "win32" ? [small] : [small, small.toUpperCase()];
    return names.flatMap((name): ProxyVariable[] => {
      const value = env[name];
      return value ? [{ name, value: withoutUsers(value), counts: name === small || !env[small] }] : [];
    });
  });
}

/** A password may have any sign in it, also those that separate. */
const withoutUsers = (value: string): string => excerpt(value.replace(/([a-z][a-z0-9+.-]*:\/\/)?[^\s,]*@/gi, "$1"));

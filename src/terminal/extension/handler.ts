import { loadHandler, type EmulatorOptions, type LoadedHandler } from "../../index.ts";
import { withoutSecrets } from "./server.ts";
import { complain } from "../output/output.ts";

/** Loads the module of `--handler`; what it prints goes to stderr. Rejects with ConfigurationError. */
export const openHandler = (file: string, secrets: readonly string[], tell = complain): Promise<LoadedHandler> =>
  loadHandler(file, { output: (line) => tell(withoutSecrets(line, secrets)) });

/** The access tokens that were chosen. */
export const secretsOf = (...options: readonly EmulatorOptions[]): string[] => [
  ...new Set(
    options
      .flatMap(({ accessToken, user }) => [accessToken, user?.owner.accessToken, user?.current?.accessToken])
      .filter((token) => token !== undefined),
  ),
];

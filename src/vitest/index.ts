// The face for vitest, `clova-device-emulator/vitest`. To import it gives `expect` the matchers.

import { expect } from "vitest";
import "./augmented-expect.ts";
import { matchersOfVitest } from "./matchers.ts";
import { transcriptSerializer } from "./transcript-serializer.ts";

expect.extend(matchersOfVitest);
expect.addSnapshotSerializer(transcriptSerializer);

export { clovaTest, type ClovaFixtures } from "./clova-test.ts";

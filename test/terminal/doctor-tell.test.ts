import { afterEach, expect, test, vi } from "vitest";
import { tell } from "../../src/terminal/doctor/tell.ts";

const { isTTY, columns } = process.stdout;
afterEach(() => void Object.assign(process.stdout, { isTTY, columns }));

test("on a narrow terminal words are broken between, and what is to be copied stays whole", () => {
  Object.assign(process.stdout, { isTTY: true, columns: 24 });
  const written: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  const key = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE".repeat(2);
  tell(["Its public half, to check signatures with:", "```", key, "```", "and then something more here"]);
  write.mockRestore();
  expect(written.join("")).toBe(
    `Its public half, to\n  check signatures with:\n\`\`\`\n${key}\n\`\`\`\nand then something more\n  here\n`,
  );
});

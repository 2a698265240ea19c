// A child process: one device with the demo, one conversation, and how much memory that took.

import { createEmulator } from "../dist/index.js";

const clova = await createEmulator({ clock: "virtual" });
for (const line of ["피자봇 시작해줘", "페퍼로니 피자 주문해줘", "두 판"]) await clova.say(line);
process.stdout.write(String(process.memoryUsage.rss() / 2 ** 20));
await clova.close();

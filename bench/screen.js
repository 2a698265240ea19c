import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createEmulator, findBrowser } from "../dist/index.js";
import { cardLines, readCard, serveScreen } from "../dist/screen/index.js";
import { bar, inTurns, median, time } from "./measure.js";

const page = join(import.meta.dirname, "..", "dist", "screen", "page");
const words = (value) => ({ type: "string", value });

/** Other texts in every round, so that none is known already. */
const table = (round) => ({
  type: "Text",
  mainText: words("오늘의 메뉴"),
  tableList: Array.from({ length: 100 }, (_, index) => ({
    item1: words(`${round}-${index}`),
    item2: words(`페퍼로니 피자 ${index} 판과 コーラ`),
    item3: words("두 판을 주문하시면 한 판을 더 드려요 🍕"),
  })),
});

/** The page's size, a card in the terminal, and how long a record takes until a browser has painted it. */
export async function screen() {
  return [
    bar("the page, all its files", pageBytes() / 1000, "kB", { atMost: 60 }),
    await cardOf100Rows(),
    ...(await painted()),
  ];
}

function pageBytes() {
  const files = readdirSync(page, { recursive: true }).map((path) => join(page, path));
  return files.filter((file) => statSync(file).isFile()).reduce((sum, file) => sum + statSync(file).size, 0);
}

async function cardOf100Rows() {
  let round = 0;
  const draw = () => cardLines(readCard({ source: "card", template: table(round++) }), look);
  const look = { columns: 100, colour: true, frame: true, contentLayer: { width: 1024, height: 552 } };
  for (let warm = 0; warm < 20; warm++) draw();
  const [ms] = await inTurns(20, draw);
  return bar("a card of 100 rows drawn in the terminal", ms, "ms", { atMost: 5 });
}

const frame = 1000 / 60;

/** Nothing where there is no Chromium. */
async function painted() {
  const executablePath = findBrowser();
  if (executablePath === null) return [];
  const { chromium } = await import("playwright-core");
  const emulator = await createEmulator({ device: "display-l100" });
  const server = await serveScreen(emulator);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const tab = await browser.newPage();
    await tab.goto(server.url);
    await tab.locator(".content").waitFor();
    await server.painted();
    const times = [];
    for (let round = 0; round < 40; round++) {
      const ms = await time(async () => {
        await emulator.press(round % 2 === 0 ? "volume-down" : "volume-up");
        await server.painted();
      });
      if (round >= 10) times.push(ms);
    }
    return [bar("a record until the page has painted it", median(times) / frame, "frames", { atMost: 2 })];
  } finally {
    await browser.close();
    await emulator.close();
    await server.close();
  }
}

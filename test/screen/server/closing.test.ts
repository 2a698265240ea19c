import net from "node:net";
import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { ConfigurationError } from "../../../src/errors.ts";
import { createPictureShelf } from "../../../src/screen/pictures/picture-shelf.ts";
import { openScreenServer } from "../../../src/screen/server/screen-server.ts";
import { unusedPort, until } from "../../servers/http-fixture.ts";
import { ask, connect, device, listening, screen, served, viewer } from "./screen-fixture.ts";

test("tells viewers, and those who wait, that the device was switched off", async () => {
  const { server } = await screen();
  const [inside, outside] = [await viewer(server), connect(server, { query: "" })];
  await once(outside.socket, "open");
  await server.close();
  expect(await inside.closed).toEqual({ code: 1001, reason: "the device was switched off" });
  expect((await outside.closed).code).toBe(1001);
  await expect(ask(server, "/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("waits for nobody who does not say goodbye", async () => {
  const { server } = await screen({ limits: { closeWait: 50 } });
  const sleeper = await viewer(server);
  sleeper.socket.pause();
  const idle = net.connect(server.port, "127.0.0.1");
  await once(idle, "connect");
  idle.write("GET / HTTP/1.1\r\nHo");
  const cut = new Promise<void>((resolve) => idle.on("error", () => undefined).on("close", () => resolve()));
  await Promise.all([server.close(), cut]);
});

test("may be closed twice, and in the middle of what a line brings about", async () => {
  const { clova, server } = await screen();
  const client = await viewer(server);
  client.send({ line: "/wait 1h" });
  client.send({ line: "피자봇 시작해줘" });
  await client.next("accepted");
  await Promise.all([server.close(), clova.close(), server.close()]);
  expect((await client.closed).code).toBe(1001);
  await clova.close();
});

test("lets go of what it listens to, and may be opened again", async () => {
  const clova = await device();
  const release = vi.fn<() => void>();
  vi.spyOn(clova, "onRecord").mockReturnValueOnce(release);
  const server = await served(clova);
  await viewer(server);
  expect(release).not.toHaveBeenCalled();
  await server.close();
  expect(release).toHaveBeenCalledTimes(1);
  await clova.launch();
  const again = await served(clova);
  expect((await viewer(again)).messages[0]).toMatchObject({ seq: clova.trace.at(-1)!.seq });
});

test("serves on the port that was asked for, on loopback alone", async () => {
  const clova = await device();
  const port = await unusedPort();
  const server = await served(clova, { port });
  expect(server.port).toBe(port);
  const socket = net.connect({ port, host: "::1" });
  await expect(once(socket, "connect")).rejects.toMatchObject({ code: expect.stringMatching(/^E/) as string });
});

test("a port that is taken is named, with what to do", async () => {
  const taken = await listening((_, response) => response.end());
  const port = Number(new URL(taken.url).port);
  const opening = openScreenServer(await device(), { port });
  await expect(opening).rejects.toThrow(ConfigurationError);
  await expect(opening).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken by another program. Name another one with \`--screen PORT\`, or none for a free one.`,
  );
});

test.each([-1, 1.5, 65_536, NaN])("%s is no port", async (port) => {
  await expect(openScreenServer(await device(), { port })).rejects.toThrow("a port is a number from 0 to 65535");
});

test("a picture under way is given up when its viewer goes, and when the server does", async () => {
  const open = new Set<string>();
  const slow = await listening((request, response) => {
    open.add(request.url!);
    response.on("close", () => open.delete(request.url!));
  });
  const clova = await device();
  const pictures = createPictureShelf(() => clova.openWeb());
  const server = await served(clova, {}, { pictures });
  const leaving = net.connect(server.port, "127.0.0.1");
  leaving.write(`GET /picture/${pictures.idOf(`${slow.url}/1`)} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`);
  await until(() => open.has("/1"));
  const staying = ask(server, `/picture/${pictures.idOf(`${slow.url}/2`)}`);
  const cut = expect(staying).rejects.toMatchObject({ code: "ECONNRESET" });
  await until(() => open.has("/2"));
  leaving.destroy();
  await until(() => !open.has("/1"));
  expect(open.has("/2")).toBe(true);
  await server.close();
  await cut;
  await until(() => !open.has("/2"));
});

import net from "node:net";
import { expect, test } from "vitest";
import { failure } from "../ports/extension-contract.ts";
import { answer200, extensionAt, pause, running, send, until } from "../servers/http-fixture.ts";
import type { AddressInfo, Socket } from "node:net";

const body = '{"text":"피자"}';
const bytes = Buffer.from(body);

/** A server that keeps the pieces as they come; `heard` is told of each with all that came on its connection so far. */
async function listening(heard: (socket: Socket, received: Buffer) => void) {
  const pieces: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    let received = Buffer.alloc(0);
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
    socket.on("data", (piece) => {
      pieces.push(piece);
      received = Buffer.concat([received, piece]);
      heard(socket, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/clova`;
  return { url, pieces, sockets, close };
}

test("sends the second half of a body so much later, with its length in the headers", async () => {
  let first = 0;
  let halfBefore = "";
  const server = await running(
    listening((socket, received) => {
      first ||= performance.now();
      if (received.subarray(-bytes.length).equals(bytes)) socket.write(answer200("{}"));
      else halfBefore = received.toString("latin1");
    }),
  );
  const extension = extensionAt(server.url, { rules: { "request.pace": 100 } });
  expect((await send(extension, body)).body).toBe("{}");
  expect(performance.now() - first).toBeGreaterThan(80);
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2)).toString("latin1");
  expect(halfBefore.split("\r\n\r\n")[1]).toBe(half);
  expect(halfBefore).toContain(`\r\nContent-Length: ${bytes.length}\r\n`);
  expect(halfBefore).not.toMatch(/transfer-encoding/i);
});

test("sends a short body and keeps the connection", async () => {
  let answers = 0;
  const server = await running(
    listening((socket, received) => {
      if (received.toString().split("{}").length - 1 > answers) {
        answers++;
        socket.write(answer200("{}"));
      }
    }),
  );
  const extension = extensionAt(server.url, { rules: { "request.pace": 10 } });
  for (let i = 0; i < 3; i++) expect((await send(extension, "{}")).body).toBe("{}");
  expect(server.sockets.size).toBe(1);
});

test("counts the pause into the deadline, and stops in it when given up", async () => {
  const server = await running(listening(() => {}));
  const rules = { "request.pace": 60_000 };
  const late = await failure(send(extensionAt(server.url, { rules, deadline: 100 }), body));
  expect(late.code).toBe("extension-timeout");
  await until(() => server.sockets.size === 0);
  const closing = extensionAt(server.url, { rules });
  const waiting = failure(send(closing, body));
  await until(() => server.sockets.size === 1);
  await closing.close();
  expect((await waiting).message).toContain("the emulator was closed");
  await until(() => server.sockets.size === 0);
});

test("takes an answer that does not wait for the second half, and leaves that away", async () => {
  const server = await running(
    listening((socket) => socket.write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")),
  );
  const extension = extensionAt(server.url, { rules: { "request.pace": 60_000 } });
  expect(await failure(send(extension, body))).toMatchObject({ status: 401 });
  await until(() => server.sockets.size === 0);
  await pause(10);
  expect(Buffer.concat(server.pieces).includes(bytes)).toBe(false);
});

test("sends all at once where no pace is set", async () => {
  const server = await running(listening((socket) => socket.write(answer200("{}"))));
  const extension = extensionAt(server.url);
  for (let i = 0; i < 2; i++) expect((await send(extension, body)).body).toBe("{}");
  expect(server.pieces.every((piece) => piece.subarray(-bytes.length).equals(bytes))).toBe(true);
});

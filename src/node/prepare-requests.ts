import type http from "node:http";

/** `addRequest` is what every agent from outside overrides; the types leave it out. */
type Agent = http.Agent & { addRequest(request: http.ClientRequest, options: unknown): void };

/** Sees to it that node-fetch gets the end of every answer right; `prepare` may change a request before it is sent. */
export function prepareRequests(anAgent: http.Agent, prepare?: (request: http.ClientRequest) => void): void {
  const agent = anAgent as Agent;
  const addRequest = agent.addRequest.bind(agent);
  agent.addRequest = (request, options) => {
    prepare?.(request);
    refuseUpgrade(request);
    leaveChunksToNode(request);
    addRequest(request, options);
  };
}

/** Without a listener Node drops the connection and node-fetch waits for ever. */
function refuseUpgrade(request: http.ClientRequest): void {
  request.once("upgrade", (_response, socket) => {
    socket.destroy();
    request.emit("error", new Error("it switched to another protocol (status code 101)"));
  });
}

/**
 * node-fetch looks for the last chunk itself, misses one that has trailers or comes in two packets, and breaks a body
 * off that is complete. Node notices by itself when one is not.
 */
function leaveChunksToNode(request: http.ClientRequest): void {
  request.once("response", ({ headers }) => delete headers["transfer-encoding"]);
}

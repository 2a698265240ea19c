import { textBody } from "../../../index.ts";
import type { Last } from "./last-records.ts";
import type { Message } from "./message-view.ts";

/** A request as it is shown. */
export function requestMessage({ record, isUndone }: Last<"request">): Message {
  const { id, request } = record;
  const { type, intent, event } = request.request;
  const name = event?.name ? `${event.namespace}.${event.name}` : intent?.name;
  return { id, way: "request", title: name ? `${type} ${name}` : type, body: { json: request }, isUndone };
}

/** An answer as it is shown. */
export function responseMessage({ record, isUndone }: Last<"response">): Message {
  const { id, status, ms, response, fault } = record;
  const title = [status === 200 ? "" : `status ${status}`, `${ms} ms`, fault === undefined ? "" : `fault ${fault}`];
  const text = textBody(response);
  const body = text === null ? { json: response } : { text };
  return { id, way: "response", title: title.filter((part) => part !== "").join(", "), body, isUndone };
}

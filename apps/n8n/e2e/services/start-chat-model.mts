import { once } from "node:events";
import { createServer } from "node:http";

interface Message {
  readonly role: string;
  readonly content: unknown;
}

interface Tool {
  readonly function: { readonly name: string; readonly description: string; readonly parameters: object };
}

/** What the model was asked. */
export interface Asked {
  readonly messages: readonly Message[];
  readonly tools: readonly Tool[];
}

/** Makes a tool's arguments of all messages, as text. */
type ArgumentsFor = (talk: string) => object;

/** A stand-in of a chat model: it calls one tool, then answers with what the tool said. */
export interface ChatModel {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** The tool that it calls next: the one whose name holds this text, with these arguments, or those made of the talk. */
  willCall(tool: string, args: object | ArgumentsFor): void;
  close(): Promise<void>;
}

export async function startChatModel(): Promise<ChatModel> {
  const asked: Asked[] = [];
  let next: NextCall = { tool: "", argumentsFor: () => ({}) };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { messages, tools = [] }: Asked = JSON.parse(Buffer.concat(chunks).toString());
    asked.push({ messages, tools });
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer(messages, tools, next)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    asked,
    willCall(tool, args) {
      next = { tool, argumentsFor: isFunction(args) ? args : () => args };
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

interface NextCall {
  readonly tool: string;
  readonly argumentsFor: ArgumentsFor;
}

function isFunction(args: object): args is ArgumentsFor {
  return typeof args === "function";
}

function answer(messages: readonly Message[], tools: readonly Tool[], next: NextCall): object {
  const last = messages.at(-1);
  const name = tools.map((tool) => tool.function.name).find((each) => each.includes(next.tool));
  const message =
    last?.role === "tool" || name === undefined
      ? { role: "assistant", content: `The tool says: ${String(last?.content)}` }
      : {
          role: "assistant",
          content: null,
          tool_calls: [
            {
              id: `call-${messages.length}`,
              type: "function",
              function: { name, arguments: JSON.stringify(next.argumentsFor(JSON.stringify(messages))) },
            },
          ],
        };
  return {
    id: "stand-in",
    object: "chat.completion",
    created: 0,
    model: "stand-in",
    choices: [{ index: 0, message, finish_reason: "tool_calls" in message ? "tool_calls" : "stop" }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}

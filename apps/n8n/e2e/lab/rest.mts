/** n8n's own API, as the editor uses it, signed in. */
export interface Rest {
  call(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: object): Promise<unknown>;
  /** The session, for a browser. */
  readonly cookie: string;
}

const owner = { email: "owner@example.com", firstName: "Olive", lastName: "Owner", password: "Not-a-secret-1" };

/** Sets up the owner of a fresh n8n and signs in. */
export async function setUpOwner(url: string): Promise<Rest> {
  return restWith(url, await send(url, "/rest/owner/setup", owner));
}

/** Signs in to an n8n that has its owner. */
export async function signIn(url: string): Promise<Rest> {
  const { email, password } = owner;
  return restWith(url, await send(url, "/rest/login", { emailOrLdapLoginId: email, password }));
}

function send(url: string, path: string, body: object): Promise<Response> {
  return fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

function restWith(url: string, signedIn: Response): Rest {
  if (!signedIn.ok) throw new Error(`n8n did not let the owner in (${signedIn.status}).`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return {
    cookie,
    async call(method, path, body) {
      const response = await fetch(`${url}/rest${path}`, {
        method,
        // n8n ends idle connections at any moment, also that of the next request.
        headers: { cookie, connection: "close", "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}: ${text}`);
      const parsed: { data?: unknown } = JSON.parse(text);
      return parsed.data;
    },
  };
}

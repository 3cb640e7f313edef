const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Extends `NO_PROXY` so that requests to this machine go through no proxy: with `NODE_USE_ENV_PROXY`, Node would send
 * even those, key included, to `HTTP_PROXY`. Node reads the variable at each request, and prefers lower case.
 */
export function bypassProxyOnLoopback(env: Record<string, string | undefined>): void {
  const given = env["no_proxy"] ?? env["NO_PROXY"];
  if (given === "*") return;
  const ownAddress = /^http:\/\/(127(?:\.\d{1,3}){3})(?![\w.])/i.exec(env["AIHR_BASE_URL"]?.trim() ?? "")?.[1];
  const hosts = [...(given ? [given] : []), ...loopback, ...(ownAddress ? [ownAddress] : [])].join(",");
  env["no_proxy"] = hosts;
  env["NO_PROXY"] = hosts;
}

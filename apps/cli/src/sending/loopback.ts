/** Whether a host is this machine itself, so that nothing that is sent to it passes a network. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** Runs work and returns its result with the CPU time of this process, since other programs change the clock's. */
export async function cpuOf<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, result };
}

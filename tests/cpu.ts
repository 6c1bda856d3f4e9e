// What something costs in seconds of the processor, which other work on the machine does not change.

/** Of `work`, in this process. */
export function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of processor time a second, as Linux reports them to programs whatever the kernel's own clock. */
const TICKS_A_SECOND = 100;

/** What a process and all processes below it use. Linux only: /proc is read. */
export interface ProcessUsage {
  /** Resident now, in megabytes of 1,000,000 bytes. */
  readonly residentMegabytes: number;
  /** The most resident so far; of several processes, the sum of each one's most. */
  readonly peakMegabytes: number;
  /** Processor time so far, in seconds. */
  readonly cpuSeconds: number;
}

export function usageOf(pid: number): ProcessUsage {
  const all = [pid, ...descendantsOf(pid)].map(usageOfOne);
  const sum = (field: keyof ProcessUsage): number =>
    all.reduce((total, usage) => total + usage[field], 0);
  return {
    residentMegabytes: sum('residentMegabytes'),
    peakMegabytes: sum('peakMegabytes'),
    cpuSeconds: sum('cpuSeconds'),
  };
}

function usageOfOne(pid: number): ProcessUsage {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string): number =>
      (Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024) / 1e6;
    const [userTicks, systemTicks] = statOf(pid).slice(11, 13).map(Number);
    return {
      residentMegabytes: megabytes('VmRSS'),
      peakMegabytes: megabytes('VmHWM'),
      cpuSeconds: ((userTicks ?? 0) + (systemTicks ?? 0)) / TICKS_A_SECOND,
    };
  } catch {
    return { residentMegabytes: 0, peakMegabytes: 0, cpuSeconds: 0 };
  }
}

function descendantsOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const below = (parent: number): readonly number[] =>
    parents.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

function parentOf(pid: number): number | null {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return null;
  }
}

/** Fields of /proc/PID/stat from the third on: the second, a name, may hold spaces and brackets. */
function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Resident memory of a process at a moment, in megabytes of 1,000,000 bytes. */
export interface ResidentMemory {
  readonly now: number;
  /** The most since it started; null where the system does not tell. */
  readonly peak: number | null;
}

/** The resident memory of a server over its run; null where the system does not tell. */
export interface MemoryOfRun {
  readonly atFirstAnswer: ResidentMemory | null;
  readonly later: ResidentMemory | null;
}

/** Asks the operating system. Null where it cannot be asked, as on Windows. */
export function residentMemory(pid: number): ResidentMemory | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ResidentMemory | null {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => {
    const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    return (Number(kibibytes) * 1024) / 1e6;
  };
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function fromPs(pid: number): ResidentMemory | null {
  try {
    const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return { now: (Number(kibibytes) * 1024) / 1e6, peak: null };
  } catch {
    return null;
  }
}

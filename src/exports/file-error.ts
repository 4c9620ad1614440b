import { DomainError } from '../domain/errors.js';

/** Why a file was not written; `details.reason` of the error. */
export type FileFault = 'no_space' | 'no_folder' | 'no_permission' | 'exists' | 'other';

const FAULTS: Readonly<Record<string, FileFault>> = {
  ENOSPC: 'no_space',
  EDQUOT: 'no_space',
  EFBIG: 'no_space',
  ENOENT: 'no_folder',
  ENOTDIR: 'no_folder',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  EROFS: 'no_permission',
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
};

const SENTENCES: Readonly<Record<FileFault, string>> = {
  no_space: 'there is no space left for it',
  no_folder: 'the folder that it would stand in is not there',
  no_permission: 'writing there is not permitted',
  exists: 'it is there already',
  other: 'the system refused it',
};

/** DomainError FILE_NOT_WRITTEN for a place, with a reason that programs can read. */
export function fileNotWritten(
  place: string,
  reason: FileFault,
  {
    because = SENTENCES[reason],
    cause,
  }: { readonly because?: string; readonly cause?: unknown } = {},
): DomainError {
  return new DomainError('FILE_NOT_WRITTEN', `${place} was not written: ${because}.`, {
    details: { place, reason },
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The result of work on files; what the system refuses becomes FILE_NOT_WRITTEN, with the place that the caller knows. */
export async function onDisk<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw fileNotWritten(place, faultOf(cause), { cause });
  }
}

function faultOf(error: unknown): FileFault {
  const { code } = error as { readonly code?: unknown };
  return FAULTS[String(code)] ?? 'other';
}

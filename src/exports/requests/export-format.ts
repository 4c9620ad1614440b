import { DomainError } from '../../domain/errors.js';
import { NETWORK_FORMATS, type NetworkFormat } from '../network/stream-network.js';
import { TABLE_FORMATS, type TableFormat } from '../stream-table.js';
import { NETWORK_EXPORTS, type ExportName } from './export-request.js';

/** A form in which an export can be had. */
export type ExportFormat = TableFormat | NetworkFormat;

/** The formats of an export, first that which it has where none is asked for. */
export function formatsOf(name: ExportName): readonly ExportFormat[] {
  return NETWORK_EXPORTS.some((network) => network === name) ? NETWORK_FORMATS : TABLE_FORMATS;
}

/** The format asked for. Throws DomainError BAD_USER_INPUT, naming those that there are, when the export does not have it. */
export function exportFormat(name: ExportName, text: string | undefined): ExportFormat {
  const known = formatsOf(name);
  const format = text === undefined ? known[0] : known.find((one) => one === text);
  if (format !== undefined) return format;
  throw new DomainError(
    'BAD_USER_INPUT',
    `The format of this export is one of ${known.join(', ')}, but got: "${String(text).slice(0, 100)}".`,
    { details: { parameter: 'format' } },
  );
}

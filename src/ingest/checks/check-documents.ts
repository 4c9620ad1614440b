import type { RowFault } from '../../domain/row-fault.js';
import type { PlacedRecord } from '../row-to-record.js';

/** A plain name: it cannot lead out of the reader's folder of documents. */
const FILE_NAME = /^[^/\\:*?"<>|\p{Cc}]+$/u;
const SHA256 = /^[0-9a-f]{64}$/;

const FORMS = [
  [
    'file',
    (text: string) => FILE_NAME.test(text) && !/^\.+$/.test(text),
    'The name of a file, without folders,',
  ],
  ['sha256', (text: string) => SHA256.test(text), 'A SHA-256 of 64 hexadecimal digits'],
  [
    'url',
    (text: string) => URL.canParse(text) && /^https?:/.test(text),
    'An address that begins with http',
  ],
] as const;

/** What a document says of its file and address is well formed. */
export function checkDocuments(records: readonly PlacedRecord[]): readonly RowFault[] {
  return records
    .filter(({ kind }) => kind === 'Document')
    .flatMap(({ fields, file, line }) =>
      FORMS.flatMap(([column, isFine, wanted]) => {
        const text = fields[column] as string | null;
        if (text === null || isFine(text)) return [];
        return [{ file, line, column, message: `${wanted} is wanted, but got: "${text}".` }];
      }),
    );
}

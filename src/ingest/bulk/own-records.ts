import type { PartialDate } from '../../domain/partial-date.js';
import type { RowFault } from '../../domain/row-fault.js';
import { repeatedCitation, type CitationRow } from '../citation-rows.js';
import { repeated } from '../checks/check-references.js';
import { namesOf } from '../names-to-graph.js';
import type { PlacedRecord } from '../row-to-record.js';
import { CompactIdIndex } from './compact-id-index.js';
import { NumberColumn } from './number-column.js';

/**
 * What the files of a bulk load hold, as far as the rows have to know of each other: all ids, where each record stands, and when pilots
 * began. Cost: about 50 bytes a record or name, and as much a citation; no record itself is kept.
 */
export class OwnRecords {
  readonly #ids = new CompactIdIndex();
  readonly #names = new CompactIdIndex();
  readonly #citations = new CompactIdIndex();
  readonly #cited = new CompactIdIndex();
  readonly #lines = new NumberColumn();
  /** Files in the order in which they were read, each with its first record. */
  readonly #files: { readonly file: string; readonly first: number }[] = [];
  /** Place in `#dates`, or 0. */
  readonly #starts = new NumberColumn();
  readonly #dates: (PartialDate | null)[] = [null];
  readonly #placeOfDate = new Map<string, number>();

  /** Takes note of a record and its names. An id that stands twice is a fault. */
  add(record: PlacedRecord): readonly RowFault[] {
    const { id, file, line, fields } = record;
    const next = this.#ids.size;
    const entry = this.#ids.add(id);
    if (entry < next) {
      const place = { file, line, column: 'id' };
      return [repeated({ id, place }, { file: this.#fileOf(entry), line: this.#lines.get(entry) })];
    }
    if (this.#files.at(-1)?.file !== file) this.#files.push({ file, first: entry });
    this.#lines.set(entry, line);
    const started = (fields['started'] ?? null) as PartialDate | null;
    if (started !== null) this.#starts.set(entry, this.#placeOf(started));
    for (const name of namesOf(record)) this.#names.add(name.id);
    return [];
  }

  /** Takes note of a citation. The same one twice is a fault. */
  addCitation(citation: CitationRow): readonly RowFault[] {
    const next = this.#citations.size;
    this.#cited.add(citation.subject);
    return this.#citations.add(citation.id) < next ? [repeatedCitation(citation)] : [];
  }

  has(recordId: string): boolean {
    return this.#ids.has(recordId);
  }

  /** Whether the files give rise to a node of that id, whatever its label. */
  hasNode(id: string): boolean {
    return this.#ids.has(id) || this.#names.has(id) || this.#citations.has(id);
  }

  isCited(recordId: string): boolean {
    return this.#cited.has(recordId);
  }

  /** When a pilot of the files began; null when that is not known, or the pilot is not theirs. */
  startOf(pilotId: string): PartialDate | null {
    const entry = this.#ids.find(pilotId);
    return entry === null ? null : (this.#dates[this.#starts.get(entry)] ?? null);
  }

  #fileOf(entry: number): string {
    return this.#files.findLast(({ first }) => first <= entry)?.file ?? '';
  }

  #placeOf(date: PartialDate): number {
    const known = this.#placeOfDate.get(date.text);
    if (known !== undefined) return known;
    this.#placeOfDate.set(date.text, this.#dates.push(date) - 1);
    return this.#dates.length - 1;
  }
}

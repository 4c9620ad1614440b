import { parsePartialDate } from '../domain/partial-date.js';
import type { PlaceQuestion } from '../domain/resolve-place.js';
import type { Parsed } from '../domain/row-fault.js';

/** A region named by a division code as of a year: `gb2260:330100@2016`. */
const BY_CODE = /^gb2260:(?<nameOrCode>\d{6})@(?<date>\d{4})$/;

/** A region named as of a date: `name:襄樊市@2005`, and where several bore the name, below which other: `name:鼓楼区@2020<region:jiangsu-nanjing`. */
const BY_NAME = /^name:(?<nameOrCode>[^@<]+)@(?<date>[^@<]+)(?:<(?<within>[^@<]+))?$/;

/** What a cell that names a region by code or name asks for. */
export interface PlaceCell extends PlaceQuestion {
  /** As the cell has it. */
  readonly date: string;
}

/** Whether a cell means to name a region by code or name, well or not. */
export function isPlaceCell(text: string): boolean {
  return BY_CODE.test(text) || text.startsWith('name:');
}

/** Reads a cell that names a region by code or name. Its date counts by its last day, as everywhere. */
export function parsePlaceCell(text: string): Parsed<PlaceCell> {
  const { nameOrCode, date, within } = (BY_CODE.exec(text) ?? BY_NAME.exec(text))?.groups ?? {};
  if (nameOrCode === undefined || date === undefined || nameOrCode.trim() === '') {
    const message = `A region by its name looks like name:襄樊市@2005 or name:鼓楼区@2020<region:jiangsu-nanjing, but got: "${text}".`;
    return { ok: false, message };
  }
  const parsed = parsePartialDate(date);
  if (!parsed.ok) return parsed;
  const value = { nameOrCode, date, validAt: parsed.value.latest, within: within ?? null };
  return { ok: true, value };
}

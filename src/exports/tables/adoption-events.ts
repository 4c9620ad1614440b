import { spellOn } from '../../analytics/cascades/unit-of-analysis.js';
import type { PlacedAdoption } from '../../analytics/cascades/place-adoption.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { Cell, Column, Table } from '../table.js';
import type { CascadeSource } from './cascade-source.js';
import { column, optionalColumn } from './columns.js';

const COLUMNS: readonly Column[] = [
  column('region_id', 'text', 'The unit of analysis that adopted.'),
  column('region_name', 'text', 'Its latest name.'),
  optionalColumn('region_name_en', 'text', 'The same in English.', 'no English name is known'),
  optionalColumn(
    'region_code_asof',
    'text',
    'Its GB/T 2260 code on the day of the event.',
    'it had none',
  ),
  column(
    'policy_id',
    'text',
    'The practice: a program, or the general practice of which it is a form.',
  ),
  column(
    'status',
    'text',
    'adopted for the first adoption by the unit; ended, revoked, exited or replaced for its end.',
  ),
  optionalColumn('date', 'text', 'Date of the event as far as it is known (EDTF).', 'not known'),
  optionalColumn('date_precision', 'text', 'day, month, year or interval.', 'no date is known'),
  optionalColumn('date_earliest', 'text', 'First day that the date may be.', 'no date is known'),
  optionalColumn('date_latest', 'text', 'Last day that the date may be.', 'no date is known'),
  optionalColumn(
    'year',
    'integer',
    'Year of the event.',
    'the date spans several years, or is not known',
    'year',
  ),
  optionalColumn(
    'time',
    'number',
    'Time by which methods order adoptions.',
    'the event is no adoption',
    'years',
  ),
  column('is_designated', 'boolean', 'Whether a superior designated or ordered it.'),
  optionalColumn('date_approval', 'text', 'Candidate date: approval.', 'not known'),
  optionalColumn(
    'date_local_document',
    'text',
    'Candidate date: first document of a body of the place.',
    'not known',
  ),
  optionalColumn('date_started', 'text', 'Candidate date: start of the pilot.', 'not known'),
  optionalColumn(
    'flags',
    'text',
    'What is to be known beside the time, in lower case, with blanks between.',
    'nothing',
  ),
  column('pilot_id', 'text', 'The pilot that counts as the adoption.'),
  column('site_id', 'text', 'Its site, which may lie below the unit.'),
  column('evidence_id', 'text', 'The first document that it rests on, or its data set.'),
  column('data_set_id', 'text', 'The data set that it came with.'),
];

/** F1: one row for each first adoption of a practice by a unit, and one for its end where that is known. */
export function adoptionEvents(source: CascadeSource): Table {
  return {
    name: 'adoption-events',
    description: 'One row for each first adoption, and one for each end of an adoption.',
    columns: COLUMNS,
    *rows() {
      for (const adoption of source.built.adoptions.flat()) {
        yield toRow(source, adoption, 'adopted', adoption.date, adoption.time);
        if (adoption.endKind !== null)
          yield toRow(source, adoption, adoption.endKind, adoption.ended, null);
      }
    },
  };
}

function toRow(
  { regions, data, evidence }: CascadeSource,
  adoption: PlacedAdoption,
  status: string,
  date: PartialDate | null,
  time: number | null,
): readonly Cell[] {
  const { unitId, pilotId, dates, flags, dataSetId } = adoption;
  const region = regions.get(unitId);
  const spell = date === null ? null : spellOn(data.histories, unitId, date.latest);
  return [
    unitId,
    region?.name ?? unitId,
    region?.nameEn ?? null,
    spell?.code ?? null,
    adoption.practiceId,
    status,
    ...dateCells(date),
    time,
    adoption.isDesignated,
    dates.approval?.text ?? null,
    dates.localDocument?.text ?? null,
    dates.started?.text ?? null,
    flags.length === 0 ? null : flags.join(' ').toLowerCase(),
    pilotId,
    adoption.siteId,
    evidence.get(pilotId)?.[0] ?? dataSetId,
    dataSetId,
  ];
}

/** Text, precision, first and last day, and the year where there is one alone. */
function dateCells(date: PartialDate | null): readonly Cell[] {
  if (date === null) return [null, null, null, null, null];
  const { text, precision, earliest, latest } = date;
  const year = earliest.slice(0, 4) === latest.slice(0, 4) ? Number(earliest.slice(0, 4)) : null;
  return [text, precision.toLowerCase(), earliest, latest, year];
}

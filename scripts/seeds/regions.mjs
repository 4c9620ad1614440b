#!/usr/bin/env node
/** Makes seeds/regions/regions.csv and region-versions.csv from the division codes of github.com/yescallop/areacodes. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { regionsOf } from './regions/continuity.mjs';
import { readCsvIfPresent, writeCsv } from './regions/csv.mjs';
import { checkTables } from './regions/check.mjs';
import { DivisionIndex, groupBy, readDivisions } from './regions/divisions.mjs';
import { stemOf } from './regions/names.mjs';
import { loadReadings } from './regions/readings.mjs';
import { assignIds } from './regions/slugs.mjs';
import {
  committedIds,
  REGION_COLUMNS,
  regionRows,
  VERSION_COLUMNS,
  versionRows,
} from './regions/tables.mjs';

const HELP = `Usage: node scripts/seeds/regions.mjs --source division-codes.csv [--out seeds/regions] [--check] [--report] [--fresh-ids]

Makes regions.csv and region-versions.csv. Ids that the tables in --out already hold are kept.

  --source <file>  result.csv of github.com/yescallop/areacodes (CC0-1.0), commit eed219a
  --out <folder>   where the tables lie (default: seeds/regions of this checkout)
  --check          write nothing; verify the tables in --out against the source
  --report         write nothing; tell how many records each rule continues or ends, and which
  --fresh-ids      give new ids to all (before the first release only)
  --help           this text

Readings are in scripts/seeds/regions/readings.csv; pinyin-pro is needed only for places which that file lacks.
`;

const { values: options } = parseArgs({
  options: {
    source: { type: 'string' },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../seeds/regions', import.meta.url)),
    },
    check: { type: 'boolean' },
    report: { type: 'boolean' },
    'fresh-ids': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (options.help || !options.source) {
  process.stdout.write(HELP);
  process.exitCode = options.help ? 0 : 2;
} else {
  await run();
}

async function run() {
  const index = new DivisionIndex(readDivisions(options.source));
  const files = {
    regions: join(options.out, 'regions.csv'),
    versions: join(options.out, 'region-versions.csv'),
  };
  if (options.report) report(index);
  else if (options.check) check(index, files);
  else await generate(index, files);
}

async function generate(index, files) {
  const { regions } = regionsOf(index);
  const regionOf = new Map(
    regions.flatMap((region) => region.records.map((record) => [record, region])),
  );
  const readings = await loadReadings(regions.map((region) => stemOf(region.last)));
  const committed = options['fresh-ids']
    ? new Map()
    : committedIds(readCsvIfPresent(files.versions));
  const parentRegionOf = (record) => regionOf.get(index.parents.get(record));
  const ids = assignIds(regions, { readings, committed, parentRegionOf });
  const rows = {
    regions: regionRows(regions, ids, readings),
    versions: versionRows(index, regionOf, ids),
  };
  writeCsv(files.regions, REGION_COLUMNS, rows.regions);
  writeCsv(files.versions, VERSION_COLUMNS, rows.versions);
  process.stdout.write(`${rows.regions.length} regions, ${rows.versions.length} versions\n`);
}

function check(index, files) {
  const faults = checkTables(index, {
    regions: readCsvIfPresent(files.regions),
    versions: readCsvIfPresent(files.versions),
  });
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(
    faults.length === 0 ? 'regions: all checks passed\n' : `regions: ${faults.length} faults\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}

function report(index) {
  const { regions, verdicts } = regionsOf(index);
  process.stdout.write(`${regions.length} regions of ${index.records.length} records\n`);
  const groups = groupBy([...verdicts], ([record, verdict]) => `${record.level} ${verdict.rule}`);
  for (const [group, list] of groups) {
    process.stdout.write(`\n${group}: ${list.length}\n`);
    if (group.endsWith('in-force')) continue;
    for (const [record, { successor }] of list) {
      process.stdout.write(
        `  ${record.end} ${record.code} ${record.name} -> ${successor ? `${successor.code} ${successor.name}` : record.successors.join(' ')}\n`,
      );
    }
  }
}

import { codebookTable, type CodebookFile } from '../../exports/codebook.js';
import { METADATA_FORM } from '../../exports/metadata.js';
import { describedNetwork } from '../../exports/network/write-network.js';
import {
  NETWORK_MEDIA_TYPES,
  networkFileName,
  streamNetwork,
  type NetworkFormat,
} from '../../exports/network/stream-network.js';
import { formatsOf } from '../../exports/requests/export-format.js';
import {
  EXPORT_NEEDS,
  EXPORT_SUMMARIES,
  type ExportName,
} from '../../exports/requests/export-request.js';
import { prepareExport } from '../../exports/requests/prepare-export.js';
import type { PreparedExport } from '../../exports/requests/prepared-export.js';
import {
  TABLE_MEDIA_TYPES,
  streamTable,
  tableFileName,
  type TableFormat,
} from '../../exports/stream-table.js';
import { describedTable } from '../../exports/write-export.js';
import { packageVersion } from '../../package-files.js';
import { answerFromGraph, type AnswerSource } from '../endpoint/answer-from-graph.js';
import type { Route, Routes } from '../http/http-handler.js';
import { sendJson } from '../http/reply.js';
import { EXPORT_PARAMETERS, parametersOf, parseExport, type AskedExport } from './parse-export.js';
import { sendParts, type PartedReply } from './send-parts.js';

const NAMES = Object.keys(EXPORT_SUMMARIES) as ExportName[];

/**
 * `/export`: what there is. `/export/NAME`: the table or network, as a stream. `/export/NAME/metadata.json` and `/export/NAME/codebook.csv`: what
 * the same export says of itself. All take the same parameters.
 */
export function createExportRoutes(options: AnswerSource): Routes {
  return new Map([
    ['/export', listRoute],
    ...NAMES.flatMap((name): readonly (readonly [string, Route])[] => [
      [`/export/${name}`, exportRoute(name, options, contentOf)],
      [`/export/${name}/metadata.json`, exportRoute(name, options, metadataOf)],
      [`/export/${name}/codebook.csv`, exportRoute(name, options, codebookOf)],
    ]),
  ]);
}

const listRoute: Route = {
  methods: ['GET', 'HEAD'],
  async handle(exchange) {
    const exports = NAMES.map((name) => ({
      name,
      holds: EXPORT_SUMMARIES[name],
      formats: formatsOf(name),
      needs: EXPORT_NEEDS[name] ?? null,
      parameters: parametersOf(name),
    }));
    sendJson(exchange, 200, { exports, parameters: EXPORT_PARAMETERS });
  },
};

function exportRoute(
  name: ExportName,
  options: AnswerSource,
  toReply: (prepared: PreparedExport, asked: AskedExport) => PartedReply,
): Route {
  return {
    methods: ['GET'],
    async handle(exchange) {
      const asked = parseExport(name, exchange.search);
      const circumstances = {
        programVersion: packageVersion(),
        createdAt: new Date().toISOString(),
      };
      let prepared: PreparedExport | undefined;
      await answerFromGraph(
        exchange,
        options,
        (reader) => prepareExport(reader, asked.request, circumstances),
        (answer) => {
          prepared = answer;
        },
      );
      if (prepared !== undefined) await sendParts(exchange, toReply(prepared, asked));
    },
  };
}

function contentOf(prepared: PreparedExport, { format }: AskedExport): PartedReply {
  if (prepared.kind === 'network') {
    const known = format as NetworkFormat;
    return {
      fileName: networkFileName(prepared.network, known),
      mediaType: NETWORK_MEDIA_TYPES[known],
      parts: streamNetwork(prepared.network, known, prepared.description),
    };
  }
  const known = format as TableFormat;
  return {
    fileName: tableFileName(prepared.table, known),
    mediaType: TABLE_MEDIA_TYPES[known],
    parts: streamTable(prepared.table, known),
  };
}

function metadataOf({ description }: PreparedExport): PartedReply {
  const text = `${JSON.stringify({ form: METADATA_FORM, ...description }, null, 2)}\n`;
  return {
    fileName: 'metadata.json',
    mediaType: 'application/json; charset=utf-8',
    parts: [new TextEncoder().encode(text)],
  };
}

function codebookOf(prepared: PreparedExport, asked: AskedExport): PartedReply {
  return {
    fileName: 'codebook.csv',
    mediaType: TABLE_MEDIA_TYPES.csv,
    parts: streamTable(codebookTable([described(prepared, asked)]), 'csv'),
  };
}

function described(prepared: PreparedExport, { format }: AskedExport): CodebookFile {
  return prepared.kind === 'network'
    ? describedNetwork(prepared.network, format as NetworkFormat)
    : describedTable(prepared.table, format as TableFormat);
}

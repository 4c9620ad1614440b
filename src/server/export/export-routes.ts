import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codebookTable } from '../../exports/codebook.js';
import { METADATA_FORM } from '../../exports/metadata.js';
import {
  NETWORK_MEDIA_TYPES,
  networkFileName,
  streamNetwork,
  type NetworkFormat,
} from '../../exports/network/stream-network.js';
import { EXPORT_SUMMARIES, type ExportName } from '../../exports/requests/export-request.js';
import { prepareExport } from '../../exports/requests/prepare-export.js';
import type { PreparedExport } from '../../exports/requests/prepared-export.js';
import {
  TABLE_MEDIA_TYPES,
  streamTable,
  tableFileName,
  type TableFormat,
} from '../../exports/stream-table.js';
import { packageVersion } from '../../package-files.js';
import { answerFromGraph, type AnswerSource } from '../endpoint/answer-from-graph.js';
import type { Exchange } from '../http/exchange.js';
import type { Route, Routes } from '../http/http-handler.js';
import { sendJson } from '../http/reply.js';
import { parseExport, type AskedExport } from './parse-export.js';

/** What is sent: how it is called, of which type, and its parts. */
interface Reply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * `/export`: what there is. `/export/NAME`: the table or network, as a stream. `/export/NAME/metadata.json` and `/export/NAME/codebook.csv`: what
 * the same export says of itself. All take the same parameters.
 */
export function createExportRoutes(options: AnswerSource): Routes {
  const names = Object.keys(EXPORT_SUMMARIES) as ExportName[];
  return new Map([
    ['/export', listRoute],
    ...names.flatMap((name): readonly (readonly [string, Route])[] => [
      [`/export/${name}`, exportRoute(name, options, contentOf)],
      [`/export/${name}/metadata.json`, exportRoute(name, options, metadataOf)],
      [`/export/${name}/codebook.csv`, exportRoute(name, options, codebookOf)],
    ]),
  ]);
}

const listRoute: Route = {
  methods: ['GET', 'HEAD'],
  async handle(exchange) {
    sendJson(exchange, 200, { exports: EXPORT_SUMMARIES });
  },
};

function exportRoute(
  name: ExportName,
  options: AnswerSource,
  toReply: (prepared: PreparedExport, asked: AskedExport) => Reply,
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

/** Each part is made when the client has room for it; a client that hangs up ends the making. */
async function sendParts(exchange: Exchange, { fileName, mediaType, parts }: Reply): Promise<void> {
  const { response, requestId, hungUp, logger } = exchange;
  if (response.destroyed) return;
  response.writeHead(200, {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-request-id': requestId,
  });
  try {
    await pipeline(Readable.from(parts), response, { signal: hungUp });
  } catch (error) {
    // The status is sent already: all that is left is to break the connection off, so that nobody takes a part for the whole.
    response.destroy();
    if (!hungUp.aborted) logger.error({ err: error }, 'export failed');
  }
}

function contentOf(prepared: PreparedExport, { format }: AskedExport): Reply {
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

function metadataOf({ description }: PreparedExport): Reply {
  const text = `${JSON.stringify({ form: METADATA_FORM, ...description }, null, 2)}\n`;
  return {
    fileName: 'metadata.json',
    mediaType: 'application/json; charset=utf-8',
    parts: [new TextEncoder().encode(text)],
  };
}

function codebookOf(prepared: PreparedExport, { format }: AskedExport): Reply {
  const [name, columns] =
    prepared.kind === 'table'
      ? [tableFileName(prepared.table, format as TableFormat), prepared.table.columns]
      : [
          networkFileName(prepared.network, format as NetworkFormat),
          [...prepared.network.nodeAttributes, ...prepared.network.edgeAttributes],
        ];
  const file = {
    file: name,
    description: prepared.description.description,
    columns: columns.map((column) => ({ ...column, renamedFrom: null })),
  };
  return {
    fileName: 'codebook.csv',
    mediaType: TABLE_MEDIA_TYPES.csv,
    parts: streamTable(codebookTable([file]), 'csv'),
  };
}

import type { ExportDescription } from '../metadata.js';
import type { Network } from '../network/network.js';
import type { Table } from '../table.js';

/** What is ready to be written in any format of its kind. */
export type PreparedExport = { readonly description: ExportDescription } & (
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'network'; readonly network: Network }
);

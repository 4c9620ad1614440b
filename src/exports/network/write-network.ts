import type { CodebookFile } from '../codebook.js';
import type { DescribedColumn, ExportDescription, ExportMetadata } from '../metadata.js';
import type { Column } from '../table.js';
import { writeExportFolder, type ExportOptions } from '../write-folder.js';
import { checkNetwork } from './check-network.js';
import { edgeFields, nodeFields } from './network-fields.js';
import type { Network } from './network.js';
import { networkFileName, streamNetwork, type NetworkFormat } from './stream-network.js';

/**
 * Writes a network in one or more formats into a folder, with codebook and metadata, whole or not at all, and gives the metadata. The
 * codebook names what stands at nodes `node.label`, at edges `edge.class`.
 *
 * Throws as {@link writeExportFolder} does, and RangeError for a network that {@link checkNetwork} refuses.
 */
export async function writeNetworkExport(
  folder: string,
  network: Network,
  formats: readonly NetworkFormat[],
  description: ExportDescription,
  options: ExportOptions = {},
): Promise<ExportMetadata> {
  checkNetwork(network);
  const planned = formats.map((format) => ({
    ...describedNetwork(network, format),
    isTable: false,
    content: () => streamNetwork(network, format, description),
  }));
  return writeExportFolder(folder, planned, description, options);
}

/** A network as the codebook of a format lists it. */
export function describedNetwork(network: Network, format: NetworkFormat): CodebookFile {
  return {
    file: networkFileName(network, format),
    description: network.description,
    columns: networkColumns(network),
  };
}

function networkColumns(network: Network): readonly DescribedColumn[] {
  return [
    ...nodeFields(network).map(({ column }) => described('node', column)),
    ...edgeFields(network).map(({ column }) => described('edge', column)),
  ];
}

function described(owner: 'node' | 'edge', column: Column): DescribedColumn {
  return { ...column, name: `${owner}.${column.name}`, renamedFrom: null };
}

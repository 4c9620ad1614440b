import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NETWORK_FORMATS, streamNetwork } from '#src/exports/network/stream-network.js';
import { writeNetworkExport } from '#src/exports/network/write-network.js';
import { collectText, DESCRIPTION } from '../../support/export-fixtures.js';
import { edge, NETWORK } from '../../support/network-fixtures.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();

describe('an exported network', () => {
  it('stands in each format in one folder, with codebook and metadata', async () => {
    const folder = join(makeFolder(), 'export');
    const metadata = await writeNetworkExport(folder, NETWORK, NETWORK_FORMATS, DESCRIPTION);
    expect(readdirSync(folder).sort()).toEqual([
      'codebook.csv',
      'codebook.md',
      'metadata.json',
      'replications.cypher',
      'replications.gexf',
      'replications.graphml',
      'replications.jsonld',
    ]);
    expect(metadata.files[0]).toMatchObject({ file: 'replications.gexf', rows: null });
    expect(readFileSync(join(folder, 'codebook.csv'), 'utf8')).toContain(
      'replications.gexf,node.members,integer,NA,The members.,Unknown.\n',
    );
    for (const format of NETWORK_FORMATS) {
      const file = metadata.files[NETWORK_FORMATS.indexOf(format)]?.file ?? '';
      const text = await collectText(streamNetwork(NETWORK, format, DESCRIPTION));
      expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
    }
  });

  it('leaves nothing when it is refused', async () => {
    const folder = makeFolder();
    const wrong = { ...NETWORK, edges: [edge('e', 'pilot:a', 'pilot:nowhere')] };
    await expect(
      writeNetworkExport(join(folder, 'export'), wrong, ['gexf'], DESCRIPTION),
    ).rejects.toThrow(RangeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

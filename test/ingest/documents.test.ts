import { describe, expect, it } from '@jest/globals';
import { faultsOf, manifestText, useLoading } from '../support/data-sets.js';

const loading = useLoading();

async function faultsWith(column: string, text: string): Promise<readonly string[]> {
  const report = await loading.load({
    papers: {
      'dataset.yml': manifestText('papers'),
      'documents.csv': `id,kind,title,${column}\ndocument:paper,paper,A paper,"${text}"\n`,
    },
  });
  return faultsOf(report);
}

describe('a document', () => {
  it.each(['../secret.txt', '/etc/passwd', 'a\\b.txt', '..', 'C:paper.txt'])(
    'has no file named %p, which may lead out of the folder of sources',
    async (text) => {
      expect(await faultsWith('file', text)).toEqual([
        `papers/documents.csv:2 file: The name of a file, without folders, is wanted, but got: "${text}".`,
      ]);
    },
  );

  it.each(['000_d61598213983df8c.txt', '改革.txt'])('may have a file named %p', async (text) => {
    expect(await faultsWith('file', text)).toEqual([]);
  });

  it('has a digest of 64 hexadecimal digits and an address on the web', async () => {
    expect(await faultsWith('sha256', 'abc')).toEqual([
      'papers/documents.csv:2 sha256: A SHA-256 of 64 hexadecimal digits is wanted, but got: "abc".',
    ]);
    expect(await faultsWith('url', 'file:///etc/passwd')).toEqual([
      'papers/documents.csv:2 url: An address that begins with http is wanted, but got: "file:///etc/passwd".',
    ]);
  });
});

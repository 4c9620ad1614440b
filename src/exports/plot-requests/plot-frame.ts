import { listDataSets, latestRelease, type Reader } from '../../queries/data-set-queries.js';
import { DomainError } from '../../domain/errors.js';
import type { PlotLanguage } from '../plots/labels.js';
import type { PlotFrame } from '../plots/page.js';

/** What a plot of the graph is asked for beside its subject. */
export interface PlotWish {
  readonly language: PlotLanguage;
}

/** A frame whose source line names the data sets, with publisher, and the release of the data. */
export async function plotFrame(
  reader: Reader,
  { language }: PlotWish,
  title: string,
  subtitle: string | null,
  dataSetIds: readonly string[],
): Promise<PlotFrame> {
  const release = await latestRelease(reader);
  if (release === null)
    throw new DomainError(
      'NOT_FOUND',
      'The graph holds no data: load some first (reform-graph load).',
    );
  const used = (await listDataSets(reader)).filter(({ id }) => dataSetIds.includes(id));
  const names = used.map(({ title: name, titleZh, publisher }) =>
    language === 'zh' ? `${titleZh ?? name}（${publisher}）` : `${name} (${publisher})`,
  );
  const [date] = release.loadedAt.split('T');
  const stated =
    language === 'zh'
      ? `数据版本 ${release.number}（${date}），Reform Graph`
      : `data release ${release.number} (${date}), Reform Graph`;
  return {
    language,
    title,
    subtitle,
    notes: [],
    source: [...names, stated].join(language === 'zh' ? '；' : '; '),
  };
}

/** The name of a thing in a language. */
export function nameIn(
  language: PlotLanguage,
  named: { readonly name: string; readonly nameEn: string | null } | undefined,
  otherwise: string,
): string {
  if (named === undefined) return otherwise;
  return language === 'zh' ? named.name : (named.nameEn ?? named.name);
}

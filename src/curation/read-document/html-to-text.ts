import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const UNSEEN = new Set(['head', 'script', 'style', 'noscript', 'template', 'svg', 'iframe']);
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data dfn em font i kbd label mark q ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);

/** The text of a page as people read it: a line a block, blanks folded, cells of a table apart. */
export function htmlToText(html: string): { readonly text: string; readonly title: string | null } {
  const page = parse(html);
  const lines = textOf(page)
    .split('\n')
    .map((line) => line.replace(/[\t\f\r \u00a0]+/gu, ' ').trim());
  const text = lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return { text: `${text}\n`, title: titleOf(page)?.trim() || null };
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value.replace(/\s+/gu, ' ');
  if (UNSEEN.has(node.nodeName)) return '';
  if (node.nodeName === 'br') return '\n';
  const inside = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  if (INLINE.has(node.nodeName)) return inside;
  return CELLS.has(node.nodeName) ? `${inside.trim()}\t` : `\n${inside}\n`;
}

function titleOf(node: Tree.Node): string | null {
  if (!('childNodes' in node)) return null;
  if (node.nodeName === 'title') return node.childNodes.map(textOf).join('');
  for (const child of node.childNodes) {
    const title = titleOf(child);
    if (title !== null) return title;
  }
  return null;
}

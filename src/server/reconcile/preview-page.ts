import { typesOf } from '../../domain/entity-types.js';
import { yearsOf } from '../../queries/describe-entity.js';
import type { EntityCard } from '../../queries/entity-cards.js';

/** Nothing is loaded and no script runs, but any page may show the card in a frame: that is what it is for. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

const STYLE = `body { font: 14px/1.4 system-ui, sans-serif; margin: 10px; color: #222; }
h1 { font-size: 17px; margin: 0; } h1 small { font-weight: normal; color: #555; }
p { margin: 4px 0; } code { color: #555; }
table { border-collapse: collapse; margin-top: 6px; } td, th { text-align: left; padding: 1px 12px 1px 0; vertical-align: top; }
th { font-weight: normal; color: #555; }`;

const HEADERS = ['Name', 'Level', 'Under', 'Code', 'In force'];

/** A page of its own that tells what an entity is, small enough for a frame. Every value is escaped. */
export function previewPage({ entity, name, description, versions }: EntityCard): string {
  const english = entity.kind === 'Document' ? entity.titleEn : entity.nameEn;
  const aliases = 'aliases' in entity ? entity.aliases : [];
  const types = typesOf(entity).map((type) => type.name);
  const rows = versions.map((version) => [
    version.name,
    version.level ?? '',
    version.superiorName ?? '',
    version.code ?? '',
    yearsOf(version),
  ]);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(name)} <small>${escaped(english ?? '')}</small></h1>
<p>${escaped(types.join(', '))}: ${escaped(description)}</p>
<p><code>${escaped(entity.id)}</code></p>
${aliases.length === 0 ? '' : `<p>Also: ${escaped(aliases.join(', '))}</p>`}
${rows.length === 0 ? '' : table(rows)}
</body>
</html>
`;
}

function table(rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return ['<table>', row(HEADERS, 'th'), ...rows.map((cells) => row(cells, 'td')), '</table>'].join(
    '\n',
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stands for itself in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

import { cellText } from '../cell-text.js';

/** Attributes of an element, in order; one that is null is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** The first line of a file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An opening tag. Names are the program's own; values are any text. */
export function openTag(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributeText(attributes)}>`;
}

/** An element without content. */
export function emptyElement(name: string, attributes: XmlAttributes): string {
  return `<${name}${attributeText(attributes)}/>`;
}

/** An element that holds a text. */
export function textElement(name: string, attributes: XmlAttributes, text: string): string {
  return `${openTag(name, attributes)}${escapeXml(text)}</${name}>`;
}

/** The value of a cell, not yet escaped. */
export function cellXml(cell: string | number | boolean): string {
  return typeof cell === 'string' ? cell : cellText(cell);
}

/**
 * A text as it may stand in an element and, since quotes, white space and all line ends are escaped, in an attribute. Line ends are those
 * of XML 1.1 too, which some readers of 1.0 turn into others (xmldom does). Characters that XML 1.0 cannot hold at all (most control characters, half of a surrogate pair, U+FFFE, U+FFFF) become U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Surrogate}]/gu, '\uFFFD')
    .replace(/[&<>"'\t\n\r\u0085\u2028]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function attributeText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

import { DomainError } from '../../domain/errors.js';
import { comparePartialDates, compareText, type PartialDate } from '../../domain/partial-date.js';
import { REPLICATION_CLASSES, type ReplicationClass } from '../../domain/replication.js';
import { PLOT_LABELS, type PlotLabels } from './labels.js';
import { composePage, type PlotFrame } from './page.js';
import { CLASS_APPEARANCE, FAINT_INK, INK } from './palette.js';
import { renderSvg } from './render-svg.js';
import { curveShape, markShape, textShape, type Shape } from './shapes.js';
import { plainText, textWidth, wrapText } from './text-layout.js';
import { layoutTree, type TreeLayout } from './tree-layout.js';

export interface TreeOrigin {
  readonly id: string;
  readonly name: string;
  readonly date: PartialDate | null;
}

export interface TreeAdopter extends TreeOrigin {
  /** The origin or another adopter. */
  readonly parentId: string;
  readonly replicationClass: ReplicationClass;
}

export interface ReplicationTreePlot extends PlotFrame {
  readonly origin: TreeOrigin;
  readonly adopters: readonly TreeAdopter[];
}

/**
 * A replication tree as SVG: the origin at the left, a column for each hop, a row of its own for each adopter, so that no names collide; the
 * picture grows with them. The class of an edge shows in its line, its colour and its mark. Siblings stand by date, the undated last.
 *
 * Cost: O(n log n).
 * Throws: DomainError NOT_IDENTIFIED when there is no adopter, TOO_COSTLY for more than a thousand; RangeError for ids that repeat, a parent
 *   that is not there, or an adopter that does not lead to the origin.
 */
export async function drawReplicationTree(plot: ReplicationTreePlot): Promise<string> {
  if (plot.adopters.length === 0) {
    throw new DomainError('NOT_IDENTIFIED', 'Nobody took it up, so there is no tree to draw.');
  }
  if (plot.adopters.length > MOST_ADOPTERS) {
    throw new DomainError(
      'TOO_COSTLY',
      `A picture holds at most ${MOST_ADOPTERS} adopters, but got ${plot.adopters.length}.`,
    );
  }
  const labels = PLOT_LABELS[plot.language];
  const nodes = nodesOf(plot, labels);
  const layout = layoutTree(
    nodes.map(({ parent }) => parent),
    nodes.map(({ lines }) => lines.length * LINE + ROW_GAP),
  );
  const columns = columnsOf(nodes, layout, labels);
  const undated = plot.adopters.filter(({ date }) => date === null).length;
  const page = composePage(plot, {
    width: Math.max(720, (columns.at(-1) as Column).right + 2 * SIDE),
    bodyHeight: layout.height + HEADING,
    legend: REPLICATION_CLASSES.filter((name) =>
      plot.adopters.some(({ replicationClass }) => replicationClass === name),
    ).map((name) => ({
      key: { kind: 'LINE', appearance: CLASS_APPEARANCE[name] },
      label: labels.classes[name],
    })),
    notes: undated === 0 ? [] : [labels.undatedAdopters(undated)],
  });
  const shapes = treeShapes(nodes, layout, columns);
  const { x, y } = page.body;
  return renderSvg({
    frame: plot,
    page,
    shapes: [{ type: 'group', x, y, silent: true, children: shapes }],
    chart: null,
  });
}

const MOST_ADOPTERS = 1000;
/** From here on edges lie so close that they are drawn thinner. */
const MANY_NODES = 60;
const SIZE = 13;
const LINE = 17;
const ROW_GAP = 3;
const HEADING = 30;
const SIDE = 28;
const TEXT_OFFSET = 11;
const WIDEST_NAME = 300;

interface TreeNode {
  readonly parent: number | null;
  readonly replicationClass: ReplicationClass | null;
  readonly lines: readonly string[];
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly heading: string;
}

/** The origin first, then the adopters by date and id. */
function nodesOf(plot: ReplicationTreePlot, labels: PlotLabels): readonly TreeNode[] {
  const adopters = [...plot.adopters].sort(
    (a, b) => comparePartialDates(a.date, b.date) || compareText(a.id, b.id),
  );
  const indexes = new Map([plot.origin, ...adopters].map(({ id }, index) => [id, index]));
  if (indexes.size <= adopters.length) {
    throw new RangeError('Each node of a tree has an id of its own, but some share one.');
  }
  return [
    { parent: null, replicationClass: null, lines: linesOf(plot.origin, labels) },
    ...adopters.map((adopter) => {
      const parent = indexes.get(adopter.parentId);
      if (parent === undefined) {
        throw new RangeError(
          `${adopter.id} has the parent ${adopter.parentId}, which is not there.`,
        );
      }
      return {
        parent,
        replicationClass: adopter.replicationClass,
        lines: linesOf(adopter, labels),
      };
    }),
  ];
}

function linesOf({ name, date }: TreeOrigin, labels: PlotLabels): readonly string[] {
  const text = labels.withDate(name, date?.text.replace('/', '–') ?? null);
  return wrapText(plainText(text), SIZE, WIDEST_NAME);
}

function columnsOf(
  nodes: readonly TreeNode[],
  { hops, middles }: TreeLayout,
  labels: PlotLabels,
): readonly Column[] {
  const columns: Column[] = [];
  let left = TEXT_OFFSET;
  for (let hop = 0; hop <= Math.max(...hops); hop += 1) {
    const members = [...nodes.keys()].filter((node) => hops[node] === hop);
    const heading = hop === 0 ? labels.origin : labels.hopHeading(hop, members.length);
    const width = Math.max(
      textWidth(heading, SIZE),
      ...members.map((node) => widthOf(nodes[node] as TreeNode)),
    );
    const rise = nodes.map(({ parent }, node) =>
      parent !== null && hops[parent] === hop
        ? Math.abs((middles[node] as number) - (middles[parent] as number))
        : 0,
    );
    columns.push({ left, right: left + TEXT_OFFSET + width, heading });
    left += TEXT_OFFSET + width + Math.min(260, 70 + Math.max(...rise) * 0.12);
  }
  return columns;
}

function widthOf({ lines }: TreeNode): number {
  return Math.max(...lines.map((line) => textWidth(line, SIZE)));
}

function treeShapes(
  nodes: readonly TreeNode[],
  { hops, middles }: TreeLayout,
  columns: readonly Column[],
): readonly Shape[] {
  const placeOf = (node: number): { readonly x: number; readonly y: number } => ({
    x: (columns[hops[node] as number] as Column).left,
    y: HEADING + (middles[node] as number),
  });
  const headings = columns.map(({ left, heading }) =>
    textShape(heading, { x: left - TEXT_OFFSET / 2, y: 8 }, { size: SIZE, colour: FAINT_INK }),
  );
  const width = nodes.length > MANY_NODES ? 1 : 1.5;
  const edges = nodes.flatMap(({ parent, replicationClass }, node) => {
    if (parent === null || replicationClass === null) return [];
    const { x, y } = placeOf(parent);
    const start = { x: x + TEXT_OFFSET + widthOf(nodes[parent] as TreeNode) + 7, y };
    const { colour, line } = CLASS_APPEARANCE[replicationClass];
    return [curveShape(start, placeOf(node), { colour, width, line })];
  });
  const labels = nodes.flatMap((node, index) => nodeShapes(node, placeOf(index)));
  return [...headings, ...edges, ...labels];
}

function nodeShapes(
  { lines, replicationClass }: TreeNode,
  { x, y }: { readonly x: number; readonly y: number },
): readonly Shape[] {
  const isOrigin = replicationClass === null;
  const mark = isOrigin
    ? markShape('diamond', { x, y }, 6, INK)
    : markShape(
        CLASS_APPEARANCE[replicationClass].mark,
        { x, y },
        4.5,
        CLASS_APPEARANCE[replicationClass].colour,
      );
  const texts = lines.map((line, index) =>
    textShape(
      line,
      { x: x + TEXT_OFFSET, y: y + (index - (lines.length - 1) / 2) * LINE },
      { size: SIZE, bold: isOrigin },
    ),
  );
  return [mark, ...texts];
}

import { PLOT_LABELS, type PlotLanguage } from './labels.js';
import { drawLegend, type LegendEntry } from './legend.js';
import { FAINT_INK, INK } from './palette.js';
import { textShape, type Box, type Shape, type TextStyle } from './shapes.js';
import { plainText, wrapText } from './text-layout.js';

/** What stands around every plot. */
export interface PlotFrame {
  readonly language: PlotLanguage;
  readonly title: string;
  readonly subtitle: string | null;
  /** The data sets, their release and its date, without the word "source". */
  readonly source: string;
  /** Further remarks below the plot, each on lines of its own. */
  readonly notes: readonly string[];
}

export interface PageContent {
  readonly width: number;
  readonly bodyHeight: number;
  readonly legend: readonly LegendEntry[];
  /** Remarks that the plot itself must make, such as the number of adopters it cannot draw. */
  readonly notes: readonly string[];
}

/** A page with room for a plot. All units are pixels. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly body: Box;
  readonly shapes: readonly Shape[];
}

const MARGIN = 28;
const GAP = 14;

/** Title, subtitle, legend, then the plot, its notes and its source, from top to bottom; long texts wrap, so none is cut off. */
export function composePage(frame: PlotFrame, content: PageContent): Page {
  const labels = PLOT_LABELS[frame.language];
  const width = content.width - 2 * MARGIN;
  const title = paragraph([frame.title], MARGIN, width, { size: 20, colour: INK, bold: true });
  const subtitle = paragraph(frame.subtitle === null ? [] : [frame.subtitle], title.bottom, width, {
    size: 14,
    colour: FAINT_INK,
  });
  const legend = drawLegend(content.legend, { x: MARGIN, y: subtitle.bottom + GAP / 2 }, width);
  const top = subtitle.bottom + GAP / 2 + legend.height + GAP;
  const body = { x: MARGIN, y: top, width, height: content.bodyHeight };
  const remarks = [...content.notes, ...frame.notes, labels.source(frame.source)];
  const foot = paragraph(remarks, top + content.bodyHeight + GAP, width, {
    size: 12,
    colour: FAINT_INK,
  });
  return {
    width: content.width,
    height: Math.ceil(foot.bottom + MARGIN / 2),
    body,
    shapes: [...title.shapes, ...subtitle.shapes, ...legend.shapes, ...foot.shapes],
  };
}

function paragraph(
  texts: readonly string[],
  top: number,
  width: number,
  style: TextStyle,
): { readonly bottom: number; readonly shapes: readonly Shape[] } {
  const lines = texts.flatMap((text) =>
    wrapText(plainText(text), style.size * (style.bold === true ? 1.08 : 1), width),
  );
  const step = style.size * 1.45;
  return {
    bottom: top + lines.length * step,
    shapes: lines.map((line, index) =>
      textShape(line, { x: MARGIN, y: top + (index + 0.5) * step }, style),
    ),
  };
}

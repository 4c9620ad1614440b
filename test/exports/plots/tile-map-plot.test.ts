import { describe, expect, it } from '@jest/globals';
import { provinceTiles } from '#src/exports/plots/province-tiles.js';
import { drawTileMap, type Tile, type TileMapPlot } from '#src/exports/plots/tile-map-plot.js';
import { lightnessOf } from './support/colour-vision.js';
import { frame } from './support/frames.js';
import { collisionsIn, parseStrictly, placedTextsOf, tagsOf, textsOf } from './support/read-svg.js';

const TILES: readonly Tile[] = ['North', 'Centre', 'South', 'East'].map((name, row) => ({
  key: name,
  column: 0,
  row,
  name,
}));

describe('drawTileMap', () => {
  it('says the value of each tile, and colours more adopters darker', async () => {
    const svg = await draw({
      values: new Map([
        ['North', 1],
        ['Centre', 7],
        ['South', 30],
      ]),
    });
    expect(placedTextsOf(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['North', '1', 'Centre', '7', 'South', '30']),
    );
    const [one, seven, thirty] = tilesOf(svg).map(({ fill }) => lightnessOf(fill));
    expect(one).toBeGreaterThan(seven as number);
    expect(seven).toBeGreaterThan(thirty as number);
  });

  it('colours an earlier year darker', async () => {
    const values = new Map([
      ['North', 2003],
      ['Centre', 2018],
    ]);
    const svg = await draw({ measure: 'FIRST_YEAR', values });
    const [early, late] = tilesOf(svg).map(({ fill }) => lightnessOf(fill));
    expect(early).toBeLessThan(late as number);
    expect(textsOf(svg)).toContain('Year of first adoption');
  });

  it('shows no data, absent or null, otherwise than 0', async () => {
    const svg = await draw({
      values: new Map([
        ['North', 3],
        ['Centre', 0],
        ['South', null],
      ]),
    });
    const [, zero, missing, absent] = tilesOf(svg);
    expect(zero).toEqual({ fill: '#FFFFFF', isDashed: false });
    expect(missing).toEqual({ fill: '#F4F4F4', isDashed: true });
    expect(absent).toEqual(missing);
    // Of the texts 0, one is on the tile and one in the legend; tiles without data bear their name alone.
    expect(textsOf(svg).filter((text) => text === '0')).toHaveLength(2);
    expect(textsOf(svg)).toContain('no data');
  });

  it('explains no data and 0 only where they occur', async () => {
    const svg = await draw({ values: new Map(TILES.map(({ key }) => [key, 2])) });
    expect(textsOf(svg)).not.toContain('no data');
    expect(textsOf(svg)).not.toContain('0');
  });

  it('counts what no tile can show below the plot', async () => {
    const svg = await draw({ values: new Map([['North', 1]]), undated: 1, unplaced: 2 });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '1 adopter without a date.',
        '2 further adopters in none of these units, not drawn.',
        'Schematic: one tile a unit; neither areas nor borders are shown.',
      ]),
    );
  });

  it.each(['zh', 'en'] as const)(
    'lets no texts collide over all provincial units: %s',
    async (language) => {
      const tiles = provinceTiles(language);
      const values = new Map(tiles.map(({ key }, index) => [key, index % 3 === 0 ? null : index]));
      const svg = await draw({ language, tiles, values });
      parseStrictly(svg);
      expect(collisionsIn(svg)).toEqual([]);
      expect(textsOf(svg)).toContain(language === 'zh' ? '内蒙古' : 'Heilongjiang');
    },
  );

  it('refuses a map without a value', async () => {
    for (const values of [new Map(), new Map([['North', null]])])
      await expect(draw({ values })).rejects.toMatchObject({ code: 'NOT_IDENTIFIED' });
  });

  it('draws zeros, which are data', async () => {
    expect(textsOf(await draw({ values: new Map([['North', 0]]) }))).toContain('0');
  });

  it.each([
    ['a value of no tile', { values: new Map([['West', 1]]) }],
    ['a value below 0', { values: new Map([['North', -1]]) }],
    ['a value that is not whole', { values: new Map([['North', 1.5]]) }],
    ['tiles that share a key', { tiles: [...TILES, { ...TILES[0], row: 9 } as Tile] }],
    ['tiles that share a place', { tiles: [...TILES, { ...TILES[0], key: 'West' } as Tile] }],
  ])('refuses %s', async (_, change) => {
    await expect(draw({ values: new Map([['North', 1]]), ...change })).rejects.toThrow(RangeError);
  });
});

function draw(change: Partial<TileMapPlot>): Promise<string> {
  const values = new Map<string, number | null>();
  const plot = { tiles: TILES, measure: 'ADOPTERS', values, undated: 0, unplaced: 0 } as const;
  return drawTileMap({ ...frame(), ...plot, ...change });
}

/** The grounds of the tiles, in their order: they are 77 wide, the boxes of the legend are not. */
function tilesOf(svg: string): readonly { readonly fill: string; readonly isDashed: boolean }[] {
  return tagsOf(svg, 'path')
    .filter((tag) => / d="M[-\d. ]+l77 0l0 77/.test(tag))
    .map((tag) => ({
      fill: / fill="(#\w+)"/.exec(tag)?.[1]?.toUpperCase() as string,
      isDashed: tag.includes('stroke-dasharray'),
    }));
}

import { describe, expect, it } from '@jest/globals';
import { keepPeers, replaceRun } from '../../bench/peers/results-page.js';

const PAGE = '# Results of the last full run\n\n## Time\n\nfast\n';

describe('replaceRun', () => {
  it('adds the section behind what stands there, small before large', () => {
    const page = replaceRun(replaceRun(PAGE, 'large', 'tens'), 'small', 'ones');
    expect(page.startsWith(PAGE)).toBe(true);
    expect(page).toMatch(/## Beside @neo4j\/graphql\n.*### Small\n\nones\n\n### Large\n\ntens\n$/s);
  });

  it('puts a run in place of the last one of its size and leaves the other', () => {
    const both = replaceRun(replaceRun(PAGE, 'small', 'old'), 'large', 'tens');
    const page = replaceRun(both, 'small', 'new');
    expect(page).toBe(both.replace('old', 'new'));
  });

  it('gives the same page for the same run', () => {
    const page = replaceRun(PAGE, 'small', 'ones\n\n| a |\n| - |');
    expect(replaceRun(page, 'small', 'ones\n\n| a |\n| - |')).toBe(page);
  });
});

describe('keepPeers', () => {
  it('carries the section over to a new page', () => {
    const old = replaceRun(PAGE, 'small', 'ones');
    expect(keepPeers(PAGE.replace('fast', 'faster'), old)).toBe(old.replace('fast', 'faster'));
  });

  it('leaves a page as it is when there is no section', () => {
    expect(keepPeers('new\n', PAGE)).toBe('new\n');
  });
});

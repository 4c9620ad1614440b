import { describe, expect, it } from '@jest/globals';
import {
  directionShares,
  type DirectedReplication,
} from '#src/analytics/networks/direction-shares.js';

describe('directionShares', () => {
  it('shares authority and content beside each other, among those known', () => {
    const shares = directionShares('ATTESTED', [
      attested('ordered', 'DOWNWARD'),
      attested('voluntary', 'DOWNWARD'),
      attested('voluntary', 'UPWARD'),
      attested('voluntary', 'SIDEWAYS'),
      attested('unstated', 'DOWNWARD'),
      attested('applied_and_approved', null),
    ]);
    expect(shares).toEqual({
      replicationClass: 'ATTESTED',
      replications: 6,
      authority: {
        kinds: [
          { kind: 'ordered', count: 1, share: 0.2 },
          { kind: 'applied_and_approved', count: 1, share: 0.2 },
          { kind: 'voluntary', count: 3, share: 0.6 },
        ],
        known: 5,
        unknown: 1,
      },
      content: {
        kinds: [
          { kind: 'DOWNWARD', count: 3, share: 0.6 },
          { kind: 'SIDEWAYS', count: 1, share: 0.2 },
          { kind: 'UPWARD', count: 1, share: 0.2 },
        ],
        known: 5,
        unknown: 1,
      },
    });
  });

  it('has null shares for none', () => {
    const { authority, content, replications } = directionShares('PRESCRIBED', []);
    expect(replications).toBe(0);
    for (const { share } of [...authority.kinds, ...content.kinds]) expect(share).toBeNull();
  });

  it('refuses to sum what is attested and what is prescribed', () => {
    const prescribed = { ...attested('ordered', null), replicationClass: 'PRESCRIBED' } as const;
    expect(() => directionShares('ATTESTED', [attested('ordered', null), prescribed])).toThrow(
      'PRESCRIBED',
    );
  });
});

function attested(
  mandate: DirectedReplication['mandate'],
  contentDirection: DirectedReplication['contentDirection'],
): DirectedReplication {
  return { replicationClass: 'ATTESTED', mandate, contentDirection };
}

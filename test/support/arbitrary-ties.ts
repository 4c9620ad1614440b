import fc from 'fast-check';

/** A square matrix of 1 to 7 units with weights 0 (half of them) to 3, whatever on the diagonal. */
export function someMatrix(): fc.Arbitrary<readonly (readonly number[])[]> {
  const weight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3 }));
  return fc
    .integer({ min: 1, max: 7 })
    .chain((n) =>
      fc.array(fc.array(weight, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
    );
}

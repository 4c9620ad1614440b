/** The part of jstat that is used; the package has no types of its own. */
declare module 'jstat' {
  const jStat: {
    /** Complementary error function, with an absolute error near 1e-16. */
    erfc(x: number): number;
  };
  export = jStat;
}

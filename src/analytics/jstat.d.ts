/** What is used of jstat, which has no types of its own. */
declare module 'jstat' {
  const jstat: {
    /** The complementary error function: 2 (1 - Phi(x sqrt 2)). */
    erfc(x: number): number;
  };
  export = jstat;
}

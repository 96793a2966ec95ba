/**
 * The functions that the built-in `Math` computes differently from one runtime to the next,
 * made from operations that agree everywhere: + - * /, square root and whole-number steps.
 *
 * Each returns the same bits in every runtime. `Math.sqrt`, `abs`, `floor`, `ceil`, `trunc`,
 * `round`, `min`, `max`, `sign`, `imul`, `fround` and `clz32` are exact by definition and stay
 * in use as they are.
 */
export { exp } from "./math/exponential.ts";
export { expm1 } from "./math/exponential-less-one.ts";
export { log } from "./math/logarithm.ts";
export { log1p } from "./math/logarithm-of-one-plus.ts";
export { pow } from "./math/power.ts";
export { tanh } from "./math/hyperbolic.ts";

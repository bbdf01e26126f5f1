/** Making one record from another: the room's door. */
export { transformTargets } from './pairs';
export { applyByItself, offerOpen } from './payments';
export { transformed } from './transform';

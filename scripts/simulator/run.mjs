/** `npm run simulator`: builds what changed and runs it, in one process, so that signals reach the simulator. */
import { createRequire } from 'node:module';
import { BUILT, build } from './build.mjs';

await build();
// Not import(): it would first search the whole bundle for exports.
createRequire(import.meta.url)(BUILT);

/** Every route of the control interface; docs/simulator.md lists the same. */
import { accountRoutes } from './account';
import { clockRoutes } from './clock';
import { faultRoutes } from './faults';
import type { ControlRoute } from './route';
import { runRoutes } from './run';

export const CONTROL_ROUTES: ControlRoute[] = [
	...faultRoutes,
	...clockRoutes,
	...accountRoutes,
	...runRoutes,
];

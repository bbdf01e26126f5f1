import type { Simulator } from '../contract';
import { ControlRefusal, onlyKnown, type ControlRoute } from './route';

const shown = ({ clock }: Simulator) => ({ now: new Date(clock.now()).toISOString() });

export const clockRoutes: ControlRoute[] = [
	{
		method: 'GET',
		path: '/clock',
		does: 'the time',
		handle: shown,
	},
	{
		method: 'PUT',
		path: '/clock',
		does: 'sets the clock (`set`: ISO time), moves it (`advance`: ms) or makes it real (`real`: true); it ticks on',
		handle(simulator, { body }) {
			move(simulator, body);
			return shown(simulator);
		},
	},
];

function move({ clock }: Simulator, body: Record<string, unknown>): void {
	onlyKnown(body, ['set', 'advance', 'real']);
	const { set, advance, real } = body;
	if (typeof set === 'string' && !Number.isNaN(Date.parse(set))) clock.set(Date.parse(set));
	else if (typeof advance === 'number') clock.advance(advance);
	else if (real === true) clock.real();
	else throw new ControlRefusal('Give set (an ISO time), advance (ms) or real (true).');
}

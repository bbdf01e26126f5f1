import type { Send, World } from '../../suitetalk/client/types';
import type { Brake } from './brake';
import { giveWay } from './giveWay';

/**
 * The world of one run: real time, until the brake is pulled.
 *
 * @param log gets the lines of the debug log; none: they are not written
 */
export const worldOf = (send: Send, brake: Brake, log?: (line: string) => void): World => ({
	send,
	sleep: brake.sleep,
	giveWay,
	now: () => Date.now(),
	random: () => Math.random(),
	stopped: brake.isOn,
	...(log && { log }),
});

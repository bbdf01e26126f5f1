import { connect, createServer, type AddressInfo } from 'node:net';
import { giveWay } from '../../../nodes/shared/giveWay';

it('giving way lets a connection that has just been asked for come about', async () => {
	const server = createServer((socket) => socket.end());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const events: string[] = [];
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	const connected = new Promise((resolve) => socket.once('connect', resolve));
	socket.once('connect', () => events.push('connected'));
	// Longer than a timer of one millisecond, as the work of several answers is.
	const end = performance.now() + 5;
	while (performance.now() < end);
	await giveWay();
	events.push('resumed');
	await connected;
	socket.destroy();
	server.close();
	expect(events).toEqual(['connected', 'resumed']);
});

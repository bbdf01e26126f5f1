/** Leads a client that fixes NetSuite's hosts to a simulator, below the client's own code: where TLS connects. */
import tls from 'node:tls';
import { startSimulator } from '../../simulator';
import type { Simulator, SimulatorSettings } from '../../simulator/contract';

const NETSUITE = /^[\w-]+\.(suitetalk\.api|restlets\.api|app)\.netsuite\.com$/;

export interface Conformance {
	simulator: Simulator;
	/** Hosts that were asked for since the start, in order, as the client named them. */
	hosts: string[];
	stop(): Promise<void>;
}

/**
 * A simulator with HTTPS that stands in for NetSuite's hosts until it is stopped. The client verifies the certificate
 * against the name that it asked for. A connection to any other host is refused: nothing leaves the machine.
 */
export async function standIn(settings: SimulatorSettings = {}): Promise<Conformance> {
	const simulator = await startSimulator({ transactions: 60, ...settings, https: true });
	const port = Number(new URL(simulator.baseUrl).port);
	const connect = tls.connect as (options: tls.ConnectionOptions) => tls.TLSSocket;
	const hosts: string[] = [];
	const spy = jest.spyOn(tls, 'connect').mockImplementation(((given: tls.ConnectionOptions) => {
		const host = String(given.host);
		hosts.push(host);
		const here = host === '127.0.0.1' && Number(given.port) === port;
		if (!here && !NETSUITE.test(host)) throw new Error(`A client was about to leave for ${host}.`);
		return connect({ ...given, host: '127.0.0.1', port, ca: simulator.tlsCertificate });
	}) as typeof tls.connect);
	return {
		simulator,
		hosts,
		async stop() {
			spy.mockRestore();
			await simulator.stop();
		},
	};
}

import type { Simulator } from '../../simulator/contract';
import { startSimulator } from '../../simulator/index';
import { N8nApi } from './api';
import { type Home, makeHome } from './home';
import type { N8nInstall } from './n8nInstall';
import { pack } from './pack';
import { type Server, type ServerOptions, startServer } from './server';
import { isOld } from './releases';
import { CSV } from './workflows';

/** A simulator, and an n8n with the packed package in it: what every check plays on. */
export interface Stage {
	/** Version of n8n. */
	version: string;
	simulator: Simulator;
	home: Home;
	/** The tarball that is installed. */
	tarball: string;
	/** Replaced by `restart`. */
	server: Server;
	api: N8nApi;
	/** Stops n8n and starts it again in the same home, on the same port. */
	restart(): Promise<void>;
	/** Ends everything and removes every folder. Safe to call twice. */
	close(): Promise<void>;
}

/** ms that the simulator takes for an answer: enough for requests to overlap. */
const LATENCY = 10;

/**
 * @param say told what is being started
 * @param options where n8n listens, and settings of its own
 */
export async function openStage(
	install: N8nInstall,
	say: (line: string) => void,
	{ port: wanted, env: own }: Pick<ServerOptions, 'port' | 'env'> = {},
): Promise<Stage> {
	const { version } = install;
	// n8n 1.x takes the folder .n8n-files for a part of its own folder .n8n, which it keeps from nodes.
	const env = isOld(version) ? { N8N_BLOCK_FILE_ACCESS_TO_N8N_FILES: 'false', ...own } : own;
	const home = makeHome();
	const opened: Array<() => Promise<void> | void> = [() => home.remove()];
	const close = async () => {
		for (const end of opened.splice(0).reverse()) await end();
	};
	try {
		say('Packing the package and installing it as the panel for community nodes does …');
		const tarball = await pack(home.folder);
		await home.installPackage(install, tarball);
		home.addFile(CSV);
		const simulator = await startSimulator({ latency: LATENCY });
		opened.push(() => simulator.stop());
		say(`Embedded NetSuite: ${simulator.baseUrl}`);
		let server = await startServer({ install, home, env, port: wanted });
		opened.push(() => server.stop());
		say(
			`n8n ${install.version}: ${server.baseUrl}, ready after ${server.bootSeconds.toFixed(1)} s`,
		);
		const api = new N8nApi(server.baseUrl, version);
		await api.setUpOwner();
		return {
			version,
			simulator,
			home,
			tarball,
			api,
			get server() {
				return server;
			},
			async restart() {
				const { port } = server;
				await server.stop();
				server = await startServer({ install, home, env, port });
				await api.login();
			},
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

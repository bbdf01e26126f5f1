/** From arguments to settings, and the help. */
import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { SimulatorSettings } from '../contract';
import { withDefaults } from '../settings';
import { FLAGS, OTHER_FLAGS, type Flag } from './flags';

export interface Command {
	settings: SimulatorSettings & { port: number };
	verbose: boolean;
	help: boolean;
}

/** As a program that runs alone wants it. */
const STANDARD_PORT = 8080;

const entries = Object.entries(FLAGS);

const isSwitch = ({ takes }: Flag) => takes === 'on' || takes === 'off';

/** Throws an Error with one sentence for a flag or value that does not fit. */
export function readCommand(args: string[]): Command {
	const options: NonNullable<ParseArgsConfig['options']> = {};
	for (const [, flag] of entries)
		options[flag.name] = { type: isSwitch(flag) ? 'boolean' : 'string' };
	for (const name of Object.keys(OTHER_FLAGS)) options[name] = { type: 'boolean' };
	const { values } = parseArgs({ args, options });
	const given = entries.flatMap(([setting, flag]) => {
		const value = values[flag.name];
		return value === undefined ? [] : [[setting, valueOf(flag, String(value))]];
	});
	const settings = Object.fromEntries(given) as SimulatorSettings;
	return {
		settings: { ...settings, port: settings.port ?? STANDARD_PORT },
		verbose: values.verbose === true,
		help: values.help === true,
	};
}

function valueOf({ name, takes }: Flag, value: string): unknown {
	switch (takes) {
		case 'on':
			return true;
		case 'off':
			return false;
		case 'text':
			return value;
		case 'json':
			return jsonFile(name, value);
		case 'number or internal':
			if (value === 'internal') return value;
			return wholeNumber(name, value);
		case 'number':
			return wholeNumber(name, value);
		default:
			if (takes.includes(value)) return value;
			throw new Error(`--${name} takes one of ${takes.join(', ')}, not "${value}".`);
	}
}

function wholeNumber(name: string, value: string): number {
	if (/^\d+$/.test(value)) return Number(value);
	throw new Error(`--${name} takes a whole number, not "${value}".`);
}

function jsonFile(name: string, file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as unknown;
	} catch (error) {
		throw new Error(`--${name} takes a file with JSON: ${(error as Error).message}`);
	}
}

/** The help, with the defaults. */
export function helpText(): string {
	const { concurrency: _byTier, ...standards } = withDefaults({});
	const defaults: Record<string, unknown> = { ...standards, port: STANDARD_PORT };
	const lines = entries.map(([setting, flag]): [string, string] => {
		const standard = defaults[setting];
		const shown = ['number', 'string'].includes(typeof standard) && standard !== '';
		const value = Array.isArray(flag.takes) ? flag.takes.join('|') : flag.value;
		return [
			value === undefined ? flag.name : `${flag.name} ${value}`,
			shown ? `${flag.does} (${String(standard)})` : flag.does,
		];
	});
	const width = 26;
	const rows = [...lines, ...Object.entries(OTHER_FLAGS)].map(([flag, does]) =>
		flag.length < width
			? `  --${flag.padEnd(width)}${does}`
			: `  --${flag}\n${' '.repeat(width + 4)}${does}`,
	);
	return `Usage: npm run simulator -- [options]\n\n${rows.join('\n')}\n`;
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLAGS, type Flag, type FlagSetting } from '../../../simulator/command/flags';
import { helpText, readCommand } from '../../../simulator/command/read';
import { withDefaults } from '../../../simulator/settings';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
const json = join(folder, 'value.json');
writeFileSync(json, '{"a":[1]}');
afterAll(() => rmSync(folder, { recursive: true }));

const flags = Object.entries(FLAGS) as Array<[FlagSetting, Flag]>;

/** A value that the flag takes, and what the setting then is. */
function sample({ takes }: Flag): { args: string[]; setting: unknown } {
	if (takes === 'on') return { args: [], setting: true };
	if (takes === 'off') return { args: [], setting: false };
	if (takes === 'json') return { args: [json], setting: { a: [1] } };
	if (takes === 'number' || takes === 'number or internal') return { args: ['7'], setting: 7 };
	if (takes === 'text') return { args: ['some text'], setting: 'some text' };
	return { args: [takes[1]], setting: takes[1] };
}

it.each(flags)('the setting %s has a flag of its own', (setting, flag) => {
	const { args, setting: expected } = sample(flag);
	const { settings } = readCommand([`--${flag.name}`, ...args]);
	expect(settings).toEqual({ port: 8080, [setting]: expected });
});

it('every setting has a flag, but those that only a program can give', () => {
	const settings = Object.keys(withDefaults({})).concat('role');
	expect(Object.keys(FLAGS).sort()).toEqual(settings.filter((name) => name !== 'now').sort());
});

it('changes nothing without flags, and listens on 8080', () => {
	expect(readCommand([])).toEqual({ settings: { port: 8080 }, verbose: false, help: false });
});

it('takes internal as a share of the integration', () => {
	const { settings } = readCommand(['--integration-concurrency', 'internal']);
	expect(settings.integrationConcurrency).toBe('internal');
});

it.each([
	[['--seed', 'x'], '--seed takes a whole number, not "x".'],
	[['--tier', 'gold'], '--tier takes one of standard, premium, enterprise, ultimate, not "gold".'],
	[['--role', join(folder, 'none.json')], '--role takes a file with JSON: ENOENT'],
	[['--integration-concurrency', 'all'], 'takes a whole number, not "all".'],
	[['--colour'], "Unknown option '--colour'"],
])('refuses %j in a sentence', (args, sentence) => {
	expect(() => readCommand(args)).toThrow(sentence);
});

it('explains every flag with its default', () => {
	const help = helpText();
	for (const [, { name, does }] of flags) {
		expect(help).toContain(`--${name}`);
		expect(help).toContain(does);
	}
	expect(help).toMatch(/--port N +port on .*\(8080\)/);
	expect(help).toMatch(/--seed N .*\(1\)/);
	expect(help).not.toMatch(/whatever the tier \(/);
});

import fc from 'fast-check';
import { jsonFault, lineAndColumn } from '../../../nodes/shared/json';

const parses = (text: string) => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};

describe('jsonFault', () => {
	it.each([
		['{"a": x}', 6, 'value'],
		['{"a": 1,}', 8, 'key'],
		['[1, 2,]', 6, 'value'],
		['{"a": 1', 7, ', or }'],
		['{"a" 1}', 5, ':'],
		["{'a': 1}", 1, 'key or }'],
		['{"a": "b', 6, 'value'],
		['{"a": 01}', 6, 'value'],
		['{} {}', 3, 'end'],
		['', 0, 'value'],
		['{"a": 1]', 7, ', or }'],
		['tru', 0, 'value'],
	])('finds where %s stops being JSON', (text, offset, expected) => {
		expect(jsonFault(text)).toEqual({ offset, expected });
	});

	it('agrees with JSON.parse on every text', () => {
		const broken = fc
			.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '0', ' ', '\\', '\u0001'))
			.map(([text, at, sign]) => {
				const cut = at % (text.length + 1);
				return text.slice(0, cut) + sign + text.slice(cut + (at % 2));
			});
		fc.assert(
			fc.property(fc.oneof(fc.json(), broken, fc.string({ unit: 'grapheme' })), (text) => {
				expect(jsonFault(text) === undefined).toBe(parses(text));
			}),
			{ numRuns: 2_000 },
		);
	});

	it('counts lines and columns from 1', () => {
		expect(lineAndColumn('{\n  "a": x\n}', 9)).toBe('line 2, column 8');
	});
});

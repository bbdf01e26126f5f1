import fc from 'fast-check';
import { prepareSuiteql } from '../../../suitetalk/protocol/suiteql';
import { errorOf } from '../support';

describe('the text of a query', () => {
	it.each([
		['SELECT 1', 'SELECT 1'],
		['  SELECT 1 ;\n', 'SELECT 1'],
		['SELECT 1;;; ;', 'SELECT 1'],
		['SELECT 1; -- done', 'SELECT 1'],
		['SELECT 1; /* a ; b */', 'SELECT 1'],
		['SELECT 1 -- done', 'SELECT 1 -- done'],
		["SELECT ';' FROM dual;", "SELECT ';' FROM dual"],
		["SELECT 'a;", "SELECT 'a"],
		["SELECT 'a;' ", "SELECT 'a;'"],
		['SELECT 1; SELECT 2', 'SELECT 1; SELECT 2'],
	])('%j is sent as %j', (query, q) => {
		expect(prepareSuiteql(query)).toEqual({ q });
	});

	it.each(['', '  \n', ';', ' ; ; ', '-- only a comment', '/* nothing */ ;'])(
		'%j is no query',
		async (query) => {
			const error = await errorOf(() => prepareSuiteql(query));
			expect(error).toMatchObject({ code: 'SUITEQL', title: 'The SuiteQL query is empty' });
		},
	);
});

describe('the placeholders of a query', () => {
	it.each([
		['SELECT ?', 1],
		['SELECT ? , ?;', 2],
		["SELECT '?' FROM dual", 0],
		["SELECT 'it''s ?' || ?", 1],
		['SELECT "a?" FROM t', 0],
		['SELECT 1 -- ?\n, ?', 1],
		['SELECT /* ? \n ? */ ?', 1],
		["SELECT q'[it's ?]', ?", 1],
		["SELECT q'{a?}', nq'!?!', Q'(?)', q'<?>', ?", 1],
		["SELECT seq'?', ?", 1],
		["SELECT '--', ?", 1],
		["SELECT '/*', ? , '*/'", 1],
	])('%j has %i', async (query, count) => {
		const values = Array.from({ length: count }, (_, index) => `v${index}`);
		const { params = [] } = prepareSuiteql(query, values);
		expect(params).toEqual(values);
		const error = await errorOf(() => prepareSuiteql(query, [...values, 'one too many']));
		expect(error.title).toContain(`${count} placeholder`);
		expect(error.title).toContain(`${count + 1} parameter`);
	});

	it('are not counted in any literal', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (parts) => {
				const query = parts.map(([text, bound]) => (bound ? '?' : `'${text.replace(/'/g, "''")}'`));
				const values = parts.filter(([, bound]) => bound).map(([text]) => text);
				const { params = [] } = prepareSuiteql(`SELECT ${query.join(' , ')} x`, values);
				expect(params).toEqual(values);
			}),
		);
	});
});

describe('the values of a query', () => {
	it.each([
		['["CustInvc", 100, true, false]', ['CustInvc', '100', 'T', 'F']],
		['  ["x"]  ', ['x']],
		[
			['a', 1.5, -0.1],
			['a', '1.5', '-0.1'],
		],
		[
			[1e-7, 123456789012345],
			['0.0000001', '123456789012345'],
		],
		[
			['', ' '],
			['', ' '],
		],
	])('%j are sent as %j', (parameters, params) => {
		const query = `SELECT ${params.map(() => '?').join(',')}`;
		expect(prepareSuiteql(query, parameters).params).toEqual(params);
	});

	it.each([undefined, null, '', '  ', '[]', []])('%j are none', (parameters) => {
		expect(prepareSuiteql('SELECT 1', parameters)).toEqual({ q: 'SELECT 1' });
	});

	it.each<[unknown, string]>([
		['{"a":1}', 'The SuiteQL parameters are no array'],
		['5', 'The SuiteQL parameters are no array'],
		[{ a: 1 }, 'The SuiteQL parameters are no array'],
		['[1,', 'The SuiteQL parameters are not valid JSON'],
		['CustInvc', 'The SuiteQL parameters are not valid JSON'],
		['["a", null]', 'SuiteQL parameter 2 is null'],
		[[undefined], 'SuiteQL parameter 1 is null'],
		['[[1, 2]]', 'SuiteQL parameter 1 is neither text, number nor boolean'],
		['[{}]', 'SuiteQL parameter 1 is neither text, number nor boolean'],
		[[NaN], 'SuiteQL parameter 1 is neither text, number nor boolean'],
		['[12345678901234567890]', 'SuiteQL parameter 1 has more digits than a JSON number keeps'],
		[[1e21], 'SuiteQL parameter 1 has more digits than a JSON number keeps'],
		['["a"]', 'The query has 0 placeholders (?), but there is 1 parameter'],
	])('%j are refused before anything is sent', async (parameters, title) => {
		const error = await errorOf(() => prepareSuiteql('SELECT 1', parameters));
		expect(error).toMatchObject({ code: 'SUITEQL_PARAMETERS', title });
		expect(error.remedy).toContain('Nothing was sent');
	});

	it('that are missing are counted too', async () => {
		const error = await errorOf(() => prepareSuiteql('SELECT ?, ?', ''));
		expect(error.title).toBe('The query has 2 placeholders (?), but there are 0 parameters');
	});
});

import { watchedChanges } from '../../../suitetalk/client/changeSource';
import { watch } from '../../../suitetalk/protocol/changes/source';
import { errorOf } from '../support';

const query = 'SELECT id, lastmodifieddate FROM customer';
const own = { event: 'suiteql' as const, recordType: '', filter: '', query };
const rows = () => watch({ ...own, cursorColumn: 'lastmodifieddate', keyColumn: 'id' });

/** What is read of one row of the user's own query. */
async function rowOf(item: Record<string, unknown>) {
	const body = { items: [{ n8n_changed_at: '2026-11-25 12:00:00', ...item }], hasMore: false };
	const send = async () => ({ status: 200, headers: {}, body });
	const [row] = await watchedChanges({ send }, rows()).newest(1);
	return row;
}

describe('the key of a row', () => {
	it.each([
		['a text', '7', '7'],
		['a number, as no NetSuite gives it today', 7, '7'],
		['zero', 0, '0'],
	])('is %s', async (_, id, key) => {
		expect((await rowOf({ id })).key).toBe(key);
	});

	it.each([
		['missing', {}],
		['null', { id: null }],
		['empty', { id: '' }],
		['a list', { id: ['949', '949'] }],
		['an object', { id: { id: '7' } }],
		['a yes or no', { id: true }],
	])('is refused when it is %s', async (_, item) => {
		const error = await errorOf(async () => await rowOf(item));
		expect(error.title).toBe('A row of the query has nothing in the key column id');
	});
});

it('a row without a date-time in the cursor column is refused', async () => {
	const error = await errorOf(async () => await rowOf({ id: '7', n8n_changed_at: null }));
	expect(error).toMatchObject({
		code: 'COLUMN',
		title: 'A row of the query has no date-time in the column lastmodifieddate',
	});
});

it('links of NetSuite are no column of a row, other columns called so are', async () => {
	expect((await rowOf({ id: '7', links: [] })).item).toEqual({ id: '7' });
	expect((await rowOf({ id: '7', links: 'a' })).item).toEqual({ id: '7', links: 'a' });
});

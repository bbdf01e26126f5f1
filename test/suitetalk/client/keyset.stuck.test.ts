import { keysetQuery } from '../../../suitetalk/protocol/keyset';
import { prepareSuiteql } from '../../../suitetalk/protocol/suiteql';
import { answer, errorOf, testClient, testWorld } from '../support';

/** A cache that looks at the URL alone, which is the same for every cut of the rows. */
const cached = () => {
	const items = Array.from({ length: 5 }, (_, n) => ({ id: String(n + 1) }));
	return answer(200, { items, offset: 0, count: 5, hasMore: true });
};

it('ends with an error when the same rows come again and again', async () => {
	const world = testWorld(({ body }) =>
		/ROW_NUMBER|IS NULL/.test(String(body))
			? answer(200, { items: [], offset: 0, hasMore: false })
			: cached(),
	);
	const query = keysetQuery(prepareSuiteql('SELECT id FROM customer', []), 'id');
	const error = await errorOf(async () => {
		for await (const page of testClient(world).keysetPages(query, { offset: 0, pageSize: 5 })) {
			if (world.requests.length > 20) throw new Error(`never ends, ${page.offset}`);
		}
	});
	expect(error.code).toBe('PAGE_DID_NOT_ADVANCE');
	expect(error.title).toContain('from the key "5" on');
	expect(error.remedy).not.toBe('');
});

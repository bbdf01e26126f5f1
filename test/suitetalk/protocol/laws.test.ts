import fc from 'fast-check';
import type { Service } from '../../../suitetalk/client/types';
import { buildFilter, filterOperators } from '../../../suitetalk/protocol/filter';
import { readJobId } from '../../../suitetalk/protocol/jobs';
import { readLocation } from '../../../suitetalk/protocol/location';
import { NetSuiteError } from '../../../suitetalk/protocol/netSuiteError';
import { lastReachable, nextRequest, planPages, trimPage } from '../../../suitetalk/protocol/page';
import { serviceMounts } from '../../../suitetalk/protocol/services';
import { callUrl, rawTarget } from '../../../suitetalk/protocol/url';
import { hosts } from '../support';

/** Any text, more often of the characters that mean something in URLs and filters. */
const text = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom(...'/?#%&=+.:;,"\\\'[]()|@ \tA1é') }),
);

describe('the pages of a window', () => {
	it('bring exactly its rows, each once, at multiples of the page size that NetSuite serves', () => {
		fc.assert(
			fc.property(
				fc.nat(3_000),
				fc.nat(3_200),
				fc.option(fc.nat(2_500), { nil: undefined }),
				fc.integer({ min: 1, max: 1_000 }),
				(total, offset, limit, pageSize) => {
					const rows = Array.from({ length: total }, (_, n) => ({ n }));
					const wanted = rows.slice(offset, limit === undefined ? undefined : offset + limit);
					const plan = planPages({ offset, limit, pageSize });
					const got: Array<Record<string, unknown>> = [];
					let asked: { limit: number; offset: number } | undefined = {
						limit: plan.size,
						offset: plan.start,
					};
					let requests = 0;
					while (asked !== undefined) {
						requests += 1;
						expect(asked.offset % asked.limit).toBe(0);
						if (asked.offset > lastReachable(asked.limit)) return;
						const items = rows.slice(asked.offset, asked.offset + asked.limit);
						const hasMore = asked.offset + items.length < total;
						const page = { items, offset: asked.offset, hasMore };
						got.push(...trimPage(page, plan).items);
						try {
							asked = nextRequest(page, asked, plan);
						} catch (error) {
							// Only where NetSuite serves no more pages of this size.
							expect((error as NetSuiteError).code).toBe('PAGE_LIMIT');
							expect(asked?.offset).toBe(lastReachable(plan.size));
							return;
						}
					}
					expect(got).toEqual(wanted);
					expect(plan.size).toBeLessThanOrEqual(pageSize);
					expect(requests).toBeLessThanOrEqual(Math.ceil(wanted.length / plan.size) + 1);
				},
			),
			{ numRuns: 200 },
		);
	});
});

describe('a Location header', () => {
	it('gives back any type and id that was written into it, from any origin', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('', hosts.suitetalk, 'https://elsewhere.example'),
				fc.string({ unit: 'grapheme', minLength: 1 }),
				fc.string({ unit: 'grapheme', minLength: 1 }),
				fc.constantFrom('', '/', '?a=/record/v1/x/1', '#x'),
				(origin, type, id, end) => {
					const [typePart, idPart] = [type, id].map(encodeURIComponent);
					const location = `${origin}/services/rest/record/v1/${typePart}/${idPart}${end}`;
					expect(readLocation(` ${location} `)).toEqual({ id, recordType: type, location });
				},
			),
		);
	});

	it('of any other kind is no record, and never an exception', () => {
		fc.assert(
			fc.property(text, (header) => {
				const read = readLocation(header);
				if (!/\/record\/v1\//i.test(header)) expect(read).toBeUndefined();
			}),
		);
	});

	it('of a job gives an id that leads nowhere else, or is refused', () => {
		fc.assert(
			fc.property(text, fc.boolean(), (end, isWhole) => {
				const location = isWhole ? `/services/rest/async/v1/job/${end}` : end;
				try {
					expect(readJobId(location)).toMatch(/^[A-Za-z0-9_-]+$/);
				} catch (error) {
					expect(error).toMatchObject({ code: 'JOB_ID', remedy: expect.stringMatching(/./) });
				}
			}),
		);
	});
});

/** Reads a quoted text of `q` as NetSuite does: `\` makes the next character a plain one. */
const unquote = (quoted: string) => quoted.slice(1, -1).replace(/\\([\s\S])/g, '$1');

const QUOTED = '"(?:[^"\\\\]|\\\\[\\s\\S])*"';

describe('a filter', () => {
	const operators = (kind: string) =>
		filterOperators.filter((operator) => operator.kind === kind).map(({ value }) => value);

	it('holds any text as one quoted value that reads back as it was', () => {
		fc.assert(
			fc.property(fc.constantFrom(...operators('text')), text, (operator, value) => {
				fc.pre(value.trim() !== '' && !/^(?:true|false)$/.test(value));
				const filter = buildFilter([{ field: 'a', operator, value }], 'AND');
				const quoted = new RegExp(`^a [A-Z_]+ (${QUOTED})$`).exec(filter)?.[1] ?? '';
				expect(unquote(quoted)).toBe(value);
			}),
		);
	});

	it('holds any list as values between brackets, none of which ends it early', () => {
		const entry = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.trim() !== '');
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
				const value = entries.map((one) => `"${one.replace(/[\\"]/g, '\\$&')}"`).join(', ');
				const filter = buildFilter([{ field: 'a', operator: 'ANY_OF', value }], 'AND');
				const inner = /^a ANY_OF \[([\s\S]*)\]$/.exec(filter)?.[1] ?? '';
				const parts = [...inner.matchAll(new RegExp(`${QUOTED}|[^, ]+`, 'g'))].map(([part]) =>
					part.startsWith('"') ? unquote(part) : part,
				);
				expect(parts).toEqual(entries);
			}),
		);
	});

	it('joins conditions only where there are several', () => {
		fc.assert(
			fc.property(fc.nat(5), fc.constantFrom('AND' as const, 'OR' as const), (count, combine) => {
				const conditions = Array.from({ length: count }, () => ({ field: 'a', operator: 'EMPTY' }));
				const filter = buildFilter(conditions, combine);
				expect(filter).toBe(Array(count).fill('a EMPTY').join(` ${combine} `));
			}),
		);
	});
});

describe('a URL', () => {
	const services = Object.keys(serviceMounts) as Service[];

	it('carries any query value to the other side as it was', () => {
		const wellFormed = fc.string({ unit: 'grapheme' });
		const query = fc.dictionary(
			wellFormed.filter((key) => key !== '__proto__'),
			wellFormed,
		);
		fc.assert(
			fc.property(fc.constantFrom(...services), query, (service, given) => {
				const url = new URL(callUrl(hosts, { service, path: '/x', query: given }));
				expect(Object.fromEntries(url.searchParams)).toEqual({ ...given });
			}),
		);
	});

	it('of a raw request leads to the account or is refused, whatever was written', () => {
		fc.assert(
			fc.property(fc.constantFrom(...services), text, (service, written) => {
				try {
					const url = new URL(callUrl(hosts, rawTarget(hosts, service, written)));
					expect([hosts.suitetalk, hosts.restlets]).toContain(url.origin);
					expect(url.pathname.startsWith('/services/rest') || service === 'restlet').toBe(true);
				} catch (error) {
					expect(error).toMatchObject({ code: 'URL_REFUSED' });
				}
			}),
		);
	});
});

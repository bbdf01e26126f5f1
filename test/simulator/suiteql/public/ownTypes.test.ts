/** Custom records and fields that queries declare find each other. */
import { outcomes } from './harness';

const resultOf = async (...statements: string[]) => {
	const queries = statements.map((sql) => ({ file: 'a.sql', sql, params: [] }));
	const all = await outcomes([{ source: 'an/example', commit: '', queries }], false);
	return all.map(({ result, refusal }) => refusal ?? result);
};

it('gives rows for declared records and fields that a query joins', async () => {
	expect(
		await resultOf(
			'SELECT a.id FROM customrecord_a a JOIN customrecord_b b ON a.custrecord_a_b = b.id',
			'SELECT a.id FROM customrecord_a a WHERE a.custrecord_a_c IN (SELECT id FROM customrecord_c)',
			'SELECT a.id FROM customrecord_a a WHERE a.custrecord_a_own = (SELECT c.id FROM customrecord_c c WHERE c.id = 1)',
			'SELECT d.id FROM customrecord_d d JOIN transactionline l ON l.item = d.custrecord_d_article',
			`SELECT d.id FROM customrecord_d d JOIN customer c ON c.id = d.custrecord_d_firm
			JOIN customrecord_e e ON e.custrecord_e_party = d.custrecord_d_firm`,
			'SELECT t.id FROM transaction t JOIN customrecord_a a ON a.id = t.custbody_a',
			'SELECT i.id FROM item i JOIN transactionline l ON l.item = i.id WHERE l.custcol_told IS NOT NULL',
			'SELECT c.id FROM customer c WHERE c.id IN (SELECT custrecord_f_buyer FROM customrecord_f)',
		),
	).toEqual(Array.from({ length: 8 }, () => 'rows'));
}, 60_000);

it('leaves fields of records that are there without a value here and there, each in places of its own', async () => {
	expect(
		await resultOf(
			'SELECT i.id FROM item i WHERE i.custitem_told IS NOT NULL AND i.custitem_untold IS NULL',
			'SELECT i.id FROM item i WHERE i.custitem_told IS NULL AND i.custitem_untold IS NOT NULL',
			'SELECT i.id FROM item i WHERE i.custitem_told IS NOT NULL AND i.custitem_untold IS NOT NULL',
		),
	).toEqual(['rows', 'rows', 'rows']);
}, 60_000);

it('gives rows for own records that have no value of a field', async () => {
	expect(
		await resultOf(
			'SELECT a.id FROM customrecord_a a WHERE a.custrecord_a_c IS NULL AND a.custrecord_a_d IS NOT NULL',
			'SELECT a.id FROM customrecord_a a WHERE a.custrecord_a_c IS NOT NULL AND a.custrecord_a_d IS NULL',
		),
	).toEqual(['rows', 'rows']);
}, 60_000);

it('finds fields of transactions and their lines in all the usual types, and those of addresses', async () => {
	expect(
		await resultOf(
			"SELECT t.id FROM transaction t WHERE t.type = 'CustInvc' AND t.custbody_told IS NOT NULL",
			'SELECT o.id FROM opportunity o WHERE o.custbody_told IS NOT NULL',
			`SELECT l.id FROM transactionline l JOIN transaction t ON t.id = l.transaction
			WHERE t.type = 'PurchOrd' AND l.custcol_told IS NOT NULL`,
			'SELECT a.addr1 FROM customeraddressbookentityaddress a WHERE a.custrecord_gate IS NOT NULL',
		),
	).toEqual(['rows', 'rows', 'rows', 'rows']);
}, 60_000);

it('finds fields of any record type that has a table, with and without its name before them', async () => {
	expect(
		await resultOf(
			'SELECT custrecord_told FROM subsidiary WHERE custrecord_told IS NOT NULL',
			'SELECT b.binnumber, b.custrecord_shown FROM bin b',
			'SELECT custbody_told FROM customerRefund WHERE custbody_told IS NOT NULL',
		),
	).toEqual(['rows', 'rows', 'rows']);
}, 60_000);

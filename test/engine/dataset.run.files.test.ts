import { parse } from 'csv-parse/sync';
import { fileOf } from '../support/binaryStore';
import { jsonOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
	scene.simulator.addDataset({
		id: 'custdataset12',
		name: 'Contact data',
		recordType: 'customer',
		query: "SELECT id, companyname, '=1' AS f FROM customer ORDER BY id",
		names: { companyname: 'Company' },
	});
});
afterAll(async () => await scene.stop());

const run = async (own: Record<string, unknown> = {}) => {
	const result = await scene.run({
		resource: 'dataset',
		operation: 'run',
		datasetId: 'custdataset12',
		limit: 70,
		...own,
	});
	if (result.error) throw result.error;
	return result.items;
};

const readLines = (text: string) =>
	text
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line) as unknown);

it('outputFormat gives the rows as items, or one item with a file of them', async () => {
	const options = { offset: 3, pageSize: 20, parseNumbers: true };
	const rows = jsonOf(await run({ options })) as Array<Record<string, unknown>>;
	expect(rows).toHaveLength(70);
	const [item, ...more] = await run({ options, outputFormat: 'ndjson' });
	expect([item.json, more]).toEqual([{ rowCount: 70 }, []]);
	const file = await fileOf(item);
	expect(file).toMatchObject({
		fileName: 'custdataset12.ndjson',
		mimeType: 'application/x-ndjson',
	});
	expect(readLines(file.text)).toEqual(rows);
});

it('puts a CSV file into the field that binaryPropertyName names', async () => {
	const rows = jsonOf(await run()) as Array<Record<string, string>>;
	const [item] = await run({ outputFormat: 'csv', binaryPropertyName: 'table' });
	const { text, fileName } = await fileOf(item, 'table');
	expect(fileName).toBe('custdataset12.csv');
	expect(parse(text, { columns: true, recordDelimiter: '\r\n' })).toEqual(
		rows.map(({ id, Company = '' }) => ({ id, Company, f: "'=1" })),
	);
});

it('leaves formulas as they are with escapeFormulas off', async () => {
	const options = { escapeFormulas: false };
	const [item] = await run({ outputFormat: 'csv', limit: 1, options });
	expect((await fileOf(item)).text).toMatch(/,=1\r\n$/);
});

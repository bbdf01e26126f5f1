import { must } from '../report';
import type { Context } from './context';
import type { Screen } from './screen';

const EVENTS = [
	'On new rows of a SuiteQL query',
	'On record created',
	'On record created or updated',
	'On record deleted',
	'On record updated',
];

/** The trigger from the nodes panel, with the credential that is there, and a test in its panel. */
export async function checkTriggerPanel(
	{ report, stage }: Context,
	{ editor, panel, pictures }: Screen,
): Promise<void> {
	await report.check('Editor: the events of the trigger are found', async () => {
		await editor.newWorkflow();
		await editor.findNode('NetSuite');
		const shown = await editor.showTriggers();
		must([...shown].sort().join() === EVENTS.join(), `the panel shows ${shown.join(', ')}`);
		return shown.join('; ');
	});
	await report.check('Editor: a test of the trigger shows the newest records', async () => {
		await editor.addAction('On record created or updated');
		await panel.openList('recordType');
		await panel.search('customer');
		await panel.pick('Customer');
		must(await panel.execute(), `the test failed: ${await panel.error()}`);
		const { head, rows } = await panel.table();
		const columns = ['id', 'recordType', 'lastModifiedDate', 'changeType'];
		must(head.join() === columns.join(), `the columns are ${head.join()}`);
		const newest = await stage.simulator.query(
			'SELECT id FROM customer ORDER BY SYS_EXTRACT_UTC(lastmodifieddate) DESC, id DESC',
		);
		// At most ten, and only recent ones where there are any.
		const ids = rows.map(([id]) => id).reverse();
		const expected = newest.slice(0, ids.length).map(({ id }) => id);
		must(
			ids.length > 0 && ids.length <= 10 && ids.join() === expected.join(),
			`customers ${ids} came, the newest are ${expected}`,
		);
		await pictures.take('trigger');
		await panel.close();
		return `${rows.length} records: ${ids.join(', ')}`;
	});
}

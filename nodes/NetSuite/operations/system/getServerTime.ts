import { withoutLinks } from '../../../../suitetalk/protocol/links';
import { operation, type Row } from '../operation';

export const systemGetServerTime = operation({
	resource: 'system',
	value: 'getServerTime',
	name: 'Get Server Time',
	action: 'Get the server time',
	description: "Retrieve NetSuite's clock, in UTC",
	fields: [],
	request: () => ({ service: 'system', method: 'GET', path: '/serverTime', effect: 'read' }),
	rows: ({ body }) => [withoutLinks(body) as Row],
});

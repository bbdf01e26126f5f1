import { withoutLinks } from '../../../../suitetalk/protocol/links';
import { operation, type Row } from '../operation';

export const systemGetGovernanceLimits = operation({
	resource: 'system',
	value: 'getGovernanceLimits',
	name: 'Get Governance Limits',
	action: 'Get the governance limits',
	description: 'Retrieve how many requests at once the account allows. For administrators only.',
	fields: [],
	request: () => ({ service: 'system', method: 'GET', path: '/governanceLimits', effect: 'read' }),
	rows: ({ body }) => [withoutLinks(body) as Row],
});

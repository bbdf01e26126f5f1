/** Gift certificates that were sold, and the single codes of a promotion. */
import type { RecordSchema } from '../contract';
import { date, flag, integer, money, record, refs, text } from './define';

export const certificates: RecordSchema[] = [
	record({
		type: 'giftCertificate',
		label: 'Gift Certificate',
		nameField: 'giftCertCode',
		created: 'createdDate',
		modified: 'lastModifiedDate',
		fields: [
			...text('giftCertCode name email sender message'),
			...refs({ item: 'item', currency: 'currency' }),
			...refs({ incomeAccount: 'account', liabilityAccount: 'account' }),
			...money('originalAmount amountRemaining'),
			...date('expirationDate'),
			...flag('isInactive'),
		],
		overrides: {
			giftCertCode: { readOnly: true },
			amountRemaining: { readOnly: true },
		},
	}),
	record({
		type: 'couponCode',
		label: 'Coupon Code',
		nameField: 'code',
		fields: [
			...text('code'),
			...refs({ promotion: 'promotionCode', recipient: 'entity' }),
			...date('dateSent'),
			...flag('used isInactive'),
			...integer('useCount'),
		],
		overrides: { code: { required: true } },
	}),
];

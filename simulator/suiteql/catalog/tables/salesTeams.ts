/** Who sold: the sales rep of a customer or a transaction has all of it. */
import { FAMILIES } from '../../../data/series';
import { derivedTable } from '../cells';

/** The role Sales Rep. */
const SALES_REP = -2;

/** @param key the column of the customer or transaction, whose names are those of `family` */
const team = (name: string, types: string[], key: string, family: string, salesrole?: number) =>
	derivedTable(
		name,
		{ types, key },
		{
			float: 'contribution',
			flag: 'isprimary',
			id: 'salesrole',
			refs: { [key]: family, employee: 'entity' },
		},
		({ id, values }) =>
			values.salesRep === undefined
				? []
				: [
						{
							[key]: id,
							employee: String(values.salesRep),
							isprimary: true,
							contribution: 1,
							salesrole,
						},
					],
	);

export const SALES_TEAMS = {
	customersalesteam: () => team('customersalesteam', ['customer'], 'customer', 'entity'),
	transactionsalesteam: () =>
		team(
			'transactionsalesteam',
			[...FAMILIES.transaction],
			'transaction',
			'transaction',
			SALES_REP,
		),
};

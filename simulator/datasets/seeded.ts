/** The datasets that the seeded company has made. */
import type { Dataset } from './datasets';

export const SEEDED_DATASETS: Dataset[] = [
	{
		id: 'custdataset_open_invoices',
		name: 'Open Invoices',
		description: 'Invoices that are not paid in full, the oldest first',
		recordType: 'transaction',
		query: `SELECT t.tranid, t.trandate, t.duedate, BUILTIN.DF(t.entity) AS entity,
			BUILTIN.DF(t.postingperiod) AS postingperiod, t.foreigntotal AS amount
			FROM transaction t WHERE t.type = 'CustInvc' AND t.status = 'CustInvc:A'
			ORDER BY t.trandate, t.id`,
	},
	{
		id: 'custdataset_customers',
		name: 'Customers',
		description: 'Companies with the year in which they were created',
		recordType: 'customer',
		query: `SELECT c.id, c.companyname, c.email, TO_CHAR(c.datecreated, 'YYYY') AS year_created
			FROM customer c WHERE c.isperson = 'F' ORDER BY c.id`,
		names: { year_created: 'Year Created' },
	},
	{
		id: 'custdataset_sales_by_item',
		name: 'Sales by Item',
		description: 'Quantity and amount of all invoice lines, by item',
		recordType: 'transaction',
		query: `SELECT BUILTIN.DF(tl.item) AS item, COUNT(*) AS itemcount,
			SUM(-tl.quantity) AS quantity, SUM(-tl.foreignamount) AS amount
			FROM transaction t INNER JOIN transactionline tl ON tl.transaction = t.id
			WHERE t.type = 'CustInvc' AND tl.mainline = 'F' AND tl.item IS NOT NULL
			GROUP BY BUILTIN.DF(tl.item) ORDER BY 1`,
	},
	{
		id: 'custdataset_employees',
		name: 'Employees',
		recordType: 'employee',
		query: `SELECT e.id, e.firstname, e.lastname, e.email, BUILTIN.DF(e.department) AS department
			FROM employee e ORDER BY e.id`,
	},
];

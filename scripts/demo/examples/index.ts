import { customers } from './customers';
import { orderToInvoice } from './orderToInvoice';
import { transactionLines } from './transactionLines';
import { transactions } from './transactions';

/** Every example workflow that is started by hand: those of the demo, judged alike by compat and e2e. */
export const EXAMPLES = [transactions, transactionLines, customers, orderToInvoice];

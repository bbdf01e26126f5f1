/** The tables that are worked out, by name. */
import type { Store } from '../../../data/contract';
import type { Logs } from '../logs';
import type { Table } from '../table';
import { ADDRESSES } from './addresses';
import { ALLOCATIONS } from './allocations';
import { AUDIT } from './audit';
import { AUTOMATION } from './automation';
import { BALANCES } from './balances';
import { BOOKS } from './books';
import { BUDGETS } from './budgets';
import { CABINET } from './cabinet';
import { CUSTOMIZATION } from './customization';
import { LOTS } from './lots';
import { MESSAGES } from './messages';
import { NOTES } from './notes';
import { PEOPLE } from './people';
import { PRICES } from './prices';
import { RECOGNITION } from './recognition';
import { REVENUE } from './revenue';
import { SALES } from './sales';
import { SALES_TEAMS } from './salesTeams';
import { SCRIPT_RUNS } from './scriptRuns';
import { SHIPPING } from './shipping';
import { SIGN_INS } from './signIns';
import { STOCK } from './stock';
import { SUBSIDIARY_MAPS } from './subsidiaryMaps';
import { TAXES } from './taxes';
import { UNDERWAY } from './underway';
import { WEB_STORE } from './webStore';
import { WORLD } from './world';

export type Makers = Record<string, (store: Store, logs: Logs) => Table>;

export const WORKED_OUT: Makers = {
	...ADDRESSES,
	...ALLOCATIONS,
	...AUDIT,
	...AUTOMATION,
	...BALANCES,
	...BOOKS,
	...BUDGETS,
	...CABINET,
	...CUSTOMIZATION,
	...LOTS,
	...MESSAGES,
	...NOTES,
	...PEOPLE,
	...PRICES,
	...RECOGNITION,
	...REVENUE,
	...SALES,
	...SALES_TEAMS,
	...SCRIPT_RUNS,
	...SHIPPING,
	...SIGN_INS,
	...STOCK,
	...SUBSIDIARY_MAPS,
	...TAXES,
	...UNDERWAY,
	...WEB_STORE,
	...WORLD,
};

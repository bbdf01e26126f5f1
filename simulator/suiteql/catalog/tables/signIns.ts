/** Who signed in: the last weeks of the company's time, then what the simulator's own sign-ins log. */
import type { Store } from '../../../data/contract';
import { dayFrom } from '../../../data/seed/calendar';
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import { type ColumnList, fixedTable } from '../cells';
import type { Logs } from '../logs';
import type { Cells } from '../table';
import { text } from '../values';

const DAYS = 90;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 8 o'clock on the Pacific coast in summer. */
const MORNING = 15 * HOUR;

/** The role of sales people: of whoever may sign in and has no other. */
const USUAL_ROLE = '1003';
const ADMINISTRATORS_ROLE = '3';
const INTEGRATION_ROLE = '1004';

const BROWSER =
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/137.0 Safari/537.36';

/** What every sign-in has. */
const SHARED = { secchallenge: 'None', detail: undefined as string | undefined };

/** One at a desk: nobody signs in on every day, now and then somebody mistypes first. */
function atDesk(id: string, email: string | undefined, midnight: number, n: number): Cells[] {
	const date = midnight + MORNING + ((Number(id) * 7 + n * 3) % 55) * MINUTE;
	const success = {
		...SHARED,
		date,
		status: 'success',
		user: id,
		role: id === ADMINISTRATOR ? ADMINISTRATORS_ROLE : USUAL_ROLE,
		requesturi: '/app/login/secure/privatelogin.nl',
		useragent: BROWSER,
		emailaddress: email,
		ipaddress: `203.0.113.${10 + (Number(id) % 60)}`,
	};
	const mistyped = (Number(id) + n) % 29 === 0;
	return mistyped ? [{ ...success, date: date - MINUTE, status: 'failure' }, success] : [success];
}

/** The nightly job; on one night its token had run out. */
function nightly(midnight: number, n: number): Cells {
	const failed = n % 41 === 17;
	return {
		...SHARED,
		date: midnight + 9 * HOUR - 3 * MINUTE,
		status: failed ? 'failure' : 'success',
		detail: failed ? 'TokenExpired' : undefined,
		user: ADMINISTRATOR,
		role: INTEGRATION_ROLE,
		requesturi: '/services/rest/auth/oauth2/v1/token',
		useragent: 'n8n',
		ipaddress: '198.51.100.24',
		oauthappname: 'n8n',
		oauthaccesstokenname: 'n8n nightly',
	};
}

/** Oldest first. */
function past(store: Store): Cells[] {
	const staff = [...store.all('employee')].filter(
		({ values }) => values.giveAccess === true && values.isInactive !== true,
	);
	const rows = Array.from({ length: DAYS }, (_, n) => {
		const midnight = Date.parse(`${dayFrom(n + 1 - DAYS)}T00:00:00Z`);
		const isWeekend = [0, 6].includes(new Date(midnight).getUTCDay());
		const there = isWeekend ? [] : staff.filter(({ id }) => (Number(id) + n) % 3 === 0);
		const desks = there.flatMap(({ id, values }) => atDesk(id, text(values.email), midnight, n));
		return [nightly(midnight, n), ...desks.sort((a, b) => Number(a.date) - Number(b.date))];
	});
	return rows.flat();
}

const live = ({ signIns: entries }: Logs): Cells[] =>
	entries().map(({ date, status, detail, roleId, entityId, requestUri, userAgent }) => ({
		...SHARED,
		date,
		status: status.toLowerCase(),
		detail,
		role: roleId,
		user: entityId,
		requesturi: requestUri,
		useragent: userAgent,
		emailaddress: undefined,
		ipaddress: '127.0.0.1',
	}));

const COLUMNS: ColumnList = {
	id: 'key',
	text: `status detail requesturi useragent emailaddress ipaddress secchallenge oauthappname
		oauthaccesstokenname`,
	datetime: 'date',
	refs: { role: 'role', user: 'entity' },
};

export const SIGN_INS = {
	loginaudit: (_store: unknown, logs: Logs) =>
		fixedTable(
			'loginaudit',
			COLUMNS,
			(store) => [...past(store), ...live(logs)].map((row, at) => ({ key: at + 1, ...row })),
			{ stamp: () => logs.signIns().at(-1)?.date ?? 0 },
		),
};

/**
 * A NetSuite in memory that knows two kinds of query: those by which changes are read and added up.
 * It applies the terms of the query as text says them, in the session's time zone, and is fast enough
 * for thousands of schedules.
 */
import { DateTime } from 'luxon';
import type { Answer, Call, Client } from '../../../suitetalk/client/types';

/** A state that a record had. Times are seconds: `modified` and `created` by NetSuite's clock, the others of the world. */
export interface Version {
	key: number;
	created: number;
	modified: number;
	/** From when on queries see it. */
	from: number;
	/** From when on they do not any more. */
	until: number;
	/** It became visible after its time. */
	late: boolean;
}

export class FakeNetSuite {
	/** Of the world. */
	time: number;

	/** Of NetSuite's clock. */
	ahead = 0;

	versions: Version[] = [];

	/** Requests that still succeed before one fails; Infinity = all. */
	failAfter = Infinity;

	requests = 0;

	/** Queries that added rows up. */
	summaries = 0;

	private nextKey = 1;

	constructor(
		start: number,
		private readonly settings: { timeZone: string; granularity: number },
	) {
		this.time = start;
	}

	get clock(): number {
		return this.time + this.ahead;
	}

	private get stamp(): number {
		return this.clock - (this.clock % this.settings.granularity);
	}

	/** @param late seconds until it is visible */
	create(late = 0, times: { created?: number; modified?: number } = {}): number {
		const key = this.nextKey++;
		const { created = this.stamp, modified = created } = times;
		this.versions.push({
			key,
			created,
			modified,
			from: this.time + late,
			until: Infinity,
			late: late > 0,
		});
		return key;
	}

	/** Changes a record that is visible and that no other change waits for; false when there is none. */
	update(key: number, late = 0): boolean {
		const current = this.current(key);
		if (!current) return false;
		current.until = this.time + late;
		this.versions.push({
			...current,
			modified: this.stamp,
			from: current.until,
			until: Infinity,
			late: late > 0,
		});
		return true;
	}

	remove(key: number): boolean {
		const current = this.current(key);
		if (!current) return false;
		current.until = this.time;
		return true;
	}

	get pending(): boolean {
		return this.versions.some(({ from }) => from > this.time);
	}

	visible(): Version[] {
		return this.versions.filter(({ from, until }) => from <= this.time && this.time < until);
	}

	private current(key: number): Version | undefined {
		return this.versions.find(
			(version) => version.key === key && version.from <= this.time && version.until === Infinity,
		);
	}

	readonly client: Pick<Client, 'send'> = {
		send: async (call) => {
			this.requests += 1;
			if (this.failAfter <= 0) throw new Error('The connection broke');
			this.failAfter -= 1;
			return this.answer(call);
		},
	};

	private answer({ service, json, query }: Call): Answer {
		if (service === 'system') {
			const serverTime = new Date(this.clock * 1_000).toISOString();
			return { status: 200, headers: {}, body: { serverTime } };
		}
		const limit = Number(query?.limit);
		const { q } = json as { q: string };
		const rows = this.select(q);
		const items = /^GROUP BY /m.test(q)
			? this.addUp(q, rows)
			: rows.map(({ key, modified, created }) => ({
					links: [],
					id: String(key),
					n8n_changed_at: text(modified),
					n8n_created_at: text(created),
				}));
		const body = { items: items.slice(0, limit), offset: 0, hasMore: items.length > limit };
		return { status: 200, headers: {}, body };
	}

	/** Each column as its text says, for each group. */
	private addUp(q: string, rows: Version[]): Array<Record<string, string>> {
		this.summaries += 1;
		const [, model = '', number = ''] =
			/^SELECT TO_CHAR\(\S+, '([^']+)'\) AS g, t\.id AS k, (.+) AS x$/m.exec(q) ?? [];
		const length = model.replace('HH24', 'HH').length;
		const columns = [...q.matchAll(/(COUNT\(\*\)|SUM\(.+?\)) AS (\w+)/g)].map(
			([, sum, name]) =>
				[name, valueOf(sum.replaceAll('c.x', `(${number})`).replaceAll('c.k', 't.id'))] as const,
		);
		const groups = new Map<string, bigint[]>();
		for (const version of rows) {
			const group = text(version.modified).slice(0, length);
			const sums = groups.get(group) ?? columns.map(() => 0n);
			const more = columns.map(([, value], at) => sums[at] + value(version));
			groups.set(group, more);
		}
		return [...groups].map(([n8n_group, sums]) => ({
			n8n_group,
			...Object.fromEntries(columns.map(([name], at) => [name, String(sums[at])])),
		}));
	}

	private select(q: string): Version[] {
		const [low, high] = [...q.matchAll(/TO_DATE\('([^']+)'/g)].map(([, at]) => this.local(at));
		const time = /TO_CHAR\(SYS_EXTRACT_UTC\(t\.lastmodifieddate\), '[^']+'\)/.source;
		const found = (pattern: string) => new RegExp(pattern.replaceAll('TIME', time)).exec(q);
		const after = found("TIME = '([^']+)' AND t\\.id > (\\d+)") ?? found("AND TIME > '([^']+)'");
		const until = found("TIME = '([^']+)' AND t\\.id <= (\\d+)") ?? found("AND TIME <= '([^']+)'");
		if (!after || !until || !high) throw new Error(`Not understood: ${q}`);
		const place = (version: Version) => `${text(version.modified)} ${pad(version.key)}`;
		const [first, last] = [after, until].map(([, at, key]) => `${at} ${key ? pad(+key) : '~'}`);
		return this.visible()
			.filter(({ modified }) => modified >= low && modified <= high)
			.map((version) => ({ version, at: place(version) }))
			.filter(({ at }) => at > first && at <= last)
			.sort((a, b) => (a.at < b.at ? -1 : 1))
			.map(({ version }) => version);
	}

	/** Seconds of a wall-clock text in the session's time zone. */
	private local(at: string): number {
		return DateTime.fromSQL(at, { zone: this.settings.timeZone }).toSeconds();
	}
}

/** What a row adds to `COUNT(*)` or to `SUM(…)` of `t.id`, HH24MISS, whole numbers, `*`, `+` and `MOD`. */
function valueOf(sum: string): (version: Version) => bigint {
	if (sum === 'COUNT(*)') return () => 1n;
	const clock = "TO_NUMBER(TO_CHAR(SYS_EXTRACT_UTC(t.lastmodifieddate), 'HH24MISS'))";
	const terms = sum.slice('SUM'.length).replaceAll(clock, 'clock').replaceAll('t.id', 'key');
	if (!/^(?:MOD|clock|key|\d+|[ ()+*,])+$/.test(terms)) throw new Error(`Not understood: ${sum}`);
	const build = new Function('MOD', 'key', 'clock', `return ${terms.replace(/\d+/g, '$&n')};`) as (
		mod: (a: bigint, b: bigint) => bigint,
		key: bigint,
		clock: bigint,
	) => bigint;
	return ({ key, modified }) => {
		const time = text(modified).slice(11).replaceAll(':', '');
		return build((a, b) => a % b, BigInt(key), BigInt(time));
	};
}

const pad = (key: number) => String(key).padStart(9, '0');

const texts = new Map<number, string>();

function text(seconds: number): string {
	const known = texts.get(seconds);
	if (known !== undefined) return known;
	const made = new Date(seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');
	texts.set(seconds, made);
	return made;
}

/** + - * / on numbers and dates. */
import type { Node } from '../parse/tree';
import { unsupported } from '../refusals';
import { toDouble, toLocal, toNumber } from './coerce';
import type { Handlers } from './expression';
import type { Scope } from './scope';
import { type Sql, datetime, day, isTime, number } from './sql';
import type { Translator } from './translator';

interface Pair {
	left: Node;
	right: Node;
}

const both = ({ left, right }: Pair, scope: Scope, t: Translator): [Sql, Sql] => [
	t.expression(left, scope),
	t.expression(right, scope),
];

/** A date plus (or minus) days, which may be broken: SYSDATE - 1/24. */
function shifted(time: Sql, sign: '+' | '-', days: Sql, t: Translator): Sql {
	const local = toLocal(time, t.session);
	if (days.type === 'interval') {
		return datetime(`(CAST(${local.text} AS TIMESTAMP) ${sign} ${days.text})`);
	}
	const count = toNumber(days);
	if (local.type === 'date' && count.whole) {
		return day(`(${local.text} ${sign} CAST(${count.text} AS INTEGER))`);
	}
	const seconds = `to_seconds(CAST(${count.text} AS DOUBLE) * 86400)`;
	return datetime(`(CAST(${local.text} AS TIMESTAMP) ${sign} ${seconds})`);
}

/** Days between two dates, with the part of a day as fraction. */
function difference(left: Sql, right: Sql, t: Translator): Sql {
	const [a, b] = [left, right].map((side) => toLocal(side, t.session));
	if (a.type === 'date' && b.type === 'date') return number(`(${a.text} - ${b.text})`, true);
	const seconds = (time: Sql) => `epoch(CAST(${time.text} AS TIMESTAMP))`;
	return number(`((${seconds(a)} - ${seconds(b)}) / 86400.0)`);
}

const sum = (sign: '+' | '-', left: Sql, right: Sql): Sql => {
	const [a, b] = [toNumber(left), toNumber(right)];
	return number(`(${a.text} ${sign} ${b.text})`, a.whole && b.whole);
};

export const arithmetic: Handlers = {
	add: (pair, scope, t) => {
		const [left, right] = both(pair, scope, t);
		if (isTime(left)) return shifted(left, '+', right, t);
		if (isTime(right)) return shifted(right, '+', left, t);
		return sum('+', left, right);
	},
	sub: (pair, scope, t) => {
		const [left, right] = both(pair, scope, t);
		if (isTime(left) && isTime(right)) return difference(left, right, t);
		if (isTime(left)) {
			return right.type === 'text' ? difference(left, right, t) : shifted(left, '-', right, t);
		}
		if (isTime(right)) throw unsupported('a number minus a date');
		return sum('-', left, right);
	},
	mul: (pair, scope, t) => {
		const [left, right] = both(pair, scope, t);
		const whole = toNumber(left).whole && toNumber(right).whole;
		return number(`(${toDouble(left)} * ${toDouble(right)})`, whole);
	},
	// Division by zero is NULL here; Oracle's error would depend on the order of evaluation.
	div: (pair, scope, t) => {
		const [left, right] = both(pair, scope, t);
		return number(`(${toDouble(left)} / nullif(${toDouble(right)}, 0))`);
	},
	neg: ({ this: inner }, scope, t) => {
		const value = t.expression(inner, scope);
		if (value.type === 'interval') return { ...value, text: `(-${value.text})` };
		const negated = toNumber(value);
		const literal = negated.literal === undefined ? {} : { literal: `-${negated.literal}` };
		return { ...number(`(-${negated.text})`, negated.whole), ...literal };
	},
};

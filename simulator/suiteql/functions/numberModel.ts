/** Oracle's number format models (`FM999,990.00`, `$9,999.99`, `0000`) for TO_CHAR. */
import { unsupported } from '../refusals';
import { quoted } from '../translate/sql';

interface NumberModel {
	fill: boolean;
	currency: boolean;
	sign: 'lead' | 'S' | 'MI' | 'PR' | 'SS';
	/** Digits before and after the point, as written. */
	whole: string;
	fraction: string;
	grouped: boolean;
}

function read(model: string): NumberModel {
	let rest = model.toUpperCase();
	const take = (pattern: RegExp): boolean => {
		const found = pattern.test(rest);
		if (found) rest = rest.replace(pattern, '');
		return found;
	};
	const fill = !take(/^FM/);
	const leading = take(/^S/);
	const currency = take(/^[$L]/) || take(/\$/);
	const sign = leading ? 'S' : take(/S$/) ? 'SS' : take(/MI$/) ? 'MI' : take(/PR$/) ? 'PR' : 'lead';
	const digits = /^([09,G]*)(?:[.D]([09]*))?$/.exec(rest);
	if (!digits) throw unsupported(`number format model '${model}'`);
	const [, whole, fraction = ''] = digits;
	return {
		fill,
		currency,
		sign,
		whole: whole.replace(/[,G]/g, ''),
		fraction,
		grouped: /[,G]/.test(whole),
	};
}

/** TO_CHAR of a number; `value` is DuckDB text. Too large a number becomes `#`s, as in Oracle. */
export function formatNumber(value: string, model: string): string {
	const { fill, currency, sign, whole, fraction, grouped } = read(model);
	const places = fraction.length;
	const exact = `round(CAST(${value} AS DECIMAL(38, 10)), ${places})`;
	const spec = `{:${grouped ? ',' : ''}.${places}f}`;
	let digits = `format(${quoted(spec)}, CAST(abs(${exact}) AS DOUBLE))`;
	const zeros = whole.includes('0') ? whole.length - whole.indexOf('0') : 0;
	if (zeros === 0 && places > 0) digits = `regexp_replace(${digits}, '^0\\.', '.')`;
	const point = places > 0 ? places + 1 : 0;
	if (zeros > 1 && !grouped) {
		digits = `lpad(${digits}, CAST(greatest(${zeros + point}, length(${digits})) AS INTEGER), '0')`;
	}
	const optional = fraction.length - (fraction.lastIndexOf('0') + 1);
	if (!fill && optional > 0) digits = `regexp_replace(${digits}, '0{1,${optional}}$', '')`;
	const money = currency ? `'$' || ${digits}` : digits;
	const negative = `${exact} < 0`;
	const gap = fill ? ' ' : '';
	const signed = {
		lead: `CASE WHEN ${negative} THEN '-' ELSE '${gap}' END || ${money}`,
		S: `CASE WHEN ${negative} THEN '-' ELSE '+' END || ${money}`,
		SS: `${money} || CASE WHEN ${negative} THEN '-' ELSE '+' END`,
		MI: `${money} || CASE WHEN ${negative} THEN '-' ELSE '${gap}' END`,
		PR: `CASE WHEN ${negative} THEN '<' || ${money} || '>' ELSE '${gap}' || ${money} || '${gap}' END`,
	}[sign];
	const commas = grouped ? Math.floor(Math.max(whole.length - 1, 0) / 3) : 0;
	const width = whole.length + commas + point + (currency ? 1 : 0) + (sign === 'PR' ? 2 : 1);
	const filled = fill ? `lpad(${signed}, ${width}, ' ')` : signed;
	const limit = `1e${whole.length}`;
	return `CASE WHEN abs(${exact}) >= ${limit} THEN repeat('#', ${width}) ELSE ${filled} END`;
}

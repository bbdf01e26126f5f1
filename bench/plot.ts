/**
 * Draws what `npm run bench -- --json` printed: how near each case is to the limit, and how many times faster than the
 * best peer. `tsx bench/plot.ts results.jsonl docs/images/performance.svg`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Measured } from './contract';

const NAMES = 190;
const BARS = 460;
const VALUES = 60;
const ROW = 22;
const HEAD = 46;

interface Panel {
	title: string;
	color: string;
	/** Where nobody can be better, or no faster than the peer. */
	line: string;
	value(measured: Measured): number | null;
}

const PANELS: Panel[] = [
	{
		title: 'Time, as a multiple of the limit (shorter is better)',
		color: '#3b6ea5',
		line: 'limit',
		value: ({ ratioToLimit }) => ratioToLimit,
	},
	{
		title: 'Times as fast as the best peer (longer is better)',
		color: '#3f8f5f',
		line: 'best peer',
		value: ({ ratioToBestPeer }) => ratioToBestPeer,
	},
];

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const text = (x: number, y: number, words: string, more = '') =>
	`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${more && ` ${more}`}>${escaped(words)}</text>`;

/** One chart below `top`; cases without a value are left out. */
function drawPanel({ title, color, line, value }: Panel, lines: Measured[], top: number) {
	const bars = lines.flatMap((measured) => {
		const ratio = value(measured);
		return ratio === null ? [] : [{ name: measured.case, ratio }];
	});
	const unit = BARS / Math.max(1, ...bars.map(({ ratio }) => ratio));
	const bottom = top + HEAD + bars.length * ROW;
	const drawn = bars.map(({ name, ratio }, at) => {
		const y = top + HEAD + at * ROW;
		return [
			text(NAMES - 8, y + 14, name, 'text-anchor="end"'),
			`<rect x="${NAMES}" y="${y + 3}" width="${(ratio * unit).toFixed(1)}" height="${ROW - 6}" fill="${color}"/>`,
			text(NAMES + ratio * unit + 6, y + 14, `${ratio.toFixed(2)} ×`),
		].join('');
	});
	const at = (NAMES + unit).toFixed(1);
	const rule = `<line x1="${at}" x2="${at}" y1="${top + HEAD - 4}" y2="${bottom}" stroke="#b03030" stroke-dasharray="4 3"/>`;
	return {
		bottom,
		svg: [
			text(NAMES, top + 18, title, 'font-weight="bold"'),
			text(NAMES + unit, top + HEAD - 9, line, 'text-anchor="middle" fill="#b03030"'),
			...drawn,
			rule,
		].join('\n'),
	};
}

/** The lines of `--json` as an SVG picture. */
export function plot(lines: Measured[]): string {
	let top = 6;
	const panels = PANELS.map((panel) => {
		const drawn = drawPanel(panel, lines, top);
		top = drawn.bottom + 14;
		return drawn.svg;
	});
	const size = `width="${NAMES + BARS + VALUES}" height="${top}"`;
	return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12">
<rect ${size} fill="#ffffff"/>
${panels.join('\n')}
</svg>
`;
}

if (require.main === module) {
	const [from, to] = process.argv.slice(2);
	const lines = readFileSync(from, 'utf8').split('\n').filter(Boolean);
	writeFileSync(to, plot(lines.map((line) => JSON.parse(line) as Measured)));
}

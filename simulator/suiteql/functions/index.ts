/** Every function SuiteQL takes (netsuite-rest.md 6.4, and those that public queries use); all others are refused. */
import { unsupported } from '../refusals';
import { mathFunctions } from './math';
import { numberFunctions } from './number';
import type { Rule } from './rule';
import { textFunctions } from './text';
import { timeFunctions } from './time';

const RULES = new Map<string, Rule>(
	[...textFunctions, ...numberFunctions, ...mathFunctions, ...timeFunctions].map((rule) => [
		rule.name,
		rule,
	]),
);

/** The rule of a function, name in upper case. Throws NetSuite's refusal for one it does not have. */
export function functionRule(name: string, given: number): Rule {
	const rule = RULES.get(name);
	if (!rule) throw unsupported(`function ${name} is not supported`);
	const [fewest, most] = rule.arity;
	if (given < fewest || given > most) throw unsupported(`${name} with ${given} arguments`);
	return rule;
}

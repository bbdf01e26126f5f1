import type { EditorOutcome } from './editorHarness';
import { faultOfError, faultOfWorld } from './judge';

/** The inputs that n8n's mapper has. */
const TYPES = ['string', 'number', 'boolean', 'dateTime', 'options', 'array', 'object'];

/** A text that says something: not the name of a value that was not there. */
const isWord = (value: unknown) =>
	typeof value === 'string' && !/^(?:\s*|undefined\b.*|\[object .*)$/.test(value);

/** An entry that can be shown and chosen; an enumeration may have an empty one. */
function faultOfChoice(choice: unknown, isLoose = false): string | undefined {
	const { name, value } = (choice ?? {}) as Record<string, unknown>;
	const isGood = isLoose
		? [name, value].every((text) => isWord(text) || String(text).trim() === '')
		: isWord(name) && isWord(value);
	return isGood ? undefined : `no choice: ${JSON.stringify(choice)}`;
}

function faultOfField(field: unknown): string | undefined {
	const { id, displayName, type, options } = (field ?? {}) as Record<string, unknown>;
	if (!isWord(id) || !isWord(displayName) || !TYPES.includes(String(type))) {
		return `no field: ${JSON.stringify(field)}`;
	}
	if (type !== 'options') return undefined;
	if (!Array.isArray(options)) return `no options: ${JSON.stringify(field)}`;
	return options.map((option) => faultOfChoice(option, true)).find(Boolean);
}

function faultOfResult(result: unknown): string | undefined {
	const { results, fields, emptyFieldsNotice } = (result ?? {}) as Record<string, unknown>;
	const choices = Array.isArray(result) ? result : results;
	if (Array.isArray(choices)) return choices.map((one) => faultOfChoice(one)).find(Boolean);
	if (!Array.isArray(fields)) return `no list: ${JSON.stringify(result)}`;
	if (fields.length === 0 && !isWord(emptyFieldsNotice)) return 'no fields, and no word why';
	return fields.map(faultOfField).find(Boolean);
}

/** What is not right with a list of the editor, or undefined. */
export function judgeList(outcome: EditorOutcome): string | undefined {
	const fault = faultOfWorld(outcome.strayed);
	if (fault !== undefined) return fault;
	if ('error' in outcome) return faultOfError(outcome.error);
	JSON.stringify(outcome.result);
	return faultOfResult(outcome.result);
}

/** Work orders and assemblies: builds, issues and completions of what is still open. */
import type { StoredRecord } from '../../data/contract';
import { addLine, type Draft } from '../draft';
import { amountOf } from '../rules/money';
import { remaining } from '../../data/orderStatus';

/** Pieces of a work order that are not built yet. */
export const unbuilt = ({ values }: StoredRecord) =>
	Math.max(0, amountOf(values.quantity) - amountOf(values.built));

/** From an assembly item: what is to be made of it, one piece unless the request says more. */
export function fromAssembly(source: StoredRecord, draft: Draft): void {
	draft.values[draft.schema.type === 'workOrder' ? 'assemblyItem' : 'item'] = source.id;
	const { subsidiary } = source.values;
	if (Array.isArray(subsidiary) && subsidiary.length === 1)
		draft.values.subsidiary ??= subsidiary[0];
}

/** From a work order: the open pieces, and of each component the share that goes with them. */
export function fromWorkOrder(source: StoredRecord, draft: Draft): boolean {
	const { type } = draft.schema;
	const pieces = unbuilt(source);
	draft.values.item = source.values.assemblyItem;
	if (type === 'workOrderClose') return true;
	if (type === 'workOrderCompletion') draft.values.completedQuantity = pieces;
	if (type === 'assemblyBuild') draft.values.quantity = pieces;
	draft.carriedQuantity = type === 'workOrderIssue' ? undefined : pieces;
	if (pieces === 0 && type !== 'workOrderIssue') return false;
	const ordered = amountOf(source.values.quantity) || 1;
	// A completion takes components only where they were not issued before.
	if (type === 'workOrderCompletion' || draft.lines.component === undefined) return true;
	for (const line of source.lines.item ?? []) {
		const issued = type === 'workOrderIssue';
		const quantity = issued
			? remaining(line, 'quantityIssued')
			: (amountOf(line.values.quantity) * pieces) / ordered;
		if (quantity === 0) continue;
		const values = { item: line.values.item, quantity };
		const added = addLine(
			draft,
			'component',
			issued ? { ...values, orderDoc: source.id, orderLine: line.line } : values,
		);
		draft.givenOnLines.set(added, new Set(['item', 'quantity']));
	}
	return draft.lines.component.length > 0;
}

/** From a build: the same pieces and components, to be taken apart again. */
export function fromBuild(source: StoredRecord, draft: Draft): void {
	Object.assign(draft.values, { item: source.values.item, quantity: source.values.quantity });
	draft.carriedQuantity = amountOf(source.values.quantity);
	if (draft.lines.component === undefined) return;
	for (const { values } of source.lines.component ?? []) {
		const line = addLine(draft, 'component', { item: values.item, quantity: values.quantity });
		draft.givenOnLines.set(line, new Set(['item', 'quantity']));
	}
}

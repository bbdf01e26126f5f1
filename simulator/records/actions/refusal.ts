/** Refusals of record actions: the older error shape with `title` and `detail` at the top (help page section_156631158782). */
import { NetSuiteRefusal } from '../../data/refusal';

export class ActionRefusal extends NetSuiteRefusal {
	/** `title`: the refusal in a few words, as `Payment already declined`. */
	constructor(title: string, detail: string, status = 400, code = 'USER_ERROR') {
		super(status, title, [{ detail, code }]);
		this.name = 'ActionRefusal';
	}
}

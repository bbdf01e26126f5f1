/** Datasets of SuiteAnalytics Workbook (netsuite-rest.md 6.6): saved queries that are listed and run by their id. */
import { NetSuiteRefusal } from '../data/refusal';
import { SEEDED_DATASETS } from './seeded';

export interface Dataset {
	/** Script id, as NetSuite's are: `custdataset12`. */
	id: string;
	name: string;
	description?: string;
	/** The record type that it begins from (`customer`, `transaction`). */
	recordType: string;
	/** What it selects, in SuiteQL. */
	query: string;
	/**
	 * Keys in the answer where they differ from the query's column names: a formula's is the name that
	 * its author gave it, capitals and spaces included.
	 */
	names?: Record<string, string>;
}

export interface Datasets {
	/** Adds a dataset, or replaces the one of the same id. Throws an Error when its id, name or query is empty. */
	add(dataset: Dataset): void;
	/** In the order in which they were added. */
	all(): Dataset[];
	/** Id in any case. Throws 404 when there is none (code and wording unverified). */
	find(id: string): Dataset;
}

/** The seeded datasets. */
export function createDatasets(): Datasets {
	const datasets = new Map<string, Dataset>();
	const add = (dataset: Dataset) => {
		for (const key of ['id', 'name', 'recordType', 'query'] as const) {
			if (!dataset[key]) throw new Error(`A dataset needs its ${key}.`);
		}
		datasets.set(dataset.id.toLowerCase(), dataset);
	};
	SEEDED_DATASETS.forEach(add);
	return {
		add,
		all: () => [...datasets.values()],
		find(id) {
			const found = datasets.get(id.toLowerCase());
			if (found) return found;
			throw new NetSuiteRefusal(404, 'Not Found', [
				{ detail: `Dataset '${id}' does not exist.`, code: 'NONEXISTENT_ID' },
			]);
		},
	};
}

/** Who asks, and when. */
export interface Session {
	/** NetSuite's spelling (`M/D/YYYY`). */
	dateFormat: string;
	/** IANA name. */
	timeZone: string;
	/** ms UTC: SYSDATE and its like, the same throughout one query. */
	now: number;
	/** Values of the query's `?`, in order. */
	params: readonly string[];
	/** Is WITH understood? */
	commonTableExpressions: boolean;
	/** Is LISTAGG understood? */
	listAgg: boolean;
	/** May a SELECT do without FROM? */
	selectWithoutFrom: boolean;
	/** Internal id of the user's own record. */
	entity?: string;
}

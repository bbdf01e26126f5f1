/** Lines of JSON that the child process writes to its standard output, in this order. */
export type Line =
	| { kind: 'loaded'; core: string; workflow: string; checks: number }
	/** The package could not even be loaded: nothing else follows. */
	| { kind: 'refused'; reason: string }
	| { kind: 'check'; title: string; problem?: string };

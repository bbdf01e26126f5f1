/** Setup > Users/Roles > User Management > View Login Audit Trail: refused sign-ins only. */
export interface AuditEntry {
	/** The code of the Detail column [H subsect_158324637123]. */
	detail: string;
	/** Empty when the request did not say. */
	clientId: string;
}

export interface Audit {
	/** In order, the newest 1,000. */
	entries: AuditEntry[];
	add(detail: string, clientId: string): void;
}

const KEPT = 1_000;

/** `told`: called with each entry. */
export function createAudit(told: (entry: AuditEntry) => void): Audit {
	const entries: AuditEntry[] = [];
	return {
		entries,
		add(detail, clientId) {
			const entry = { detail, clientId };
			entries.push(entry);
			if (entries.length > KEPT) entries.shift();
			told(entry);
		},
	};
}

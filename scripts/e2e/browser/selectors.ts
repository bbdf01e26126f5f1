/** An element of n8n's editor by the name that n8n's own tests use. */
export const named = (name: string): string => `[data-test-id="${name}"]`;

/** The input of a parameter, in a credential's form or a node's panel. */
export const field = (name: string): string =>
	`${named(`parameter-input-${name}`)} input, ${named(`parameter-input-${name}`)} textarea`;

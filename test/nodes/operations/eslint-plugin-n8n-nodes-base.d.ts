/** The plugin ships no types; only its rule sets are used. */
declare module 'eslint-plugin-n8n-nodes-base' {
	const plugin: { configs: Record<string, { rules: Record<string, unknown> }> };
	export default plugin;
}

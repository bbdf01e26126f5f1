/** The roles of the account, and which of them the ready-made credentials act in. */
import type { RoleDefinition } from '../contract';
import { ROLE_ID } from './identity';
import { checkRole, permissionsOf, type Permissions } from './permissions';

export interface Role {
	/** Internal ID. */
	id: string;
	name: string;
	definition: RoleDefinition;
	permissions: Permissions;
}

export interface Roles {
	/** Adds a role, or replaces the one of the same id. Throws for a level that does not exist. */
	add(definition: RoleDefinition): Role;
	find(id: string): Role | undefined;
	all(): Role[];
	/** Definitions with their ids. */
	save(): RoleDefinition[];
	/** Back to what was saved. */
	restore(saved: RoleDefinition[]): void;
}

/** Custom roles get their ids from here on; lower ones are NetSuite's own. */
const FIRST_OWN_ID = 1001;

/** `standard`: the role of the ready-made credentials; without it one that may do everything. */
export function createRoles(standard?: RoleDefinition): Roles {
	const roles = new Map<string, Role>();
	let next = FIRST_OWN_ID;
	const freeId = () => {
		while (roles.has(String(next))) next++;
		return String(next);
	};
	const add = (definition: RoleDefinition): Role => {
		checkRole(definition);
		const id = definition.id ?? freeId();
		const name = definition.name ?? `Role ${id}`;
		const role = { id, name, definition, permissions: permissionsOf(definition) };
		roles.set(id, role);
		return role;
	};
	add({
		name: 'Integration',
		...(standard ?? { administrator: true }),
		id: ROLE_ID,
	});
	return {
		add,
		find: (id) => roles.get(id),
		all: () => [...roles.values()],
		save: () => [...roles.values()].map(({ id, definition }) => ({ ...definition, id })),
		restore(saved) {
			roles.clear();
			saved.forEach(add);
		},
	};
}

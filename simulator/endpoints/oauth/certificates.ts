/**
 * The certificate rotation endpoint: list, upload and revoke [H article_92130837826, article_11111634165,
 * article_0209112025, article_0209112818]. Its refusals are documented nowhere; they have the shape of REST.
 */
import type { Certificate } from '../../auth/certificates';
import { ACCOUNT_ID, findIntegration, type Integration } from '../../auth/identity';
import { signedIn } from '../../auth/signedIn';
import { badRequest, NetSuiteRefusal } from '../../data/refusal';
import { jsonAnswer, type Answer } from '../../http/answer';
import { recordRefused } from '../../http/authorize';
import type { Endpoint, Exchange, Services } from '../../http/endpoint';
import { loginRefused } from '../../http/errors';
import { jsonBody } from '../../http/json';

const PATH = '/services/rest/auth/oauth2/v1/clients/:client/certificates';

/** Revoked and expired ones do not count [H section_162686838198]. */
const MOST_ACTIVE = 5;

/** `GET …/certificates`: all of an integration record. */
export const certificates: Endpoint = {
	method: 'GET',
	path: PATH,
	handle: (exchange, services) =>
		permitted(exchange, services, (client) =>
			jsonAnswer(certificatesOf(client, services).map((one) => listed(one, client, services))),
		),
};

/** `POST …/certificates` with `fileContent` (PEM), `role` and `entity`. */
export const uploadCertificate: Endpoint = {
	method: 'POST',
	path: PATH,
	handle: (exchange, services) =>
		permitted(exchange, services, (client) => {
			const upload = readUpload(jsonBody(exchange), services);
			checkRoom(upload.pem, client, services);
			return jsonAnswer(uploaded(add(upload, client, services), client));
		}),
};

/** `POST …/certificates/{certificateId}/revoke`: a sentence in plain text. */
export const revokeCertificate: Endpoint = {
	method: 'POST',
	path: `${PATH}/:certificate/revoke`,
	handle: (exchange, services) =>
		permitted(exchange, services, (client) => {
			const id = exchange.params.certificate;
			const found = certificatesOf(client, services).find((one) => one.id === id);
			if (!found) throw notThere(`Certificate ${id} does not exist.`);
			if (found.revoked) throw invalid(`Certificate ${id} is revoked already.`);
			found.revoked = true;
			const headers = { 'content-type': 'text/plain; charset=utf-8' };
			return { status: 200, headers, body: 'Successfully revoked' };
		}),
};

/** A token for REST web services of a role that manages certificates, and an integration record that exists. */
function permitted(
	exchange: Exchange,
	{ authority }: Services,
	work: (client: Integration) => Answer,
): Answer {
	const verdict = signedIn(authority, exchange, 'rest_webservices');
	if (!('actor' in verdict)) return loginRefused('rest', verdict);
	if (!verdict.actor.permissions.manageOwnCertificates) throw recordRefused();
	const client = findIntegration(exchange.params.client);
	if (!client)
		throw notThere(`There is no integration record with the client ID ${exchange.params.client}.`);
	return work(client);
}

const certificatesOf = ({ clientId }: Integration, { authority }: Services) =>
	authority.certificates.all().filter((one) => one.clientId === clientId);

interface Upload {
	pem: string;
	role: string;
	entity: string;
}

function readUpload(body: Record<string, unknown>, { authority }: Services): Upload {
	const { fileContent, role, entity } = body;
	if (typeof fileContent !== 'string' || !fileContent.includes('BEGIN CERTIFICATE')) {
		throw invalid('fileContent must hold an X.509 certificate in PEM.', 'fileContent');
	}
	if (!isId(role) || !authority.roles.find(String(role))) {
		throw invalid(`There is no role ${String(role)}.`, 'role');
	}
	if (!isId(entity)) throw invalid('entity must be the ID of an entity.', 'entity');
	return { pem: fileContent, role: String(role), entity: String(entity) };
}

const isId = (value: unknown) => /^-?\d+$/.test(String(value));

function checkRoom(pem: string, client: Integration, services: Services): void {
	const all = certificatesOf(client, services);
	const same = all.find((one) => one.pem.trim() === pem.trim());
	if (same?.revoked) throw invalid('A revoked certificate cannot be used again.', 'fileContent');
	if (same) throw invalid('This certificate is set up already.', 'fileContent');
	if (all.filter(services.authority.certificates.isActive).length >= MOST_ACTIVE) {
		throw invalid(`An integration record can have ${MOST_ACTIVE} active certificates.`);
	}
}

function add(
	{ pem, role, entity }: Upload,
	{ clientId, clientSecret }: Integration,
	{ authority }: Services,
) {
	if (!clientSecret) throw invalid('Public clients cannot use client credentials.');
	try {
		return authority.certificates.add(clientId, pem, { role, entity });
	} catch (error) {
		throw invalid((error as Error).message, 'fileContent');
	}
}

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const familyOf = ({ algorithms }: Certificate) => (algorithms[0].startsWith('ES') ? 'EC' : 'RSA');

function listed(
	certificate: Certificate,
	{ internalId, name, applicationId }: Integration,
	{ authority, store }: Services,
) {
	const { id, roleId, entityId, created, validFrom, validUntil, revoked } = certificate;
	return {
		application: {
			id: internalId,
			name,
			url: `/app/common/integration/integrapp.nl?id=${internalId}`,
			application_id: applicationId,
		},
		entity: {
			id: Number(entityId),
			name: store.displayName('entity', entityId),
			url: `/app/common/entity/entity.nl?id=${entityId}`,
		},
		role: {
			id: Number(roleId),
			name: authority.roles.find(roleId)?.name ?? '',
			url: `/app/setup/role.nl?id=${roleId}`,
		},
		created: day(created),
		valid_from: day(validFrom),
		valid_until: day(validUntil),
		revoked,
		certificate_id: id,
		algorithm: familyOf(certificate),
	};
}

function uploaded(certificate: Certificate, { internalId }: Integration) {
	const { id, roleId, entityId, pem, created, validFrom, validUntil } = certificate;
	return {
		entity_role_id: { com: ACCOUNT_ID, ent: Number(entityId), rol: Number(roleId) },
		application_id: internalId,
		certificate_id: id,
		certificate: pem,
		algorithm: familyOf(certificate),
		created_at: day(created),
		valid_from: day(validFrom),
		valid_until: day(validUntil),
		invalidated: false,
	};
}

const invalid = (detail: string, path?: string) =>
	badRequest([{ detail, code: 'INVALID_CONTENT', ...(path !== undefined && { path }) }]);

const notThere = (detail: string) =>
	new NetSuiteRefusal(404, 'Not Found', [{ detail, code: 'NONEXISTENT_ID' }]);

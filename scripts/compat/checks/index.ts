import type { Check } from '../check';
import { examples } from './examples';
import { records } from './records';
import { requests } from './requests';
import { signIn } from './signIn';
import { trigger } from './trigger';

/**
 * What has to work in every n8n that the package supports. Signing in comes last: it makes
 * NetSuite refuse the tokens that the others work with.
 */
export const checks: Check[] = [...records, ...requests, ...trigger, ...examples, ...signIn];

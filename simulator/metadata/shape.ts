/** What the pieces of a schema are made of. */
import type { Json } from '../records/renderValue';

export type JsonObject = { [key: string]: Json };

/** The way from one schema to another: a `$ref`, or the other schema written out. */
export type Refer = (name: string) => JsonObject;

/** Record types that share one series of ids, so that a reference need not say which of them it means. */
import { FAMILIES, seriesOf } from '../../data/series';

/** The family of a record type or of a reference's target. */
export const familyOf = seriesOf;

/** The record types of a family. */
export const typesOf = (family: string): readonly string[] => FAMILIES[family] ?? [family];

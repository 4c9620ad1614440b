import { FAINT_INK, INK } from './palette.js';

/** How the name of an axis looks. */
export const AXIS_NAME = { nameTextStyle: { fontSize: 13, color: INK } } as const;

/** How the numbers and names along an axis look. */
export const AXIS_TEXT = { fontSize: 12, color: FAINT_INK, hideOverlap: true } as const;

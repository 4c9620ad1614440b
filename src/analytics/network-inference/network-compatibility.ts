/** A release whose published numbers are to be repeated, faults and rounding included. */
export type NetworkCompatibility = 'networkinference-1.2';

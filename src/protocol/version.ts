// The wire's version, with its history beside it.
//
// 1 (November 2026): envelopes with header, age file and signature; signed logs; receipts.

export const WIRE_VERSION = 1

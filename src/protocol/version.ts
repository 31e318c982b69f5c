// The wire's version, with its history beside it.
//
// 1 (November 2026): envelopes with header, age file and signature; signed logs; receipts. What is
//   inside a letter may say `dh`, the hash of log entry `dn`; who does not know it passes it over.

export const WIRE_VERSION = 1

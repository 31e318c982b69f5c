// What the wire carries at the most. The client keeps to these, the server enforces them.

/** Bytes of one envelope's binary age file. */
export const MAX_SEALED_BYTES = 384 * 1024
/** Characters of one envelope's header. */
export const MAX_HEADER_LENGTH = 2048
export const MAX_PARENTS = 4
/** Envelopes of one push. */
export const MAX_PUSH_OPS = 50
/** Bytes of one request's body. */
export const MAX_REQUEST_BYTES = 2 * 1024 * 1024
/** Envelopes of one pull, and about how many bytes of them. */
export const MAX_PULL_ITEMS = 100
export const MAX_PULL_BYTES = 4 * 1024 * 1024
/** Mailboxes asked for in one `GET /v1/head`. */
export const MAX_HEADS = 64
export const MAX_LOG_ENTRIES = 5000

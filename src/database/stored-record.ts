// The least that every record in the cabinet has.

export interface StoredRecord {
  readonly kind: string
  readonly id: string
}

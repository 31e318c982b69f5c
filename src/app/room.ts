// Room on the tablet. Sealed letters are small: who reaches the budget has years of them, or a
// tablet that is full of something else.

const BUDGET_BYTES = 200_000_000
const WARN_AT = 0.7

/** Browsers that tell nothing are taken to have room. */
export async function isNearlyFull(
  storage: Pick<StorageManager, 'estimate'> | undefined,
): Promise<boolean> {
  const { usage = 0, quota = Infinity } = (await storage?.estimate?.()) ?? {}
  return usage > WARN_AT * Math.min(BUDGET_BYTES, quota)
}

// What files a proposal is fetched when one has come.

import type { Domains } from '../letters/read-letters.ts'

export const improvementLetters: Domains = {
  improvement: async (desk, letter) =>
    (await import('./improvement.ts')).fileImprovement(desk, letter),
}

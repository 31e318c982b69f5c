// Stands in for the NIST curves and scrypt in the browser's build (vite.config.ts): the age library
// brings them for kinds of keys that we refuse (only `age1pq1…` may read a letter), and they weigh
// 9 kB. It has the numbers that the library reads while it loads, and throws if anything is asked.

const refuse = (): never => {
  throw new Error('Only hybrid recipients may read a letter')
}

function createStandIn(scalar: number) {
  return {
    lengths: {
      secretKey: scalar,
      publicKey: scalar + 1,
      publicKeyUncompressed: 2 * scalar + 1,
      publicKeyHasPrefix: true,
      seed: scalar + 16,
    },
    Point: { Fn: { fromBytes: refuse, toBytes: refuse, create: refuse }, fromBytes: refuse },
    utils: { randomSecretKey: refuse },
    keygen: refuse,
    getPublicKey: refuse,
    getSharedSecret: refuse,
  }
}

export const p256 = createStandIn(32)
export const p384 = createStandIn(48)
export const scrypt = refuse

// What the build puts in.

/** The package's version, put in at build time. */
declare const __VERSION__: string

/** Where the crypto worker's file is (vite/crypto-worker-plugin.ts). */
declare module 'virtual:crypto-worker-url' {
  const url: string
  export default url
}

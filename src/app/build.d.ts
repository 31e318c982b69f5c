// What the build puts in.

/** The package's version, put in at build time. */
declare const __VERSION__: string

/** Where the crypto worker's file is (vite/crypto-worker-plugin.ts). */
declare module 'virtual:crypto-worker-url' {
  const url: string
  export default url
}

/** What comes from others, with its licence (vite/licences-plugin.ts). */
declare module 'virtual:licences' {
  const licences: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly text: string
  }[]
  export default licences
}

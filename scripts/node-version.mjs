// The first thing every script runs: an old Node fails in ways that are hard to read.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Trepart behöver Node 24 eller nyare, men det här är ${process.versions.node}. Kör npm ci igen, så följer rätt version med.`,
  )
  process.exit(1)
}

// What the demo says when it is up.

import type { DemoDevice, DemoPerson } from './town.ts'

export const OTHER_RULES =
  'Obs! Kommunen byggdes med andra regler än den här versionens. Plattorna litar inte på dem. Börja om.'

export function printDemo(
  {
    url,
    people,
  }: {
    readonly url: string
    readonly people: readonly DemoPerson[]
    readonly devices: readonly DemoDevice[]
  },
  folder: string,
): void {
  console.log(`\nTrepart körs på ${url}`)
  console.log(`Börja på ${url}/demo: välj vilken platta webbläsaren ska vara.\n`)
  const longest = Math.max(...people.map(({ name }) => name.length))
  for (const { name, role, unit, words, code } of people) {
    console.log(`  ${name.padEnd(longest)}  ${words}  kod ${code}`)
    console.log(`  ${' '.repeat(longest)}  ${role}, ${unit}`)
  }
  console.log(`\nData ligger i ${folder || '.'}. Börja om: npm run demo -- --fresh`)
}

// @vitest-environment happy-dom
// What was seen, what somebody told, the child's own words and one's own worry (DOM E8): whoever reads
// sees which is which, on the screen and on paper.
import 'fake-indexeddb/auto'
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { draftSheet } from '../../src/report/print.tsx'
import { readReport, type Report } from '../../src/report/record.ts'
import { ReportFacts } from '../../src/report/screens/report-facts.tsx'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

afterEach(cleanup)

const pack = shippedPack()
const report: Report = readReport({
  oneSentence: 'Noel har ett blåmärke.',
  description: 'Märket syns vid vilan.',
  marks: 'Det är brett som ett bälte.',
  bodyMarks: [{ id: 'i_1', part: 'back', view: 'back', x: 500, y: 400, text: 'Mitt på ryggen.' }],
  toldBy: 'Bengt såg det på gården.',
  childWords: 'Pappa blev arg.',
  questionAsked: 'Vad har hänt här?',
  ownThoughts: 'Jag tror att han är rädd.',
  categories: ['neglect'],
})
const WORDS = {
  Sett: ['Märket syns vid vilan.', 'Det är brett som ett bälte.', 'Mitt på ryggen.'],
  Hört: ['Bengt såg det på gården.'],
  'Barnets ord': ['Pappa blev arg.', 'Vad har hänt här?'],
  'Egen oro': ['Jag tror att han är rädd.'],
} as const
const EVERY = Object.values(WORDS).flat()

function expectApart(): void {
  for (const [heading, words] of Object.entries(WORDS)) {
    const part = screen.getByRole('region', { name: heading })
    const here = EVERY.filter((one) => within(part).queryByText(one) !== null)
    expect(here, heading).toEqual(words)
  }
  for (const one of EVERY) expect(screen.getAllByText(one), one).toHaveLength(1)
}

// First: on a screen the drawings are fetched, and then they are there for all that follows.
test('on paper each stands under a heading of its own, and no drawing is waited for', async () => {
  const around = surround(await openDesk(await foundPreschool()))
  render(<>{draftSheet(around, report).paper}</>)
  expectApart()
  within(screen.getByRole('region', { name: 'Sett' })).getByRole('img')
})

test('for whoever reads the report too', async () => {
  const { container } = render(<ReportFacts report={report} pack={pack} />)
  expectApart()
  const headings = [...container.querySelectorAll('#facts-sett-hort, section section h3')]
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    'Det du har sett och hört',
    ...Object.keys(WORDS),
  ])
  const seen = screen.getByRole('region', { name: 'Sett' })
  await within(seen).findByRole('img')
})

test('what one sorts the worry under is one’s own, and a heading without words is left out', () => {
  render(
    <ReportFacts report={readReport({ ...report, ownThoughts: '', toldBy: ' ' })} pack={pack} />,
  )
  const worry = screen.getByRole('region', { name: 'Egen oro' })
  expect(within(worry).getByText('Vad handlar oron om?')).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Hört' })).toBeNull()
})

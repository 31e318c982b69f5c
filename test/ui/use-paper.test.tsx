// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePaper } from '../../src/ui/use-paper.ts'

const papers = { first: 'The report', second: 'The receipt' }
const load = () => Promise.resolve(papers)
const titles: string[] = []
let count = 0

beforeEach(() => {
  window.print = () => {
    window.dispatchEvent(new Event('beforeprint'))
    titles.push(document.title)
    window.dispatchEvent(new Event('afterprint'))
  }
  titles.length = 0
  count = 0
  document.title = 'Kvitto – Trepart'
})
afterEach(cleanup)

function Page() {
  const printPaper = usePaper(load, ({ first }) => {
    count += 1
    return { name: 'T-2611-07', paper: <p>{`${first} ${count}`}</p> }
  })
  const second = () => printPaper((all) => ({ name: 'Trepart', paper: <p>{all.second}</p> }))
  return (
    <>
      <button type="button" onClick={() => printPaper()}>
        Print
      </button>
      <button type="button" onClick={second}>
        Print the other
      </button>
    </>
  )
}

const sheets = () => [...document.querySelectorAll('.paper')].map((sheet) => sheet.textContent)

async function press(name: string): Promise<void> {
  const before = titles.length
  fireEvent.click(screen.getByRole('button', { name }))
  await vi.waitFor(() => expect(titles.length).toBe(before + 1))
}

test('a sheet is drawn anew for each print, and no screen holds one before', async () => {
  render(<Page />)
  expect(sheets()).toEqual([])
  await press('Print')
  expect(sheets()).toEqual(['The report 1'])
  await press('Print')
  expect(sheets()).toEqual(['The report 2'])
})

test('the browser’s own menu prints the page’s sheet too', async () => {
  render(<Page />)
  await Promise.resolve()
  window.dispatchEvent(new Event('beforeprint'))
  expect(sheets()).toEqual(['The report 1'])
})

test('another of the papers can be asked for', async () => {
  render(<Page />)
  await press('Print the other')
  expect(sheets()).toEqual(['The receipt'])
})

test('the file is named by the sheet, and the page has its title back afterwards', async () => {
  render(<Page />)
  await press('Print')
  await press('Print the other')
  expect(titles).toEqual(['T-2611-07', 'Trepart'])
  expect(document.title).toBe('Kvitto – Trepart')
})

test('a page that is left or locked takes its sheet with it, also while it prints', async () => {
  const { unmount } = render(<Page />)
  await press('Print')
  window.dispatchEvent(new Event('beforeprint'))
  unmount()
  expect(sheets()).toEqual([])
  expect(document.title).toBe('Kvitto – Trepart')
  window.dispatchEvent(new Event('beforeprint'))
  expect(sheets()).toEqual([])
})

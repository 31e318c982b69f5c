// A PDF as it came from the printer: its pages with their words and where these stand.

import { getDocumentProxy } from 'unpdf'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export interface PdfPage {
  readonly text: string
  /** Points from the paper's left edge to the leftmost and the rightmost ink of a word. */
  readonly left: number
  readonly right: number
  readonly width: number
  readonly height: number
}

export interface Pdf {
  readonly title: string
  readonly pages: readonly PdfPage[]
  readonly bytes: Uint8Array
}

/** Presses a button that prints, with the printer's own dialog out of the way, and takes the PDF. */
export async function printBy(page: Page, button: string): Promise<Pdf> {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-print-asked', '')
  })
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.locator('html[data-print-asked]').waitFor()
  await page.evaluate(() => document.documentElement.removeAttribute('data-print-asked'))
  return printPage(page)
}

/** The paper as the browser's own menu would have it drawn; nothing is before what draws it has come. */
export async function drawnPaper(page: Page, words: string | RegExp): Promise<Locator> {
  const paper = page.locator('.paper')
  const drawn = async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    return paper.getByText(words).count()
  }
  await expect.poll(drawn).toBeGreaterThan(0)
  return paper
}

/** As the browser's own menu prints it. */
export async function printPage(page: Page): Promise<Pdf> {
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info } = await pdf.getMetadata()
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1)
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const leaf = await pdf.getPage(number)
      const { items } = await leaf.getTextContent()
      const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
      const { width, height } = leaf.getViewport({ scale: 1 })
      return {
        text: words.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(' '),
        left: Math.min(...words.map(({ transform }) => Number(transform[4]))),
        right: Math.max(...words.map((word) => Number(word.transform[4]) + word.width)),
        width,
        height,
      }
    }),
  )
  return { title: String((info as { readonly Title?: unknown }).Title), pages, bytes }
}

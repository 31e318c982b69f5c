// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { Button } from '../../src/ui/button.tsx'
import { Dialog } from '../../src/ui/dialog.tsx'

afterEach(cleanup)

test.each([
  ['Esc', () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))],
  ['its button', () => fireEvent.click(screen.getByRole('button', { name: 'Stäng' }))],
])('%s closes the dialog, and the focus goes back to what opened it', (_, close) => {
  render(<Page />)
  const opener = screen.getByRole('button', { name: 'Open' })
  opener.focus()

  fireEvent.click(opener)
  expect(screen.getByRole('dialog', { name: 'Title' })).toBeDefined()
  screen.getByRole('button', { name: 'Inside' }).focus()
  close()

  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog open={open} title="Title" onClose={() => setOpen(false)}>
        <Button onClick={() => undefined}>Inside</Button>
      </Dialog>
    </>
  )
}

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test } from 'vitest'
import { Choice, TextField } from '../../src/ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../src/ui/use-error-focus.ts'

afterEach(cleanup)

const ignore = () => undefined
const ways = [
  { value: 'post', label: 'Post' },
  { value: 'visit', label: 'Visit' },
]

function Form({ field }: { readonly field: string }) {
  const [fault, setFault] = useState<FieldFault>()
  useErrorFocus(fault)
  const errorOf = (name: string) => (fault?.field === name ? fault.text : undefined)
  return (
    <>
      <Choice
        name="way"
        label="Way"
        options={ways}
        value={undefined}
        error={errorOf('way')}
        onInput={ignore}
      />
      <TextField name="to" label="To" value="" error={errorOf('to')} onInput={ignore} />
      <button type="button" onClick={() => setFault({ field, text: 'It is missing' })}>
        Save
      </button>
    </>
  )
}

test('whoever saves in vain comes to the field that lacks something, every time', () => {
  render(<Form field="to" />)
  const save = screen.getByRole('button')
  for (let times = 0; times < 2; times += 1) {
    save.focus()
    fireEvent.click(save)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'To' }))
  }
})

test('of several answers the first, in a group that is wrong and says why', () => {
  render(<Form field="way" />)
  fireEvent.click(screen.getByRole('button'))
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Post' }))
  const group = screen.getByRole('radiogroup')
  expect(group.getAttribute('aria-invalid')).toBe('true')
  const [by = ''] = (group.getAttribute('aria-describedby') ?? '').split(' ')
  expect(document.getElementById(by)?.textContent).toContain('It is missing')
})

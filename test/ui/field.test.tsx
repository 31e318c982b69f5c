// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, test, vi } from 'vitest'
import { focusedField, focusField } from '../../src/ui/field-focus.ts'
import {
  Check,
  Checks,
  Choice,
  ChoiceChips,
  CodeField,
  DateField,
  PasswordWord,
  PhoneField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../../src/ui/field.tsx'

afterEach(cleanup)

const ignore = () => undefined

const places = [
  { value: 'here', label: 'Here', hint: 'With us' },
  { value: 'there', label: 'There' },
  { value: 'unknown', label: 'Unknown' },
] as const

type Place = (typeof places)[number]['value']

test('a field is found by its label and described by its hint and its error', () => {
  render(
    <TextField
      name="first"
      label="First name"
      hint="As they say it"
      error="Write a name"
      value=""
      onInput={ignore}
    />,
  )
  const field = screen.getByRole('textbox', { name: 'First name' })

  expect(describedBy(field)).toEqual(['As they say it', 'Write a name'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('a field without hint and error is described by nothing', () => {
  render(<TextField name="first" label="First name" value="" onInput={ignore} />)
  const field = screen.getByRole('textbox')

  expect(field.hasAttribute('aria-describedby')).toBe(false)
  expect(field.hasAttribute('aria-invalid')).toBe(false)
})

test('every control keeps its words from the browser and carries its name', () => {
  const { container } = render(
    <>
      <TextField name="a" label="a" value="" onInput={ignore} />
      <TextArea name="b" label="b" value="" onInput={ignore} />
      <DateField name="c" label="c" value="" onInput={ignore} />
      <PhoneField name="d" label="d" value="" onInput={ignore} />
      <PasswordWord name="e" label="e" value="" known={false} onInput={ignore} />
      <CodeField name="f" label="f" value="" onInput={ignore} />
      <Choice name="g" label="g" options={places} value={undefined} onInput={ignore} />
      <ChoiceChips name="h" label="h" options={places} value={undefined} onInput={ignore} />
      <Checks name="i" label="i" options={places} values={[]} onInput={ignore} />
      <Check name="j" label="j" checked={false} onInput={ignore} />
      <SelectField name="k" label="k" options={places} value={undefined} onInput={ignore} />
      <TimeField name="l" label="l" value="" onInput={ignore} />
    </>,
  )
  const controls = [...container.querySelectorAll<HTMLElement>('input, textarea, select')]

  expect(new Set(controls.map((control) => control.dataset['field'])).size).toBe(12)
  expect(controls.filter((control) => control.getAttribute('autocomplete') !== 'off')).toEqual([])
  expect(controls.filter((control) => control.spellcheck)).toEqual([])
})

test('names are never corrected', () => {
  render(<TextField name="first" label="First name" kind="name" value="" onInput={ignore} />)

  expect(screen.getByRole('textbox').getAttribute('autocorrect')).toBe('off')
})

test('eight digits become a date, and anything else stays as it was written', () => {
  const onInput = vi.fn<(value: string) => void>()
  render(<DateField name="born" label="Born" value="" onInput={onInput} />)
  const field = screen.getByLabelText('Born')

  fireEvent.input(field, { target: { value: '20221104' } })
  fireEvent.input(field, { target: { value: '2022-1' } })

  expect(onInput.mock.calls).toEqual([['2022-11-04'], ['2022-1']])
})

test('four digits or a point become a time, and anything else stays as it was written', () => {
  const onInput = vi.fn<(value: string) => void>()
  render(<TimeField name="rang" label="Rang" value="" onInput={onInput} />)
  const field = screen.getByLabelText('Rang')

  for (const value of ['1658', '16.58', '9.05', '165', '16.5', '16:58']) {
    fireEvent.input(field, { target: { value } })
  }

  const written = ['16:58', '16:58', '9:05', '165', '16.5', '16:58']
  expect(onInput.mock.calls.flat()).toEqual(written)
})

test('the sixth digit completes a code, once', () => {
  const onComplete = vi.fn<(code: string) => void>()
  render(<Code onComplete={onComplete} />)
  const field = screen.getByLabelText('Code')

  fireEvent.input(field, { target: { value: '12345' } })
  expect(onComplete).not.toHaveBeenCalled()
  fireEvent.input(field, { target: { value: '1234567' } })
  fireEvent.input(field, { target: { value: '1234568' } })

  expect(onComplete.mock.calls).toEqual([['123456']])
})

test('a word is covered when one goes on to the next', () => {
  render(<PasswordWord name="w1" label="Word 1" value="lingon" known onInput={ignore} />)
  const field = screen.getByLabelText<HTMLInputElement>('Word 1')

  expect(field.type).toBe('password')
  fireEvent.focus(field)
  expect(field.type).toBe('text')
  fireEvent.blur(field)
  expect(field.type).toBe('password')
})

test('nothing is chosen from the start, and a choice says which', () => {
  const onInput = vi.fn<(value: Place) => void>()
  render(
    <Choice name="where" label="Where?" options={places} value={undefined} onInput={onInput} />,
  )

  expect(screen.getByRole('radiogroup', { name: 'Where?' })).toBeDefined()
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  expect(radios.map((radio) => radio.checked)).toEqual([false, false, false])
  fireEvent.click(screen.getByRole('radio', { name: 'There' }))
  expect(onInput).toHaveBeenCalledWith('there')
})

test('several answers come in the order of the list', () => {
  const onInput = vi.fn<(values: readonly Place[]) => void>()
  render(
    <Checks
      name="where"
      label="Where?"
      options={places}
      values={['unknown', 'there']}
      onInput={onInput}
    />,
  )

  fireEvent.click(screen.getByRole('checkbox', { name: /Here/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'There' }))

  expect(onInput.mock.calls[0]).toEqual([['here', 'there', 'unknown']])
})

test('the first line of a list takes the choice back', () => {
  const onInput = vi.fn<(value: Place | undefined) => void>()
  render(<SelectField name="m" label="Place" options={places} value="here" onInput={onInput} />)

  fireEvent.input(screen.getByRole('combobox', { name: 'Place' }), { target: { value: '' } })

  expect(onInput).toHaveBeenCalledWith(undefined)
})

test('a field and its caret are found again by name', () => {
  const carets: number[] = []
  render(
    <TextArea
      name="what"
      label="What"
      value="four words in it"
      onInput={ignore}
      onSelectionChange={(caret) => carets.push(caret)}
    />,
  )

  expect(focusField('what', 4)).toBe(true)
  expect(focusedField()).toBe('what')
  fireEvent.keyUp(screen.getByLabelText('What'))
  expect(carets.at(-1)).toBe(4)
})

test('of several choices the chosen one is found again', () => {
  render(<Choice<Place> name="w" label="W" options={places} value="there" onInput={ignore} />)

  expect(focusField('w', 3)).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'There' }))
})

test('a field that is gone is not found', () => {
  expect(focusField('gone')).toBe(false)
})

function Code({ onComplete }: { readonly onComplete: (code: string) => void }) {
  const [value, setValue] = useState('')
  return (
    <CodeField name="c" label="Code" value={value} onInput={setValue} onComplete={onComplete} />
  )
}

function describedBy(element: HTMLElement): readonly (string | undefined)[] {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent?.trim())
}

test('a number to ring that is too short is said when it is left, and not while it is typed', () => {
  function Kept() {
    const [value, setValue] = useState('')
    return <PhoneField name="phone" label="Phone" value={value} onInput={setValue} />
  }
  render(<Kept />)
  const field = screen.getByRole('textbox', { name: 'Phone' })
  const isSaid = () => screen.queryByText(/^Numret är för kort/) !== null
  expect(isSaid()).toBe(false)
  fireEvent.focusIn(field)
  fireEvent.input(field, { target: { value: '08-46' } })
  expect(isSaid()).toBe(false)
  fireEvent.focusOut(field)
  expect(isSaid()).toBe(true)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  fireEvent.focusIn(field)
  fireEvent.input(field, { target: { value: '08-465 004 10' } })
  fireEvent.focusOut(field)
  expect(isSaid()).toBe(false)
  fireEvent.input(field, { target: { value: 'fråga Kim' } })
  expect(isSaid()).toBe(true)
})

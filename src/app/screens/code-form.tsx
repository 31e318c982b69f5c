import { useState } from 'preact/hooks'
import { lockText } from '../../text/lock.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/field.tsx'

interface CodeFormProps {
  readonly title: string
  readonly onCode: (code: string) => Promise<string | undefined>
  readonly onWords: () => void
}

export function CodeForm({ title, onCode, onWords }: CodeFormProps) {
  const [code, setCode] = useState('')
  const [error, setError] = useState('')

  async function go(complete: string): Promise<void> {
    const message = await onCode(complete)
    if (message === undefined) return
    setCode('')
    setError(message)
  }

  return (
    <>
      <h2 id="how">{title}</h2>
      <CodeField
        name="code"
        label={lockText.code}
        value={code}
        onInput={(typed) => {
          setError('')
          setCode(typed)
        }}
        onComplete={(complete) => void go(complete)}
      />
      <p class="err" role="alert">
        {error}
      </p>
      <Button variant="plain" class="lock__alt" onClick={onWords}>
        {lockText.useWords}
      </Button>
    </>
  )
}

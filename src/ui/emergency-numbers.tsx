import siren from 'lucide:siren'
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { phoneHref } from './phone-link.ts'

export interface EmergencyNumber {
  readonly number: string
  readonly label: string
}

interface EmergencyNumbersProps {
  readonly title: string
  readonly numbers: readonly EmergencyNumber[]
}

export function EmergencyNumbers({ title, numbers }: EmergencyNumbersProps) {
  const id = useId()
  return (
    <section class="sos" aria-labelledby={id}>
      <Icon of={siren} size="l" />
      <h2 id={id}>{title}</h2>
      <ul class="sos__nr">
        {numbers.map(({ number, label }) => (
          <li key={number}>
            <a class="tel" href={phoneHref(number)}>
              {number}
            </a>{' '}
            {label}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same at the foot of the lock screen: readable while nobody is signed in. */
export function LockNumbers({ numbers }: Pick<EmergencyNumbersProps, 'numbers'>) {
  return (
    <footer class="lock__sos">
      <Icon of={siren} />
      {numbers.map(({ number, label }) => (
        <span key={number}>
          {label}:{' '}
          <a class="tel" href={phoneHref(number)}>
            {number}
          </a>
        </span>
      ))}
    </footer>
  )
}

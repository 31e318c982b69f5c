// Three petals round a core. Lit petals say who may see something; all three are the logo.

export type Petal = 'fam' | 'sch' | 'soc'

interface MarkProps {
  /** The lit petals. */
  readonly on: readonly Petal[]
  /** On a dark ground: the light colours, all lit. */
  readonly night?: boolean
  readonly class?: string
}

const letters = { fam: 'f', sch: 's', soc: 'o' } as const

export const ALL_PETALS: readonly Petal[] = ['fam', 'sch', 'soc']

export function Mark({ on, night, class: more }: MarkProps) {
  const lit = ALL_PETALS.filter((petal) => on.includes(petal))
  const key = lit.length === 3 ? 'all' : lit.map((petal) => letters[petal]).join('')
  const names = ['mk', key && `mk--${key}`, night && 'mk--rail', more]
  return (
    <svg class={names.filter(Boolean).join(' ')} viewBox="-22.5 -23.5 45 43" aria-hidden="true">
      <path
        class="f"
        d="M4.49 -4.56L10.98 -8.3A11 11 0 1 0 -10.98 -8.3L-4.49 -4.56A6.4 6.4 0 0 1 4.49 -4.56Z"
      />
      <path
        class="s"
        d="M-6.19 -1.61L-12.68 -5.36A11 11 0 1 0 -1.7 13.66L-1.7 6.17A6.4 6.4 0 0 1 -6.19 -1.61Z"
      />
      <path
        class="o"
        d="M1.7 6.17L1.7 13.66A11 11 0 1 0 12.68 -5.36L6.19 -1.61A6.4 6.4 0 0 1 1.7 6.17Z"
      />
      <circle class="c" r="3.7" />
    </svg>
  )
}

import { h } from 'preact'

/** The shapes of one icon, as `lucide:house` gives them. */
export type IconShapes = readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
])[]

interface IconProps {
  readonly of: IconShapes
  readonly size?: 's' | 'l'
  readonly class?: string
}

/** Never the only bearer of a meaning: words stand beside it, so it is hidden from readers. */
export function Icon({ of, size, class: more }: IconProps) {
  return (
    <svg
      class={['ico', size && `ico--${size}`, more].filter(Boolean).join(' ')}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes]) => h(tag, { key: JSON.stringify(attributes), ...attributes }))}
    </svg>
  )
}

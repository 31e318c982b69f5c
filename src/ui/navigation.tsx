// The same places twice: a rail beside the page, and on a phone a bar under it. Only one is shown.

import { uiText } from '../text/ui.ts'
import { HideButton } from './hide-button.tsx'
import { Icon, type IconShapes } from './icon.tsx'
import { ALL_PETALS, Mark } from './mark.tsx'
import { NewsDot } from './news-dot.tsx'

export interface NavItem {
  readonly href: string
  readonly label: string
  readonly icon: IconShapes
  readonly current?: boolean
  /** Said, and shown as a dot, where something there is new. */
  readonly news?: string
}

interface NavProps {
  readonly items: readonly NavItem[]
  readonly onHide: () => void
}

export function Rail({ items, onHide }: NavProps) {
  return (
    <nav class="rail" aria-label={uiText.mainMenu}>
      <a class="rail__logo" href="/" aria-label={uiText.toStart}>
        <Mark on={ALL_PETALS} night class="mk--logo" />
      </a>
      <ul class="rail__list">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} />
          </li>
        ))}
      </ul>
      <div class="rail__foot">
        <HideButton place="rail" onClick={onHide} />
      </div>
    </nav>
  )
}

export function Tabs({ items, onHide }: NavProps) {
  return (
    <nav class="tabs" aria-label={uiText.mainMenu}>
      {items.map((item) => (
        <NavLink key={item.href} item={item} />
      ))}
      <HideButton place="tabs" onClick={onHide} />
    </nav>
  )
}

function NavLink({ item }: { readonly item: NavItem }) {
  return (
    <a class="rail__item" href={item.href} aria-current={item.current ? 'page' : undefined}>
      <Icon of={item.icon} />
      <span>
        {item.label}
        {item.news !== undefined && <NewsDot words={item.news} />}
      </span>
    </a>
  )
}

import eyeOff from 'lucide:eye-off'
import { uiText } from '../text/ui.ts'
import { Icon } from './icon.tsx'

interface HideButtonProps {
  /** Where it stands: in the rail, among the tabs, or over a step. */
  readonly place: 'rail' | 'tabs' | 'focus'
  readonly onClick: () => void
}

const placeClass = {
  rail: 'rail__item rail__hide',
  tabs: 'rail__item',
  focus: 'btn btn--line focus__hide',
} as const

export function HideButton({ place, onClick }: HideButtonProps) {
  return (
    <button type="button" class={placeClass[place]} onClick={onClick}>
      <Icon of={eyeOff} />
      <span>{uiText.hide}</span>
    </button>
  )
}

import { Button } from './button.tsx'

interface UpdateBarProps {
  readonly text: string
  readonly action: string
  readonly onAction: () => void
}

export function UpdateBar({ text, action, onAction }: UpdateBarProps) {
  return (
    <div class="upd" role="status">
      <p>{text}</p>
      <Button onClick={onAction}>{action}</Button>
    </div>
  )
}

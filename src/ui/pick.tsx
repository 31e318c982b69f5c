export interface PickItem {
  readonly id: string
  readonly initials: string
  readonly name: string
  readonly note?: string | undefined
}

interface PickListProps {
  readonly items: readonly PickItem[]
  readonly picked: string | undefined
  readonly onPick: (id: string) => void
}

/** Who are you: one large button a person. */
export function PickList({ items, picked, onPick }: PickListProps) {
  return (
    <ul class="lock__list">
      {items.map(({ id, initials, name, note }) => (
        <li key={id}>
          <button
            type="button"
            class="pick"
            aria-pressed={id === picked}
            onClick={() => onPick(id)}
          >
            <i aria-hidden="true">{initials}</i>
            <span>
              {name}
              {note && <small>{note}</small>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

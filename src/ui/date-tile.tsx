interface DateTileProps {
  readonly top: string
  readonly main: string
  readonly now?: boolean
}

/** Hidden from readers: the row beside it says the date in full. */
export function DateTile({ top, main, now }: DateTileProps) {
  return (
    <span class={now ? 'date date--now' : 'date'} aria-hidden="true">
      <small>{top}</small>
      <b>{main}</b>
    </span>
  )
}

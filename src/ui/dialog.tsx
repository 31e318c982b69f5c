import x from 'lucide:x'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { uiText } from '../text/ui.ts'
import { Icon } from './icon.tsx'

interface DialogProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** The browser's own dialog: it keeps the focus inside and closes on Esc. */
export function Dialog({ open, title, onClose, actions, children }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!open) return undefined
    const opener = document.activeElement
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      // Browsers give the focus back on close(), but not when the dialog is taken away.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [open])

  if (!open) return null
  return (
    <dialog ref={dialog} class="dlg" aria-labelledby={id} onCancel={onClose}>
      <div class="dlg__head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="btn dlg__x" aria-label={uiText.close} onClick={onClose}>
          <Icon of={x} />
        </button>
      </div>
      {children}
      {actions && <div class="dlg__acts">{actions}</div>}
    </dialog>
  )
}

import { useEffect } from 'preact/hooks'
import { focusField } from './field-focus.ts'

export interface FieldFault<F extends string = string> {
  readonly field: F
  readonly text: string
}

/**
 * To the field that lacks something, each time that somebody tries in vain: there its error is read,
 * and there it is put right.
 */
export function useErrorFocus(fault: FieldFault | undefined): void {
  useEffect(() => {
    if (fault) focusField(fault.field)
  }, [fault])
}

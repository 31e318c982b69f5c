import { uiText } from '../../text/ui.ts'
import { ShapedField, type ShapedFieldProps } from './shaped-field.tsx'

/** Eight digits come as yyyy-mm-dd: a date of birth is typed faster than it is found in a calendar. */
export function DateField({ hint = uiText.dateForm, ...field }: ShapedFieldProps) {
  return <ShapedField {...field} hint={hint} maxLength={10} shape={withHyphens} />
}

function withHyphens(text: string): string {
  return text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}

import { ShapedField, type ShapedFieldProps } from './shaped-field.tsx'

/** Four digits, and hours with a point, come as hh:mm. */
export function TimeField(props: ShapedFieldProps) {
  return <ShapedField {...props} maxLength={5} shape={withColon} />
}

function withColon(text: string): string {
  return text.replace(/^(\d\d)(\d\d)$/, '$1:$2').replace(/^(\d\d?)\.(\d\d)$/, '$1:$2')
}

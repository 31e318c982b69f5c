import type { ComponentChildren } from 'preact'
import { isDraftGone } from '../../draft/draft-repository.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import {
  emptyFormDraft,
  findFormDraft,
  placeOf,
  type FormDraft,
  type FormName,
  type MatterForm,
} from '../../matter/form.ts'
import { FormWords, MatterFormScreen } from '../../matter/screens/matter-form.tsx'
import { Redirect } from '../redirect.tsx'
import { useDesk } from '../tablet-context.ts'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

interface FormOnDraftProps {
  readonly name: FormName
  readonly rec: string
  /** The matter it is about; empty for what is about none. */
  readonly sid: string
  readonly detail?: string
  readonly form: MatterForm
  readonly beside?: (
    values: FormDraft['values'],
    edit: (values: FormDraft['values']) => void,
  ) => ComponentChildren
}

/** A form on the draft that was begun, or on a new one; what has been saved leads on. */
export function FormOnDraft({ name, rec, sid, form, ...shown }: FormOnDraftProps) {
  const desk = useDesk()
  // Saved in this window or another: drawn anew then, and read as it is drawn.
  useDeskQuery(desk, (desk) => isDraftGone(desk, rec), rec)
  const { path, back, after } = placeOf(name, sid)
  const begun = rec === '' ? findFormDraft(desk, name, sid) : undefined
  if (begun !== undefined) return <Redirect to={`${path}/${begun}`} />
  if (rec === '') return <NewDraftRoute to={(fresh) => `${path}/${fresh}`} />
  if (isDraftGone(desk, rec)) return <Redirect to={after} />
  return (
    <DraftRoute
      rec={rec}
      of="matter"
      backHref={back}
      empty={() => emptyFormDraft(name, sid, form.first)}
      show={(content) => <FormWords content={content} form={form} />}
    >
      {(around, store) => (
        <MatterFormScreen
          around={around}
          store={store}
          rec={rec}
          sid={sid}
          name={name}
          form={form}
          {...shown}
        />
      )}
    </DraftRoute>
  )
}

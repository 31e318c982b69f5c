// The only place that renders inputs. What lies in ./field is reached through here, so that no
// screen can show a control without its label, its error and its silence towards the browser.

export { Check, Checks } from './field/checks.tsx'
export { Choice, ChoiceChips, optionsOf } from './field/choice.tsx'
export { CodeField } from './field/code-field.tsx'
export { DateField } from './field/date-field.tsx'
export { PasswordWord } from './field/password-word.tsx'
export { PhoneField } from './field/phone-field.tsx'
export { SelectField } from './field/select-field.tsx'
export { TextArea } from './field/text-area.tsx'
export { TextField } from './field/text-field.tsx'
export { TimeField } from './field/time-field.tsx'

export const licencesText = {
  title: 'Licenser',
  own: 'Trepart är fri programvara under EUPL 1.2.',
  others: 'Det här kommer från andra. De har sina egna villkor, på engelska.',
  line: (version: string, licence: string) => `version ${version}, ${licence}`,
} as const

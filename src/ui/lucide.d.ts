declare module 'lucide:*' {
  const shapes: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[]
  export default shapes
}

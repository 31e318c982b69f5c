import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'

/** Leads on, and is no place to come back to. */
export function Redirect({ to }: { readonly to: string }) {
  const { route } = useLocation()
  useEffect(() => route(to, true), [route, to])
  return null
}

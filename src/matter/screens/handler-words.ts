import { mattersText } from '../../text/matters.ts'
import type { MatterView } from '../list-matters.ts'

export function handlerWords({ matter, mine }: Pick<MatterView, 'matter' | 'mine'>): string {
  const { handler, handlerHasLeft } = matter
  if (!handler) return mattersText.handledByNobody
  if (handlerHasLeft) return mattersText.hasLeft(handler.name)
  return mine ? mattersText.handledByYou : mattersText.handledBy(handler.name)
}

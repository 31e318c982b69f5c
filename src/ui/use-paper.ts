// What goes to the printer instead of the screen: drawn in the moment of printing, so that its time
// is true, nothing stale is printed with the browser's own menu, and no page carries a second copy.

import { render, type ComponentChild } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** What a sheet is called that has no number to ask for it by. */
export const UNNUMBERED = 'Trepart'

export interface Sheet {
  /** Becomes the file's name where the printer is a file: a reference, never a person's name. */
  readonly name: string
  readonly paper: ComponentChild
}

type Draw<M> = (papers: M) => Sheet

/**
 * Prints what `draw` makes of the papers, which are fetched from the precache when the page is
 * there. Gives back how to print, and how to print another of them.
 */
export function usePaper<M>(load: () => Promise<M>, draw: Draw<M>): (other?: Draw<M>) => void {
  const newest = useRef(draw)
  newest.current = draw
  const chosen = useRef<Draw<M> | undefined>(undefined)
  const loading = useRef<Promise<unknown> | undefined>(undefined)

  // Not an effect: its end may wait until after the next frame, and a lock takes the sheet at once.
  useLayoutEffect(() => {
    const host = document.createElement('div')
    host.className = 'paper'
    let papers: M | undefined
    let title: string | undefined
    loading.current = load().then((loaded) => (papers = loaded))

    const show = () => {
      if (papers === undefined) return
      const { name, paper } = (chosen.current ?? newest.current)(papers)
      document.body.append(host)
      render(paper, host)
      title ??= document.title
      document.title = name
    }
    // The sheet stays, unseen: a tablet may still be drawing its pages when it says that it is done.
    const putTitleBack = () => {
      if (title !== undefined) document.title = title
      title = undefined
    }
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', putTitleBack)
    return () => {
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', putTitleBack)
      putTitleBack()
      render(null, host)
      host.remove()
    }
  }, [load])

  return (other) => {
    chosen.current = other
    /* no await */ void loading.current?.then(() => window.print())
  }
}

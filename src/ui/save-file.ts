// A file that the browser keeps where the person's files are.

export function saveFile(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }))
  // Not in the page: the router takes a link there for an address of its own.
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  // Read when the browser gets to it; the page is left or locked long after that.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}

export function readStopList(text: string): (word: string) => boolean
export function foldWord(word: string): string
export function chooseWords(dictionary: string, isStopped: (word: string) => boolean): string[]

/** Lets the screen answer before a long piece of work goes on. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}

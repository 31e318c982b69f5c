// A question to the service worker. The answer comes back through a port of its own.

export function askWorker(worker: ServiceWorker, question: { readonly type: string }) {
  return new Promise<unknown>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => {
      port1.close()
      resolve(data)
    })
    port1.start()
    worker.postMessage(question, [port2])
  })
}

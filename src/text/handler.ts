// Words of a new handler, on the reporter's side.

export const handlerText = {
  changed: 'Ny handläggare',
  since: (day: string) => `ny sedan ${day}`,
  always: (name: string, phone: string) => `${name} svarar alltid på ${phone}.`,
  callFunction: (phone: string) => `Ring mottagningen ${phone}`,
} as const

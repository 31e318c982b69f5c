// By itself, since every page knows the address and few of them enrol.

export const ENROL_PATH = '/borja'

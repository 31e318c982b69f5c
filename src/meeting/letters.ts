// Which letters are a meeting's. What files them is fetched when one has come.

import type { Domains, TakeLetter } from '../letters/read-letters.ts'

const takeMeeting: TakeLetter = async (desk, letter) =>
  (await import('./take-letters.ts')).fileMeetingLetter(desk, letter)

const takeShared: TakeLetter = async (desk, letter) =>
  (await import('./take-shared-draft.ts')).takeSharedDraft(desk, letter)

export const meetingLetters: Domains = {
  meetingInvitation: takeMeeting,
  meetingAnswer: takeMeeting,
  meetingNote: takeMeeting,
  meetingTaskDone: takeMeeting,
  sharedDraft: takeShared,
}

// What is fetched (from the precache) when somebody goes there: home is ready sooner.

import type { ComponentType } from 'preact'
import type { RoomPath } from './room-paths.ts'

const ROOMS: { readonly [P in RoomPath]: () => Promise<ComponentType> } = {
  '/arenden': () => import('./routes/matter-route.tsx').then((m) => m.MatterListRoute),
  '/arende/:sid': () => import('./routes/path-route.tsx').then((m) => m.PathRoute),
  '/arende/:sid/samtycken/:holder?': () =>
    import('./routes/consent-matter-route.tsx').then((m) => m.MatterConsentsRoute),
  '/arende/:sid/samtycke/:rec?': () =>
    import('./routes/consent-matter-route.tsx').then((m) => m.TakeDownRoute),
  '/arende/:sid/svar/:from/:rec?': () =>
    import('./routes/consent-matter-route.tsx').then((m) => m.TakeDownRoute),
  '/arende/:sid/:form/:rec?': () =>
    import('./routes/matter-forms-route.tsx').then((m) => m.MatterFormRoute),
  '/avsluta/:sid/:rec?': () =>
    import('./routes/matter-forms-route.tsx').then((m) => m.MatterFormRoute),
  '/utvardera/:sid/:rec?': () =>
    import('./routes/evaluation-route.tsx').then((m) => m.EvaluationRoute),
  '/stotta': () => import('./routes/support-route.tsx').then((m) => m.SupportRoute),
  '/forbered/:id': () => import('./routes/talk-route.tsx').then((m) => m.TalkRoute),
  '/underskrift/:sid': () => import('./routes/co-sign-route.tsx').then((m) => m.CoSignRoute),
  '/overlamna/:id': () => import('./routes/hand-over-route.tsx').then((m) => m.HandOverRoute),
  '/overta/:sid': () => import('./routes/hand-over-route.tsx').then((m) => m.HandOverRoute),
  '/snabb/:id?': () => import('./routes/note-route.tsx').then((m) => m.NoteRoute),
  '/radgor/:id?': () => import('./routes/consultation-route.tsx').then((m) => m.ConsultationRoute),
  '/aterkoppling/:sid/:rec?': () =>
    import('./routes/follow-up-route.tsx').then((m) => m.FeedbackRoute),
  '/samtal/:sid/:rec?': () => import('./routes/follow-up-route.tsx').then((m) => m.CallRoute),
  '/besked/:sid/:rec?': () =>
    import('./routes/disclosure-route.tsx').then((m) => m.DisclosureRoute),
  '/rensa/:id': () => import('./screens/remove-draft-screen.tsx').then((m) => m.RemoveDraftScreen),
  '/oversikt': () => import('./routes/overview-route.tsx').then((m) => m.OverviewRoute),
  '/forslag/:rec?': () => import('./routes/improvement-route.tsx').then((m) => m.ImprovementRoute),
  '/inkorg': () => import('./routes/inbox-route.tsx').then((m) => m.InboxRoute),
  '/inkorg/:id': () => import('./routes/inbox-route.tsx').then((m) => m.LetterRoute),
  '/moten': () => import('./routes/meeting-route.tsx').then((m) => m.MeetingsRoute),
  '/mote/:id/inbjudan': () => import('./routes/meeting-route.tsx').then((m) => m.MeetingPlanRoute),
  '/mote/:id/versioner': () =>
    import('./routes/meeting-editions-route.tsx').then((m) => m.EditionsRoute),
  '/mote/:id/efter': () => import('./routes/meeting-route.tsx').then((m) => m.AfterMeetingRoute),
  '/mote/:id/:point?': () => import('./routes/meeting-route.tsx').then((m) => m.MeetingRoute),
  '/barnets-rost/:id': () => import('./routes/meeting-route.tsx').then((m) => m.ChildVoiceRoute),
  '/inbjudan/:id': () => import('./routes/meeting-letter-route.tsx').then((m) => m.InvitationRoute),
  '/inbjudan/:id/annan-tid/:rec?': () =>
    import('./routes/meeting-letter-route.tsx').then((m) => m.OtherTimeRoute),
  '/anteckning/:id': () =>
    import('./routes/meeting-letter-route.tsx').then((m) => m.GivenNoteRoute),
  '/samtycken': () => import('./routes/consent-route.tsx').then((m) => m.ConsentsRoute),
  '/erbjudet/:id': () => import('./routes/offer-route.tsx').then((m) => m.ConsentOfferRoute),
  '/samtycke/:id': () => import('./routes/consent-route.tsx').then((m) => m.ConsentRoute),
  '/lamna/:id': () =>
    import('./routes/hand-over-tablet-route.tsx').then((m) => m.HandOverTabletRoute),
  '/kontakter': () => import('./screens/contacts-screen.tsx').then((m) => m.ContactsScreen),
  '/handbok': () => import('./routes/handbook-route.tsx').then((m) => m.HandbookRoute),
  '/utkorg': () => import('./screens/outbox-screen.tsx').then((m) => m.OutboxScreen),
  '/installningar': () => import('./screens/settings-screen.tsx').then((m) => m.SettingsScreen),
  '/licenser': () => import('./screens/licences-screen.tsx').then((m) => m.LicencesScreen),
  '/installera': () => import('./screens/install-screen.tsx').then((m) => m.InstallScreen),
}

export function openRoom(path: RoomPath): Promise<ComponentType> {
  return ROOMS[path]()
}

/** In a family's hands, whatever the address says. */
export async function openHandOver() {
  return (await import('./screens/hand-over-screen.tsx')).HandOverScreen
}

import cloudAlert from 'lucide:cloud-alert'
import cloudCheck from 'lucide:cloud-check'
import cloudOff from 'lucide:cloud-off'
import cloudUpload from 'lucide:cloud-upload'
import { useLocation } from 'preact-iso'
import { appText } from '../text/app.ts'
import { SyncChip } from '../ui/sync-chip.tsx'
import { useTablet } from './tablet-context.ts'

const { net } = appText

/** Sums up; the three dots on each report tell the truth of each. Offline is calm, not a warning. */
export function NetChip() {
  const { route } = useLocation()
  const online = useTablet((state) => state.online)
  const waiting = useTablet((state) => state.waiting)
  const trouble = useTablet((state) => state.problems.size > 0)
  const open = () => route('/utkorg')
  if (trouble) {
    return <SyncChip icon={cloudAlert} tone="alert" title={net.trouble} onClick={open} />
  }
  if (online === false) {
    const detail = waiting > 0 ? net.waiting(waiting) : net.offDetail
    return <SyncChip icon={cloudOff} tone="off" title={net.off} detail={detail} onClick={open} />
  }
  if (waiting > 0) {
    const title = net.waiting(waiting)
    const detail = net.waitingDetail
    return <SyncChip icon={cloudUpload} tone="off" title={title} detail={detail} onClick={open} />
  }
  return <SyncChip icon={cloudCheck} tone="on" title={net.on} onClick={open} />
}

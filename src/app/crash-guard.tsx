import { Component, type ComponentChildren } from 'preact'
import { appText } from '../text/app.ts'
import { Button } from '../ui/button.tsx'
import { Covered } from './screens/covered.tsx'

interface CrashGuardProps {
  readonly children: ComponentChildren
}

/** A screen that fails shows a plain page: what was typed has been saved, and 112 is a phone call. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static override getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    if (!this.state.crashed) return <>{this.props.children}</>
    return (
      <Covered text={appText.problem.unknown}>
        <Button variant="plain" class="lock__go" onClick={() => location.reload()}>
          {appText.problem.reload}
        </Button>
      </Covered>
    )
  }
}

import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { dateText } from '../../text/days.ts'
import { meetingLettersText } from '../../text/meeting-letters.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { taskHash } from '../fold.ts'
import type { TaskHere } from '../received.ts'
import { sayDone } from '../task-done.ts'

interface MeetingTasksProps {
  readonly around: Surroundings
  readonly tasks: readonly TaskHere[]
}

const words = meetingLettersText.tasks

/** What was decided that this side does, until somebody says that it is done. */
export function MeetingTasks({ around, tasks }: MeetingTasksProps) {
  const [failed, setFailed] = useState(false)
  const finish = async (task: TaskHere) => {
    const said = await sayDone(around.desk, task)
    setFailed(!said.ok)
    if (said.ok) around.onQueued()
  }
  return (
    <Card title={words.title}>
      <ul class="stack">
        {tasks.map((task) => (
          <li key={`${task.meeting} ${taskHash(task.decision)}`} class="stack">
            <TaskWords {...task} />
            {task.done ? (
              <p class="muted">
                {words.isDone(whenText(task.done.record.writtenAt, around.now()))}
              </p>
            ) : (
              <p>
                <Button onClick={() => void finish(task)}>{words.label(task.decision.what)}</Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <div role="status">{failed && <Note tone="alert">{words.failed}</Note>}</div>
    </Card>
  )
}

/** The words that the meeting used, and the day where there is one. */
function TaskWords({ decision: { who, when, due } }: TaskHere) {
  const parts = [who, when, due === '' ? '' : words.due(dateText(due))]
  return <p>{parts.filter((part) => part !== '').join(', ')}</p>
}

import { useCommand } from '../../api/command.js';
import { graphql } from '../../api/graphql.js';

const KeepGoal = graphql(`
  mutation KeepGoal($input: ReviseGoalInput!) {
    reviseGoal(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const KeepNeed = graphql(`
  mutation KeepNeed($input: ReviseNeedInput!) {
    reviseNeed(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const KeepAction = graphql(`
  mutation KeepAction($input: ReviseActionInput!) {
    reviseAction(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const KeepAppointment = graphql(`
  mutation KeepAppointment($input: ReviseAppointmentInput!) {
    reviseAppointment(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

const KeepNote = graphql(`
  mutation KeepNote($input: ReviseNoteInput!) {
    reviseNote(input: $input) {
      refusals {
        code
        message
        path
      }
    }
  }
`);

/** Marks an item private, or takes the mark back: each kind has a command of its own. */
export function useMarking() {
  const commands = {
    Goal: useCommand(KeepGoal),
    Need: useCommand(KeepNeed),
    Action: useCommand(KeepAction),
    Appointment: useCommand(KeepAppointment),
    Note: useCommand(KeepNote),
  };
  const all = Object.values(commands);
  return {
    mark: (kind: keyof typeof commands, item: string, confidential: boolean) =>
      commands[kind].send({ item, changes: { confidential } }),
    isSending: all.some(({ isSending }) => isSending),
    trouble: all.find(({ trouble }) => trouble !== null)?.trouble ?? null,
  } as const;
}

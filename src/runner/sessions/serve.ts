import { createMachine } from './machine.ts';
import type { SessionRequest } from './messages.ts';
import { type Session, type SessionSurroundings, startSession } from './session.ts';

/** Serves what pages ask of sessions, in the Worker. */
export function serveSessions(surroundings: SessionSurroundings) {
  const sessions = new Map<number, Session>();
  return (request: SessionRequest) => {
    const { id } = request;
    if (request.kind === 'session start') {
      const { options, replay } = request;
      sessions.set(id, startSession(id, options, replay, createMachine, surroundings));
      return;
    }
    const session = sessions.get(id);
    if (session === undefined) return;
    switch (request.kind) {
      case 'type':
        return session.type(request.input, request.text);
      case 'resize':
        return session.resize(request.input, request.size);
      case 'complete':
        return session.complete(request.input, request.line);
      case 'shown':
        return session.shown(request.characters);
      case 'session stop':
        sessions.delete(id);
        return session.stop();
    }
  };
}

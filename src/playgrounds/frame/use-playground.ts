import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Codec } from './codec.ts';
import { type SavedState, savedState } from './saved-state.ts';

/** How long a control must rest before its state is saved and shown in the address, in milliseconds. */
const SETTLE_MILLISECONDS = 500;

/** One playground: where its state comes from, how it is read back. */
export interface PlaygroundDefinition<State> {
  /** Names it in links and storage; unique on a page and stable once published. */
  readonly id: string;
  /** The page's own example. */
  readonly initial: State;
  /** Loads the codec: it is needed only when there is a link or a saved edit to read. */
  loadCodec(): Promise<Codec<State>>;
}

/** A playground's state and what the reader can do with it. */
export interface PlaygroundHandle<State> {
  readonly id: string;
  readonly state: State;
  /** False until the page's script runs: controls are disabled till then. */
  readonly ready: boolean;
  /** What to tell the reader about the last link, share or reset; empty when nothing. */
  readonly notice: string;
  /** Merges a change into the state. `passing` is for scrubbing and playing: the address stays. */
  update(change: Partial<State>, kind?: 'settling' | 'passing'): void;
  /** Back to the page's own example; saved edits are forgotten. */
  reset(): void;
  /** Writes the state into the address and the clipboard. */
  share(): Promise<void>;
}

/** Links are read and written seldom: their code is loaded when one is. */
const links = () => import('./link.ts');

function showInAddress(hash: string) {
  history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : hash);
}

/**
 * State with the precedence link, saved edit, page's example. The first render is always the
 * page's example, so it equals what the build wrote; a link or a saved edit is applied after it.
 */
export function usePlayground<State extends object>({
  id,
  initial,
  loadCodec,
}: PlaygroundDefinition<State>): PlaygroundHandle<State> {
  const [state, setState] = useState(initial);
  /** The newest state, also for what began before it was: a run that ends changes no more than it says. */
  const newest = useRef(state);
  newest.current = state;
  const [ready, setReady] = useState(false);
  const [notice, setNotice] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  /** Whether the address still has to follow an edit: a passing change must not make it forget. */
  const owesAddress = useRef(false);
  const saved = useMemo<SavedState<State> | undefined>(
    () =>
      typeof location === 'undefined' ? undefined : savedState(location.pathname, id, initial),
    [id, initial],
  );

  useEffect(() => {
    const readLink = async () => {
      if (!location.hash.startsWith(`#${id}~`)) return 'none';
      const { decodeLink, linkNotices } = await links();
      const link = await decodeLink(location.hash, id, await loadCodec());
      clearTimeout(timer.current);
      setState(link.kind === 'state' ? link.state : initial);
      setNotice(linkNotices[link.kind]);
      return link.kind;
    };
    const start = async () => {
      if ((await readLink()) !== 'none') return;
      const edited = saved?.read();
      const read = edited === undefined ? undefined : (await loadCodec())(edited);
      if (read !== undefined) setState(read);
    };
    // Without the code that reads links and saved edits, the page's own example is still there.
    void start().finally(() => setReady(true));
    const onHashChange = () => void readLink();
    addEventListener('hashchange', onHashChange);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('hashchange', onHashChange);
    };
  }, [id, initial, loadCodec, saved]);

  return {
    id,
    state,
    ready,
    notice,
    update(change, kind = 'settling') {
      const next = { ...newest.current, ...change };
      setState(next);
      setNotice('');
      if (kind === 'settling') owesAddress.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(async () => {
        saved?.write(next);
        if (!owesAddress.current) return;
        owesAddress.current = false;
        const { encodeLink } = await links();
        // Without a link for it, as for a state that is too long, no older one may stay.
        showInAddress(await encodeLink(id, next).catch(() => ''));
      }, SETTLE_MILLISECONDS);
    },
    reset() {
      clearTimeout(timer.current);
      owesAddress.current = false;
      setState(initial);
      saved?.clear();
      if (location.hash.startsWith(`#${id}~`)) showInAddress('');
      setNotice("Back to the page's own example.");
    },
    async share() {
      const { shareLink } = await links();
      setNotice(await shareLink(id, state));
    },
  };
}

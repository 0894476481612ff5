import { useApolloClient } from '@apollo/client/react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import {
  THEORY_CHILDREN,
  theoryFocusAfterRemoval,
  theoryNodes,
  theorySiblings,
  theoryTree,
  type TheoryKind,
  type TheoryNode,
} from '@laeringsrum/domain';
import { type Theory_InterventionFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { announce } from '../../ui/announce';
import { useUndo } from '../../ui/Undo';
import { hasCprNumber } from '../personal-data/guard';
import { useTheoryChanges, type NodeVersion } from './useTheoryChanges';

type NewKind = Exclude<TheoryKind, 'AIM'>;

/** A node that is written for the first time: the server has it when it says something. */
interface Fresh {
  id: string;
  kind: NewKind;
  parentId: string;
  index: number;
}

export interface Writing {
  id: string;
  text: string;
  problem: string | null;
}

/** One diagram being read and written: its tree, what is chosen in it, what is typed, and what can be done. */
export function useTheory(intervention: Theory_InterventionFragment, aim: string, mayWrite: boolean) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const offerUndo = useUndo();
  const changes = useTheoryChanges(intervention.id);
  const [chosenId, choose] = useState(intervention.id);
  const [asked, setFresh] = useState<Fresh | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const takenAway = useRef<NodeVersion | null>(null);
  /** The field that is open: one that is closed sends nothing when it is left. */
  const open = useRef<string | null>(null);
  const { drivers, changeIdeas } = intervention;
  // The answer may be in the diagram before it is known to have come: then the node is nobody's new one any more.
  const arrived = [...drivers, ...changeIdeas].some(({ id }) => id === asked?.id);
  const fresh = arrived ? null : asked;

  const root = useMemo(() => {
    const at = fresh ? fresh.index - 0.5 : 0;
    const freshDriver =
      fresh && fresh.kind !== 'IDEA'
        ? [
            {
              id: fresh.id,
              name: '',
              position: at,
              parentId: fresh.kind === 'PRIMARY' ? null : fresh.parentId,
            },
          ]
        : [];
    const freshIdea =
      fresh?.kind === 'IDEA' ? [{ id: fresh.id, text: '', position: at, driverId: fresh.parentId }] : [];
    return theoryTree(
      { id: intervention.id, text: aim },
      [...drivers.map((row) => ({ ...row, parentId: row.parentId ?? null })), ...freshDriver],
      [...changeIdeas, ...freshIdea],
    );
  }, [intervention.id, aim, drivers, changeIdeas, fresh]);
  const nodes = useMemo(() => theoryNodes(root), [root]);
  const chosen = nodes.find(({ id }) => id === chosenId) ?? root;

  const versionOf = (id: string): NodeVersion | null => {
    const driver = drivers.find((row) => row.id === id);
    if (driver) return { part: 'DRIVER', id, version: driver.version };
    const idea = changeIdeas.find((row) => row.id === id);
    return idea ? { part: 'IDEA', id, version: idea.version } : null;
  };
  /** A refusal is told in its own words; after a clash the diagram is read again. */
  const attempt = async (change: () => Promise<unknown>): Promise<boolean> => {
    setRefused(null);
    try {
      await change();
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      setRefused(refusal.message || t('ui.couldNotRead'));
      if (refusal.code === 'CONFLICT' || refusal.code === 'NOT_FOUND')
        await client.refetchQueries({ include: ['TheoryPage'] });
      return false;
    }
  };

  const begin = (kind: NewKind, parent: TheoryNode, index: number) => {
    if (!mayWrite) return;
    const id = newId();
    setRefused(null);
    open.current = id;
    setFresh({ id, kind, parentId: parent.id, index });
    setWriting({ id, text: '', problem: null });
    choose(id);
  };

  const edit = (node: TheoryNode) => {
    if (!mayWrite || node.kind === 'AIM') return;
    choose(node.id);
    open.current = node.id;
    setRefused(null);
    setWriting({ id: node.id, text: node.text, problem: null });
  };

  const stop = () => {
    open.current = null;
    if (fresh) choose(fresh.parentId);
    setFresh(null);
    setWriting(null);
  };

  const save = async () => {
    if (!writing || open.current !== writing.id) return;
    const text = writing.text.trim();
    const known = versionOf(writing.id);
    const before = nodes.find(({ id }) => id === writing.id)?.text;
    if (text === '') return setWriting({ ...writing, problem: t('theory.missingText') });
    if (hasCprNumber(text)) return setWriting({ ...writing, problem: t('cycle.personalData') });
    if (known && text === before) return stop();
    open.current = null;
    try {
      if (known) await changes.say(known, text);
      else if (fresh?.kind === 'IDEA') await changes.addIdea(fresh.id, fresh.parentId, text, fresh.index);
      else if (fresh)
        await changes.addDriver(
          fresh.id,
          fresh.kind === 'PRIMARY' ? null : fresh.parentId,
          text,
          fresh.index,
        );
      setFresh(null);
      setWriting(null);
    } catch (error) {
      const refusal = refusalOf(error);
      const clash = refusal.code === 'CONFLICT';
      open.current = writing.id;
      if (clash) await client.refetchQueries({ include: ['TheoryPage'] });
      setWriting({
        ...writing,
        problem: clash ? t('theory.conflict') : refusal.message || t('ui.couldNotRead'),
      });
    }
  };

  const addBelow = (node: TheoryNode, kind: NewKind | undefined = THEORY_CHILDREN[node.kind][0]) => {
    if (kind && THEORY_CHILDREN[node.kind].includes(kind))
      begin(kind, node, node.children.filter((child) => child.kind === kind).length);
  };
  const addBeside = (node: TheoryNode) => {
    if (node.kind !== 'AIM' && node.parent)
      begin(node.kind, node.parent, theorySiblings(node).indexOf(node) + 1);
  };

  const shift = async (node: TheoryNode, by: -1 | 1) => {
    const known = versionOf(node.id);
    const siblings = theorySiblings(node);
    const to = siblings.indexOf(node) + by;
    if (!mayWrite || !known || !node.parent || to < 0 || to >= siblings.length) return;
    const parentId = node.kind === 'PRIMARY' ? null : node.parent.id;
    if (await attempt(() => changes.move(known, parentId, to)))
      announce(t('theory.moved', { text: node.text, at: to + 1, of: siblings.length }));
  };

  const moveTo = async (node: TheoryNode, parentId: string | null) => {
    const known = versionOf(node.id);
    if (known) await attempt(() => changes.move(known, parentId, 1000));
  };

  const bringBack = async () => {
    const known = takenAway.current;
    if (!known) return;
    takenAway.current = null;
    if (await attempt(() => changes.restore(known))) choose(known.id);
  };

  const remove = async (node: TheoryNode) => {
    const known = versionOf(node.id);
    if (!mayWrite || !known) return;
    const next = theoryFocusAfterRemoval(root, node.id);
    if (!(await attempt(() => changes.remove(known)))) return;
    choose(next);
    takenAway.current = { ...known, version: known.version + 1 };
    offerUndo({
      text: t(node.children.length > 0 ? 'theory.removedMore' : 'theory.removed', { text: node.text }),
      undo: bringBack,
    });
  };

  return {
    root,
    nodes,
    chosen,
    choose,
    writing,
    type: (text: string) => writing && setWriting({ ...writing, text, problem: null }),
    refused,
    edit,
    stop,
    save,
    addBelow,
    addBeside,
    shift,
    moveTo,
    remove,
    bringBack,
    isFresh: (id: string) => fresh?.id === id,
  };
}

export type Theory = ReturnType<typeof useTheory>;

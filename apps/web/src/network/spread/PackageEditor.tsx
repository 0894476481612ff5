import { useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { ElementKind } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type PackageStory_PackageFragment } from '../../graphql/generated/graphql';
import { useDoing } from '../../graphql/useDoing';
import { hasCprNumber } from '../../improvement/personal-data/guard';
import { announce } from '../../ui/announce';
import { CloseIcon, PlusIcon } from '../../ui/icons';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import { PublishConcept } from './PublishConcept';
import styles from './TakeUpSheet.module.css';

const UpdateDocument = graphql(`
  mutation UpdatePackage($id: ID!, $version: Int!, $patch: PackagePatch!) {
    updatePackage(id: $id, version: $version, patch: $patch) {
      ...PackageStory_package
    }
  }
`);

const textFields = ['summary', 'context', 'needs', 'cost', 'ethics'] as const;

/** The place's working copy: few lines each, what failed among them, and what is still missing before it can be shared. */
export function PackageEditor({ pack, onDone }: { pack: PackageStory_PackageFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [update] = useMutation(UpdateDocument);
  const { busy, refused, doing, refuse } = useDoing();
  const [title, setTitle] = useState(pack.title);
  const [texts, setTexts] = useState(() => ({
    ...{
      summary: pack.summary,
      context: pack.context,
      needs: pack.needs,
      cost: pack.cost,
      ethics: pack.ethics,
    },
  }));
  const [elements, setElements] = useState(() =>
    pack.elements.map(({ key, kind, text }) => ({ key, kind, text })),
  );
  const [told, setTold] = useState(() =>
    pack.failedCycles.map(({ number }) => {
      const said = pack.told.find(({ cycleNumber }) => cycleNumber === number);
      return { cycleNumber: number, line: said?.line ?? '', omittedBecause: said?.omittedBecause ?? '' };
    }),
  );

  const save = async (): Promise<number | null> => {
    const patch = {
      ...texts,
      title: title.trim(),
      elements: elements.filter(({ text }) => text.trim() !== ''),
      told,
    };
    if (hasCprNumber(JSON.stringify(patch))) {
      refuse(t('cycle.personalData'));
      return null;
    }
    const done = await doing(() => update({ variables: { id: pack.id, version: pack.version, patch } }));
    if (!done) return null;
    announce(t('spread.editing.saved'));
    return pack.version + 1;
  };

  return (
    <>
      <Section title={t('spread.editing.title')}>
        <div className={styles.group}>
          <TextInput
            label={t('spread.editing.name')}
            value={title}
            maxLength={120}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {textFields.map((field) => (
            <Textarea
              key={field}
              label={t(`spread.editing.${field}`)}
              value={texts[field]}
              maxLength={field === 'summary' ? 300 : field === 'cost' ? 500 : 1000}
              autosize
              minRows={1}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTexts((before) => ({ ...before, [field]: value }));
              }}
            />
          ))}
        </div>
      </Section>
      {Object.values(ElementKind).map((kind) => (
        <Section
          key={kind}
          title={t(kind === 'STEP' ? 'spread.steps' : kind === 'CORE' ? 'spread.core' : 'spread.free')}
          action={
            <TextAction
              icon={<PlusIcon size={17} />}
              onClick={() => setElements((before) => [...before, { key: newId(), kind, text: '' }])}
            >
              {t(`spread.editing.add.${kind}`)}
            </TextAction>
          }
        >
          <div className={styles.group}>
            {elements
              .filter((element) => element.kind === kind)
              .map(({ key, text }, at) => (
                <div key={key} className={styles.row}>
                  <TextInput
                    aria-label={t(`spread.editing.element.${kind}`, { at: at + 1 })}
                    value={text}
                    maxLength={300}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      setElements((before) =>
                        before.map((each) => (each.key === key ? { ...each, text: value } : each)),
                      );
                    }}
                  />
                  <TextAction
                    quiet
                    icon={<CloseIcon size={16} />}
                    onClick={() => setElements((before) => before.filter((each) => each.key !== key))}
                  >
                    {t('spread.editing.remove')}
                  </TextAction>
                </div>
              ))}
          </div>
        </Section>
      ))}
      {told.length > 0 ? (
        <Section title={t('spread.editing.failed')}>
          <p className={styles.hint}>{t('spread.editing.failedHint')}</p>
          {told.map((one) => {
            const set = (patch: Partial<typeof one>) =>
              setTold((before) =>
                before.map((each) => (each.cycleNumber === one.cycleNumber ? { ...each, ...patch } : each)),
              );
            return (
              <div key={one.cycleNumber} className={styles.element}>
                <TextInput
                  label={t('spread.editing.line', { number: one.cycleNumber })}
                  value={one.line}
                  maxLength={300}
                  onChange={(event) => set({ line: event.currentTarget.value })}
                />
                {one.line.trim() === '' ? (
                  <TextInput
                    label={t('spread.editing.omit')}
                    value={one.omittedBecause}
                    maxLength={300}
                    onChange={(event) => set({ omittedBecause: event.currentTarget.value })}
                  />
                ) : null}
              </div>
            );
          })}
        </Section>
      ) : null}
      {refused ? <p role="alert">{refused}</p> : null}
      <p>
        <Button variant="default" disabled={busy || !title.trim()} onClick={() => void save()}>
          {t('spread.editing.save')}
        </Button>
      </p>
      <PublishConcept pack={pack} onSave={save} onDone={onDone} />
    </>
  );
}

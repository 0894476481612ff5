import { useTranslation } from 'react-i18next';
import styles from './Skeleton.module.css';

/** A calm place holder of the size of what comes, so that nothing jumps. It appears late: most answers are quicker. */
export function Skeleton({ height, width = '100%' }: { height: number; width?: number | string }) {
  return <div className={styles.block} style={{ height, width }} aria-hidden="true" />;
}

/** Several lines of a skeleton, with one spoken sentence for all of them. */
export function Loading({ heights }: { heights: number[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.stack} role="status">
      <span className="visually-hidden">{t('ui.loading')}</span>
      {heights.map((height, index) => (
        <Skeleton key={index} height={height} width={height < 40 ? '60%' : '100%'} />
      ))}
    </div>
  );
}

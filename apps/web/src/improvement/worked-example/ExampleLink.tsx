import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useLanguage } from '../../ui/useLanguage';
import { hasExample } from './worked-example';

export const ExampleLink_intervention = graphql(`
  fragment ExampleLink_intervention on Intervention {
    id
    method {
      id
      key
      nameDa
      nameEn
    }
  }
`);

/** The way to an example of the intervention's method; nothing where no method is chosen. */
export function ExampleLink(props: { intervention: FragmentType<typeof ExampleLink_intervention> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const { method } = readFragment(ExampleLink_intervention, props.intervention);
  if (!method || !hasExample(method.key)) return null;
  return (
    <Link to={addresses.example(method.key)}>
      {t('example.link', { method: language === 'da' ? method.nameDa : method.nameEn })}
    </Link>
  );
}

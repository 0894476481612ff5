import { useParams } from 'react-router';
import { HelpRequests } from '../../network/follow-up/HelpRequests';
import { UptakeNote } from '../../network/spread/UptakeNote';
import { useCan } from '../../people/session/Session';

/** What ties an intervention to the others: where it came from, and what one asks them. */
export function NetworkParts({ code, placeId }: { code: string; placeId: string }) {
  const { programme = '' } = useParams();
  const can = useCan(programme);
  return (
    <>
      <UptakeNote code={code} mayWrite={can('package:takeUp', placeId)} />
      <HelpRequests
        code={code}
        mayAsk={can('helpRequest:ask', placeId)}
        mayClose={can('helpRequest:close', placeId)}
      />
    </>
  );
}

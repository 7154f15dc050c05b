import './circles.scss';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, notFound } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { AppContext } from '../../app/context.js';
import { lazyPart, loadParts } from '../../app/parts.js';
import { gqlQuery } from '../../data/query.js';
import { CircleDocument } from '../../gql/documents/Circle.js';
import type { CircleQuery } from '../../gql/types.js';
import { formatDate } from '../../i18n/format.js';
import { useLiveRoom } from '../../live/use-live-room.js';
import { m } from '../../paraglide/messages.js';
import { Badge } from '../../ui/badge.js';
import { TownLine } from '../../ui/lines.js';
import { CloseMap } from '../../ui/map/close-map.js';
import { topicName } from '../topics/topic-name.js';
import { CircleActions } from './circle-actions.js';
import { CircleWaits } from './circle-waits.js';
import { STATES, answerLabel } from './circle-labels.js';

const CircleContacts = lazyPart(() => import('./circle-contacts.js'));
const CircleTalk = lazyPart(() => import('./circle-talk.js'));

const route = getRouteApi('/angemeldet/kreise/$id');
export type CircleData = NonNullable<CircleQuery['circle']>;

const circleQuery = (id: string) => gqlQuery('circles', CircleDocument, { id });

export async function load({ queryClient }: AppContext, id: string): Promise<void> {
  const { circle } = await queryClient.ensureQueryData(circleQuery(id));
  if (!circle) throw notFound();
  if (circle.state === 'FORMED') await loadParts(CircleContacts, CircleTalk);
}

/** One circle: who, why, where, what to do; once it has come about, contacts and exchange. */
export function CirclePage() {
  const { id } = route.useParams();
  const { circle } = useSuspenseQuery(circleQuery(id)).data;
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['circles'] });
  useLiveRoom(`circle:${id}`, {
    onJoined: refresh,
    onClosed: refresh,
    onEntry: refresh,
  });
  if (!circle) return null;
  return <Circle circle={circle} />;
}

function Circle({ circle }: { circle: CircleData }) {
  const { state, topic, towns, reasons, message, invitedBy, expiresAt, viewer } = circle;
  const { label, tone } = STATES[state];
  const points = towns.flatMap(({ municipality: { id, name, lat, lon } }) =>
    lat === null || lon === null ? [] : [{ id, name, lat, lon }],
  );
  return (
    <>
      <div className="page-head">
        <div className="wrap page-head__text">
          <p className="meta">
            <Link to="/kreise">{m.circles_title()}</Link>
            <Badge tone={tone}>{label()}</Badge>
          </p>
          <h1>{m.circle_title({ topic: topicName(topic) })}</h1>
          {state === 'INVITED' && invitedBy && expiresAt && (
            <p className="lead">
              {invitedText(circle, { town: invitedBy.name, date: formatDate(expiresAt) })}
            </p>
          )}
          {state === 'LAPSED' && <p className="lead">{m.circle_lapsed_text()}</p>}
          <CircleActions circle={circle} />
          <CircleWaits viewer={viewer} />
        </div>
      </div>
      <div className="wrap columns columns--aside-last">
        <div className="stack stack--loose">
          {message && state !== 'LAPSED' && (
            <figure className="circle-message">
              <blockquote>{message}</blockquote>
              {invitedBy && (
                <figcaption className="muted small">
                  {m.circle_message_by({ town: invitedBy.name })}
                </figcaption>
              )}
            </figure>
          )}
          <section className="stack stack--tight" aria-labelledby="kommunen">
            <h2 id="kommunen">{m.circle_towns()}</h2>
            <ul className="plain stack stack--tight">
              {towns.map(({ municipality, answer }) => {
                const said = answerLabel(answer);
                return (
                  <li key={municipality.id} className="row row--between circle-town">
                    <TownLine town={municipality} details="below" />
                    {state !== 'PROPOSED' && <Badge tone={said.tone}>{said.label}</Badge>}
                  </li>
                );
              })}
            </ul>
          </section>
          {state === 'FORMED' && (
            <Suspense>
              <CircleContacts id={circle.id} />
              {circle.conversation && <CircleTalk talk={circle.conversation} />}
            </Suspense>
          )}
        </div>
        <aside className="stack" aria-label={m.circle_why()}>
          <section className="card stack stack--tight" aria-labelledby="warum">
            <h2 id="warum" className="aside-title">
              {m.circle_why()}
            </h2>
            <ul className="circle-reasons">
              {reasons.map(({ kind, text }) => (
                <li key={kind}>{text}</li>
              ))}
            </ul>
          </section>
          {points.length > 0 && (
            <section className="card stack stack--tight" aria-labelledby="lage">
              <h2 id="lage" className="aside-title">
                {m.circle_map()}
              </h2>
              <CloseMap points={points} />
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

/** Who has invited, and what is still to be said, as it looks from the own town. */
function invitedText(
  { invitedBy, towns, viewer }: CircleData,
  values: { town: string; date: string },
): string {
  if (invitedBy?.id === viewer.municipalityId) return m.circle_invited_by_you(values);
  const own = towns.find(({ municipality }) => municipality.id === viewer.municipalityId);
  if (own?.answer === 'ACCEPTED') return m.circle_invited_you_in(values);
  if (own?.answer === 'DECLINED' && viewer.canAnswer) return m.circle_invited_you_out(values);
  return m.circle_invited_by(values);
}

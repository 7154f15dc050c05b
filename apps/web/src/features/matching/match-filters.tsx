import { getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { sizeClassLabel } from '../../app/size-class-label.js';
import { choiceParam } from '../../data/search-params.js';
import type { LaenderQuery, TopicsQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { FilterForm } from '../../ui/filter-form.js';
import { Select } from '../../ui/form.js';
import { TopicOptions } from '../topics/topic-options.js';
import { BBSR_CHOICES, RADII, type MatchesSearch } from './matching.routes.js';

const CentreDialog = lazy(() => import('./centre-dialog.js'));

const route = getRouteApi('/angemeldet/passungen');

interface MatchFiltersProps {
  search: MatchesSearch;
  topics: TopicsQuery['topics'];
  laender: LaenderQuery['laender'];
  /** Types of the BBSR that towns have; none before they are imported, and then there is nothing to choose. */
  bbsrTypes: readonly number[];
  /** Name of the town around which the radius counts; null for the own one. */
  centre: string | null;
}

const BBSR_LABELS = { klein: m.bbsr_small, '30': m.bbsr_30, '40': m.bbsr_40, '50': m.bbsr_50 } as const;

/** Which towns are looked at. */
export function MatchFilters({ search, topics, laender, bbsrTypes, centre }: MatchFiltersProps) {
  const [choosing, setChoosing] = useState(false);
  const navigate = route.useNavigate();
  const { umkreis, um, typ, land, groesse, thema } = search;
  const goAround = (slug: string | undefined) =>
    void navigate({
      to: '/passungen',
      search: { ...search, um: slug, umkreis: slug ? (umkreis ?? '150') : umkreis },
      resetScroll: false,
    });
  return (
    <>
      <FilterForm
        action="/passungen"
        values={{ umkreis, typ, land, groesse, thema }}
        keep={{ stadt: search.stadt, um }}
        onChange={({ get }) =>
          void navigate({
            to: '/passungen',
            search: {
              stadt: search.stadt,
              um,
              umkreis: choiceParam(get('umkreis'), RADII),
              typ: choiceParam(get('typ'), BBSR_CHOICES),
              land: get('land'),
              groesse: choiceParam(get('groesse'), SIZE_CLASSES),
              thema: get('thema'),
            },
            resetScroll: false,
          })
        }
      >
        <Select name="umkreis" label={m.matches_radius()} defaultValue={umkreis ?? ''}>
          <option value="">{m.matches_radius_any()}</option>
          {RADII.map((km) => (
            <option key={km} value={km}>
              {m.matches_radius_km({ km })}
            </option>
          ))}
        </Select>
        <div className="match-centre">
          <p className="small">
            {centre ? m.matches_around_other({ town: centre }) : m.matches_around_own()}
          </p>
          <ButtonRow>
            <Button variant="tertiary" size="small" onClick={() => setChoosing(true)}>
              {m.matches_around_change()}
            </Button>
            {um && (
              <Button variant="tertiary" size="small" onClick={() => goAround(undefined)}>
                {m.matches_around_reset()}
              </Button>
            )}
          </ButtonRow>
        </div>
        <Select name="thema" label={m.filter_topic()} defaultValue={thema ?? ''}>
          <TopicOptions topics={topics} chosen={thema} />
        </Select>
        <Select name="land" label={m.filter_land()} defaultValue={land ?? ''}>
          <option value="">{m.filter_all_laender()}</option>
          {laender.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
        {(typ !== undefined || bbsrTypes.length > 0) && (
          <Select name="typ" label={m.filter_bbsr()} defaultValue={typ ?? ''}>
            <option value="">{m.filter_bbsr_any()}</option>
            {BBSR_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {BBSR_LABELS[choice]()}
              </option>
            ))}
          </Select>
        )}
        <Select name="groesse" label={m.filter_size()} defaultValue={groesse ?? ''}>
          <option value="">{m.filter_all_sizes()}</option>
          {SIZE_CLASSES.map((sizeClass) => (
            <option key={sizeClass} value={sizeClass}>
              {sizeClassLabel(sizeClass)}
            </option>
          ))}
        </Select>
      </FilterForm>
      {choosing && (
        <Suspense>
          <CentreDialog onClose={() => setChoosing(false)} onChoose={goAround} />
        </Suspense>
      )}
    </>
  );
}

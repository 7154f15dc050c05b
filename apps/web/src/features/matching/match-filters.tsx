import { getRouteApi } from '@tanstack/react-router';
import { SIZE_CLASSES } from '../../app/size-class.js';
import { sizeClassLabel } from '../../app/size-class-label.js';
import { choiceParam } from '../../data/search-params.js';
import type { LaenderQuery, TopicsQuery } from '../../gql/types.js';
import { m } from '../../paraglide/messages.js';
import { FilterForm } from '../../ui/filter-form.js';
import { Select } from '../../ui/form.js';
import { topicName } from '../topics/topic-name.js';
import { RADII, type MatchesSearch } from './matching.routes.js';

const route = getRouteApi('/angemeldet/passungen');

interface MatchFiltersProps {
  search: MatchesSearch;
  topics: TopicsQuery['topics'];
  laender: LaenderQuery['laender'];
}

/** Which towns are looked at. */
export function MatchFilters({ search, topics, laender }: MatchFiltersProps) {
  const navigate = route.useNavigate();
  const { umkreis, land, groesse, thema } = search;
  return (
    <FilterForm
      action="/passungen"
      values={{ umkreis, land, groesse, thema }}
      keep={{ stadt: search.stadt }}
      onChange={({ get }) =>
        void navigate({
          to: '/passungen',
          search: {
            stadt: search.stadt,
            umkreis: choiceParam(get('umkreis'), RADII),
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
      <Select name="thema" label={m.filter_topic()} defaultValue={thema ?? ''}>
        <option value="">{m.filter_all_topics()}</option>
        {thema && !topics.some(({ slug }) => slug === thema) && (
          <option value={thema}>{m.filter_current_topic()}</option>
        )}
        {topics.map((topic) => (
          <option key={topic.id} value={topic.slug}>
            {topicName(topic)}
          </option>
        ))}
      </Select>
      <Select name="land" label={m.filter_land()} defaultValue={land ?? ''}>
        <option value="">{m.filter_all_laender()}</option>
        {laender.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
      <Select name="groesse" label={m.filter_size()} defaultValue={groesse ?? ''}>
        <option value="">{m.filter_all_sizes()}</option>
        {SIZE_CLASSES.map((sizeClass) => (
          <option key={sizeClass} value={sizeClass}>
            {sizeClassLabel(sizeClass)}
          </option>
        ))}
      </Select>
    </FilterForm>
  );
}

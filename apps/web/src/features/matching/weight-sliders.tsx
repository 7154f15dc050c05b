import { useId, useState } from 'react';
import { useGqlMutation } from '../../data/use-gql-mutation.js';
import { SaveMatchWeightsDocument } from '../../gql/documents/SaveMatchWeights.js';
import { m } from '../../paraglide/messages.js';
import { Button, ButtonRow } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { arrowDownIcon } from '../../ui/icons/arrow-down.js';
import { showToast } from '../../ui/toast.js';
import {
  NORMAL,
  sameWeights,
  stepLabel,
  stepOf,
  STEPS,
  WEIGHT_KEYS,
  weightLabel,
  type WeightKey,
  type Weights,
} from './weights.js';

interface WeightSlidersProps {
  saved: Weights;
  value: Weights;
  onChange: (weights: Weights) => void;
}

/** How much each part counts. A change takes effect at once, and for good when it is saved. */
export function WeightSliders({ saved, value, onChange }: WeightSlidersProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const save = useGqlMutation(SaveMatchWeightsDocument, {
    invalidates: ['matches'],
    onSuccess: () => showToast(m.weights_saved()),
  });
  return (
    <section className="filters weights" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="weights__title">
        {m.weights_title()}
      </h2>
      <button
        type="button"
        className="filters__toggle"
        aria-expanded={open}
        aria-controls={`${id}-fields`}
        onClick={() => setOpen(!open)}
      >
        {m.weights_title()}
        <Icon path={arrowDownIcon} className="filters__arrow" />
      </button>
      <div id={`${id}-fields`} className={open ? 'filters__fields filters__fields--open' : 'filters__fields'}>
        {WEIGHT_KEYS.map((key) => (
          <Slider
            key={key}
            name={key}
            weight={value[key]}
            onChange={(weight) => onChange({ ...value, [key]: weight })}
          />
        ))}
        <ButtonRow>
          <Button
            size="small"
            variant="primary"
            busy={save.isPending}
            disabled={sameWeights(saved, value)}
            onClick={() => save.mutate({ weights: value })}
          >
            {m.weights_save()}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            disabled={sameWeights(NORMAL, value)}
            onClick={() => onChange(NORMAL)}
          >
            {m.weights_reset()}
          </Button>
        </ButtonRow>
      </div>
    </section>
  );
}

interface SliderProps {
  name: WeightKey;
  weight: number;
  onChange: (weight: number) => void;
}

function Slider({ name, weight, onChange }: SliderProps) {
  const id = useId();
  const step = stepOf(weight);
  return (
    <div className="slider">
      <label htmlFor={id}>{weightLabel(name)}</label>
      <output htmlFor={id} className="muted small">
        {stepLabel(step)}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={STEPS.length - 1}
        step={1}
        value={step}
        aria-valuetext={stepLabel(step)}
        onChange={(event) => onChange(STEPS[Number(event.target.value)]!)}
      />
    </div>
  );
}

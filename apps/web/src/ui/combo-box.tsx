import './combo-box.scss';
import { useContext, useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext, ListBoxItem } from 'react-aria-components/ComboBox';
import { Collection } from 'react-aria-components/Collection';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { m } from '../paraglide/messages.js';
import { AriaLocale } from './aria.js';
import { foldedIncludes, foldedRank } from './fold.js';
import { FieldMessage } from './form.js';
import { Icon } from './icon.js';
import { arrowDownIcon } from './icons/arrow-down.js';

export interface ComboBoxItem {
  readonly id: string;
  readonly name: string;
  /** A second line: what tells equal names apart. */
  readonly hint?: string;
  /** Further words that find it. */
  readonly keywords?: readonly string[];
}

/** Shorter words stand inside too many others. */
const MIN_PART = 5;

/** “leer” finds Leerstand, and so does “Wohnungsleerstand”: German builds long words from short ones. */
const fits = (word: string, typed: string): boolean =>
  foldedIncludes(word, typed) || (word.length >= MIN_PART && foldedIncludes(typed, word));

/** The best rank of the words that fit; names count before further words of the same rank. */
const rankOf = ({ name, keywords = [] }: ComboBoxItem, typed: string): number =>
  Math.min(foldedRank(name, typed), ...keywords.map((word) => foldedRank(word, typed) + 0.5));

/** What may have been meant, as a part of the list under its own heading. */
interface ComboBoxGuesses {
  readonly id: typeof GUESSES;
  readonly name: string;
  readonly items: readonly ComboBoxItem[];
}
const GUESSES = 'guesses';

const option = (item: ComboBoxItem) => (
  <ListBoxItem id={item.id} textValue={item.name} className="option">
    <span>{item.name}</span>
    {item.hint && <span className="option__hint">{item.hint}</span>}
  </ListBoxItem>
);

/**
 * Escape closes the list, and nothing else. React Aria would go back to what was chosen; since the text stays here, it
 * would take that for typing and open the list again.
 */
function CloseOnEscape({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    const element = input.current;
    if (!element || !state?.isOpen) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      state.setOpen(false);
    };
    element.addEventListener('keydown', close);
    return () => element.removeEventListener('keydown', close);
  }, [input, state]);
  return null;
}

export interface ComboBoxProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  items: readonly ComboBoxItem[];
  onSelect?: (id: string | null) => void;
  /** The server filters: called with every change of the text; without it the list is filtered here. */
  onInput?: (text: string) => void;
  /** Told what was typed when nothing of the list fits it, and the empty text when something does again. */
  onMiss?: (text: string) => void;
  /** What may have been meant when nothing fits. */
  guesses?: readonly ComboBoxItem[];
  /** Name of the form's field that carries the id; with `required` the form cannot be sent without one. */
  name?: string;
  required?: boolean;
  placeholder?: string;
  /** What stands in the field at first; `onInput` is not called for it. */
  text?: string;
  /** Shown when nothing fits. */
  empty?: ReactNode;
}

/**
 * A text field that suggests from a long list. What was typed stays when it fits nothing, and the form says so.
 * Load it lazily: it brings React Aria's list box with it.
 */
export function ComboBox(props: ComboBoxProps) {
  const { label, hint, error: given, items, onSelect, onInput, onMiss, guesses = [] } = props;
  const { name, required, placeholder, text: begun = '', empty } = props;
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<ComboBoxItem | null>(null);
  const [text, setText] = useState(begun);
  // Opened by the button: the whole list, whatever stands in the field.
  const [all, setAll] = useState(false);
  const [own, setOwn] = useState<string>();
  const error = own ?? given;

  useEffect(() => {
    input.current?.setCustomValidity(name && required && !chosen ? 'missing' : '');
  }, [name, required, chosen]);
  useEffect(() => {
    if (given) input.current?.focus();
  }, [given]);

  const local = !onInput && !all && text !== '';
  const fitting = local
    ? items
        .filter((item) => [item.name, ...(item.keywords ?? [])].some((word) => fits(word, text)))
        .sort((a, b) => rankOf(a, text) - rankOf(b, text))
    : items;
  const missed = local && fitting.length === 0 ? text : '';
  useEffect(() => onMiss?.(missed), [onMiss, missed]);
  // The chosen one stays in the list, whatever was looked for since.
  const known = chosen && !fitting.some(({ id }) => id === chosen.id) ? [chosen, ...fitting] : fitting;
  const meant = missed === '' ? [] : guesses.filter(({ id }) => id !== chosen?.id);
  const shown: readonly (ComboBoxItem | ComboBoxGuesses)[] =
    meant.length > 0 ? [...known, { id: GUESSES, name: m.combo_meant(), items: meant }] : known;

  const choose = (item: ComboBoxItem | null) => {
    setOwn(undefined);
    setChosen(item);
    onSelect?.(item?.id ?? null);
  };

  return (
    <AriaLocale>
      <AriaComboBox
        className={error ? 'field field--error' : 'field'}
        items={shown}
        value={chosen?.id ?? null}
        onChange={(key) => {
          // React Aria also reports “nothing” when the field is left; then the text stays, to be corrected.
          const item = [...known, ...meant].find(({ id }) => id === key);
          if (!item) return;
          choose(item);
          setText(item.name);
        }}
        inputValue={text}
        onInputChange={(next) => {
          if (next === text) return;
          setText(next);
          setAll(false);
          onInput?.(next);
          if (chosen && next !== chosen.name) choose(null);
        }}
        onOpenChange={(open, trigger) => open && setAll(trigger === 'manual')}
        isInvalid={!!error}
        validationBehavior="aria"
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <Label className="field__label">
          {label}
          {!required && <span className="field__optional"> {m.form_optional()}</span>}
        </Label>
        {hint && (
          <Text slot="description" className="field__hint">
            {hint}
          </Text>
        )}
        <Group className="combo">
          <Input
            ref={input}
            className="combo__input"
            {...(placeholder && { placeholder })}
            aria-required={required || undefined}
            onInvalid={(event) => {
              event.preventDefault();
              setOwn(text === '' ? m.form_missing() : m.combo_choose());
            }}
          />
          <Button className="combo__button">
            <Icon path={arrowDownIcon} />
          </Button>
        </Group>
        <CloseOnEscape input={input} />
        {error && (
          <Text slot="errorMessage" elementType="div">
            <FieldMessage message={error} />
          </Text>
        )}
        {name && <input type="hidden" name={name} value={chosen?.id ?? ''} />}
        <Popover className="popover">
          <ListBox
            className="options"
            renderEmptyState={() => <p className="options__empty">{empty ?? m.combo_empty()}</p>}
          >
            {(item: ComboBoxItem | ComboBoxGuesses) =>
              'items' in item ? (
                <ListBoxSection id={item.id}>
                  <Header className="options__header">{item.name}</Header>
                  <Collection items={item.items}>{option}</Collection>
                </ListBoxSection>
              ) : (
                option(item)
              )
            }
          </ListBox>
        </Popover>
      </AriaComboBox>
    </AriaLocale>
  );
}

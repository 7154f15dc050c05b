import { stancesOf } from './stance-field.js';

it('what a project looks for is said once, with the topic of its line', () => {
  const data = new FormData();
  data.set('wanted', 'Kommune mit Wärmenetz\n\n Kommune mit Wärmenetz \nEin Ingenieurbüro');
  data.set('wanted-topic-0', 'waerme');
  expect(stancesOf(data, 'wanted')).toEqual([
    { text: 'Kommune mit Wärmenetz', topicId: 'waerme' },
    { text: 'Ein Ingenieurbüro', topicId: null },
  ]);
});

import { fillText } from './fill-text.js';

const HTML =
  '<p>{{operator}}, <a href="mailto:%7B%7Bemail%7D%7D">{{email}}</a>, {{name}} <a href="/hilfe">Hilfe</a></p>';
const FACTS = { name: 'Netz', operatorName: 'Amt <Nord>', contactEmail: 'post@amt.example' };

describe('texts with the facts of the operator', () => {
  it('name the operator and link the address', () => {
    expect(fillText(HTML, FACTS, '(fehlt)')).toBe(
      '<p>Amt &#60;Nord&#62;, <a href="mailto:post@amt.example">post@amt.example</a>, Netz <a href="/hilfe">Hilfe</a></p>',
    );
  });

  it('say what is missing, without a link that leads nowhere', () => {
    expect(fillText(HTML, { ...FACTS, operatorName: '', contactEmail: '' }, '(fehlt)')).toBe(
      '<p>(fehlt), (fehlt), Netz <a href="/hilfe">Hilfe</a></p>',
    );
  });
});

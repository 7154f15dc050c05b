import { markdownToText, mentionsIn, renderMarkdown, settleMentions } from './markdown.js';

describe('renderMarkdown', () => {
  it('renders what people need: paragraphs, lines, lists, quotes, code, tables', () => {
    expect(renderMarkdown('Erste Zeile\nzweite Zeile\n\n**fett**, *schräg*, ~~weg~~')).toBe(
      '<p>Erste Zeile<br />\nzweite Zeile</p>\n<p><strong>fett</strong>, <em>schräg</em>, <s>weg</s></p>',
    );
    expect(renderMarkdown('3. drei\n4. vier')).toBe('<ol start="3">\n<li>drei</li>\n<li>vier</li>\n</ol>');
    expect(renderMarkdown('> gesagt')).toBe('<blockquote>\n<p>gesagt</p>\n</blockquote>');
    expect(renderMarkdown('`a < b`')).toBe('<p><code>a &lt; b</code></p>');
    expect(renderMarkdown('| Jahr | Euro |\n|---|--:|\n| 2025 | 7 |')).toBe(
      '<table>\n<thead>\n<tr>\n<th>Jahr</th>\n<th style="text-align:right">Euro</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>2025</td>\n<td style="text-align:right">7</td>\n</tr>\n</tbody>\n</table>',
    );
  });

  it('starts headings below those of the page', () => {
    expect(renderMarkdown('# A\n## B\n###### F')).toBe('<h3>A</h3>\n<h4>B</h4>\n<h6>F</h6>');
  });

  it.each([
    ['siehe https://wittenberge.example/a?b=1&c=2.', 'https://wittenberge.example/a?b=1&amp;c=2'],
    ['siehe www.wittenberge.example/rathaus, bitte', 'https://www.wittenberge.example/rathaus'],
    ['[Haus](http://haus.example "Titel")', 'http://haus.example'],
    ['post@wittenberge.example', 'mailto:post@wittenberge.example'],
    ['[hier](/fragen/1)', '/fragen/1'],
    ['[anrufen](tel:+49387712345)', 'tel:+49387712345'],
  ])('links %s', (source, href) => {
    expect(renderMarkdown(source)).toContain(`<a href="${href}" rel="nofollow noopener ugc">`);
  });

  it.each([
    'Bitte prüfen.Es eilt',
    'satzung.md',
    'Das kostet 3.50',
    'z.B.',
    'www.',
    'awww.wer.de',
    'www.a_b',
  ])('does not make a link of "%s"', (source) => expect(renderMarkdown(source)).toBe(`<p>${source}</p>`));

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '[x](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example/a)',
    '<javascript:alert(1)>',
    '![x](https://evil.example/pixel.png)',
    '![x](javascript:alert(1))',
    '[x](https://ok.example "onmouseover=alert(1) x=\\"")',
    '[x](https://ok.example\\" onmouseover=alert(1))',
    '`<script>alert(1)</script>`',
    '```"><script>alert(1)</script>\n</code><script>alert(1)</script>\n```',
    '| a |\n|:-:|\n| <b onclick=alert(1)>x</b> |',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<style>*{background:url(//evil.example)}</style>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '[a]: javascript:alert(1)\n\n[a]',
    '[a]: <https://ok.example> "\'><img src=x onerror=alert(1)>"\n\n[a]',
    '&lt;img src=x onerror=alert(1)&gt;',
    '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
    'javascript:alert(1) www.evil.example"onmouseover="alert(1)',
  ])('lets no markup or script of %j through', (source) => {
    const html = renderMarkdown(source);
    const tags = html.match(/<[^>]*>/g) ?? [];
    const allowed =
      /^<(?:\/?(?:p|pre|code|table|thead|tbody|tr|blockquote)|br \/|\/a|\/?t[hd]|t[hd] style="text-align:center"|a href="(?:https:\/\/(?:ok|www\.evil|evil)\.example[^"<>]*)" rel="nofollow noopener ugc")>$/;
    expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
  });

  it('stays quick on texts built to be slow', () => {
    const before = process.cpuUsage();
    for (const source of ['[', '*a ', '> ', '`', '![](', '<', '_a*', '|-', 'https://', 'www.', '((', 'a@'])
      renderMarkdown(source.repeat(Math.floor(20_000 / source.length)));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });
});

describe('markdownToText', () => {
  it('gives the words alone, on one line', () => {
    expect(
      markdownToText('# Titel\n\nEin **fetter** [Link](https://a.example)\n- eins\n- zwei\n\n`a<b` & "c"'),
    ).toBe('Titel Ein fetter Link eins zwei a<b & "c"');
  });

  it('shortens after a whole word and counts characters, not bytes', () => {
    expect(markdownToText('Wie belebt man einen Ortskern?', 15)).toBe('Wie belebt man…');
    expect(markdownToText('Wie belebt man, trotz allem', 15)).toBe('Wie belebt man…');
    expect(markdownToText('Die Donaudampfschifffahrtsgesellschaft fragt', 30)).toBe('Die…');
    expect(markdownToText('Donaudampfschifffahrt', 6)).toBe('Donau…');
    expect(markdownToText('🌳🌳🌳', 3)).toBe('🌳🌳🌳');
  });
});

describe('mentions', () => {
  const ID = '01990000-0000-7000-8000-000000000001';
  const OTHER = '01990000-0000-7000-8000-000000000002';

  it('S59 shows a mention as a name, without the id and without a link', () => {
    expect(renderMarkdown(`Hallo @[Jana <b> Petersen](person:${ID}), **@[Ole](person:${OTHER})**!`)).toBe(
      '<p>Hallo <span class="mention">@Jana &lt;b&gt; Petersen</span>, ' +
        '<strong><span class="mention">@Ole</span></strong>!</p>',
    );
    expect(markdownToText(`Danke, @[Jana](person:${ID}).`)).toBe('Danke, @Jana.');
  });

  it.each([
    '@[Jana](person:1)',
    '@[Jana](person:javascript:alert(1))',
    `@[](person:${ID})`,
    `@[a](person:${ID}/../x)`,
  ])('S59 does not take "%s" for a mention', (source) => {
    expect(renderMarkdown(source)).not.toContain('class="mention"');
    expect(renderMarkdown(source)).not.toContain('href="person:');
    expect(mentionsIn(source)).toEqual([]);
  });

  it('S59 lets nobody be mentioned under another name', () => {
    const text = `@[Bürgermeister](person:${ID}) und @[Niemand](person:${OTHER}) und @[Jana](person:${ID})`;
    expect(mentionsIn(text)).toEqual([ID, OTHER]);
    expect(settleMentions(text, new Map([[ID, 'Jana [x] Petersen']]))).toBe(
      `@[Jana x Petersen](person:${ID}) und @Niemand und @[Jana x Petersen](person:${ID})`,
    );
  });

  it('lets no other class or attribute of a span through', () => {
    expect(renderMarkdown('<span class="button" onclick="x()">a</span>')).not.toMatch(/<span/);
  });
});

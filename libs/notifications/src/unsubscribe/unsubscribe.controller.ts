import type { Locale, NotificationKind } from '@app/contracts';
import { Public } from '@app/platform/access';
import { Config } from '@app/platform/config';
import { Problem } from '@app/platform/context';
import { pageCsp } from '@app/platform/http';
import { RateLimits, networkOf } from '@app/platform/rate-limit';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { preferenceTexts } from '../preferences/preference.texts.js';
import { renderUnsubscribePage, type UnsubscribePage } from './unsubscribe.page.js';
import { UnsubscribeService } from './unsubscribe.service.js';
import { unsubscribeTexts as texts } from './unsubscribe.texts.js';
import { UnsubscribeTokens, type UnsubscribeScope, type UnsubscribeTarget } from './unsubscribe.token.js';

const LINK = 'the link in the mail is the proof; mail programs call it without a login (RFC 8058)';

type Page = Omit<UnsubscribePage, 'instance' | 'nonce'>;

/**
 * One-click unsubscribing as in RFC 8058. A GET only shows the page, because scanners open every link of a
 * mail; a POST without cookie, login or redirect switches off. The body of the POST is not looked at: urlencoded,
 * multipart or empty, the link says all there is to say.
 */
@Controller('abmelden')
export class UnsubscribeController {
  constructor(
    private readonly service: UnsubscribeService,
    private readonly tokens: UnsubscribeTokens,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  @Get(':token')
  @Public(LINK)
  async show(@Param('token') token: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    await this.answer(token, req, res, async (target, locale, switchedOff) =>
      switchedOff ? doneOf(locale, target.scope, token) : askOf(locale, target.scope, token),
    );
  }

  @Post(':token')
  @Public(LINK)
  async unsubscribe(@Param('token') token: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    await this.answer(token, req, res, async (target, locale) => {
      await this.service.unsubscribe(req.ctx, target);
      return doneOf(locale, target.scope, token);
    });
  }

  @Post(':token/rueckgaengig')
  @Public(LINK)
  async undo(@Param('token') token: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    await this.answer(token, req, res, async (target, locale) => {
      await this.service.undo(req.ctx, target);
      return {
        heading: texts.text(locale, 'undone'),
        paragraphs: [texts.text(locale, 'undone.text')],
        button: { text: texts.text(locale, 'confirm'), action: `/abmelden/${token}` },
      };
    });
  }

  private async answer(
    token: string,
    req: Request,
    res: Response,
    act: (target: UnsubscribeTarget, locale: Locale, switchedOff: boolean) => Promise<Page>,
  ): Promise<void> {
    const { ctx } = req;
    try {
      const target = this.tokens.read(token);
      const state = target && (await this.service.state(ctx, target));
      if (!target || !state) {
        // Counted per network: guessing is hopeless, but it should not cost us anything either.
        await this.limits.consume(ctx, 'unsubscribe.address', networkOf(req.ip));
        this.send(res, 404, ctx.locale, sorry(ctx.locale, 'gone'));
        return;
      }
      // Counted per link, because many people's mail programs may call from one address; and scanners that open
      // the page again and again must not use up what the person needs.
      await this.limits.consume(ctx, 'unsubscribe', `${req.method} ${token}`);
      this.send(res, 200, state.locale, await act(target, state.locale, state.switchedOff));
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'TOO_MANY_REQUESTS') throw error;
      res.setHeader('Retry-After', String(error.detail.values?.['seconds'] ?? 60));
      this.send(res, 429, ctx.locale, sorry(ctx.locale, 'slow'));
    }
  }

  private send(res: Response, status: number, locale: Locale, page: Page): void {
    const nonce = pageCsp(res);
    res
      .status(status)
      .type('html')
      .setHeader('Cache-Control', 'no-store')
      // The address is the proof: it must not travel on as a referrer.
      .setHeader('Referrer-Policy', 'no-referrer')
      .send(renderUnsubscribePage(locale, { ...page, instance: this.config.instance.name, nonce }));
  }
}

/** What a scope is called in the settings. */
function nameOf(locale: Locale, scope: UnsubscribeScope): { type: 'kind' | 'digest'; what: string } {
  const [type, name] = scope.split(':') as ['kind' | 'digest', string];
  return type === 'kind'
    ? { type, what: preferenceTexts.text(locale, `${name as NotificationKind}.label`) }
    : { type, what: texts.text(locale, `digest.${name as 'NOW' | 'DAILY' | 'WEEKLY'}`) };
}

function askOf(locale: Locale, scope: UnsubscribeScope, token: string): Page {
  const { type, what } = nameOf(locale, scope);
  return {
    heading: texts.text(locale, 'title'),
    paragraphs: [texts.text(locale, `question.${type}`, { what }), texts.text(locale, 'others')],
    button: { text: texts.text(locale, 'confirm'), action: `/abmelden/${token}` },
  };
}

function doneOf(locale: Locale, scope: UnsubscribeScope, token: string): Page {
  const { type, what } = nameOf(locale, scope);
  return {
    heading: texts.text(locale, 'done'),
    paragraphs: [texts.text(locale, `done.${type}`, { what }), texts.text(locale, 'others')],
    button: { text: texts.text(locale, 'undo'), action: `/abmelden/${token}/rueckgaengig` },
  };
}

function sorry(locale: Locale, what: 'gone' | 'slow'): Page {
  return { heading: texts.text(locale, what), paragraphs: [texts.text(locale, `${what}.text`)] };
}

import { mayPublishKeys } from '../authenticate.js';
import { isAddress } from '../messengers/email.js';

/** What the command line reads from its surroundings. */
export interface Settings {
  readonly database: string;
  readonly port: number;
  readonly host: string;
  readonly isProduction: boolean;
  /** Where and as whose people are told that there is a message; null writes that in the log. */
  readonly mail: { readonly url: string; readonly from: string; readonly link: string } | null;
  readonly issuer: { readonly issuer: string; readonly audience: string; readonly jwks: URL } | null;
}

/** Something that the person at the terminal can put right; shown as one line, without a stack. */
export class Usage extends Error {}

const lookedFor = ['KINWEAVE_ISSUER', 'KINWEAVE_AUDIENCE', 'KINWEAVE_JWKS'] as const;

const toldBy = ['KINWEAVE_SMTP_URL', 'KINWEAVE_MAIL_FROM', 'KINWEAVE_LINK'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables, or says all that is wrong with them. */
export function readSettings(environment: Environment): Settings {
  const wrong = wrongIn(environment);
  if (wrong.length > 0) throw new Usage(wrong.join('; '));
  const isProduction = environment['NODE_ENV'] === 'production';
  const [issuer, audience, jwks] = lookedFor.map((name) => environment[name] ?? '') as [string, string, string];
  const [url, from, link] = toldBy.map((name) => environment[name] ?? '') as [string, string, string];
  return {
    database: environment['DATABASE_URL'] || 'file:.kinweave/database',
    port: Number(environment['PORT'] || 4000),
    host: environment['HOST'] || (isProduction ? '0.0.0.0' : '127.0.0.1'),
    isProduction,
    mail: url === '' ? null : { url, from, link },
    issuer: issuer === '' ? null : { issuer, audience, jwks: new URL(jwks) },
  };
}

/** Production says everything; elsewhere an issuer is said whole or not at all, and so is e-mail anywhere. */
function wrongIn(environment: Environment): readonly string[] {
  const isProduction = environment['NODE_ENV'] === 'production';
  const isSet = (name: string) => Boolean(environment[name]);
  const needed = [
    ...(isProduction ? ['DATABASE_URL'] : []),
    ...(isProduction || lookedFor.some(isSet) ? lookedFor : []),
    ...(toldBy.some(isSet) ? toldBy : []),
  ];
  const unlike = forms.filter(({ name, fits }) => isSet(name) && !fits(environment[name] ?? ''));
  return [
    ...needed.filter((name) => !isSet(name)).map((name) => `${name} is not set`),
    ...unlike.map(({ name, form }) => `${name} is not ${form}`),
  ];
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) < 65_536;

/** An address of one of the kinds that can be opened; a socket's address has nobody between `@` and `/`. */
const isDatabase = (spec: string) =>
  spec === 'memory:' ||
  /^file:./.test(spec) ||
  (/^postgres(ql)?:\/\//.test(spec) && URL.canParse(spec.replace('@/', '@socket/')));

const isKeySet = (url: string) => URL.canParse(url) && mayPublishKeys(new URL(url));

const isMailServer = (url: string) => /^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== '';

const isLink = (url: string) => URL.canParse(url) && new URL(url).protocol === 'https:';

/** What settings look like. */
const forms = [
  { name: 'DATABASE_URL', fits: isDatabase, form: 'memory:, file:<folder> or a postgres:// URL' },
  { name: 'PORT', fits: isPort, form: 'a number from 0 to 65535' },
  { name: 'KINWEAVE_JWKS', fits: isKeySet, form: 'an https:// URL' },
  { name: 'KINWEAVE_SMTP_URL', fits: isMailServer, form: 'an smtps:// or smtp:// URL' },
  { name: 'KINWEAVE_MAIL_FROM', fits: isAddress, form: 'an address such as post@example.org' },
  { name: 'KINWEAVE_LINK', fits: isLink, form: 'an https:// URL' },
] as const;

/**
 * What carries each line of the screens that has to hold: one place in the app, or one rule of the core, and what stands
 * there when the feature is taken out. The tests of a line have to fail without it.
 */
export interface Feature {
  /** Where it is: in the app's `src`, or in the built core that the gateway runs. */
  readonly file: string;
  readonly words: string;
  readonly instead: string;
}

const app = (file: string, words: string, instead = ''): Feature => ({ file: `src/${file}`, words, instead });
const core = (file: string, words: string, instead: string): Feature => ({
  file: `packages/core/dist/${file}`,
  words,
  instead,
});

export const features: Readonly<Record<string, Feature>> = {
  'APP-1': app('parts/layout.tsx', '<SkipLink href="#main">Skip to main content</SkipLink>'),
  'APP-2': app('parts/quick-exit.tsx', 'Leave this page now'),
  'APP-3': app('parts/page.tsx', 'if (key !== loadedAt) h1.current?.focus({ preventScroll: isBack });'),
  'APP-4': app(
    'session/session.tsx',
    'sessionStorage.removeItem(kept);\n        forgetDrafts();\n        setToken(null);',
  ),
  'APP-5': app('app.css', 'overflow-x: auto;'),
  'APP-6': app('api/command.ts', 'setTrouble({ refusals: [], failure: error ?? null });'),
  'APP-7': app('parts/item.tsx', "<WhoCanSee readers={'readers' in read ? read.readers : null} />"),
  'APP-8': app('session/drafts.ts', 'sessionStorage.setItem(key, next);'),
  'APP-9': core(
    'policy/relations.js',
    'pr_holder_default: every(isResponsible, isWithinParents)',
    'pr_holder_default: isResponsible',
  ),
  'APP-10': app('parts/layout.tsx', '<IdleWarning />'),
  'APP-11': app('pages/worker/caseload/families.tsx', '<Flag line={line} />'),
  'APP-12': app('pages/worker/caseload/narrowed.ts', 'standing, need, school, order:', 'order:'),
  'APP-13': app('pages/worker/caseload/caseload.tsx', '...(search === null ? {} : { search }),'),
  'APP-14': app('pages/worker/caseload/caseload.tsx', '...(standing === null ? {} : { standing }),'),
  'APP-15': app('words/now.ts', 'if (by < date)', 'if (by === null)'),
  'APP-16': app('pages/worker/family/family.tsx', 'family === null ? (', 'family === undefined ? ('),
  'APP-17': app(
    'parts/kept-place.ts',
    'links()[kept.link]?.focus({ preventScroll: true });\n    window.scrollTo(0, kept.top);',
  ),
  'APP-20': app('pages/worker/family/family.tsx', '<ComingUp family={family} />'),
  'APP-21': app('pages/worker/family/family.tsx', '<Members family={family} />'),
  'APP-22': app('pages/worker/family/family.tsx', '<Banner family={family} />'),
  'APP-23': app('pages/worker/family/family.tsx', '<Homes family={family} />'),
  'APP-24': app('pages/worker/family/family.tsx', '<InvolvedWith family={family} />'),
  'APP-25': app('pages/worker/timeline/timeline.tsx', 'person={person} />', 'person={null} />'),
  'APP-26': app('pages/worker/safety/safety.tsx', '<WhomToCall family={family} />'),
  'APP-27': core(
    'policy/preview.js',
    'lowerOf(look(knownTo(worker), { person, worker: null }, worker.at), worker)',
    'look(worker.family, { person, worker: null }, worker.at)',
  ),
  'APP-28': app(
    'picture/shapes.tsx',
    '{isIndex && <Outline symbol={symbol} half={halfOf(symbol, true)} x={x} y={y} />}',
  ),
  'APP-29': app('picture/shapes.tsx', '{died && <path', '{false && <path'),
  'APP-30': app('picture/people.tsx', 'elements.current.get(moved(people, id, event.key))?.focus();'),
  'APP-31': app('picture/family-picture.tsx', '<FamilyTable picture={picture} />'),
  'APP-32': app(
    'picture/service-line.ts',
    "strength === 'STRESSFUL' ? zigzag(inner, outer) : [inner, outer]",
    '[inner, outer]',
  ),
  'APP-33': app('picture/measures.ts', 'pitch = 196;', 'pitch = 180 + 32 * Math.random();'),
  'APP-34': app('picture/svg-of.tsx', '`Seen by', '`By'),
  'APP-35': core('policy/relations.js', 'assigned: every(isOpen, isAssigned)', 'assigned: isOpen'),
  'APP-36': app('picture/family-picture.tsx', 'pictureOf({ ...given, index })', 'pictureOf(given)'),
  'APP-37': app(
    'pages/worker/plans/plans.css',
    '.app-beside__cell--2 {\n  grid-column: 2;',
    '.app-beside__cell--2 {\n  grid-column: 1;',
  ),
  'APP-38': app('pages/worker/plans/entry-card.tsx', 'its.length === 0 ? null : (', 'its.length >= 0 ? null : ('),
  'APP-40': core('policy/relations.js', 'assigned: every(isOpen, isAssigned)', 'assigned: isOpen'),
  'APP-41': app('parts/revising.tsx', "code === 'CONFLICT'", "code === 'ALREADY'"),
  'APP-42': app(
    'pages/worker/talks/card.tsx',
    '<Proposals talk={talk} name={nameOf(talk)} proposals={family.proposals} />',
  ),
  'APP-43': app('pages/worker/talks/card.tsx', '<Voices talk={talk} positions={family.positions} />'),
  'APP-44': app('pages/talks/proposal.tsx', '<Quote>{words}</Quote>'),
  'APP-45': app('pages/worker/talks/moved.tsx', '{moved?.words}'),
  'APP-46': app('pages/talks/talk.tsx', '{talk.viewerCanPause ? <PauseButton disagreement={id} /> : null}'),
  'APP-47': core('mediating.js', 'talk.parties.every(', 'talk.parties.some('),
  'APP-82': app(
    'words/limits.ts',
    'we may have to tell someone who can help',
    'we may be obliged to make a disclosure to an appropriate authority in accordance with our statutory safeguarding responsibilities',
  ),
  'APP-83': app('pages/plan/own-item.tsx', '<KeepPrivate plan={plan} item={read} openedTo={openedTo} />'),
  'APP-84': app('parts/shared-now.tsx', 'if ((await send({ grant: id })) !== null) onUndone();'),
  'APP-85': app('pages/who-sees-what/page.tsx', '<ByPerson viewer={viewer} />'),
  'APP-86': app('parts/limits.tsx', '<p>{useWords(limitWords)}</p>'),
  'APP-87': app('parts/layout.tsx', '{hasQuickExit ? <QuickExit /> : null}'),
  'APP-88': app('pages/young/my-plan.tsx', '<WhatMatters plan={person.plan} />'),
  'APP-92': app('pages/digest/page.tsx', '<Agreed families={families} />'),
  'APP-93': app('pages/digest/page.tsx', '<p>{someThingsStay}</p>'),
  'APP-94': core(
    'policy/relations.js',
    'pr_holder_default: every(isResponsible, isWithinParents)',
    'pr_holder_default: () => true',
  ),
  'APP-97': app('pages/guardian/about-me.tsx', '<Owned plan={person?.plan ?? null} />'),
};

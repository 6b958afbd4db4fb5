const RUNNABLE = new Set(['sh', 'ts', 'graphql']);

/** The fenced code blocks of a Markdown text that can be run, each with the line on which its code begins. */
export function blocksOf(markdown) {
  const blocks = [];
  let open;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const [, indent, fence, language] = /^(\s*)(`{3,}|~{3,})\s*([^\s`]*)/.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== undefined) open = { indent: indent.length, fence, language, line: index + 2, lines: [] };
    } else if (fence?.startsWith(open.fence) && language === '') {
      if (RUNNABLE.has(open.language)) blocks.push({ ...open, code: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else {
      // A block inside a list is indented with it.
      open.lines.push(line.slice(Math.min(open.indent, line.length - line.trimStart().length)));
    }
  }
  if (open !== undefined) throw new Error(`The block that begins at line ${open.line} never ends`);
  return blocks;
}

/** Paths as patterns: `/kasus/:id` needs an id, `/kasus/:id?` takes one. Only ids and neutral words stand in a path. */
export type Params = Readonly<Record<string, string>>;

export function match(pattern: string, path: string): Params | null {
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  if (given.length > wanted.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at];
    if (part.startsWith(':')) {
      if (value === undefined) {
        if (part.endsWith('?')) continue;
        return null;
      }
      params[part.replace(/^:|\?$/g, '')] = value;
    } else if (part !== value) return null;
  }
  return params;
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

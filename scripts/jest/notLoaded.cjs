/** What a test gets in place of a module that the resolver does not load: whoever uses it is told. */
module.exports = new Proxy(
  {},
  {
    get(_, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      throw new Error(
        `Tests do not load the module that has ${name}. Take it off the list of scripts/jest/resolver.cjs.`,
      );
    },
  },
);

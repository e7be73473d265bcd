// A thread that breaks at once, in the place of a search.
throw new Error('this thread breaks on purpose');

// A thread that never looks at its cancel flag and never ends, in the place of a search.
for (;;) Math.random();

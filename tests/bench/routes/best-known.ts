// The shortest total distances known for the instances, with distances rounded down to one decimal.

export const BEST_KNOWN_DISTANCE: Readonly<Record<string, number>> = {
  ...{ c101: 827.3, c102: 827.3, c103: 826.3, c104: 822.9, c105: 827.3 },
  ...{ c106: 827.3, c107: 827.3, c108: 827.3, c109: 827.3 },
  ...{ r101: 1637.7, r102: 1466.6, r103: 1208.7, r104: 971.5, r105: 1355.3, r106: 1234.6 },
  ...{ r107: 1064.6, r108: 932.1, r109: 1146.9, r110: 1068.0, r111: 1048.7, r112: 948.6 },
  ...{ rc101: 1619.8, rc102: 1457.4, rc103: 1258.0, rc104: 1132.3 },
  ...{ rc105: 1513.7, rc106: 1372.7, rc107: 1207.8, rc108: 1114.2 },
};

// The markers of the plan of areas, by the names that layers use.
import { disc, roundedBox, SDF_OPTIONS, sdfImage, type SdfImage } from './sdf-shapes.ts';

export type SdfIcon = SdfImage & {
  readonly name: 'seat' | 'regional-seat' | 'pec-abroad' | 'code-plate';
};

/** Every marker shape the layers name. */
export function sdfIcons(): readonly SdfIcon[] {
  return [
    { name: 'seat', image: sdfImage(32, disc(9)), options: SDF_OPTIONS },
    { name: 'regional-seat', image: sdfImage(40, roundedBox(11, 11, 4)), options: SDF_OPTIONS },
    {
      name: 'pec-abroad',
      image: sdfImage(36, (x, y) => (Math.abs(x) + Math.abs(y) - 13) * Math.SQRT1_2),
      options: SDF_OPTIONS,
    },
    {
      name: 'code-plate',
      image: sdfImage(40, roundedBox(14, 14, 7)),
      options: {
        ...SDF_OPTIONS,
        stretchX: [[17, 23]],
        stretchY: [[17, 23]],
        content: [12, 10, 28, 30],
      },
    },
  ];
}

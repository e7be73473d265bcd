// An observer for tests: invented, accredited, without any defect until told otherwise.
import { asId, type ObserverId } from '../../src/lib/domain/ids.ts';
import type { Observer } from '../../src/lib/domain/observer.ts';

/** A whole observer with these facts. */
export function testObserver(facts: Partial<Observer> = {}): Observer {
  return {
    id: asId<ObserverId>('observer-1'),
    reference: '',
    kind: 'lto',
    name: 'Sample Observer',
    nationalities: ['DE'],
    gender: 'female',
    languages: ['en'],
    missions: 1,
    secondingState: 'DE',
    accreditation: 'accredited',
    accreditationOn: '2019-05-10',
    arrivesOn: '2019-05-13',
    leavesOn: '2019-06-20',
    phone: '+77010000000',
    accountId: null,
    isIllustrative: true,
    ...facts,
  };
}

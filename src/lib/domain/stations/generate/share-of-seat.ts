// How a TEC's stations and voters divide between the town of its seat and the villages around it.
// Invariant: both together are the dataset's figures, and nothing but these figures and the area is used.
import type { StationSetting } from '../../station.ts';
import type { Tec } from '../../tec.ts';

/** Assumed of a district: so much of its voters live in the seat. */
const SEAT_SHARE = 0.3;
/** A district's seat with so many voters is a town; a smaller one is a village. */
const TOWN_VOTERS = 12_000;
/** A station in the seat has so many times the voters of the TEC's mean station, within these limits. */
const SEAT_STATION_FACTOR = 2.2;
const SEAT_STATION_VOTERS = { min: 600, max: 2_200 };
/** A city whose area is larger than this holds villages too, up to a share. */
const CITY_AREA_KM2 = 800;
const CITY_AREA_KM2_PER_SHARE = 40_000;
const CITY_VILLAGES_MAX = 0.25;
const CITY_VILLAGE_VOTERS = 450;

export type SeatShare = {
  readonly seat: { readonly stations: number; readonly voters: number };
  readonly villages: { readonly stations: number; readonly voters: number };
  readonly setting: StationSetting;
};

/** The division of a lower TEC. */
export function shareOfSeat(tec: Tec): SeatShare {
  return tec.kind === 'district' ? shareOfDistrict(tec) : shareOfCity(tec);
}

function shareOfDistrict({ voters: { value: voters }, pecs: { value: pecs } }: Tec): SeatShare {
  const seatVoters = Math.round(voters * SEAT_SHARE);
  const { min, max } = SEAT_STATION_VOTERS;
  const size = Math.min(max, Math.max(min, (SEAT_STATION_FACTOR * voters) / pecs));
  const stations = Math.min(Math.max(1, Math.round(seatVoters / size)), pecs);
  const isAllSeat = stations === pecs;
  return {
    seat: { stations, voters: isAllSeat ? voters : seatVoters },
    villages: { stations: pecs - stations, voters: isAllSeat ? 0 : voters - seatVoters },
    setting: seatVoters >= TOWN_VOTERS ? 'urban' : 'rural',
  };
}

function shareOfCity({ voters: { value: voters }, pecs, areaKm2 }: Tec): SeatShare {
  const wide = Math.max(0, areaKm2 - CITY_AREA_KM2) / CITY_AREA_KM2_PER_SHARE;
  const inVillages = Math.floor(pecs.value * Math.min(CITY_VILLAGES_MAX, wide));
  const villageVoters = inVillages * Math.min(CITY_VILLAGE_VOTERS, Math.floor(voters / pecs.value));
  return {
    seat: { stations: pecs.value - inVillages, voters: voters - villageVoters },
    villages: { stations: inVillages, voters: villageVoters },
    setting: 'urban',
  };
}

import type { Vendor } from '../scans/vendors.ts'

type Goods = Vendor['goods']

/** What suppliers sell, beside what the vendors of the sample scans do: a description and a price a unit. */
export const building: Goods = [
  ['Softwood batten 25 x 50 mm', 3.15],
  ['Plywood sheet 18 mm', 38.4],
  ['Cement, 25 kg bag', 6.9],
  ['Roofing felt, 10 m roll', 24.75],
  ['Wall ties, box of 250', 52.1],
  ['Sharp sand, bulk bag', 61],
  ['Plasterboard 2400 x 1200', 9.85],
]
export const packaging: Goods = [
  ['Carton 400 x 300 x 200', 0.92],
  ['Stretch film, 500 mm', 7.35],
  ['Bubble wrap, 100 m', 26.8],
  ['Parcel tape, pack of 36', 31.5],
  ['Euro pallet, used', 11.2],
  ['Corner protectors, 500 pcs', 44.9],
]
export const electrical: Goods = [
  ['Cable 3G1.5, 100 m drum', 68.5],
  ['LED panel 600 x 600', 39.95],
  ['Circuit breaker 16 A', 8.6],
  ['Junction box IP65', 4.25],
  ['Motion sensor, ceiling', 27.3],
  ['Distribution board 12 way', 112],
]
export const laboratory: Goods = [
  ['Pipette tips, 1000 pcs', 19.6],
  ['Nitrile gloves, box of 100', 8.45],
  ['Centrifuge tubes 50 ml', 33.2],
  ['Magnetic stirrer', 248],
  ['Filter paper 125 mm', 14.1],
  ['Buffer solution pH 7, 1 l', 22.75],
]
export const garden: Goods = [
  ['Hornbeam hedging, bare root', 2.4],
  ['Peat-free compost, 50 l', 7.15],
  ['Bay tree, standard', 64],
  ['Turf, per square metre', 4.8],
  ['Bark mulch, bulk bag', 72.5],
  ['Terracotta pot 40 cm', 18.3],
]
export const textiles: Goods = [
  ['Bath towel 70 x 140', 11.9],
  ['Duvet cover, double', 34.5],
  ['Table linen, white, 2 m', 21.6],
  ['Staff apron, black', 15.25],
  ['Wool blanket', 48],
  ['Curtain fabric, metre', 17.4],
]
export const kitchen: Goods = [
  ['Olive oil, 5 l can', 38.2],
  ['Tea, box of 100 bags', 6.4],
  ['Sugar sticks, 1000 pcs', 15.7],
  ['Oat biscuits, tin', 9.3],
  ['Orange juice, case of 12', 19.8],
]

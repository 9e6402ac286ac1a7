import { shuffled } from '../deal.ts'
import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { paragraphs, signatures } from '../parts.ts'
import { sheet } from './sheet.ts'

export const contracts: Layouts = [
  sheet(
    'contract/lease',
    'Lora',
    'h1 { text-align: center; font-size: 25px }',
    ({ customer, supplier, invoiced }, pen) => {
      const rent = pen.from.whole(6, 60) * 100
      return `<h1>${pen.say('{LEASE AGREEMENT|TENANCY AGREEMENT}')}</h1><p>between ${customer.name}, ${customer.address.join(', ')} (the landlord) and ${supplier.name} (the tenant).</p>
      <p>1. The landlord lets to the tenant ${pen.say('{the office on the second floor|a storage hall of 240 square metres|the shop and cellar}')} for a term of ${pen.from.whole(1, 5)} years from ${pen.day(invoiced)}.</p>
      <p>2. The rent is ${pen.money(rent)} a month, payable in advance on the ${pen.say('{first|third}')} working day. A deposit of ${pen.money(rent * 3)} is held.</p>
      <p>3. The tenant keeps the premises in good repair and shall not sublet without written consent.</p>
      <p>4. ${pen.say('{Either party may terminate with three months notice.|The lease renews for a year unless terminated.|The landlord may enter after due notice.}')}</p>
      <p>5. ${pen.say('{This agreement is governed by the laws of England.|Changes must be made in writing.}')}</p>${signatures('Landlord', 'Tenant')}`
    },
  ),
  onPaper('contract/service', papers, 'supplier', ({ customer, supplier, invoiced, net }, pen) => ({
    title: pen.say('{Service agreement|Maintenance contract|Non-disclosure agreement}'),
    toLabel: 'The client',
    meta: [['Commencing', pen.day(invoiced)]],
    body:
      paragraphs(
        `1. Parties. ${supplier.name} ("the provider") and ${customer.name} ("the client").`,
        pen.say(
          '2. Subject. The provider {inspects and maintains the equipment listed in annex A|keeps confidential all information received from the client}.',
        ),
        `3. Consideration. The client pays a yearly fee of ${pen.money(net)}.`,
        pen.say(
          '4. Liability. {Neither party is liable for indirect loss.|Liability is limited to the yearly fee.}',
        ),
        pen.say(
          '5. Term. The agreement runs for {twelve|twenty-four} months and may be terminated for cause. {Severability applies.|}',
        ),
      ) + signatures('For the provider', 'For the client'),
  })),
]

const INGREDIENTS =
  '250 g flour|3 eggs|120 g butter|1 pinch of salt|200 ml milk|2 onions, chopped|4 tomatoes|1 clove of garlic|80 g sugar|1 tbsp olive oil|500 g potatoes|fresh thyme'

export const recipes: Layouts = [
  sheet(
    'recipe/card',
    'Lora',
    'h1 { font-style: italic }',
    (_, pen) =>
      `<h1>${pen.say("{Grandmother's|Country|Quick} {potato soup|apple cake|onion tart|vegetable stew}")}</h1><p>Serves ${pen.from.whole(2, 8)}. Ready in ${pen.from.whole(3, 12) * 10} minutes.</p>
    <h3>Ingredients</h3><ul>${shuffled(INGREDIENTS.split('|'), pen.from)
      .slice(0, 7)
      .map((text) => `<li>${text}</li>`)
      .join('')}</ul>
    <h3>Method</h3><p>1. ${pen.say('{Heat the oven to 180 degrees.|Melt the butter in a large pan.}')}</p><p>2. ${pen.say('{Whisk the eggs and fold in the rest.|Fry gently until golden.}')}</p><p>3. ${pen.say('{Bake for 40 minutes until firm.|Simmer on a low heat and stir now and then.}')}</p><p>${pen.say('{Leave to cool before you cut it.|Season to taste and serve with fresh bread.}')}</p>`,
  ),
  sheet(
    'recipe/canteen',
    'Open Sans',
    '',
    ({ customer, invoiced }, pen) =>
      `<h2>${customer.name}: staff canteen</h2><h3>${pen.say('{Dish of the week|Menu}')}, week of ${pen.day(invoiced)}</h3>${[
        'Monday',
        'Tuesday',
        'Wednesday',
        'Thursday',
        'Friday',
      ]
        .map(
          (day) =>
            `<p><b>${day}</b><br>${pen.say('{Lentil soup|Fish pie|Mushroom risotto|Roast chicken|Bean chilli} with {salad|rice|baked potatoes|peas}, {fruit|yoghurt|rhubarb crumble} {(vegan)|(contains nuts)|}')}</p>`,
        )
        .join('')}<p>Allergens: ask the kitchen. Lunch is served from half past eleven.</p>`,
  ),
]

export const jobAdvertisements: Layouts = [
  sheet(
    'job-advertisement/notice',
    'Open Sans',
    'h1 { font-size: 32px }',
    ({ customer, buyer }, pen) =>
      `<p>${customer.name} is growing. We are hiring:</p><h1>${pen.say('{Machine operator|Sales manager|Apprentice electrician|Payroll clerk}')} (m/f/d)</h1>
    <h3>Your tasks</h3><ul><li>${pen.say('{run and set up our lines|look after customers in the south}')}</li><li>${pen.say('{quality checks|reports to the management}')}</li></ul>
    <h3>What you bring</h3><ul><li>${pen.say('{a completed apprenticeship|two years of experience}')}</li><li>team spirit and good English</li></ul>
    <h3>We offer</h3><p>${pen.say('{30 days of holiday, company bike|flexible hours, free fruit|a permanent job near the station}')}. Apply online or call ${buyer.name}, ${buyer.telephone}.</p>`,
  ),
]

export const instructions: Layouts = [
  sheet(
    'instructions/manual',
    'Open Sans',
    'ol { line-height: 1.8 }',
    ({ lines, supplier }, pen) =>
      `<h2>${lines[0]?.text}</h2><h3>${pen.say('{Instructions for use|Safety instructions|Installation guide}')}</h3><ol><li>Read these instructions before first use.</li>
    <li>${pen.say('{Switch off the mains before you open the cover.|Wear gloves and eye protection.}')}</li><li>${pen.say('{Tighten all four screws by hand.|Store in a dry place between 5 and 30 degrees.}')}</li><li>${pen.say('{Do not immerse in water.|Keep out of reach of children.}')}</li><li>Dispose of the packaging responsibly.</li></ol>
    <p>${pen.say('{Technical data: 230 V, 50 Hz, 40 W, IP44.|Weight 2.4 kg, noise below 60 dB.}')} Made for ${supplier.name}.</p>`,
  ),
]

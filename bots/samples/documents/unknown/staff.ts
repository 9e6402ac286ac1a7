import { digits } from '../deal.ts'
import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { details, paragraphs, signatures, table, wordyTable } from '../parts.ts'
import { makePerson } from '../people.ts'
import { sheet } from './sheet.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

export const timesheets: Layouts = [
  sheet(
    'timesheet/week',
    'Open Sans',
    '.lines td, .lines th { border: 1px solid #555 }',
    ({ buyer, customer, invoiced, order }, pen) => {
      const rows = DAYS.map((day) => [
        day,
        pen.say('{7:30|8:00|8:30}'),
        pen.say('{16:00|16:45|17:15}'),
        pen.say('0:{30|45}'),
        pen.say('{7.5|8|8.25}'),
      ])
      return `<h1>${pen.say('{Timesheet|Weekly time sheet}')}</h1>${details(['Employee', buyer.name], ['Company', customer.name], ['Week beginning', pen.day(invoiced)], ['Project', order])}<br>
      ${table(['Day', 'Start', 'Finish', 'Break', 'Hours'], rows)}<p>Total hours: ${pen.say('{38.5|40|41.25}')}. ${pen.maybe('Overtime to be taken as leave.')}</p>${signatures('Employee', 'Supervisor')}`
    },
  ),
  onPaper('timesheet/site', papers, 'supplier', ({ seller, invoiced }, pen) => ({
    title: 'HOURS WORKED ON SITE',
    meta: [
      ['Worker', seller.name],
      ['Week to', pen.day(invoiced)],
    ],
    body:
      wordyTable(
        ['Day', 'Task', 'Hours'],
        DAYS.map((day) => [
          day,
          pen.say('{fitting|loading|cleaning up|inspection|painting|off sick}'),
          pen.from.whole(4, 10),
        ]),
      ) + signatures('Foreman'),
  })),
]

export const minutes: Layouts = [
  sheet(
    'meeting-minutes/board',
    'Lora',
    'h1 { font-size: 24px }',
    ({ buyer, seller, customer, invoiced }, pen) => {
      const others = Array.from({ length: pen.from.whole(2, 4) }, () => makePerson(pen.from).name)
      return `<h1>${pen.say('{Minutes of the meeting|Minutes: monthly meeting|Notes of the board meeting}')}</h1><p>${customer.name}, ${pen.day(invoiced)}</p>
      <p><b>Present:</b> ${[buyer.name, seller.name, ...others].join(', ')}. <b>Apologies:</b> ${makePerson(pen.from).name}</p>
      <p>1. The minutes of the last meeting were ${pen.say('{approved|approved with one change}')}.</p>
      <p>2. ${pen.say(`${buyer.name} reported on {sales|the budget|the new building}. {The figures are better than last year.|Costs must be watched.} {A long discussion followed.|}`)}</p>
      <p>3. ${pen.say(`It was {agreed|decided by vote} to {hire two people|put off the purchase of a van|change the cleaning firm}. Action: ${seller.name}.`)}</p>
      <p>4. Any other business: ${pen.say('{none|the summer party|parking}')}.</p><p>Next meeting: ${pen.day(invoiced, 28)}. The chair closed the meeting at ${pen.from.whole(3, 6)} pm.</p>`
    },
  ),
  sheet(
    'meeting-minutes/project',
    'Open Sans',
    '',
    ({ buyer, seller, invoiced, lines }, pen) =>
      `<h2>${pen.say('{Project meeting|Jour fixe|Team meeting}')} ${pen.day(invoiced)}</h2>${details(['Chair', buyer.name], ['Minutes taken by', seller.name], ['Place', 'Room 2.14'])}<br>${wordyTable(
        ['No.', 'Topic and decision', 'Who', 'Until'],
        [
          [1, `Status: ${pen.say('{on schedule|two weeks behind}')}`, seller.name, pen.day(invoiced, 7)],
          [
            2,
            `Delivery of ${lines[0]?.text} ${pen.say('{is late; ask again|has been checked}')}`,
            buyer.name,
            pen.day(invoiced, 3),
          ],
          [
            3,
            pen.say('{Training for all users|Risks were reviewed|Budget released}'),
            seller.name,
            pen.day(invoiced, 14),
          ],
        ],
      )}<p>${pen.say('{Objections to these minutes within five days.|Everyone was thanked for the good work.}')}</p>`,
  ),
]

export const cvs: Layouts = [
  sheet(
    'cv/classic',
    'Lora',
    'h1 { border-bottom: 1px solid; padding-bottom: 8px } h3 { margin: 22px 0 6px }',
    ({ buyer, customer, supplier }, pen) =>
      `<h1>Curriculum Vitae</h1><p>${buyer.name}<br>born ${pen.from.whole(1, 28)} May ${pen.from.whole(1970, 2002)}<br>${buyer.telephone}</p>
    <h3>Work experience</h3><p>2019 to date: ${pen.say('{team leader|bookkeeper|engineer}')}, ${customer.name}</p><p>2014 to 2019: ${pen.say('{trainee|assistant|fitter}')}, ${supplier.name}</p>
    <h3>Education</h3><p>${pen.say('{University of Leeds, BSc|Technical College, diploma|Grammar school, A levels}')}</p>
    <h3>Languages</h3><p>${pen.say('English (native), {German|French|Spanish} (fluent), {Italian|Polish} (basic)')}</p><h3>Skills and interests</h3><p>${pen.say('{Spreadsheets|SAP|Welding}, driving licence, {choir|climbing|chess}')}</p>`,
  ),
  sheet(
    'cv/profile',
    'Open Sans',
    'h1 { font-size: 34px; margin: 0 } h3 { color: #355 }',
    ({ seller, customer }, pen) =>
      `<h1>${seller.name}</h1><p>${pen.say('{Software developer|Warehouse manager|Nurse|Designer}')}, ${seller.telephone}, ${seller.name.toLowerCase().replace(' ', '.')}@example.org</p>
    <h3>Profile</h3><p>${pen.say('{Reliable and curious|Hands-on and calm under pressure}, with {nine|twelve} years in {industry|health care|retail}. {Likes to teach others.|Led teams of up to eight people.}')}</p>
    <h3>Experience</h3><ul><li>${customer.name}: ${pen.say('{cut stock by a fifth|introduced a new roster|built the web shop}')}</li><li>${pen.say('{Freelance|Volunteer|Internship}, 2015 to 2017')}</li></ul>
    <h3>Qualifications</h3><ul><li>${pen.say('{Master of Arts|Forklift licence|First aid certificate}')}</li><li>${pen.say('{Scrum|Lean|IELTS 8.0}')}</li></ul><p>References on request.</p>`,
  ),
]

export const certificates: Layouts = [
  sheet(
    'insurance-certificate/liability',
    'Lora',
    'body { border: 6px double #456; } h1 { text-align: center }',
    ({ customer, invoiced, account }, pen) =>
      `<h1>${pen.say('{Certificate of Insurance|Certificate of Liability Insurance}')}</h1><p style="text-align:center">${pen.say('{Albion Mutual|Nordstern Versicherung AG|Great Plains Casualty}')}</p>${details(
        ['Insured', customer.name],
        ['Policy number', `${pen.say('{PL|EL|HV}')} ${digits(pen.from, 8)}`],
        ['Period of cover', `${pen.day(invoiced)} to ${pen.day(invoiced, 365)}`],
        ['Limit of indemnity', pen.money(pen.from.pick([1, 2, 5, 10]) * 1_000_000)],
        ['Excess', pen.money(pen.from.pick([250, 500, 1000]))],
        ['Broker reference', account],
      )}<p>${pen.say("We certify that the insured holds {public liability|employers' liability|professional indemnity} cover. {This certificate does not amend the policy.|A copy must be displayed at each place of business.}")}</p>${signatures('Authorised insurer')}`,
  ),
  sheet(
    'insurance-certificate/vehicle',
    'Open Sans',
    'h1 { font-size: 24px }',
    ({ buyer, customer, invoiced }, pen) =>
      `<p>${pen.say('{Albion Mutual|Wessex Motor Policies|Great Plains Casualty}')}</p><h1>Motor insurance certificate</h1>${details(
        ['Policyholder', customer.name],
        ['Policy', digits(pen.from, 9)],
        ['Registration', pen.say('{HX 20 KLM|BD 17 RTE|LN 71 OPS}')],
        ['In force from', pen.day(invoiced)],
      )}${paragraphs(
        `Persons entitled to drive: ${buyer.name} and any driver over 25 with consent of the policyholder.`,
        pen.say(
          'Use: {social, domestic and pleasure|business and commuting}. {Racing is excluded.|Towing is covered.}',
        ),
        'In case of an accident call our claims line and admit no liability. Premium by instalments.',
      )}`,
  ),
]

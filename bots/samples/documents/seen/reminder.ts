import { cents } from '../../scans/invoice.ts'
import { type Layouts, onPaper } from '../layout.ts'
import { IGNORE, openInvoices } from '../open-invoices.ts'
import { papers } from '../papers/seen.ts'
import { paragraphs, signed, sums, table } from '../parts.ts'

export const reminders: Layouts = [
  onPaper('reminder/friendly', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Payment reminder|Reminder|Friendly reminder}'),
    meta: [
      ['Date', pen.day(deal.invoiced, 38)],
      ['Invoice no.', deal.invoice],
      ['Account', pen.maybe(deal.account) || null],
    ],
    body:
      paragraphs(
        pen.say(`Dear {Sir or Madam|customer|${deal.buyer.name}},`),
        pen.say(
          `{our records show that|it seems to have escaped your notice that|we notice that} invoice ${deal.invoice} of ${pen.day(deal.invoiced)} for ${pen.money(deal.total)} {is still unpaid|has not been paid yet|was due on ${pen.day(deal.invoiced, 30)}}.`,
        ),
        pen.say(
          `{We would be grateful for|Please let us have|We ask you for} payment {within seven days|by ${pen.day(deal.invoiced, 48)}|at your earliest convenience}.`,
        ),
        pen.say(IGNORE),
      ) + signed(pen.say('Yours {sincerely|faithfully},'), deal.seller),
  })),
  onPaper('reminder/table', papers, 'supplier', (deal, pen) => {
    const open = openInvoices(deal, pen)
    return {
      title: pen.say('{1st reminder|First reminder|Payment reminder|2nd reminder}'),
      meta: [
        ['Date', pen.day(deal.invoiced, 52)],
        ['Customer no.', deal.account],
        ['Clerk', deal.seller.name],
      ],
      body:
        paragraphs(
          pen.say('Dear {Sir or Madam|customer},'),
          pen.say(
            '{in the rush of daily work you probably overlooked|we have not yet received payment of|we ask you to settle} the following {items|invoices}:',
          ),
        ) +
        table(['Invoice', 'Date', 'Due', `Open ${pen.currency}`], open.rows) +
        sums(
          ['Reminder fee', pen.maybe(`{${pen.money(5)}|${pen.money(10)}}`) || null],
          [pen.say('{Total open|Amount outstanding|To be paid}'), pen.money(open.total)],
        ) +
        paragraphs(
          pen.say(`Please transfer the amount {by|not later than} ${pen.day(deal.invoiced, 62)}.`),
          pen.say(IGNORE),
        ),
    }
  }),
  onPaper('reminder/past-due', papers, 'supplier', (deal, pen) => {
    const open = openInvoices(deal, pen)
    return {
      title: pen.say('{Past Due Notice|PAST DUE|Notice of past due account}'),
      toLabel: 'Account of',
      meta: [
        ['Notice date', pen.day(deal.invoiced, 60)],
        ['Account', deal.account],
        ['Days past due', String(pen.from.whole(15, 60))],
        ['Amount due', pen.money(open.total)],
      ],
      body:
        table(['Invoice', 'Invoice date', 'Due date', 'Balance'], open.rows) +
        paragraphs(
          pen.say(
            '{Your account is seriously past due.|We have not received your payment on the invoices above.} {Please remit today.|Please send your check at once.}',
          ),
          pen.say(
            `{If there is a problem with these invoices,|To discuss a payment plan,} call ${deal.seller.name} at ${deal.seller.telephone}.`,
          ),
          pen.maybe('Further orders may be put on hold until the account is current.'),
        ),
    }
  }),
  onPaper('reminder/overdue', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{OVERDUE ACCOUNT|REMINDER|Overdue invoice}'),
    meta: [
      ['Date', pen.day(deal.invoiced, 45)],
      ['Ref', deal.account],
    ],
    body:
      paragraphs(
        'Dear Sirs,',
        pen.say(
          `{We draw your attention to|May we remind you of} our invoice ${deal.invoice} {dated|of} ${pen.day(deal.invoiced)}, {now overdue|which is past its due date|for which we have had no payment}.`,
        ),
        `Amount: ${pen.money(deal.total)}`,
        pen.say(
          '{Your cheque by return of post would oblige.|Please settle without further delay.|Kindly pay within ten days.}',
        ),
        pen.maybe(IGNORE),
      ) + signed('Yours faithfully,', deal.seller),
  })),
  onPaper('reminder/level', papers, 'supplier', (deal, pen) => {
    const open = openInvoices(deal, pen)
    const interest = cents(open.total * 0.012)
    return {
      title: pen.say('Reminder, level {1|2|3}'),
      toLabel: 'Debtor',
      meta: [
        ['Reminder no.', `M${deal.invoice.slice(-4)}`],
        ['Date', pen.day(deal.invoiced, 66)],
        ['Debtor no.', deal.account],
        ['Pay until', pen.day(deal.invoiced, 76)],
      ],
      body:
        table(['Document', 'Of', 'Due since', 'Outstanding'], open.rows) +
        sums(
          [pen.say('{Interest on arrears|Late payment interest}'), pen.money(interest)],
          ['Dunning charge', pen.money(15)],
          ['Total claim', pen.money(cents(open.total + interest + 15))],
        ) +
        paragraphs(
          pen.say(
            '{Despite our earlier reminder the above remains unpaid.|The payment deadline has passed.} {We reserve the right to claim further damages.|}',
          ),
        ),
    }
  }),
  onPaper('reminder/second', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Second reminder|Reminder: unpaid invoice|Final reminder}'),
    meta: [
      ['Dated', pen.day(deal.invoiced, 58)],
      ['Invoice', deal.invoice],
      ['Outstanding', pen.money(deal.total)],
    ],
    body:
      paragraphs(
        pen.say(`Dear ${deal.buyer.name},`),
        pen.say(
          `{we wrote to you on ${pen.day(deal.invoiced, 40)} about|you have not answered our first reminder about|this is the second time that we write about} the {unpaid|overdue} invoice ${deal.invoice}. {We delivered in full on ${pen.day(deal.invoiced, -3)}.|The delivery ${deal.delivery} reached you on time.}`,
        ),
        pen.say(
          `{If we do not receive|Without} your payment by ${pen.day(deal.invoiced, 68)} we {shall charge interest|must stop deliveries|will pass the matter to a collection agency}.`,
        ),
        pen.maybe(IGNORE),
      ) + signed(pen.say('{Yours sincerely,|Regards,}'), deal.seller),
  })),
  onPaper('reminder/short', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Just a reminder|Payment due|Invoice unpaid|Gentle reminder}'),
    meta: [
      [pen.say('{Invoice|Our invoice}'), deal.invoice],
      [pen.say('{Invoice date|Of}'), pen.day(deal.invoiced)],
      [pen.say('{Was due on|Payable by}'), pen.day(deal.invoiced, 30)],
      [pen.say('{Amount|Open amount|Still to pay}'), pen.money(deal.total)],
    ],
    body: paragraphs(
      pen.say(
        '{Have you overlooked this invoice?|We have no record of your payment.|This invoice is still open.}',
      ),
      pen.say(
        '{Please pay now|Please arrange payment|Please send us the amount} {today|this week|within five days}.',
      ),
      pen.maybe(IGNORE),
    ),
  })),
  onPaper('reminder/ageing', papers, 'supplier', (deal, pen) => {
    const open = openInvoices(deal, pen)
    return {
      title: pen.say('{Overdue items on your account|Statement of open items: reminder|Dunning notice}'),
      meta: [
        ['Date', pen.day(deal.invoiced, 70)],
        [pen.say('{Account|Customer}'), deal.account],
      ],
      body:
        paragraphs(
          pen.say(
            `{The items below have passed their due date.|Our accounts show these items as unpaid.|According to our books you owe us:}`,
          ),
        ) +
        table(
          [
            pen.say('{Invoice|Item|Reference}'),
            pen.say('{Date|Dated}'),
            pen.say('{Due|Due date|Payable}'),
            pen.say('{Amount|Open|Balance}'),
          ],
          open.rows,
        ) +
        sums(
          ['Not yet due', pen.money(0)],
          ['1 to 30 days overdue', pen.money(open.total)],
          ['Total overdue', pen.money(open.total)],
        ) +
        paragraphs(
          pen.say(
            '{Please balance your account without delay.|Kindly let us know when we may expect payment.|New deliveries will only be made against cash.}',
          ),
        ),
    }
  }),
  onPaper('reminder/collection', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Third and last reminder|Final warning|Third reminder}'),
    meta: [
      ['Date', pen.day(deal.invoiced, 88)],
      [pen.say('{Your reference|Invoice}'), deal.invoice],
    ],
    body:
      paragraphs(
        pen.say(`Dear {Sir or Madam|${deal.buyer.name}|Sirs},`),
        pen.say(
          `{twice we have asked you to pay|you have let two deadlines pass for} {our invoice|invoice} ${deal.invoice} over ${pen.money(deal.total)}. {To this day nothing has arrived.|We have neither payment nor answer.}`,
        ),
        pen.say(
          `{Unless you pay by|If the money is not in our account by} ${pen.day(deal.invoiced, 98)}, {we go to court|our lawyers will take over|we hand the matter to a debt collector}. {All costs will be charged to you.|Interest runs at 9% a year.}`,
        ),
      ) + signed(pen.say('{Yours faithfully,|Regards,}'), deal.seller),
  })),
]

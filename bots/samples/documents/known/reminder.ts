import { cents } from '../../scans/invoice.ts'
import { type Deal, digits } from '../deal.ts'
import { type Kind, onPaper } from '../layout.ts'
import { papers } from '../papers/index.ts'
import { paragraphs, signed, sums, table } from '../parts.ts'
import type { Pen } from '../pen.ts'
import { smallPrint } from '../small-print.ts'

const { seen, kept } = papers

/** The invoice of the deal and up to three others that are open: number, date, due date, amount. */
function openInvoices({ invoice, invoiced, total }: Deal, pen: Pen) {
  const others = Array.from({ length: pen.from.whole(0, 3) }, (_, index) => ({
    number: invoice.slice(0, -4) + digits(pen.from, 4),
    day: (index + 1) * 6,
    amount: cents(pen.from.next() * 1800 + 40),
  }))
  const all = [{ number: invoice, day: 0, amount: total }, ...others]
  return {
    rows: all.map(({ number, day, amount }) => [
      number,
      pen.day(invoiced, day),
      pen.day(invoiced, day + 30),
      pen.figure(amount),
    ]),
    total: cents(all.reduce((sum, { amount }) => sum + amount, 0)),
  }
}

const IGNORE =
  '{If you have paid in the meantime, please disregard this letter.|Should your payment have crossed this letter, please ignore it.|If payment is on its way, accept our thanks.}'

export const reminders: Kind = {
  seen: [
    onPaper('reminder/friendly', seen.office, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('reminder/table', seen.envelope, 'supplier', (deal, pen) => {
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
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('reminder/past-due', seen.band, 'supplier', (deal, pen) => {
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
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('reminder/overdue', seen.typewriter, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('reminder/level', seen.form, 'supplier', (deal, pen) => {
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
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('reminder/second', seen.bannered, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
  ],
  kept: [
    onPaper('reminder/demand', kept.titled, 'supplier', (deal, pen) => {
      const open = openInvoices(deal, pen)
      return {
        title: pen.say('{Final demand|Demand for payment}'),
        meta: [
          ['Your account', deal.account],
          ['Today', pen.day(deal.invoiced, 80)],
          ['Overdue amount', pen.money(open.total)],
        ],
        body:
          paragraphs(
            pen.say('You have not paid these invoices {in spite of|although we sent} two reminders:'),
          ) +
          table(['Number', 'Dated', 'Was due', 'Unpaid'], open.rows) +
          paragraphs(
            pen.say(
              'Unless we have the full amount within {seven|ten} days, {we shall begin legal proceedings|our solicitors will act} without further notice. {The costs will be yours.|}',
            ),
          ),
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('reminder/legal', kept.centred, 'supplier', (deal, pen) => ({
      title: pen.say('{NOTICE BEFORE LEGAL ACTION|LAST REMINDER}'),
      meta: [
        ['Concerning', `invoice ${deal.invoice}`],
        ['Date', pen.day(deal.invoiced, 95)],
      ],
      body:
        paragraphs(
          'Dear Sirs,',
          pen.say(
            `the sum of ${pen.money(deal.total)} {for goods delivered to you|under the invoice named above} has been {outstanding|owing} since ${pen.day(deal.invoiced, 30)}. {Our reminders were of no avail.|You left our letters unanswered.}`,
          ),
          pen.say(
            `We set you a last {deadline|term} until ${pen.day(deal.invoiced, 105)}. After that we {apply to the court|hand the claim over for collection}, and interest of 8% will be added.`,
          ),
        ) + signed('For the company', deal.seller),
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('reminder/account', kept.columned, 'supplier', (deal, pen) => {
      const open = openInvoices(deal, pen)
      return {
        title: pen.say('{Your account is overdue|Have you forgotten us?}'),
        meta: [
          ['Date', pen.day(deal.invoiced, 47)],
          ['Account', deal.account],
          ['Questions to', deal.seller.name],
        ],
        body:
          paragraphs(
            `Dear ${deal.buyer.name},`,
            pen.say(
              '{perhaps it slipped your mind|perhaps our invoice went astray}: the payments below {have not arrived|are late}.',
            ),
          ) +
          table(['Invoice', 'Of', 'Due', 'Open'], open.rows) +
          paragraphs(
            `Overdue in all: ${pen.money(open.total)}.`,
            pen.say('{Would you please check and pay this week?|Please pay, or tell us what is wrong.}'),
            pen.maybe(IGNORE),
          ),
        foot: smallPrint(deal.supplier, pen),
      }
    }),
  ],
}

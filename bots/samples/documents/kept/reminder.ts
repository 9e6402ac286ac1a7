import { type Layouts, onPaper } from '../layout.ts'
import { IGNORE, openInvoices } from '../open-invoices.ts'
import { papers } from '../papers/kept.ts'
import { paragraphs, signed, table } from '../parts.ts'

export const reminders: Layouts = [
  onPaper('reminder/demand', papers, 'supplier', (deal, pen) => {
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
    }
  }),
  onPaper('reminder/legal', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('reminder/account', papers, 'supplier', (deal, pen) => {
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
    }
  }),
]

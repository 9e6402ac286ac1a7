import type { Layouts } from '../layout.ts'
import { letter } from '../letter.ts'
import { papers } from '../papers/kept.ts'

/** Letters whose layouts are kept for the test. */
export const letters: Layouts = [
  letter('letter/extension', papers, 'customer', ({ buyer, invoice, invoiced }, pen) => ({
    subject: pen.say('{Request for more time|Deferred payment}'),
    texts: [
      pen.say(
        `{your reminder about invoice ${invoice} has reached us|we know that invoice ${invoice} is due}. {A large customer of ours has gone out of business|Our season was poor}, and {we cannot pay at once|we ask for your patience}.`,
      ),
      pen.say(
        `{May we pay in three instalments?|Would you agree to payment on ${pen.day(invoiced, 90)}?} {The first would reach you this week.|We have always paid on time so far.}`,
      ),
      'Please let us know whether you can agree to this.',
    ],
    writer: buyer,
  })),
  letter('letter/reference', papers, 'customer', ({ buyer, seller }, pen) => ({
    subject: pen.say('{To whom it may concern|Recommendation}'),
    texts: [
      pen.say(
        `{Our firm has worked with ${seller.name}|We have been a customer of ${seller.name}} for {three|eight} years. {Advice was always honest and help came quickly.|What was promised was kept.}`,
      ),
      pen.say(
        '{We can recommend them without reserve.|We wish them every success.} {Do call me if you would like to know more.|}',
      ),
    ],
    writer: buyer,
  })),
  letter('letter/survey', papers, 'customer', ({ buyer }, pen) => ({
    subject: pen.say('{Supplier questionnaire|Are you certified?}'),
    texts: [
      pen.say(
        '{our auditors ask us to|each year we} review the companies that deliver to us. {Please answer the enclosed questions|Please send us your certificates} {about quality and environment|about working conditions} by the end of the month.',
      ),
      pen.say(
        '{Where you are not certified, a short description is enough.|Your answers stay with us.} {Orders already placed are not affected.|}',
      ),
      pen.maybe('Thank you for your help.'),
    ],
    writer: buyer,
  })),
  letter('letter/recall', papers, 'supplier', ({ seller, lines }, pen) => ({
    subject: pen.say('{Important safety notice|Recall}'),
    texts: [
      pen.say(
        `{in our tests|after reports from users} we found a fault in ${lines[0]?.text ?? 'one of our products'} {sold between March and May|of one batch}. {It may overheat.|A part may come loose.}`,
      ),
      pen.say(
        '{Please stop using it at once|Please take it from your shelves} and {send it back at our cost|tell us how many you hold}. {You will get a replacement.|}',
      ),
      'We are sorry for the trouble.',
    ],
    writer: seller,
  })),
]

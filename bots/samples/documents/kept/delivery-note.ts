import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/kept.ts'
import { parcels } from '../parcels.ts'
import { paragraphs, signatures, table } from '../parts.ts'

export const deliveryNotes: Layouts = [
  onPaper('delivery-note/packing-list', papers, 'supplier', (deal, pen) => ({
    title: 'Packing list',
    toLabel: 'Delivery to',
    meta: [
      ['List no.', deal.delivery],
      ['Packed on', pen.day(deal.invoiced, -2)],
      ['Customer order', deal.order],
      ['Gross / net weight', `${pen.from.whole(60, 90)} kg / ${pen.from.whole(40, 59)} kg`],
    ],
    body:
      table(
        ['Contents', 'No.', 'Carton', 'Size cm'],
        deal.lines.map(({ text, quantity }, index) => [
          text,
          quantity,
          index + 1,
          pen.say('{60 x 40 x 40|30 x 20 x 20|120 x 80 x 95}'),
        ]),
      ) +
      paragraphs(
        pen.say('{Handle with care.|Do not stack.|Keep dry.} Please count the cartons before you sign.'),
      ),
  })),
  onPaper('delivery-note/advice', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{ADVICE OF DELIVERY|ADVICE OF DESPATCH}'),
    toLabel: 'Receiver',
    meta: [
      ['Advice', deal.delivery],
      ['of', pen.day(deal.invoiced, -5)],
      ['Order', deal.order],
    ],
    body:
      paragraphs(
        pen.say(
          '{The goods listed here left our works today|These goods are on their way to you} {by road|by rail|with our driver}.',
        ),
      ) +
      table(['Description of goods', 'Pcs', 'Delivered', 'Outstanding'], parcels(deal, pen)) +
      signatures('For the consignor', 'Received by consignee'),
  })),
  onPaper('delivery-note/proof', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Proof of delivery|Delivery slip}'),
    meta: [
      ['Slip', deal.delivery],
      ['Delivered', pen.day(deal.invoiced, -1)],
      ['Order', deal.order],
      ['Driver', deal.seller.name],
    ],
    body:
      table(
        ['Position', 'Qty', 'Unit', 'Checked'],
        deal.lines.map(({ text, quantity }) => [text, quantity, pen.say('{pc|box|roll}'), '[ ]']),
      ) +
      paragraphs(
        pen.say(
          'I confirm that I have received the goods {listed above|complete and without visible damage}.',
        ),
      ) +
      signatures('Name in capitals', 'Signature of recipient'),
  })),
]

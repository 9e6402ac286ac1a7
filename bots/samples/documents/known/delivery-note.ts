import type { Deal } from '../deal.ts'
import { type Kind, onPaper } from '../layout.ts'
import { papers } from '../papers/index.ts'
import { paragraphs, signatures, table } from '../parts.ts'
import type { Pen } from '../pen.ts'
import { smallPrint } from '../small-print.ts'

const { seen, kept } = papers

/** Each line with what was ordered, what is in this delivery, and what is still to come. */
function parcels({ lines }: Deal, { from }: Pen): (string | number)[][] {
  return lines.map(({ text, quantity }) => {
    const later = from.next() < 0.2 ? from.whole(0, quantity - 1) : 0
    return [text, quantity, quantity - later, later]
  })
}

export const deliveryNotes: Kind = {
  seen: [
    onPaper('delivery-note/standard', seen.office, 'supplier', (deal, pen) => ({
      title: 'DELIVERY NOTE',
      toLabel: pen.say('{Deliver to|Ship to|Delivery address}'),
      meta: [
        [pen.say('{Delivery note no.|Note no.|Number}'), deal.delivery],
        [pen.say('{Delivery date|Date}'), pen.day(deal.invoiced, -2)],
        ['Your order no.', deal.order],
        ['Carrier', pen.maybe('{Own vehicle|Northline Parcels|Haulier}') || null],
      ],
      body:
        table(['Description', 'Ordered', 'Delivered', 'To follow'], parcels(deal, pen)) +
        paragraphs(
          pen.say(
            '{Please check the goods on arrival.|Shortages must be reported within three days.|Received in good condition:}',
          ),
        ) +
        signatures('Received by', 'Date', 'Driver'),
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('delivery-note/weights', seen.envelope, 'supplier', (deal, pen) => ({
      title: pen.say(`Delivery note {no. |}${deal.delivery}`),
      meta: [
        ['Date', pen.day(deal.invoiced, -1)],
        ['Your order', deal.order],
        ['Customer no.', deal.account],
        ['Shipped by', pen.say('{forwarding agent|parcel service|our truck}')],
      ],
      body:
        paragraphs(
          pen.say(
            '{We deliver to you|Today you receive|According to your order we send you}{, by the terms known to you,|} the following goods:',
          ),
        ) +
        table(
          ['Description', 'Quantity', 'Unit', 'Weight kg'],
          deal.lines.map(({ text, quantity }) => [
            text,
            quantity,
            pen.say('{pcs|box|set}'),
            pen.figure(quantity * (1 + pen.from.next())),
          ]),
        ) +
        paragraphs(
          pen.say(
            `${pen.from.whole(1, 6)} {packages|cartons|pallets}, gross weight ${pen.from.whole(20, 600)} kg`,
          ),
          pen.maybe('{The invoice will follow separately.|You will receive the invoice by post.}'),
        ) +
        signatures('Place, date', 'Goods received: stamp and signature'),
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('delivery-note/packing-slip', seen.band, 'supplier', (deal, pen) => ({
      title: pen.say('{Packing Slip|PACKING SLIP}'),
      toLabel: 'Ship to',
      meta: [
        ['Order #', deal.order],
        ['Ship date', pen.day(deal.invoiced, -4)],
        ['Shipment', deal.delivery],
        ['Tracking', `1Z${deal.account.replace(/\D/g, '')}${deal.delivery.slice(-4)}`],
      ],
      body:
        table(['Item', 'Ordered', 'Shipped', 'Back ordered'], parcels(deal, pen)) +
        paragraphs(
          pen.say(`Box {1 of 1|1 of 2|2 of 3}. {Packed by|Picked by} ${deal.seller.name}.`),
          pen.say(
            '{Thank you for your order!|If anything is missing or broken, call us within five days.|No prices are shown on this slip; the invoice is mailed.}',
          ),
        ),
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('delivery-note/despatch', seen.typewriter, 'supplier', (deal, pen) => ({
      title: pen.say('{DESPATCH NOTE|DELIVERY NOTE|Dispatch Note}'),
      meta: [
        ['Note', deal.delivery],
        ['Sent', pen.day(deal.invoiced, -3)],
        ['Order', deal.order],
      ],
      body:
        paragraphs(
          pen.say('{We have today despatched|Delivered herewith|Enclosed in this consignment}:'),
          ...deal.lines.map(({ text, quantity }) => `${quantity} x ${text}`),
          pen.say(`in {1 parcel|2 parcels|3 cartons}, {by road|by carrier|by our van}.`),
          'Goods received complete and undamaged:',
        ) + signatures('Signed', 'Name'),
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('delivery-note/goods-out', seen.form, 'supplier', (deal, pen) => ({
      title: pen.say('{Delivery note|Goods delivery note}'),
      toLabel: 'Consignee',
      meta: [
        ['Delivery no.', deal.delivery],
        ['Delivered on', pen.day(deal.invoiced)],
        ['Order', deal.order],
        ['Vehicle', pen.say('{HX 20 KLM|Truck 7|KT-AB 311}')],
      ],
      body:
        table(
          ['Goods', 'Units', 'Packages', 'Batch'],
          deal.lines.map(({ text, quantity }) => [
            text,
            quantity,
            pen.from.whole(1, 4),
            `L${pen.from.whole(1000, 9999)}`,
          ]),
        ) +
        paragraphs(pen.say('{Empties and pallets returned: ___|Unloaded from ___ to ___ o clock}')) +
        signatures('Loaded by', 'Driver', 'Goods accepted by'),
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('delivery-note/consignment', seen.bannered, 'supplier', (deal, pen) => ({
      title: pen.say('{Consignment note|Delivery note|Your delivery}'),
      toLabel: 'Delivered to',
      meta: [
        ['Consignment', deal.delivery],
        ['Day of delivery', pen.day(deal.invoiced, -1)],
        ['For your order', deal.order],
        ['Arrival', pen.maybe('between 8 am and noon') || null],
      ],
      body:
        table(['Article', 'Ordered', 'In this delivery', 'Later'], parcels(deal, pen)) +
        paragraphs(
          pen.say(
            '{Please have this note signed and hand it to the driver.|Keep this note: you need it to return goods.} {Your invoice comes by e-mail.|}',
          ),
        ) +
        signatures('Recipient'),
      foot: smallPrint(deal.supplier, pen),
    })),
  ],
  kept: [
    onPaper('delivery-note/packing-list', kept.titled, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('delivery-note/advice', kept.centred, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('delivery-note/proof', kept.columned, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
  ],
}

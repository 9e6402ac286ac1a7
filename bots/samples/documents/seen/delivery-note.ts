import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { parcels } from '../parcels.ts'
import { paragraphs, signatures, table, wordyTable } from '../parts.ts'

export const deliveryNotes: Layouts = [
  onPaper('delivery-note/standard', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('delivery-note/weights', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('delivery-note/packing-slip', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('delivery-note/despatch', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('delivery-note/goods-out', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('delivery-note/consignment', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('delivery-note/collection', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Collection note|Pick-up slip|Delivery note (collected)}'),
    toLabel: pen.say('{Collected by|Customer|For}'),
    meta: [
      ['No.', deal.delivery],
      [pen.say('{Ready from|Collected on|Date}'), pen.day(deal.invoiced, -2)],
      ['Order', deal.order],
    ],
    body:
      table(
        [pen.say('{Goods|Article|Item}'), pen.say('{Quantity|Qty}'), pen.say('{Place|Shelf|Bay}')],
        deal.lines.map(({ text, quantity }) => [
          text,
          quantity,
          `${pen.say('{A|B|C}')}${pen.from.whole(10, 99)}`,
        ]),
      ) +
      paragraphs(
        pen.say('{Please load with care.|Handed over complete.|The goods were checked at the counter.}'),
      ) +
      signatures('Handed over by', 'Taken over by'),
  })),
  onPaper('delivery-note/pallets', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Shipping list|Loading list|Delivery note with contents}'),
    toLabel: pen.say('{Place of delivery|Unload at|Ship to}'),
    meta: [
      [pen.say('{Delivery|Shipment no.|Load}'), deal.delivery],
      [pen.say('{Loaded on|Date of shipment}'), pen.day(deal.invoiced, -3)],
      ['Total weight', `${pen.from.whole(80, 2400)} kg`],
    ],
    body:
      wordyTable(
        [pen.say('{Pallet|Package}'), pen.say('{Contents|Goods}'), 'Quantity', 'kg'],
        deal.lines.map(({ text, quantity }, index) => [index + 1, text, quantity, pen.from.whole(4, 480)]),
      ) +
      paragraphs(
        pen.say('{Pallets exchanged: yes / no|Number of pallets exchanged: ___|Seal number checked.}'),
        pen.say('{Damage must be noted here at once.|Arrived in good order.}'),
      ) +
      signatures('Carrier', 'Consignee'),
  })),
  onPaper('delivery-note/enclosed', papers, 'supplier', (deal, pen) => ({
    title: pen.say(`{Your order ${deal.order}|Enclosed goods|Delivery}`),
    meta: [
      ['Date', pen.day(deal.invoiced, -1)],
      [pen.say('{Delivery note|Note}'), deal.delivery],
    ],
    body:
      paragraphs(
        pen.say(`Dear {${deal.buyer.name}|customer},`),
        pen.say('{with this parcel you receive|enclosed are} the goods {that you ordered|of your order}:'),
      ) +
      table(
        [
          pen.say('{Item|Product}'),
          pen.say('{Ordered|Quantity ordered}'),
          pen.say('{Enclosed|Sent}'),
          pen.say('{Still to come|Back order}'),
        ],
        parcels(deal, pen),
      ) +
      paragraphs(
        pen.say(
          '{Anything that is missing follows at no cost.|Please unpack and check everything today.|To return goods, use the label in the parcel.}',
        ),
        pen.maybe('{The invoice has been sent to your accounts department.|This is not an invoice.}'),
      ),
  })),
]

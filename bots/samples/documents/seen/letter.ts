import { digits } from '../deal.ts'
import type { Layouts } from '../layout.ts'
import { letter } from '../letter.ts'
import { papers } from '../papers/seen.ts'

/** Letters whose layouts training sees. */
export const letters: Layouts = [
  letter('letter/inquiry', papers, 'customer', ({ lines, buyer }, pen) => ({
    subject: pen.say('{Inquiry|Request for a quotation|Your catalogue}'),
    texts: [
      pen.say(
        `{We have seen your advertisement|A colleague recommended you|We visited your stand at the fair} and are {looking for|interested in} ${lines[0]?.text ?? 'goods'}.`,
      ),
      pen.say(
        '{Please send us|Could you send us|We should be glad to have} your {current price list|catalogue with prices|best offer}, {with terms of payment and delivery times|for about 200 pieces a year}.',
      ),
      pen.maybe(
        `{Do you also carry|Could you offer} ${lines[1]?.text ?? 'spare parts'}? {A sample would help us.|}`,
      ),
      pen.maybe('If your prices are right we would place regular orders.'),
    ],
    writer: buyer,
  })),
  letter('letter/complaint', papers, 'customer', ({ lines, buyer, delivery, order, invoiced }, pen) => ({
    subject: pen.say(`{Complaint|Damaged goods|Wrong delivery}{, our order ${order}|}`),
    texts: [
      pen.say(
        `{yesterday|on ${pen.day(invoiced)}|this morning} we received your delivery{| ${delivery}}. {Unfortunately|To our regret} {several cartons were crushed|the ${lines[0]?.text ?? 'goods'} were not what we ordered|a third of the pieces does not work}.`,
      ),
      pen.say(
        '{We keep the goods at your disposal.|We are returning them by your carrier.|Photographs are enclosed.} Please {replace them at once|let us know what you propose|send the missing pieces this week}.',
      ),
      pen.maybe('Until then we shall hold back payment of your invoice.'),
      pen.maybe(
        '{It is the second time this year.|After so many years of good business we are disappointed.}',
      ),
    ],
    writer: buyer,
  })),
  letter('letter/change', papers, 'supplier', ({ seller, invoiced }, pen) => ({
    subject: pen.say('{We are moving|New opening hours|A new face in our sales office|Our holidays}'),
    texts: [
      pen.say(
        `{from|as of} ${pen.day(invoiced, 30)} you will find us {at a new address|in our new building}. {Our telephone numbers stay the same.|Please change your records.}`,
      ),
      pen.say(
        '{Orders and deliveries are not affected.|During the move, deliveries may take a day longer.|Our warehouse will be closed for two days.}',
      ),
      pen.maybe(
        `{Your contact will be|Please turn to} ${seller.name}, who {has been with us for years|knows your account well}.`,
      ),
      pen.maybe(
        '{Come and see us when you are near: coffee is ready.|We look forward to working with you from there.}',
      ),
    ],
    writer: seller,
  })),
  letter('letter/application', papers, 'customer', ({ buyer }, pen) => ({
    subject: pen.say(
      'Application {for the post of|as} {warehouse clerk|accountant|sales assistant|technician}',
    ),
    texts: [
      pen.say(
        '{I read your advertisement in the Evening Post|I learned from your website} that you {are looking for|need} staff, and {I wish to apply|I should like to offer my services}.',
      ),
      pen.say(
        '{For six years I have worked|I am at present employed} {in the accounts of a wholesaler|in a busy warehouse|with a firm of engineers}, {where I look after orders and invoices|handling deliveries for all of the north}.',
      ),
      pen.say(
        '{I could start next month.|My notice is four weeks.} {I enclose my certificates.|References are available.}',
      ),
      'I would be pleased to introduce myself in person.',
    ],
    writer: { ...buyer, role: '' },
  })),
  letter('letter/prices', papers, 'supplier', ({ seller, invoiced }, pen) => ({
    subject: pen.say('{Change of prices|Our new prices|Price adjustment}'),
    texts: [
      pen.say(
        `{the cost of materials and energy has risen again|freight has become dearer}. {Therefore we must raise|We cannot avoid raising} our prices by {3|4|6}% {from|with effect from} ${pen.day(invoiced, 40)}.`,
      ),
      pen.say(
        '{Orders that reach us before will be invoiced at the old prices.|The new list is enclosed.|All other terms remain as they are.}',
      ),
      pen.say(
        '{We ask for your understanding|We hope that you understand} and {thank you for your loyalty|look forward to your orders}.',
      ),
    ],
    writer: seller,
  })),
  letter('letter/query', papers, 'customer', ({ buyer, invoice, order, total, net }, pen) => ({
    subject: pen.say(`Your invoice ${invoice}`),
    texts: [
      pen.say(
        `{we have checked|thank you for} your invoice {over|of} ${pen.money(total)}. {The price agreed in our order ${order} was ${pen.money(net)}.|It shows more pieces than we received.|It does not carry our order number.}`,
      ),
      pen.say(
        '{Please look into this and send a corrected one.|Could you explain the difference?|We return it to you for correction.}',
      ),
      pen.maybe('{We shall pay as soon as it is put right.|The rest we have paid today.}'),
    ],
    writer: buyer,
  })),
  letter('letter/thanks', papers, 'supplier', ({ seller, buyer }, pen) => ({
    subject: pen.say('{Thank you|Invitation to our open day|Ten years together}'),
    texts: [
      pen.say(
        `{it was a pleasure to welcome you|thank you for the friendly talk with ${buyer.name}|for ten years you have been our customer}. {We value this very much.|That is reason to celebrate.}`,
      ),
      pen.say(
        '{On Friday at three we open our doors|In June we show our new machines} and would {be glad to see you|like to invite you and your staff}. {There will be music and a barbecue.|A shuttle runs from the station.}',
      ),
      pen.maybe('{Please tell us by the end of the month how many will come.|No reply is needed.}'),
    ],
    writer: seller,
  })),
  letter('letter/cancellation', papers, 'customer', ({ buyer, account, invoiced }, pen) => ({
    subject: pen.say('{Notice of cancellation|Cancellation of our maintenance contract|End of subscription}'),
    texts: [
      pen.say(
        `{we hereby cancel|please accept this as notice to end} {the contract|our agreement} no. ${account} {at the next possible date|as of ${pen.day(invoiced, 90)}}.`,
      ),
      pen.say(
        '{Please confirm in writing that you received this letter.|We withdraw the direct debit from the same day.} {No reason needs to be given.|The service is no longer needed.|}',
      ),
      pen.maybe('Kindly refrain from calling us about it.'),
    ],
    writer: buyer,
  })),
  letter('letter/apology', papers, 'supplier', ({ seller, order, lines, invoiced }, pen) => ({
    subject: pen.say(`{Your order|Delay of your order} ${order}`),
    texts: [
      pen.say(
        `{we are sorry to tell you|I regret} that {your order cannot ship this week|the ${lines[0]?.text ?? 'goods'} you ordered are out of stock}. {A supplier let us down.|A machine has failed.|The container is held at the port.}`,
      ),
      pen.say(
        `{We expect to ship|You should have them} by ${pen.day(invoiced, 15)}. {If that is too late you may cancel at no cost.|We will cover the freight.}`,
      ),
      pen.maybe('Please accept our apologies for the inconvenience.'),
    ],
    writer: seller,
  })),
  letter('letter/bank', papers, 'supplier', ({ seller }, pen) => ({
    subject: pen.say('{New bank details|Our bank has changed|E-mail invoices}'),
    texts: [
      pen.say(
        `{we have changed our bank|our bank has merged with another}. From now on please use the account ${digits(pen.from, 8)} for {all payments|transfers}.`,
      ),
      pen.say(
        '{Payments to the old account will still arrive until June.|To be safe from fraud, call us on the number that you know before you change anything.}',
      ),
      pen.maybe('{In future you will have our invoices by e-mail.|If you prefer paper, tell us.}'),
    ],
    writer: seller,
  })),
  letter('letter/visit', papers, 'supplier', ({ seller, invoiced }, pen) => ({
    subject: pen.say('{Our appointment|Visit of our representative|Maintenance visit}'),
    texts: [
      pen.say(
        `{I should like to confirm our meeting|our engineer will come to you} on ${pen.day(invoiced, 9)} at {nine|half past two}.`,
      ),
      pen.say(
        '{Please make sure that the machines can be reached.|I shall bring samples of the new range.|We need about two hours.}',
      ),
      pen.maybe('{If the day does not suit you, please suggest another.|A parking space would be welcome.}'),
    ],
    writer: seller,
  })),
  letter('letter/farewell', papers, 'customer', ({ buyer, seller }, pen) => ({
    subject: pen.say('{Goodbye and thank you|Change in our purchasing department|Retirement}'),
    texts: [
      pen.say(
        '{after thirty-one years I shall retire|I leave the company} at the end of {June|the year}. {Working with you was always a joy.|I remember many good talks.}',
      ),
      pen.say(
        `My {successor|colleague} ${seller.name} {takes over from me|will look after you}. {I ask you to give the same trust there.|Please change your address book.}`,
      ),
    ],
    writer: buyer,
  })),
  letter('letter/documents', papers, 'customer', ({ buyer, account, order }, pen) => ({
    subject: pen.say(`{Missing papers|Copies requested|Safety data sheets|Your file ${account}}`),
    texts: [
      pen.say(
        `{our auditors need|for the tax office we need|we cannot find} {a copy of the delivery note and invoice for order ${order}|the data sheets of your products|your certificate of exemption}.`,
      ),
      pen.say(
        '{Please send it by e-mail.|Would you be so kind as to let us have it by Friday?|A scan is enough.}',
      ),
      pen.maybe('{Thank you for your trouble.|In future please enclose it with the goods.}'),
    ],
    writer: buyer,
  })),
  letter('letter/guarantee', papers, 'customer', ({ buyer, lines, invoiced }, pen) => ({
    subject: pen.say(`{Guarantee claim|Repair under guarantee|Faulty: ${lines[0]?.text ?? 'goods'}}`),
    texts: [
      pen.say(
        `{the ${lines[0]?.text ?? 'goods'} that we bought from you on ${pen.day(invoiced, -200)} no longer works|three months after delivery the first pieces fail}. {It was used as your manual says.|Nothing was dropped or opened.}`,
      ),
      pen.say(
        '{We claim repair or replacement under your guarantee.|Please have it collected.|What do you suggest?} {A copy of the receipt is enclosed.|}',
      ),
    ],
    writer: buyer,
  })),
  letter('letter/paid', papers, 'customer', ({ buyer, invoice, invoiced, total }, pen) => ({
    subject: pen.say(`{Your reminder|Payment of invoice ${invoice}|Payment made}`),
    texts: [
      pen.say(
        `{we were surprised by your reminder|your reminder and our payment have crossed|this is to advise you of our payment}: {we paid|we transferred} ${pen.money(total)} on ${pen.day(invoiced, 28)}. {Please check with your bank.|A copy of the bank slip is enclosed.}`,
      ),
      pen.say(
        '{Kindly correct your books.|Please confirm that all is settled.|We regard the matter as closed.}',
      ),
    ],
    writer: buyer,
  })),
  letter('letter/thanks-order', papers, 'supplier', ({ seller, order, invoiced }, pen) => ({
    subject: pen.say(`{Your enquiry|Thank you for your order ${order}|Welcome as a customer}`),
    texts: [
      pen.say(
        '{we are pleased that you chose us|thank you for your interest in our products}. {Your order is in good hands.|Our catalogue is enclosed.|A customer account has been opened for you.}',
      ),
      pen.say(
        `{You will hear from us when it is ready.|We expect to deliver around ${pen.day(invoiced, 12)}.|Our prices hold until the end of the year.}`,
      ),
      pen.maybe('{For your first order we give a small discount.|Our people will be glad to advise you.}'),
    ],
    writer: seller,
  })),
]

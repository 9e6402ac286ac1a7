import type { Deal } from './deal.ts'
import { type Layout, onPaper } from './layout.ts'
import type { Papers } from './papers/paper.ts'
import { paragraphs, signed } from './parts.ts'
import type { Pen } from './pen.ts'
import type { Person } from './people.ts'

interface Letter {
  readonly subject: string
  readonly texts: readonly string[]
  readonly writer: Person
}

/** What people write before they come to the point, and after it, whatever the point is. */
const OPENING =
  '{thank you for your letter.|I refer to our telephone conversation of last week.|we hope that business is going well for you.|I am writing to you today about the matter named above.|as you may know, we have been in business for over thirty years.}'
const CLOSING =
  '{Should you have any questions, please do not hesitate to contact me.|We look forward to hearing from you.|Please call me if anything is unclear; I am in the office every day until four.|Thank you for your attention to this matter.|A copy of this letter goes to our head office.}'

/** A layout for letters: subject, salutation, text and signature. */
export function letter(
  name: string,
  papers: Papers,
  sender: 'supplier' | 'customer',
  write: (deal: Deal, pen: Pen) => Letter,
): Layout {
  return onPaper(name, papers, sender, (deal, pen) => {
    const { subject, texts, writer } = write(deal, pen)
    const reader = sender === 'supplier' ? deal.buyer : deal.seller
    const opening = pen.maybe(OPENING)
    const above = pen.from.next() < 0.5
    return {
      title: above ? subject : '',
      meta: [
        ['Date', pen.day(deal.invoiced, pen.from.whole(-20, 20))],
        [pen.say('{Our reference|Our ref.|Contact}'), pen.maybe(writer.name) || null],
      ],
      body:
        paragraphs(
          above ? '' : `<b>${subject}</b>`,
          pen.say(`Dear {Sir or Madam|Sirs|${reader.name}|business partner},`),
          opening,
          ...(opening === '' ? texts : texts.map(asSentence)),
          pen.maybe(CLOSING),
        ) +
        signed(
          pen.say('{Yours faithfully,|Yours sincerely,|Kind regards,|Best regards,|With kind regards,}'),
          writer,
        ),
    }
  })
}

/** After the salutation letters go on in small type; behind an opening they do not. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

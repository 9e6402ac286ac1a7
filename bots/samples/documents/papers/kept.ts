import { block, pairs } from '../../scans/layouts/layout.ts'
import { labelled, oneLine, type Paper, type Papers } from './paper.ts'

/** The title first and large, details across the sheet, the sender at the very bottom. */
const titled: Paper = {
  family: 'Open Sans',
  date: 'slashed',
  money: { thousands: ',', decimal: '.' },
  sign: 'code',
  css: `
    h2 { font-size: 31px; font-weight: 400; margin: 0 0 20px; border-bottom: 4px solid #222 } .meta { width: 100%; margin-bottom: 26px }
    .meta tr { border-bottom: 1px solid #bbb } .meta th { text-align: left; width: 40% } .to { margin-bottom: 26px }
    .lines thead th { border-bottom: 1px solid } .lines tbody tr:nth-child(odd) { background: #f1f1f1 }
    .own { position: absolute; bottom: 48px; left: 80px; right: 80px; font-size: 13px; text-align: center }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <h2>${title === '' ? sender.name : title}</h2>
    <div class="to">${labelled(toLabel)}${block([receiver.name, ...receiver.address])}</div>${pairs('meta', meta)}
    ${body}<div class="foot">${foot}</div><div class="own"><b>${sender.name}</b><br>${sender.address.join(' / ')}</div>`,
}

/** An old house: everything centred between double rules, in a serif. */
const centred: Paper = {
  family: 'Lora',
  date: 'american',
  money: { thousands: ',', decimal: '.' },
  sign: 'before',
  css: `
    .head { text-align: center; border-bottom: 4px double #333; padding-bottom: 14px } h1 { font-size: 28px; margin: 0; letter-spacing: 2px }
    h2 { text-align: center; font-size: 21px; margin: 26px 0 } .mid { display: flex; justify-content: space-between; margin-bottom: 26px }
    .meta th { text-align: right; font-weight: 400; padding-right: 16px } .lines thead th { border-top: 4px double #333; border-bottom: 1px solid }
    .lines tbody tr:last-child td { border-bottom: 4px double #333 }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <div class="head"><h1>${sender.name}</h1>${sender.address.join(' &middot; ')}</div><h2>${title}</h2>
    <div class="mid">${pairs('meta', meta)}<div>${labelled(toLabel)}${block([receiver.name, ...receiver.address])}</div></div>
    ${body}<div class="foot">${foot}</div>`,
}

/** A column at the left edge with the sender and the details, the rest to its right. */
const columned: Paper = {
  family: 'Open Sans',
  date: 'dotted',
  money: { thousands: ' ', decimal: ',' },
  sign: 'code',
  css: `
    body { padding: 0; display: flex; font-size: 14px } .side { width: 215px; padding: 60px 18px; border-right: 2px solid #888; font-size: 13px }
    .side h1 { font-size: 18px; margin: 0 0 12px } .side b { display: block; margin-top: 16px } .rest { flex: 1; padding: 60px 48px 40px 30px }
    h2 { font-size: 24px; margin: 0 0 24px } .to { margin-bottom: 30px } .lines thead th { border-bottom: 2px solid #888 }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <div class="side"><h1>${sender.name}</h1>${block(sender.address)}${meta
      .filter(([, value]) => value !== null)
      .map(([label, value]) => `<b>${label}</b>${value}`)
      .join('')}</div>
    <div class="rest"><h2>${title}</h2><div class="to">${labelled(toLabel)}${block([receiver.name, ...receiver.address])}</div>
    ${body}<div class="foot">${foot} ${oneLine(sender)}</div></div>`,
}

/** Stationery that is kept for the test. */
export const papers: Papers = [titled, centred, columned]

import { block, pairs } from '../../scans/layouts/layout.ts'
import { labelled, oneLine, type Paper, type Papers } from './paper.ts'

/** Letterhead on the left, title on the right, details beside the address. */
const office: Paper = {
  family: 'Open Sans',
  date: 'long',
  money: { thousands: ',', decimal: '.' },
  sign: 'before',
  css: `
    .head, .mid { display: flex; justify-content: space-between } h1 { font-size: 23px; margin: 0 0 6px }
    h2 { font-size: 25px; margin: 0; text-align: right; max-width: 330px } .mid { margin: 40px 0 34px }
    .meta th { text-align: left; padding-right: 30px } .lines thead th { border-bottom: 2px solid #333 }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <div class="head"><div><h1 style="color:${sender.colour}">${sender.name}</h1>${block(sender.address)}</div><h2>${title}</h2></div>
    <div class="mid"><div>${labelled(toLabel)}${block([receiver.name, ...receiver.address])}</div>${pairs('meta', meta)}</div>
    ${body}<div class="foot">${foot}</div>`,
}

/** For window envelopes: the sender in small print above the address, details to the right, title below. */
const envelope: Paper = {
  family: 'Lora',
  date: 'dotted',
  money: { thousands: '.', decimal: ',' },
  sign: 'code',
  css: `
    .head { text-align: right; border-bottom: 1px solid #555; padding-bottom: 10px } h1 { font-size: 24px; margin: 0 }
    .mid { display: flex; justify-content: space-between; margin: 44px 0 38px } .mid .meta { white-space: nowrap } .mid small { display: block; font-size: 12px; margin-bottom: 8px }
    h2 { font-size: 20px; margin: 0 0 16px } .meta th { text-align: left; font-weight: 400; padding-right: 26px }
    .lines thead th { border-top: 1px solid; border-bottom: 1px solid }
    .foot { position: absolute; bottom: 50px; left: 80px; right: 80px; border-top: 1px solid #777; padding-top: 8px }`,
  frame: ({ title, meta, body, foot }, sender, receiver) => `
    <div class="head"><h1 style="color:${sender.colour}">${sender.name}</h1></div>
    <div class="mid"><div><small>${oneLine(sender)}</small>${block([receiver.name, ...receiver.address])}</div>${pairs('meta', meta)}</div>
    <h2>${title}</h2>${body}<div class="foot">${foot}</div>`,
}

/** American: details in a grey band, labels above their values. */
const band: Paper = {
  family: 'Open Sans',
  date: 'american',
  money: { thousands: ',', decimal: '.' },
  sign: 'before',
  css: `
    h1 { font-size: 22px; margin: 0 } h2 { font-size: 28px; margin: 22px 0 0 }
    .band { display: flex; justify-content: space-between; background: #eee; padding: 12px 16px; margin: 24px 0 }
    .band b { display: block; font-size: 13px; color: #444 } .lines thead th { background: #ddd } .to { margin-bottom: 28px }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <h1 style="color:${sender.colour}">${sender.name}</h1>${block(sender.address)}<h2>${title}</h2>
    <div class="band">${meta
      .filter(([, value]) => value !== null)
      .map(([label, value]) => `<div><b>${label}</b>${value}</div>`)
      .join('')}</div>
    <div class="to">${labelled(toLabel)}${block([receiver.name, ...receiver.address])}</div>
    ${body}<div class="foot">${foot}</div>`,
}

/** A typewriter's sheet. */
const typewriter: Paper = {
  family: 'Courier Prime',
  date: 'slashed',
  money: { thousands: ',', decimal: '.' },
  sign: 'before',
  css: `
    body { font-size: 16.5px } h1 { font-size: 20px; margin: 0 } .head { text-align: center; margin-bottom: 40px }
    h2 { font-size: 18px; text-decoration: underline; margin: 24px 0 } .meta { margin: 22px 0 }
    .meta th { text-align: left; padding-right: 30px; font-weight: 400 } .lines thead th { border-bottom: 1px dashed #000 }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <div class="head"><h1>${sender.name}</h1>${block([sender.address.join(', ')])}</div>
    <div>${toLabel ?? 'To'}: ${receiver.name}</div><div>${receiver.address.join(', ')}</div>
    ${pairs('meta', meta)}<h2>${title}</h2>${body}<div class="foot">${foot}</div>`,
}

/** A form: ruled boxes with small labels. */
const form: Paper = {
  family: 'Lora',
  date: 'iso',
  money: { thousands: ' ', decimal: '.' },
  sign: 'code',
  css: `
    h1 { font-size: 22px; margin: 0 } h2 { float: right; font-size: 23px; margin: 0 }
    .boxes { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; border: 1px solid #222; margin: 26px 0 }
    .boxes div { border-right: 1px solid #222; padding: 6px 10px 8px } .boxes div:last-child { border: 0 }
    .boxes small { display: block; font-size: 12.5px; color: #333 } .to { border: 1px solid #222; width: 340px; padding: 8px 12px; margin-bottom: 26px }
    .lines th, .lines td { border: 1px solid #666 }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <h2>${title}</h2><h1>${sender.name}</h1>${block(sender.address)}
    <div class="boxes">${meta.map(([label, value]) => `<div><small>${label}</small>${value ?? '&mdash;'}</div>`).join('')}</div>
    <div class="to">${labelled(toLabel)}${block([receiver.name, ...receiver.address])}</div>
    ${body}<div class="foot">${foot}</div>`,
}

/** A dark banner with the name and a drawn mark. */
const bannered: Paper = {
  family: 'Open Sans',
  date: 'long',
  money: { thousands: ',', decimal: '.' },
  sign: 'before',
  css: `
    .banner { margin: -64px -80px 30px; padding: 30px 80px; color: #fff; display: flex; gap: 20px; align-items: center }
    .mark { width: 40px; height: 40px; border-radius: 50%; border: 8px solid #fff } .banner h1 { font-size: 23px; margin: 0 }
    .mid { display: flex; justify-content: space-between; margin-bottom: 30px } h2 { font-size: 22px }
    .meta th { text-align: right; padding-right: 18px } .meta td { text-align: right } .lines tbody td { border-bottom: 1px solid #ccc }`,
  frame: ({ title, meta, toLabel, body, foot }, sender, receiver) => `
    <div class="banner" style="background:${sender.colour}"><div class="mark"></div><h1>${sender.name}</h1></div>
    <div class="mid"><div>${labelled(toLabel)}${block([receiver.name, ...receiver.address])}</div>${pairs('meta', meta)}</div>
    <h2>${title}</h2>${body}<div class="foot">${oneLine(sender)}<br>${foot}</div>`,
}

/** Stationery that training sees. */
export const papers: Papers = [office, envelope, band, typewriter, form, bannered]
